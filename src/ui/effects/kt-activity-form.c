/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-activity-form.h"

#include "core/kt-date.h"
#include "core/kt-money.h"
#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/kt-choice.h"
#include "ui/effects/kt-estimate-row.h"
#include "ui/effects/kt-estimate-text.h"
#include "ui/widgets/kt-typing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtActivityForm
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *label_row;
  AdwExpanderRow *price_row;
  KtEstimateRow *amount_row;
  GtkEditable *unit_row;
  AdwSpinRow *year_row;
  KtEstimateRow *quantity_row;
  AdwComboRow *per_row;
  KtDateRow *start_row;
  KtDateRow *end_row;
  GtkLabel *period_fault;
  AdwComboRow *payer_row;
  AdwComboRow *life_domain_row;
  KtEstimateRow *chance_row;

  KtAnalysisEditor *editor;
  char *scenario;
  char *id;
  gboolean is_showing; /* so that what is shown is not taken for typing */
};

G_DEFINE_FINAL_TYPE (KtActivityForm, kt_activity_form, ADW_TYPE_BIN)

enum
{
  PRICE_ASKED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* (nullable): what the form is about, as it is now. */
static KtActivity *
get_activity (KtActivityForm *self, guint *scenario)
{
  KtAnalysis *analysis = kt_analysis_editor_get_analysis (self->editor);

  if (self->id == NULL || !kt_analysis_find_scenario (analysis, self->scenario, scenario))
    return NULL;
  return kt_scenario_find_activity (analysis->scenarios->pdata[*scenario], self->id);
}

/* --- Showing --- */

/* What a person typed stays as he typed it while it says the same. */
static void
show_estimate (KtEstimateRow *row, const KtEstimate *estimate)
{
  KtEstimate typed = { NULL };
  g_autofree char *likely = NULL, *low = NULL, *high = NULL;
  KtEstimateFault fault = kt_estimate_parse (kt_estimate_row_get_likely (row), kt_estimate_row_get_low (row),
                                             kt_estimate_row_get_high (row), NULL, &typed);
  gboolean is_same = fault == KT_ESTIMATE_SOUND && kt_estimate_equal (&typed, estimate);

  kt_estimate_clear (&typed);
  if (is_same)
    return;
  likely = kt_effects_words_decimal (estimate->likely != NULL ? estimate->likely : "100");
  low = estimate->low != NULL ? kt_effects_words_decimal (estimate->low) : g_strdup ("");
  high = estimate->high != NULL ? kt_effects_words_decimal (estimate->high) : g_strdup ("");
  kt_estimate_row_set_texts (row, likely, low, high);
  kt_estimate_row_set_fault (row, NULL);
}

static void
show_price (KtActivityForm *self, const KtPrice *price)
{
  KtPrice typed = { .cents = -2 };
  g_autofree char *words = kt_effects_words_price (price);

  adw_expander_row_set_subtitle (self->price_row, words);
  kt_typing_show_text (self->unit_row, price->unit);
  adw_spin_row_set_value (self->year_row, price->year);
  kt_price_parse (kt_estimate_row_get_likely (self->amount_row), kt_estimate_row_get_low (self->amount_row),
                  kt_estimate_row_get_high (self->amount_row), &typed);
  if (typed.cents != price->cents || typed.low != price->low || typed.high != price->high)
    {
      g_autofree char *likely = kt_money_to_text (price->cents);
      g_autofree char *low = price->low >= 0 ? kt_money_to_text (price->low) : g_strdup ("");
      g_autofree char *high = price->high >= 0 ? kt_money_to_text (price->high) : g_strdup ("");

      kt_estimate_row_set_texts (self->amount_row, likely, low, high);
      kt_estimate_row_set_fault (self->amount_row, NULL);
    }
}

static void
show (KtActivityForm *self)
{
  guint scenario;
  const KtActivity *activity = get_activity (self, &scenario);

  if (activity == NULL)
    return;
  self->is_showing = TRUE;
  kt_typing_show_text (self->label_row, activity->label);
  show_price (self, &activity->price);
  show_estimate (self->quantity_row, &activity->quantity);
  adw_combo_row_set_selected (self->per_row, activity->per);
  kt_typing_show_date (self->start_row, activity->start);
  gtk_widget_set_visible (GTK_WIDGET (self->end_row), activity->per != KT_PER_ONCE);
  if (activity->end != NULL)
    kt_typing_show_date (self->end_row, activity->end);
  gtk_widget_set_visible (GTK_WIDGET (self->period_fault), FALSE);
  kt_choice_set (self->payer_row, KT_VOCABULARY_PAYER, activity->payer);
  kt_choice_set (self->life_domain_row, KT_VOCABULARY_LIFE_DOMAIN, activity->life_domain);
  show_estimate (self->chance_row, &activity->chance);
  self->is_showing = FALSE;
}

/* --- Taking what is typed --- */

/* @next: (transfer full). */
static void
put (KtActivityForm *self, guint scenario, KtActivity *next, const char *field)
{
  g_autofree char *name = g_strdup_printf ("%s/%s/%s", self->scenario, self->id, field);

  kt_analysis_editor_put (
      self->editor, kt_analysis_put_activity (kt_analysis_editor_get_analysis (self->editor), scenario, next), name);
  kt_activity_unref (next);
}

/* (transfer full) (nullable): a copy to be changed, unless what changed was only shown. */
static KtActivity *
begin (KtActivityForm *self, guint *scenario)
{
  const KtActivity *activity = self->is_showing ? NULL : get_activity (self, scenario);

  return activity != NULL ? kt_activity_copy (activity) : NULL;
}

static void
label_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);

  if (next == NULL)
    return;
  g_set_str (&next->label, gtk_editable_get_text (self->label_row));
  put (self, scenario, next, "label");
}

static void
amount_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);
  KtEstimateFault fault;

  if (next == NULL)
    return;
  fault = kt_price_parse (kt_estimate_row_get_likely (self->amount_row), kt_estimate_row_get_low (self->amount_row),
                          kt_estimate_row_get_high (self->amount_row), &next->price);
  kt_estimate_row_set_fault (self->amount_row, kt_estimate_fault_to_sentence (fault));
  if (fault == KT_ESTIMATE_SOUND)
    put (self, scenario, next, "amount");
  else
    kt_activity_unref (next);
}

static void
unit_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = kt_text_is_blank (gtk_editable_get_text (self->unit_row)) ? NULL : begin (self, &scenario);

  if (next == NULL)
    return;
  g_set_str (&next->price.unit, gtk_editable_get_text (self->unit_row));
  put (self, scenario, next, "unit");
}

static void
year_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);
  gint year = (gint)adw_spin_row_get_value (self->year_row);
  gboolean is_known;

  if (next == NULL)
    return;
  is_known = kt_analysis_has_year (kt_analysis_editor_get_analysis (self->editor), year);
  if (is_known)
    gtk_widget_remove_css_class (GTK_WIDGET (self->year_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->year_row), "error");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->year_row),
                               is_known ? "" : _ ("The price list has no index for this year"));
  next->price.year = year;
  if (is_known)
    put (self, scenario, next, "year");
  else
    kt_activity_unref (next);
}

/* @estimate: of the copy @next, which is taken. */
static void
take_estimate (KtActivityForm *self,
               KtEstimateRow *row,
               guint scenario,
               KtActivity *next,
               KtEstimate *estimate,
               const char *most,
               const char *field)
{
  KtEstimate typed = { NULL };
  KtEstimateFault fault = kt_estimate_parse (kt_estimate_row_get_likely (row), kt_estimate_row_get_low (row),
                                             kt_estimate_row_get_high (row), most, &typed);

  kt_estimate_row_set_fault (row, kt_estimate_fault_to_sentence (fault));
  if (fault != KT_ESTIMATE_SOUND)
    {
      kt_activity_unref (next);
      return;
    }
  kt_estimate_clear (estimate);
  *estimate = typed;
  put (self, scenario, next, field);
}

static void
quantity_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);

  if (next != NULL)
    take_estimate (self, self->quantity_row, scenario, next, &next->quantity, NULL, "quantity");
}

static void
chance_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);

  if (next != NULL)
    take_estimate (self, self->chance_row, scenario, next, &next->chance, "100", "chance");
}

/* What happens once has no end; what gets one lasts until the end of the analysis. */
static void
per_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);
  const KtAnalysis *analysis;

  if (next == NULL)
    return;
  analysis = kt_analysis_editor_get_analysis (self->editor);
  next->per = (KtPer)adw_combo_row_get_selected (self->per_row);
  if (next->per == KT_PER_ONCE)
    g_clear_pointer (&next->end, g_free);
  else if (next->end == NULL)
    next->end = g_strdup (strcmp (next->start, analysis->end) > 0 ? next->start : analysis->end);
  put (self, scenario, next, "per");
}

static void
period_cb (KtActivityForm *self)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);
  const char *start = kt_date_row_get_date (self->start_row), *end = kt_date_row_get_date (self->end_row);
  gboolean is_sound;

  if (next == NULL)
    return;
  is_sound = start != NULL && (next->per == KT_PER_ONCE || (end != NULL && strcmp (start, end) <= 0));
  gtk_widget_set_visible (GTK_WIDGET (self->period_fault), !is_sound);
  if (!is_sound)
    {
      kt_activity_unref (next);
      return;
    }
  g_set_str (&next->start, start);
  if (next->per != KT_PER_ONCE)
    g_set_str (&next->end, end);
  put (self, scenario, next, "period");
}

static void
payer_cb (KtActivityForm *self)
{
  guint scenario;
  const char *payer = kt_choice_get (self->payer_row, KT_VOCABULARY_PAYER);
  KtActivity *next = payer != NULL ? begin (self, &scenario) : NULL;

  if (next == NULL)
    return;
  g_set_str (&next->payer, payer);
  put (self, scenario, next, "payer");
}

static void
life_domain_cb (KtActivityForm *self)
{
  guint scenario;
  const char *life_domain = kt_choice_get (self->life_domain_row, KT_VOCABULARY_LIFE_DOMAIN);
  KtActivity *next = life_domain != NULL ? begin (self, &scenario) : NULL;

  if (next == NULL)
    return;
  g_set_str (&next->life_domain, life_domain);
  put (self, scenario, next, "life-domain");
}

static void
price_cb (KtActivityForm *self)
{
  g_signal_emit (self, signals[PRICE_ASKED], 0);
}

static void
remove_cb (KtActivityForm *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* --- Object --- */

static gboolean
kt_activity_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_ACTIVITY_FORM (widget)->label_row));
}

static void
kt_activity_form_dispose (GObject *object)
{
  KtActivityForm *self = KT_ACTIVITY_FORM (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_ACTIVITY_FORM);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (kt_activity_form_parent_class)->dispose (object);
}

static void
kt_activity_form_class_init (KtActivityFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_activity_form_dispose;
  widget_class->grab_focus = kt_activity_form_grab_focus;

  signals[PRICE_ASKED] = g_signal_new ("price-asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_ESTIMATE_ROW);
  g_type_ensure (KT_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/effects/kt-activity-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, group);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, label_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, price_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, amount_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, year_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, quantity_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, per_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, start_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, end_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, period_fault);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, payer_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, life_domain_row);
  gtk_widget_class_bind_template_child (widget_class, KtActivityForm, chance_row);
  gtk_widget_class_bind_template_callback (widget_class, label_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
  gtk_widget_class_bind_template_callback (widget_class, quantity_cb);
  gtk_widget_class_bind_template_callback (widget_class, chance_cb);
  gtk_widget_class_bind_template_callback (widget_class, per_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, payer_cb);
  gtk_widget_class_bind_template_callback (widget_class, life_domain_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kt_activity_form_init (KtActivityForm *self)
{
  g_autoptr (GtkStringList) pers = gtk_string_list_new (NULL);

  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KT_PER_COUNT; i++)
    gtk_string_list_append (pers, kt_vocabulary_get_label (KT_VOCABULARY_PER, i));
  adw_combo_row_set_model (self->per_row, G_LIST_MODEL (pers));
  self->is_showing = FALSE;
}

GtkWidget *
kt_activity_form_new (KtSession *session, KtAnalysisEditor *editor)
{
  KtActivityForm *self = g_object_new (KT_TYPE_ACTIVITY_FORM, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  self->editor = g_object_ref (editor);
  kt_date_row_set_today (self->start_row, today);
  kt_date_row_set_today (self->end_row, today);
  g_signal_connect_object (editor, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kt_activity_form_set_activity (KtActivityForm *self, const char *scenario, const char *id)
{
  gboolean is_other = g_set_str (&self->scenario, scenario);

  /* Of the same one everything stays open that a person opened. */
  is_other = g_set_str (&self->id, id) || is_other;
  if (is_other)
    adw_expander_row_set_expanded (self->price_row, FALSE);
  show (self);
}

void
kt_activity_form_take_price (KtActivityForm *self, const KtPriceEntry *entry)
{
  guint scenario;
  KtActivity *next = begin (self, &scenario);

  if (next == NULL || !kt_analysis_has_year (kt_analysis_editor_get_analysis (self->editor), entry->year))
    {
      g_clear_pointer (&next, kt_activity_unref);
      return;
    }
  if (kt_text_is_blank (next->label))
    g_set_str (&next->label, entry->description);
  g_set_str (&next->price.code, entry->code);
  g_set_str (&next->price.unit, entry->unit);
  next->price.cents = entry->cents;
  next->price.low = next->price.high = -1;
  next->price.year = entry->year;
  g_set_str (&next->payer, entry->payer);
  g_set_str (&next->life_domain, entry->life_domain);
  put (self, scenario, next, "price");
  kt_analysis_editor_end_step (self->editor);
}
