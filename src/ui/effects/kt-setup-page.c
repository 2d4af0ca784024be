/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-setup-page.h"

#include "effects/kt-analysis-edit.h"
#include "effects/kt-fraction.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/kt-price-offer.h"
#include "ui/effects/kt-scenario-group.h"
#include "ui/widgets/kt-typing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtSetupPage
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  GtkEditable *title_row;
  KtDateRow *start_row;
  KtDateRow *end_row;
  GtkWidget *period_fault;
  AdwComboRow *perspective_row;
  GtkEditable *selection_row;
  AdwSpinRow *price_year_row;
  GtkEditable *discount_row;
  AdwPreferencesGroup *prices_group;
  GtkBox *scenario_box;

  KtSession *session;
  KtAnalysisEditor *editor;
  GPtrArray *groups;   /* (element-type KtScenarioGroup): of the scenarios, in their order */
  gboolean is_showing; /* so that what is shown is not taken for typing */
};

G_DEFINE_FINAL_TYPE (KtSetupPage, kt_setup_page, ADW_TYPE_BIN)

/* --- Showing --- */

static void
removed_cb (KtScenarioGroup *group, KtSetupPage *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  guint index;

  if (kt_analysis_find_scenario (analysis, kt_scenario_group_get_scenario (group), &index))
    kt_analysis_editor_put (self->editor, kt_analysis_remove_reference (analysis, index), NULL);
}

static gboolean
has_groups_of (KtSetupPage *self, const KtAnalysis *analysis)
{
  if (self->groups->len != analysis->scenarios->len)
    return FALSE;
  for (guint i = 0; i < self->groups->len; i++)
    if (!g_str_equal (kt_scenario_group_get_scenario (self->groups->pdata[i]),
                      ((const KtScenario *)analysis->scenarios->pdata[i])->id))
      return FALSE;
  return TRUE;
}

static void
show_scenarios (KtSetupPage *self, const KtAnalysis *analysis)
{
  if (has_groups_of (self, analysis))
    return;
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->scenario_box, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      const KtScenario *scenario = analysis->scenarios->pdata[i];
      GtkWidget *group = kt_scenario_group_new (self->editor, scenario->id);

      g_signal_connect_object (group, "removed", G_CALLBACK (removed_cb), self, 0);
      gtk_box_append (self->scenario_box, group);
      g_ptr_array_add (self->groups, group);
    }
}

/* A decimal stays as it was typed while it says the same. */
static void
show_discount (KtSetupPage *self, const char *percent)
{
  g_autofree char *words = kt_effects_words_decimal (percent);

  if (!gtk_widget_has_css_class (GTK_WIDGET (self->discount_row), "error"))
    kt_typing_show_text (self->discount_row, words);
}

static void
show (KtSetupPage *self)
{
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  const KtDialogue *dialogue = kt_analysis_editor_get_dialogue (self->editor);

  self->is_showing = TRUE;
  kt_typing_show_text (self->title_row, analysis->title);
  kt_typing_show_date (self->start_row, analysis->start);
  kt_typing_show_date (self->end_row, analysis->end);
  gtk_widget_set_visible (self->period_fault, FALSE);
  adw_combo_row_set_selected (self->perspective_row, dialogue->perspective);
  kt_typing_show_text (self->selection_row, dialogue->selection);
  adw_spin_row_set_value (self->price_year_row, analysis->price_year);
  show_discount (self, analysis->discount_percent);
  show_scenarios (self, analysis);
  self->is_showing = FALSE;
}

/* --- Taking what is typed --- */

static void
title_cb (KtSetupPage *self)
{
  if (!self->is_showing)
    kt_analysis_editor_put (
        self->editor,
        kt_analysis_set_title (kt_analysis_editor_get_analysis (self->editor), gtk_editable_get_text (self->title_row)),
        "title");
}

static gint
get_year (const char *date)
{
  return (gint)g_ascii_strtoll (date, NULL, 10);
}

static void
period_cb (KtSetupPage *self)
{
  const char *start = kt_date_row_get_date (self->start_row), *end = kt_date_row_get_date (self->end_row);
  gboolean is_sound;

  if (self->is_showing)
    return;
  is_sound = start != NULL && end != NULL && strcmp (start, end) <= 0 &&
             get_year (end) - get_year (start) < KT_ANALYSIS_YEARS_MAX;
  gtk_widget_set_visible (self->period_fault, !is_sound);
  if (is_sound)
    kt_analysis_editor_put (
        self->editor, kt_analysis_set_period (kt_analysis_editor_get_analysis (self->editor), start, end), "period");
}

static void
dialogue_cb (KtSetupPage *self)
{
  g_autoptr (KtDialogue) next = NULL;

  if (self->is_showing)
    return;
  next = kt_dialogue_copy (kt_analysis_editor_get_dialogue (self->editor));
  next->perspective = (KtPerspective)adw_combo_row_get_selected (self->perspective_row);
  g_set_str (&next->selection, gtk_editable_get_text (self->selection_row));
  kt_analysis_editor_put_dialogue (self->editor, g_steal_pointer (&next), "dialogue");
}

/* At the prices of a year without index nothing can be said of prices of another. */
static void
price_year_cb (KtSetupPage *self)
{
  gint year = (gint)adw_spin_row_get_value (self->price_year_row);
  KtAnalysis *analysis;
  gboolean is_known;

  if (self->is_showing)
    return;
  analysis = kt_analysis_editor_get_analysis (self->editor);
  is_known = kt_analysis_get_index (analysis, year) != NULL || year == analysis->price_year;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->price_year_row),
                               is_known ? "" : _ ("The price list has no index for this year"));
  if (is_known)
    kt_analysis_editor_put (self->editor, kt_analysis_set_price_year (analysis, year), "price-year");
}

static gboolean
is_above_least (const char *percent)
{
  mpq_t value;
  gboolean is_above;

  mpq_init (value);
  kt_fraction_set_decimal (value, percent);
  is_above = mpq_cmp_si (value, -100, 1) > 0;
  mpq_clear (value);
  return is_above;
}

static void
discount_cb (KtSetupPage *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->discount_row)));
  gboolean is_sound;

  if (self->is_showing)
    return;
  g_strdelimit (typed, ",", '.');
  is_sound = kt_decimal_is_valid (typed) && is_above_least (typed);
  if (is_sound)
    gtk_widget_remove_css_class (GTK_WIDGET (self->discount_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->discount_row), "error");
  if (is_sound)
    kt_analysis_editor_put (
        self->editor, kt_analysis_set_discount (kt_analysis_editor_get_analysis (self->editor), typed), "discount");
}

static void
add_reference_cb (KtSetupPage *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  if (analysis->scenarios->len < KT_ANALYSIS_SCENARIOS_MAX)
    kt_analysis_editor_put (self->editor, kt_analysis_add_reference (analysis, ""), NULL);
}

/* --- Object --- */

static void
kt_setup_page_dispose (GObject *object)
{
  KtSetupPage *self = KT_SETUP_PAGE (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SETUP_PAGE);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_setup_page_parent_class)->dispose (object);
}

static void
kt_setup_page_class_init (KtSetupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_setup_page_dispose;

  g_type_ensure (KT_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, page);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, start_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, end_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, period_fault);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, perspective_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, selection_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, price_year_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, discount_row);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, prices_group);
  gtk_widget_class_bind_template_child (widget_class, KtSetupPage, scenario_box);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialogue_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, discount_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_reference_cb);
}

static void
kt_setup_page_init (KtSetupPage *self)
{
  g_autoptr (GtkStringList) perspectives = gtk_string_list_new (NULL);

  self->is_showing = TRUE;
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KT_PERSPECTIVE_COUNT; i++)
    gtk_string_list_append (perspectives, kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, i));
  adw_combo_row_set_model (self->perspective_row, G_LIST_MODEL (perspectives));
  self->is_showing = FALSE;
}

GtkWidget *
kt_setup_page_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtSetupPage *self = g_object_new (KT_TYPE_SETUP_PAGE, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  self->session = g_object_ref (session);
  self->editor = g_object_ref (editor);
  kt_date_row_set_today (self->start_row, today);
  kt_date_row_set_today (self->end_row, today);
  adw_preferences_group_add (self->prices_group, kt_price_offer_new (session, editor));
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
