/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-open-choice.h"

#include "core/kt-json.h"
#include "core/kt-text.h"
#include "effects/kt-collection-choice.h"
#include "effects/kt-collection.h"

#include <string.h>

static void
clear (gpointer data)
{
  KtOpenChoice *self = data;

  g_free (self->title);
  g_free (self->how);
  g_hash_table_unref (self->analyses);
}

KtOpenChoice *
kt_open_choice_ref (KtOpenChoice *self)
{
  return g_rc_box_acquire (self);
}

void
kt_open_choice_unref (KtOpenChoice *self)
{
  g_rc_box_release_full (self, clear);
}

KtOpenChoice *
kt_open_choice_new (void)
{
  KtOpenChoice *self = g_rc_box_new0 (KtOpenChoice);

  self->title = g_strdup ("");
  self->how = g_strdup ("");
  self->basis = KT_BASIS_ANY;
  self->analyses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

KtOpenChoice *
kt_open_choice_read (const KtCollectionRecord *record, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (record->document, strlen (record->document), error);
  g_autoptr (KtCollectionChoice) choice = root != NULL ? kt_collection_choice_read (root, "", error) : NULL;
  KtOpenChoice *self;

  if (choice == NULL)
    return NULL;
  self = kt_open_choice_new ();
  self->id = record->id;
  g_set_str (&self->title, record->title);
  g_set_str (&self->how, choice->how);
  self->basis = choice->basis;
  for (guint i = 0; i < choice->analyses->len; i++)
    kt_open_choice_set_analysis (self, g_array_index (choice->analyses, gint64, i), TRUE);
  return self;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

KtCollectionRecord *
kt_open_choice_write (const KtOpenChoice *self)
{
  g_autoptr (KtCollectionChoice) choice = kt_collection_choice_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *document = NULL;
  KtCollectionRecord *record;
  GHashTableIter iter;
  gpointer id;

  g_set_str (&choice->how, self->how);
  choice->basis = self->basis;
  g_hash_table_iter_init (&iter, self->analyses);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (choice->analyses, id, 1);
  g_array_sort (choice->analyses, compare_ids);
  root = kt_collection_choice_write (choice);
  document = json_to_string (root, FALSE);
  record = kt_collection_record_new (document);
  record->id = self->id;
  g_set_str (&record->title, self->title);
  return record;
}

gboolean
kt_open_choice_set_title (KtOpenChoice *self, const char *title)
{
  g_autofree char *line = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), KT_LINE_MAX));

  return g_set_str (&self->title, g_strdelimit (line, "\r\n\t", ' '));
}

static char *
clean_text (const char *text)
{
  GString *clean = g_string_new (NULL);
  glong n = 0;

  for (const char *p = text; *p != '\0' && n < KT_TEXT_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        continue;
      g_string_append_unichar (clean, c);
      n++;
    }
  return g_string_free_and_steal (clean);
}

gboolean
kt_open_choice_set_how (KtOpenChoice *self, const char *how)
{
  g_autofree char *clean = clean_text (how);

  return g_set_str (&self->how, clean);
}

gboolean
kt_open_choice_set_basis (KtOpenChoice *self, gint basis)
{
  if (self->basis == basis)
    return FALSE;
  self->basis = basis;
  return TRUE;
}

gboolean
kt_open_choice_set_analysis (KtOpenChoice *self, gint64 id, gboolean chosen)
{
  return chosen ? g_hash_table_add (self->analyses, g_memdup2 (&id, sizeof (id)))
                : g_hash_table_remove (self->analyses, &id);
}
