/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-signal-words.h"

#include <glib/gi18n-lib.h>

char *
kt_signal_words_count_casussen (guint n)
{
  return g_strdup_printf (ngettext ("%u casus", "%u casussen", n), n);
}

char *
kt_signal_words_describe (const KtSignal *signal)
{
  g_autofree char *count = signal->casussen->len > 0 ? kt_signal_words_count_casussen (signal->casussen->len)
                                                     : g_strdup (_ ("of no casus yet"));

  return g_strdup_printf ("%s · %s · %s", kt_vocabulary_get_label (KT_VOCABULARY_SIGNAL_KIND, signal->kind),
                          kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, signal->venster), count);
}

void
kt_signal_words_fill (AdwComboRow *row, KtVocabulary vocabulary, guint index)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    gtk_string_list_append (words, kt_vocabulary_get_label (vocabulary, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, index);
}

GtkWidget *
kt_signal_words_make_row (const char *title, const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, "activatable",
                       TRUE, NULL);
}

GtkWidget *
kt_signal_words_make_remove_button (const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  return button;
}
