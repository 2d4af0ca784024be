/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier-fixture.h"

#include "core/kt-error.h"

#include <string.h>

static gboolean
accept_analysis (JsonNode *analysis, const char *path, GError **error)
{
  if (!json_object_has_member (json_node_get_object (analysis), "wrong"))
    return TRUE;
  g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s.wrong: is wrong", path);
  return FALSE;
}

static KtVensterRecord *
accept_review (JsonNode *review, const char *path, GError **error)
{
  g_autofree char *document = json_to_string (review, FALSE);

  return accept_analysis (review, path, error)
             ? kt_venster_record_new (
                   json_object_get_string_member_with_default (json_node_get_object (review), "date", ""), document)
             : NULL;
}

const KtDossierRooms fixture_rooms = { accept_analysis, accept_review };

KtDossier *
read_dossier (const char *text)
{
  g_autoptr (GError) error = NULL;
  KtDossier *dossier = kt_dossier_read (text, strlen (text), &fixture_rooms, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dossier);
  return dossier;
}
