/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-reference-choice.h"

#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

struct _KtReferenceChoice
{
  AdwBin parent_instance;

  AdwComboRow *row; /* in the child */
  GtkStringList *names;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtReferenceChoice, kt_reference_choice, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
selected_cb (KtReferenceChoice *self)
{
  guint selected = adw_combo_row_get_selected (self->row);

  if (!self->is_showing && selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, selected);
}

static void
kt_reference_choice_dispose (GObject *object)
{
  g_clear_object (&KT_REFERENCE_CHOICE (object)->names);
  G_OBJECT_CLASS (kt_reference_choice_parent_class)->dispose (object);
}

static void
kt_reference_choice_class_init (KtReferenceChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_reference_choice_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kt_reference_choice_init (KtReferenceChoice *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->row = ADW_COMBO_ROW (adw_combo_row_new ());
  self->names = gtk_string_list_new (NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Compared with"));
  adw_combo_row_set_use_subtitle (self->row, TRUE);
  adw_combo_row_set_model (self->row, G_LIST_MODEL (self->names));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->row));
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/* The list stays as it is while it is open and its names do. */
static void
show_name (KtReferenceChoice *self, guint number, const char *name)
{
  const char *shown = gtk_string_list_get_string (self->names, number);
  const char *names[] = { name, NULL };

  if (g_strcmp0 (shown, name) != 0)
    gtk_string_list_splice (self->names, number, shown != NULL ? 1 : 0, names);
}

void
kt_reference_choice_show (KtReferenceChoice *self, const KtAnalysis *analysis, guint number, gboolean is_asked)
{
  guint n = kt_analysis_count_references (analysis);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  self->is_showing = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name =
          kt_effects_words_scenario (analysis, analysis->scenarios->pdata[kt_analysis_find_reference (analysis, i)]);

      show_name (self, i, name);
    }
  if (n_shown > n)
    gtk_string_list_splice (self->names, n, n_shown - n, NULL);
  adw_combo_row_set_selected (self->row, number);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked && n > 1);
  self->is_showing = FALSE;
}
