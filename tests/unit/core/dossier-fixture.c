/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier-fixture.h"

#include "core/kt-error.h"

#include <string.h>

gboolean
accept_analysis (JsonNode *analysis, const char *path, GError **error)
{
  if (!json_object_has_member (json_node_get_object (analysis), "wrong"))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s.wrong: is wrong", path);
  return FALSE;
}

KtDossier *
read_dossier (const char *text)
{
  g_autoptr (GError) error = NULL;
  KtDossier *dossier = kt_dossier_read (text, strlen (text), accept_analysis, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dossier);
  return dossier;
}
