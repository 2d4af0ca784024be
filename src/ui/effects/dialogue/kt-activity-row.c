/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-activity-row.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "effects/kt-fraction.h"
#include "publish/kt-effects-words.h"
#include "ui/effects/kt-choice.h"
#include "ui/effects/dialogue/kt-activity-dialog.h"
#include "ui/widgets/kt-typing.h"
#include "ui/widgets/kt-date-row.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtActivityRow
{
  KtItemRow parent_instance;

  AdwEntryRow *label_row;
  KtDateRow *start_row;
  KtDateRow *end_row;
  AdwEntryRow *quantity_row;
  AdwEntryRow *unit_row;
  AdwComboRow *per_row;
  AdwComboRow *domain_row;

  KtSession *session;
};

G_DEFINE_FINAL_TYPE (KtActivityRow, kt_activity_row, KT_TYPE_ITEM_ROW)

static const KtActivity *
get_activity (KtActivityRow *self)
{
  KtItemRow *item = KT_ITEM_ROW (self);

  return kt_scenario_find_activity (kt_item_row_get_scenario (item), kt_item_row_get_id (item));
}

static void
set_fault (gpointer row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* (transfer full) (nullable): the decimal that somebody typed, which is not below zero. */
static char *
read_quantity (const char *text)
{
  g_autofree char *decimal = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));

  return kt_decimal_is_valid (decimal) && *decimal != '-' ? g_steal_pointer (&decimal) : NULL;
}

/* What happens once has no end. */
static void
take_period (KtActivityRow *self, KtActivity *activity)
{
  const char *start = kt_date_row_get_date (self->start_row), *end = kt_date_row_get_date (self->end_row);
  gboolean is_once = activity->per == KT_PER_ONCE;
  gboolean is_wrong;

  if (start == NULL)
    start = activity->start;
  if (end == NULL)
    end = activity->end != NULL ? activity->end : start;
  is_wrong = !is_once && strcmp (end, start) < 0;
  set_fault (self->end_row, is_wrong);
  if (is_wrong && activity->end == NULL)
    end = start;
  else if (is_wrong)
    return;
  g_set_str (&activity->start, start);
  g_set_str (&activity->end, is_once ? NULL : end);
}

/* What is typed and sound goes into @activity; what is not stays in its field. */
static void
take (KtActivityRow *self, KtActivity *activity)
{
  const char *domain = kt_choice_get (self->domain_row, KT_VOCABULARY_LIFE_DOMAIN);
  g_autofree char *quantity = read_quantity (gtk_editable_get_text (GTK_EDITABLE (self->quantity_row)));
  g_autofree char *unit = kt_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->unit_row)), KT_LINE_MAX, TRUE);

  g_free (activity->label);
  activity->label = kt_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->label_row)), KT_LINE_MAX, TRUE);
  if (quantity != NULL && g_strcmp0 (quantity, activity->quantity.likely) != 0)
    {
      /* A range around another figure says nothing about this one. */
      g_set_str (&activity->quantity.likely, quantity);
      g_clear_pointer (&activity->quantity.low, g_free);
      g_clear_pointer (&activity->quantity.high, g_free);
    }
  if (!kt_text_is_blank (unit))
    g_set_str (&activity->price.unit, unit);
  activity->per = (KtPer)adw_combo_row_get_selected (self->per_row);
  take_period (self, activity);
  if (domain != NULL)
    g_set_str (&activity->life_domain, domain);
  set_fault (self->quantity_row, quantity == NULL);
  set_fault (self->unit_row, kt_text_is_blank (unit));
}

static void
put (KtActivityRow *self, gpointer row)
{
  KtItemRow *item = KT_ITEM_ROW (self);
  KtAnalysisEditor *editor = kt_item_row_get_editor (item);
  g_autoptr (KtActivity) activity = NULL;
  g_autofree char *field = NULL;

  if (kt_item_row_is_filling (item))
    return;
  activity = kt_activity_copy (get_activity (self));
  take (self, activity);
  field = kt_item_row_name_field (item, "activity");
  kt_typing_begin (row);
  kt_analysis_editor_put (editor,
                          kt_analysis_put_activity (kt_analysis_editor_get_analysis (editor),
                                                    kt_item_row_get_scenario_index (item), activity),
                          field);
  kt_typing_end (row);
}

static void
typed_cb (KtActivityRow *self, gpointer row)
{
  put (self, row);
}

static void
chosen_cb (KtActivityRow *self, GParamSpec *pspec, gpointer row)
{
  put (self, row);
}

static void
more_cb (KtActivityRow *self)
{
  KtItemRow *item = KT_ITEM_ROW (self);

  kt_activity_dialog_present (GTK_WIDGET (self), self->session, kt_item_row_get_editor (item),
                              kt_item_row_get_scenario (item)->id, kt_item_row_get_id (item));
}

/* (transfer full): "2 hours a week · 1 March 2024 – 30 June 2024". */
static char *
describe (const KtActivity *activity)
{
  g_autofree char *amount = kt_effects_words_amount (activity);
  g_autofree char *start = kt_date_words_long (activity->start);
  g_autofree char *end = activity->end != NULL ? kt_date_words_long (activity->end) : NULL;

  return end != NULL ? g_strdup_printf ("%s · %s – %s", amount, start, end)
                     : g_strdup_printf ("%s · %s", amount, start);
}

static void
show_quantity (KtActivityRow *self, const char *likely)
{
  g_autofree char *typed = read_quantity (gtk_editable_get_text (GTK_EDITABLE (self->quantity_row)));
  g_autofree char *words = kt_effects_words_decimal (likely);

  if (kt_typing_is_on (self->quantity_row) || g_strcmp0 (typed, likely) == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->quantity_row), words);
  set_fault (self->quantity_row, FALSE);
}

static void
kt_activity_row_fill (KtItemRow *item)
{
  KtActivityRow *self = KT_ACTIVITY_ROW (item);
  const KtActivity *activity = get_activity (self);
  g_autofree char *subtitle = describe (activity);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), activity->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  kt_typing_show_text (self->label_row, activity->label);
  kt_typing_show_date (self->start_row, activity->start);
  if (activity->end != NULL)
    kt_typing_show_date (self->end_row, activity->end);
  gtk_widget_set_visible (GTK_WIDGET (self->end_row), activity->per != KT_PER_ONCE);
  show_quantity (self, activity->quantity.likely);
  kt_typing_show_text (self->unit_row, activity->price.unit);
  adw_combo_row_set_selected (self->per_row, activity->per);
  kt_choice_set (self->domain_row, KT_VOCABULARY_LIFE_DOMAIN, activity->life_domain);
}

static KtAnalysis *
kt_activity_row_remove (KtItemRow *item)
{
  return kt_analysis_remove_activity (kt_analysis_editor_get_analysis (kt_item_row_get_editor (item)),
                                      kt_item_row_get_scenario_index (item), kt_item_row_get_id (item));
}

static void
kt_activity_row_finalize (GObject *object)
{
  g_clear_object (&KT_ACTIVITY_ROW (object)->session);
  G_OBJECT_CLASS (kt_activity_row_parent_class)->finalize (object);
}

static void
kt_activity_row_class_init (KtActivityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_activity_row_finalize;
  KT_ITEM_ROW_CLASS (klass)->fill = kt_activity_row_fill;
  KT_ITEM_ROW_CLASS (klass)->remove = kt_activity_row_remove;
}

static gpointer
add_row (KtActivityRow *self, GType type, const char *title, const char *notify)
{
  GtkWidget *row = g_object_new (type, "title", title, NULL);

  if (notify != NULL)
    g_signal_connect_object (row, notify, G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

static void
kt_activity_row_init (KtActivityRow *self)
{
  g_autoptr (GtkStringList) pers = gtk_string_list_new (NULL);
  GtkWidget *more_row;

  for (guint i = 0; i < KT_PER_COUNT; i++)
    gtk_string_list_append (pers, kt_vocabulary_get_label (KT_VOCABULARY_PER, i));
  self->label_row = add_row (self, ADW_TYPE_ENTRY_ROW, _ ("What, and by whom"), NULL);
  self->start_row = add_row (self, KT_TYPE_DATE_ROW, _ ("From"), "notify::date");
  self->end_row = add_row (self, KT_TYPE_DATE_ROW, _ ("Until"), "notify::date");
  self->quantity_row = add_row (self, ADW_TYPE_ENTRY_ROW, _ ("How much at a time"), NULL);
  self->unit_row = add_row (self, ADW_TYPE_ENTRY_ROW, _ ("Of what: hours, visits, days"), NULL);
  self->per_row = add_row (self, ADW_TYPE_COMBO_ROW, _ ("How often"), "notify::selected");
  self->domain_row = add_row (self, ADW_TYPE_COMBO_ROW, _ ("Leefgebied"), "notify::selected");
  adw_combo_row_set_model (self->per_row, G_LIST_MODEL (pers));
  more_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more_row), _ ("Price, payer and more…"));
  g_signal_connect_object (more_row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), more_row);
  adw_entry_row_set_max_length (self->label_row, KT_LINE_MAX);
  adw_entry_row_set_max_length (self->unit_row, KT_LINE_MAX);
}

GtkWidget *
kt_activity_row_new (KtSession *session, KtAnalysisEditor *editor, const char *scenario, const char *id)
{
  KtActivityRow *self = g_object_new (KT_TYPE_ACTIVITY_ROW, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  self->session = g_object_ref (session);
  kt_date_row_set_today (self->start_row, today);
  kt_date_row_set_today (self->end_row, today);
  kt_item_row_begin (KT_ITEM_ROW (self), editor, scenario, id);
  kt_item_row_finish (KT_ITEM_ROW (self));
  return GTK_WIDGET (self);
}
