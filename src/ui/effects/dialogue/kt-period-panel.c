/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-period-panel.h"

#include "core/kt-date.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/widgets/kt-typing.h"
#include "ui/widgets/kt-date-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static KtDateRow *
add_date_row (KtDialoguePanel *panel, GtkWidget *group, const char *title, GCallback changed)
{
  KtDateRow *row = g_object_new (KT_TYPE_DATE_ROW, "title", title, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (kt_dialogue_panel_get_session (panel)));

  kt_date_row_set_today (row, today);
  g_signal_connect_object (row, "notify::date", changed, panel, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
  return row;
}

/* --- The period --- */

struct _KtPeriodPanel
{
  KtDialoguePanel parent_instance;

  KtDateRow *start_row;
  KtDateRow *end_row;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (KtPeriodPanel, kt_period_panel, KT_TYPE_DIALOGUE_PANEL)

static gint
get_year (const char *date)
{
  return (gint)g_ascii_strtoll (date, NULL, 10);
}

static void
period_changed_cb (KtPeriodPanel *self, GParamSpec *pspec, KtDateRow *row)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const char *start = kt_date_row_get_date (self->start_row), *end = kt_date_row_get_date (self->end_row);

  if (kt_dialogue_panel_is_filling (panel) || start == NULL || end == NULL)
    return;
  if (strcmp (end, start) < 0)
    gtk_label_set_text (self->words, _ ("It ends before it begins."));
  else if (get_year (end) - get_year (start) >= KT_ANALYSIS_YEARS_MAX)
    gtk_label_set_text (self->words, _ ("That is too long ago."));
  else
    {
      kt_typing_begin (row);
      kt_dialogue_panel_put (panel, kt_analysis_set_period (kt_dialogue_panel_get_analysis (panel), start, end),
                             "period");
      kt_typing_end (row);
    }
}

static void
kt_period_panel_fill (KtDialoguePanel *panel)
{
  KtPeriodPanel *self = KT_PERIOD_PANEL (panel);
  const KtAnalysis *analysis = kt_dialogue_panel_get_analysis (panel);
  g_autoptr (GDate) start = kt_date_to_gdate (analysis->start), end = kt_date_to_gdate (analysis->end);
  g_autofree char *duration = kt_effects_words_duration (g_date_days_between (start, end) + 1);

  kt_typing_show_date (self->start_row, analysis->start);
  kt_typing_show_date (self->end_row, analysis->end);
  gtk_label_set_text (self->words, duration);
}

static void
kt_period_panel_build (KtDialoguePanel *panel)
{
  KtPeriodPanel *self = KT_PERIOD_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  self->start_row = add_date_row (panel, group, _ ("From"), G_CALLBACK (period_changed_cb));
  self->end_row = add_date_row (panel, group, _ ("Until"), G_CALLBACK (period_changed_cb));
  self->words = GTK_LABEL (
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_period_panel_class_init (KtPeriodPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_period_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_period_panel_fill;
}

static void
kt_period_panel_init (KtPeriodPanel *self)
{
}

/* --- A date --- */

struct _KtDatePanel
{
  KtDialoguePanel parent_instance;

  KtDateRow *row;
};

G_DEFINE_FINAL_TYPE (KtDatePanel, kt_date_panel, KT_TYPE_DIALOGUE_PANEL)

static void
date_changed_cb (KtDatePanel *self)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const char *date = kt_date_row_get_date (self->row);

  if (!kt_dialogue_panel_is_filling (panel))
    kt_answer_put (panel, kt_dialogue_panel_get_question (panel)->name, date != NULL ? date : "");
}

static void
kt_date_panel_fill (KtDialoguePanel *panel)
{
  const char *date = kt_answer_get (panel, kt_dialogue_panel_get_question (panel)->name);

  kt_typing_show_date (KT_DATE_PANEL (panel)->row, kt_date_is_valid (date) ? date : NULL);
}

static void
kt_date_panel_build (KtDialoguePanel *panel)
{
  GtkWidget *group = adw_preferences_group_new ();

  KT_DATE_PANEL (panel)->row = add_date_row (panel, group, _ ("Date"), G_CALLBACK (date_changed_cb));
  adw_bin_set_child (ADW_BIN (panel), group);
}

static void
kt_date_panel_class_init (KtDatePanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_date_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_date_panel_fill;
}

static void
kt_date_panel_init (KtDatePanel *self)
{
}
