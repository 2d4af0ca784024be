/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier-private.h"
#include "core/kt-error.h"
#include "core/kt-json-member.h"

#include <string.h>

/* The members of the casus format about the Effectencalculator. */

static gboolean
has_dialogue (const KtAnalysisRecord *record)
{
  return *record->price_list != '\0' || *record->dialogue != '\0';
}

/* --- Reading --- */

static void
check_size (KtJsonObject *object, const char *member, const char *text)
{
  if (strlen (text) > KT_ANALYSIS_TEXT_MAX)
    kt_json_object_fail (object, member, "is larger than 4 MiB");
}

static gpointer
read_analysis (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  const KtDossierCheckAnalysis *check = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtAnalysisRecord) record = NULL;
  g_autofree char *document = NULL;
  JsonNode *title;

  if (object->error == NULL && (*check) (node, path, &object->error))
    {
      document = json_to_string (node, FALSE);
      if (strlen (document) > KT_ANALYSIS_TEXT_MAX)
        g_set_error (&object->error, KT_ERROR, KT_ERROR_INVALID, "%s: is larger than 4 MiB", path);
    }
  if (object->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&object->error));
      return NULL;
    }

  record = kt_analysis_record_new (document);
  title = json_object_get_member (object->object, "title");
  if (title != NULL && json_node_get_value_type (title) == G_TYPE_STRING)
    g_set_str (&record->title, json_node_get_string (title));
  return g_steal_pointer (&record);
}

/* Fills in what stands beside an analysis, and returns that: it is read already. */
static gpointer
read_dialogue (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  KtDossier *self = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  gint64 index = kt_json_object_get_int (object, "analysis", TRUE, 0, G_MAXINT);
  g_autofree char *price_list = kt_json_object_get_string (object, "price_list", FALSE);
  JsonNode *dialogue = kt_json_object_get_object (object, "dialogue", FALSE);
  KtAnalysisRecord *record = NULL;

  if (index >= self->analyses->len)
    kt_json_object_fail (object, "analysis", "there is no analysis at this place of effects");
  else
    record = self->analyses->pdata[index];
  if (record != NULL && has_dialogue (record))
    kt_json_object_fail (object, "analysis", "given twice");
  if (record != NULL && price_list != NULL)
    {
      check_size (object, "price_list", price_list);
      g_set_str (&record->price_list, price_list);
    }
  if (record != NULL && dialogue != NULL)
    {
      g_free (record->dialogue);
      record->dialogue = json_to_string (dialogue, FALSE);
      check_size (object, "dialogue", record->dialogue);
    }
  return kt_json_object_finish (object, error) ? record : NULL;
}

void
kt_dossier_read_effects (KtDossier *self, KtJsonObject *root, KtDossierCheckAnalysis check)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();

  kt_dossier_read_records (root, "effects", read_analysis, &check, self->analyses);
  kt_dossier_read_records (root, "dialogues", read_dialogue, self, filled);
}

/* --- Writing --- */

static void
add_dialogue (JsonBuilder *builder, const KtAnalysisRecord *record, guint index)
{
  json_builder_begin_object (builder);
  kt_json_add_int (builder, "analysis", index);
  kt_dossier_add_text (builder, "price_list", record->price_list);
  if (*record->dialogue != '\0')
    {
      json_builder_set_member_name (builder, "dialogue");
      json_builder_add_value (builder, json_from_string (record->dialogue, NULL));
    }
  json_builder_end_object (builder);
}

void
kt_dossier_add_effects (const KtDossier *self, JsonBuilder *builder)
{
  guint n_dialogues = 0;

  if (self->analyses->len == 0)
    return;
  kt_json_begin_array (builder, "effects");
  for (guint i = 0; i < self->analyses->len; i++)
    {
      const KtAnalysisRecord *record = self->analyses->pdata[i];

      json_builder_add_value (builder, json_from_string (record->document, NULL));
      n_dialogues += has_dialogue (record) ? 1 : 0;
    }
  json_builder_end_array (builder);

  if (n_dialogues == 0)
    return;
  kt_json_begin_array (builder, "dialogues");
  for (guint i = 0; i < self->analyses->len; i++)
    {
      const KtAnalysisRecord *record = self->analyses->pdata[i];

      if (has_dialogue (record))
        add_dialogue (builder, record, i);
    }
  json_builder_end_array (builder);
}
