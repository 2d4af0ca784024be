/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier.h"
#include "publish/kt-dossier-rooms.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What was read is written, and what was written reads the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtDossier) dossier = kt_dossier_read ((const char *)data, size, &kt_dossier_rooms, &error), again = NULL;
  g_autofree char *written = NULL, *rewritten = NULL;

  if (dossier == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  written = kt_dossier_write (dossier);
  again = kt_dossier_read (written, strlen (written), &kt_dossier_rooms, &error);
  g_assert_no_error (error);
  rewritten = kt_dossier_write (again);
  g_assert_cmpstr (written, ==, rewritten);
  return 0;
}
