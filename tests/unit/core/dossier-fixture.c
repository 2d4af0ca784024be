/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier-fixture.h"

#include <string.h>

KtDossier *
read_dossier (const char *text)
{
  g_autoptr (GError) error = NULL;
  KtDossier *dossier = kt_dossier_read (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (dossier);
  return dossier;
}
