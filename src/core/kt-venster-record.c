/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-venster-record.h"

#include "core/kt-date.h"
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "core/kt-text.h"

KtVensterMark *
kt_venster_mark_new (const char *question, KtVenster venster, const char *label, gboolean is_factor)
{
  KtVensterMark *self = g_new0 (KtVensterMark, 1);

  self->question = g_strdup (question);
  self->venster = venster;
  self->label = g_strdup (label);
  self->is_factor = is_factor;
  return self;
}

void
kt_venster_mark_free (KtVensterMark *self)
{
  g_free (self->question);
  g_free (self->label);
  g_free (self);
}

KtVensterRecord *
kt_venster_record_new (const char *date, const char *document)
{
  KtVensterRecord *self = g_atomic_rc_box_new0 (KtVensterRecord);

  self->date = g_strdup (date);
  self->document = g_strdup (document);
  self->viewer = g_strdup ("");
  self->who = g_strdup ("");
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_mark_free);
  return self;
}

KtVensterRecord *
kt_venster_record_ref (KtVensterRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtVensterRecord *self = data;

  g_free (self->date);
  g_free (self->document);
  g_free (self->viewer);
  g_free (self->who);
  g_ptr_array_unref (self->marks);
}

void
kt_venster_record_unref (KtVensterRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_venster_record_check (const KtVensterRecord *self, const char *place, GError **error)
{
  g_autofree char *document_place = g_strconcat (place, "document", NULL);

  if (*self->date != '\0' && !kt_date_is_valid (self->date))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%sdate: is not a date", place);
      return FALSE;
    }
  return kt_json_check_document (self->document, KT_VENSTER_DOCUMENT_MAX, document_place, error);
}

/* --- The notes that it names --- */

/* (nullable): the list @member of the object @node, as far as it has one. */
static JsonArray *
get_list (JsonNode *node, const char *member)
{
  JsonNode *list = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), member) : NULL;

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
}

/* (nullable): the text of @member of the object @node, as far as it has one. */
static const char *
get_text (JsonNode *node, const char *member)
{
  JsonNode *text = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), member) : NULL;

  return text != NULL && json_node_get_value_type (text) == G_TYPE_STRING ? json_node_get_string (text) : NULL;
}

typedef struct
{
  KtNoteName name;
  gpointer data;
  char *missing;
} Renaming;

static void
rename_evidence (JsonArray *evidence, guint answer, Renaming *renaming)
{
  for (guint i = json_array_get_length (evidence); i > 0; i--)
    {
      JsonNode *item = json_array_get_element (evidence, i - 1);
      const char *note = get_text (item, "note");
      g_autofree char *other = note != NULL ? renaming->name (note, renaming->data) : NULL;

      if (other != NULL)
        {
          json_object_set_string_member (json_node_get_object (item), "note", other);
          continue;
        }
      g_free (renaming->missing);
      renaming->missing = g_strdup_printf ("answers[%u].evidence[%u].note", answer, i - 1);
      json_array_remove_element (evidence, i - 1);
    }
}

static gboolean
says_something (JsonNode *answer)
{
  JsonArray *evidence = get_list (answer, "evidence");

  return get_text (answer, "extent") != NULL || get_text (answer, "influence") != NULL ||
         !kt_text_is_blank (get_text (answer, "remark")) || (evidence != NULL && json_array_get_length (evidence) > 0);
}

KtVensterRecord *
kt_venster_record_rename_notes (const KtVensterRecord *self, KtNoteName name, gpointer data, char **missing)
{
  g_autoptr (JsonNode) root = json_from_string (self->document, NULL);
  JsonArray *answers = *self->date != '\0' ? get_list (root, "answers") : NULL;
  Renaming renaming = { name, data, NULL };
  KtVensterRecord *copy = kt_venster_record_new (self->date, self->document);

  copy->casus_id = self->casus_id;
  copy->changed = self->changed;
  for (guint i = answers != NULL ? json_array_get_length (answers) : 0; i > 0; i--)
    {
      JsonNode *answer = json_array_get_element (answers, i - 1);
      JsonArray *evidence = get_list (answer, "evidence");

      if (evidence == NULL)
        continue;
      rename_evidence (evidence, i - 1, &renaming);
      if (!says_something (answer))
        json_array_remove_element (answers, i - 1);
    }
  g_free (copy->document);
  copy->document = json_to_string (root, FALSE);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const KtVensterMark *mark = self->marks->pdata[i];
      KtVensterMark *same = kt_venster_mark_new (mark->question, mark->venster, mark->label, mark->is_factor);

      same->marks = mark->marks;
      g_ptr_array_add (copy->marks, same);
    }
  if (missing != NULL)
    *missing = renaming.missing;
  else
    g_free (renaming.missing);
  return copy;
}
