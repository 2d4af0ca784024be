/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-reference-choice.h"

#include "effects/kt-analysis-edit.h"

/* (transfer full) */
static GtkStringList *
name_references (const KtAnalysis *analysis)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i + 1 < analysis->scenarios->len; i++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[kt_analysis_find_reference (analysis, i)];
      g_autofree char *label =
          *scenario->label != '\0'
              ? g_strdup (scenario->label)
              : g_strdup_printf ("%u. %s", i + 1, kt_vocabulary_get_label (KT_VOCABULARY_BASIS, scenario->basis));

      gtk_string_list_append (labels, label);
    }
  return labels;
}

static gboolean
are_same (GListModel *labels, GListModel *others)
{
  guint n = g_list_model_get_n_items (labels);

  if (others == NULL || g_list_model_get_n_items (others) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (labels), i),
                     gtk_string_list_get_string (GTK_STRING_LIST (others), i)) != 0)
        return FALSE;
    }
  return TRUE;
}

void
kt_reference_choice_show (GtkDropDown *drop_down, const KtAnalysis *analysis, guint selected)
{
  g_autoptr (GtkStringList) labels = name_references (analysis);

  /* It makes its rows anew for another model, so it keeps the one that it has at most keys. */
  if (!are_same (G_LIST_MODEL (labels), gtk_drop_down_get_model (drop_down)))
    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (drop_down, selected);
  gtk_widget_set_visible (GTK_WIDGET (drop_down), g_list_model_get_n_items (G_LIST_MODEL (labels)) > 1);
}
