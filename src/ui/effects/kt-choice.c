/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-choice.h"

static void
fill (AdwComboRow *row, KtVocabulary vocabulary, const char *free_text)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    gtk_string_list_append (labels, kt_vocabulary_get_label (vocabulary, i));
  if (free_text != NULL)
    gtk_string_list_append (labels, free_text);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

void
kt_choice_set (AdwComboRow *row, KtVocabulary vocabulary, const char *word)
{
  guint size = kt_vocabulary_get_size (vocabulary), index;

  if (adw_combo_row_get_model (row) != NULL && g_strcmp0 (kt_choice_get (row, vocabulary), word) == 0)
    return;
  if (kt_vocabulary_find (vocabulary, word, &index))
    {
      fill (row, vocabulary, NULL);
      adw_combo_row_set_selected (row, index);
    }
  else
    {
      fill (row, vocabulary, word);
      adw_combo_row_set_selected (row, size);
    }
}

const char *
kt_choice_get (AdwComboRow *row, KtVocabulary vocabulary)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (selected < kt_vocabulary_get_size (vocabulary))
    return kt_vocabulary_get_nick (vocabulary, selected);
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}
