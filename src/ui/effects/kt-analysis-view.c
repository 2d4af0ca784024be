/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-analysis-view.h"

#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/dialogue/kt-dialogue-page.h"
#include "ui/effects/kt-account-dialog.h"
#include "ui/effects/kt-activity-form.h"
#include "ui/effects/kt-event-form.h"
#include "ui/effects/kt-item-edit.h"
#include "ui/effects/kt-lanes.h"
#include "ui/effects/kt-outcome-pane.h"
#include "ui/effects/kt-ratings-page.h"
#include "ui/effects/kt-reference-names.h"
#include "ui/effects/kt-setup-page.h"
#include "ui/effects/kt-suggestions-dialog.h"
#include "ui/effects/kt-why-dialog.h"
#include "ui/widgets/kt-choice-name.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-price-chooser.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtAnalysisView
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwBin *lanes_bin;
  AdwBin *ratings_bin;
  AdwBin *setup_bin;
  AdwBin *outcome_bin;
  GtkWidget *form_scroller;
  GtkStack *form_stack;
  AdwBin *activity_bin;
  AdwBin *event_bin;
  GtkDropDown *reference_drop_down;
  GtkStringList *reference_names;
  GtkLabel *summary_label;
  AdwBin *outcome_tab;
  GtkMenuButton *menu_button;
  GMenuModel *analysis_menu;

  KtLanes *lanes;
  KtActivityForm *activity_form;
  KtEventForm *event_form;
  KtRatingsPage *ratings_page;
  KtOutcomePane *outcome_pane;

  KtSession *session;
  KtAnalysisEditor *editor;
  guint comparison;
  gboolean is_naming; /* the references */
};

G_DEFINE_FINAL_TYPE (KtAnalysisView, kt_analysis_view, ADW_TYPE_BIN)

/* --- What is looked at --- */

static const KtScenario *
get_scenario (KtAnalysisView *self, guint index)
{
  return kt_analysis_editor_get_analysis (self->editor)->scenarios->pdata[index];
}

static guint
get_reference (KtAnalysisView *self)
{
  return kt_analysis_find_reference (kt_analysis_editor_get_analysis (self->editor), self->comparison);
}

static void
show_form (KtAnalysisView *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  const char *scenario = kt_lanes_get_selected_scenario (self->lanes);
  const char *item = kt_lanes_get_selected_item (self->lanes);
  gboolean is_event = kt_lanes_get_selected_is_event (self->lanes), is_shown;
  guint index;

  is_shown = scenario != NULL && item != NULL && kt_analysis_find_scenario (analysis, scenario, &index);
  gtk_widget_set_visible (self->form_scroller, is_shown);
  if (!is_shown)
    return;
  if (is_event)
    {
      kt_event_form_set_event (self->event_form, scenario, item);
      gtk_stack_set_visible_child_name (self->form_stack, "event");
    }
  else
    {
      kt_activity_form_set_activity (self->activity_form, scenario, item);
      gtk_stack_set_visible_child_name (self->form_stack, "activity");
    }
}

static void
show_summary (KtAnalysisView *self)
{
  const KtAnalysisResult *result = kt_analysis_editor_get_result (self->editor);
  g_autofree char *difference =
      kt_effects_words_difference (result->comparisons->pdata[self->comparison],
                                   kt_analysis_editor_get_uncertainty (self->editor, self->comparison));

  gtk_label_set_label (self->summary_label, difference);
}

static void
show (KtAnalysisView *self)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);
  GtkWidget *widget = GTK_WIDGET (self);

  self->comparison = MIN (self->comparison, kt_analysis_count_references (analysis) - 1);
  kt_lanes_set_analysis (self->lanes, analysis, get_reference (self));
  show_form (self);
  show_summary (self);
  gtk_widget_action_set_enabled (widget, "analysis.undo", kt_analysis_editor_can_undo (self->editor));
  gtk_widget_action_set_enabled (widget, "analysis.redo", kt_analysis_editor_can_redo (self->editor));
  gtk_widget_action_set_enabled (widget, "analysis.copy-intervention",
                                 get_scenario (self, kt_analysis_find_intervention (analysis))->activities->len > 0);
}

static void
show_references (KtAnalysisView *self)
{
  const KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  self->is_naming = TRUE;
  kt_reference_names_show (self->reference_names, analysis);
  gtk_drop_down_set_selected (self->reference_drop_down, self->comparison);
  gtk_widget_set_visible (GTK_WIDGET (self->reference_drop_down), kt_analysis_count_references (analysis) > 1);
  self->is_naming = FALSE;
}

static void
changed_cb (KtAnalysisView *self)
{
  show (self);
  show_references (self);
}

static void
set_comparison (KtAnalysisView *self, guint comparison)
{
  self->comparison = comparison;
  kt_ratings_page_set_reference (self->ratings_page, get_scenario (self, get_reference (self))->id);
  kt_outcome_pane_set_comparison (self->outcome_pane, comparison);
  show (self);
}

static void
reference_cb (KtAnalysisView *self)
{
  guint selected = gtk_drop_down_get_selected (self->reference_drop_down);

  if (self->editor != NULL && !self->is_naming && selected != GTK_INVALID_LIST_POSITION)
    set_comparison (self, selected);
}

/* --- What is done on the time lines --- */

static void
open_item (KtAnalysisView *self, const char *scenario, const char *item, gboolean is_event)
{
  kt_lanes_select (self->lanes, scenario, item, is_event);
  show_form (self);
  gtk_widget_grab_focus (is_event ? GTK_WIDGET (self->event_form) : GTK_WIDGET (self->activity_form));
}

static void
add_cb (KtAnalysisView *self, const char *scenario, gboolean is_event, const char *date)
{
  g_autofree char *item = kt_item_add (self->editor, scenario, is_event, date);

  if (item != NULL)
    open_item (self, scenario, item, is_event);
}

static void
remove_selected (KtAnalysisView *self)
{
  g_autofree char *scenario = g_strdup (kt_lanes_get_selected_scenario (self->lanes));
  g_autofree char *item = g_strdup (kt_lanes_get_selected_item (self->lanes));

  if (scenario == NULL || item == NULL)
    return;
  kt_item_remove (self->editor, scenario, item, kt_lanes_get_selected_is_event (self->lanes));
  kt_lanes_grab_focus (self->lanes);
}

/* What is copied is what one goes on with. */
static void
copy_item (KtAnalysisView *self, const char *scenario, const char *item, gboolean is_event, const char *target)
{
  g_autofree char *place = g_strdup (target), *copy = kt_item_copy (self->editor, scenario, item, is_event, place);

  if (copy == NULL)
    return;
  kt_lanes_select (self->lanes, place, copy, is_event);
  show_form (self);
  kt_lanes_grab_focus (self->lanes);
}

/* "(ssb)": the scenario, the item, and whether it is an event. */
static void
item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (widget);
  const char *scenario, *item;
  gboolean is_event;

  g_variant_get (parameter, "(&s&sb)", &scenario, &item, &is_event);
  if (g_str_equal (name, "analysis.open-item"))
    open_item (self, scenario, item, is_event);
  else if (g_str_equal (name, "analysis.copy-item"))
    copy_item (self, scenario, item, is_event, get_scenario (self, get_reference (self))->id);
  else if (g_str_equal (name, "analysis.duplicate-item"))
    copy_item (self, scenario, item, is_event, scenario);
  else if (g_str_equal (name, "analysis.remove-item"))
    kt_item_remove (self->editor, scenario, item, is_event);
}

static void
price_chosen_cb (KtAnalysisView *self, gpointer entry)
{
  if (entry != NULL)
    kt_activity_form_take_price (self->activity_form, entry);
}

static void
price_asked_cb (KtAnalysisView *self)
{
  KtPriceList *newest = kt_editions_get_newest (kt_session_get_price_lists (self->session));
  AdwDialog *dialog;

  if (newest == NULL)
    return;
  dialog = kt_price_chooser_new (newest);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (price_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
why_cb (KtAnalysisView *self)
{
  adw_dialog_present (kt_why_dialog_new (self->session, self->editor, self->comparison), GTK_WIDGET (self));
}

static void
refused_cb (KtAnalysisView *self, const GError *error)
{
  kt_toast_error (GTK_WIDGET (self), error);
}

/* --- Where the outcome is --- */

/* There is one outcome, beside the work or a page of it. */
static void
place_outcome (KtAnalysisView *self, AdwBin *from, AdwBin *to)
{
  g_autoptr (GtkWidget) pane = adw_bin_get_child (from);

  if (pane == NULL)
    return;
  g_object_ref (pane);
  adw_bin_set_child (from, NULL);
  adw_bin_set_child (to, pane);
}

static void
breakpoint_cb (KtAnalysisView *self, GParamSpec *pspec, AdwBreakpointBin *bin)
{
  if (adw_breakpoint_bin_get_current_breakpoint (bin) != NULL)
    {
      place_outcome (self, self->outcome_bin, self->outcome_tab);
      return;
    }
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "outcome") == 0)
    adw_view_stack_set_visible_child_name (self->stack, "time-lines");
  place_outcome (self, self->outcome_tab, self->outcome_bin);
}

/* --- Actions --- */

static void
suggest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (widget);

  adw_dialog_present (kt_suggestions_dialog_new (self->session, self->editor), widget);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (widget);
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  kt_analysis_editor_put (self->editor, kt_analysis_copy_intervention (analysis, get_reference (self)), NULL);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_analysis_editor_undo (KT_ANALYSIS_VIEW (widget)->editor);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_analysis_editor_redo (KT_ANALYSIS_VIEW (widget)->editor);
}

static void
set_selected_reference (KtAnalysisView *self, guint number)
{
  gtk_drop_down_set_selected (self->reference_drop_down, number);
}

static void
dialogue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (widget);

  KtDialoguePage *page =
      kt_dialogue_page_present (widget, self->session, self->editor, get_scenario (self, get_reference (self))->id);

  /* What they spoke about last is what is shown when they are done. */
  g_signal_connect_object (page, "reference-chosen", G_CALLBACK (set_selected_reference), self, G_CONNECT_SWAPPED);
}

static void
account_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (widget);
  g_autoptr (KtAnalysisRecord) record = kt_analysis_editor_make_record (self->editor);

  kt_account_dialog_present (widget, self->session, record);
}

static void
outcome_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (KT_ANALYSIS_VIEW (widget)->stack, "outcome");
}

/* --- Object --- */

static gboolean
kt_analysis_view_grab_focus (GtkWidget *widget)
{
  kt_lanes_grab_focus (KT_ANALYSIS_VIEW (widget)->lanes);
  return TRUE;
}

static void
kt_analysis_view_dispose (GObject *object)
{
  KtAnalysisView *self = KT_ANALYSIS_VIEW (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ANALYSIS_VIEW);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kt_analysis_view_parent_class)->dispose (object);
}

static void
kt_analysis_view_class_init (KtAnalysisViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_analysis_view_dispose;
  widget_class->grab_focus = kt_analysis_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-analysis-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, stack);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, lanes_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, ratings_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, setup_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, outcome_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, form_scroller);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, form_stack);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, activity_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, event_bin);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, reference_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, reference_names);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, outcome_tab);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtAnalysisView, analysis_menu);
  gtk_widget_class_bind_template_callback (widget_class, reference_cb);
  gtk_widget_class_bind_template_callback (widget_class, breakpoint_cb);

  gtk_widget_class_install_action (widget_class, "analysis.open-item", "(ssb)", item_action);
  gtk_widget_class_install_action (widget_class, "analysis.copy-item", "(ssb)", item_action);
  gtk_widget_class_install_action (widget_class, "analysis.duplicate-item", "(ssb)", item_action);
  gtk_widget_class_install_action (widget_class, "analysis.remove-item", "(ssb)", item_action);
  gtk_widget_class_install_action (widget_class, "analysis.suggest", NULL, suggest_action);
  gtk_widget_class_install_action (widget_class, "analysis.copy-intervention", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "analysis.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "analysis.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "analysis.dialogue", NULL, dialogue_action);
  gtk_widget_class_install_action (widget_class, "analysis.account", NULL, account_action);
  gtk_widget_class_install_action (widget_class, "analysis.outcome", NULL, outcome_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "analysis.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "analysis.redo",
                                       NULL);
}

static void
kt_analysis_view_init (KtAnalysisView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->analysis_menu);
  kt_choice_name_set (self->reference_drop_down, _ ("The reference that it is compared with"));
}

static void
add_lanes (KtAnalysisView *self)
{
  self->lanes = kt_lanes_new ();
  adw_bin_set_child (self->lanes_bin, GTK_WIDGET (self->lanes));
  g_signal_connect_object (self->lanes, "selected", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes, "moving", G_CALLBACK (kt_item_drag), self->editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes, "moved", G_CALLBACK (kt_item_drop), self->editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lanes, "cancelled", G_CALLBACK (kt_item_let_go), self->editor, G_CONNECT_SWAPPED);
}

static void
add_forms (KtAnalysisView *self)
{
  self->activity_form = KT_ACTIVITY_FORM (kt_activity_form_new (self->session, self->editor));
  adw_bin_set_child (self->activity_bin, GTK_WIDGET (self->activity_form));
  g_signal_connect_object (self->activity_form, "price-asked", G_CALLBACK (price_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->activity_form, "removed", G_CALLBACK (remove_selected), self, G_CONNECT_SWAPPED);
  self->event_form = KT_EVENT_FORM (kt_event_form_new (self->session, self->editor));
  adw_bin_set_child (self->event_bin, GTK_WIDGET (self->event_form));
  g_signal_connect_object (self->event_form, "removed", G_CALLBACK (remove_selected), self, G_CONNECT_SWAPPED);
}

GtkWidget *
kt_analysis_view_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtAnalysisView *self = g_object_new (KT_TYPE_ANALYSIS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->editor = g_object_ref (editor);
  add_lanes (self);
  add_forms (self);
  self->ratings_page = KT_RATINGS_PAGE (kt_ratings_page_new (editor));
  adw_bin_set_child (self->ratings_bin, GTK_WIDGET (self->ratings_page));
  adw_bin_set_child (self->setup_bin, kt_setup_page_new (session, editor));
  self->outcome_pane = KT_OUTCOME_PANE (kt_outcome_pane_new (session, editor));
  adw_bin_set_child (self->outcome_bin, GTK_WIDGET (self->outcome_pane));
  g_signal_connect_object (self->outcome_pane, "why", G_CALLBACK (why_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "drawn", G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  show_references (self);
  set_comparison (self, 0);
  return GTK_WIDGET (self);
}

KtAnalysisEditor *
kt_analysis_view_get_editor (KtAnalysisView *self)
{
  return self->editor;
}
