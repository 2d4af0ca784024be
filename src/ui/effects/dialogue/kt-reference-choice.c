/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-reference-choice.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-reference-names.h"

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

void
kt_reference_choice_show (KtReferenceChoice *self, const KtAnalysis *analysis, guint number, gboolean is_asked)
{
  self->is_showing = TRUE;
  kt_reference_names_show (self->names, analysis);
  adw_combo_row_set_selected (self->row, number);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked && kt_analysis_count_references (analysis) > 1);
  self->is_showing = FALSE;
}
