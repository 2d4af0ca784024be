/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-reference-names.h"

#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"

static void
show_name (GtkStringList *names, guint number, const char *name)
{
  const char *shown = gtk_string_list_get_string (names, number);
  const char *additions[] = { name, NULL };

  if (g_strcmp0 (shown, name) != 0)
    gtk_string_list_splice (names, number, shown != NULL ? 1 : 0, additions);
}

void
kt_reference_names_show (GtkStringList *names, const KtAnalysis *analysis)
{
  guint n = kt_analysis_count_references (analysis), n_shown = g_list_model_get_n_items (G_LIST_MODEL (names));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name =
          kt_effects_words_scenario (analysis, analysis->scenarios->pdata[kt_analysis_find_reference (analysis, i)]);

      show_name (names, i, name);
    }
  if (n_shown > n)
    gtk_string_list_splice (names, n, n_shown - n, NULL);
}
