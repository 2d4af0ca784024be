/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-event-row.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-choice.h"
#include "ui/widgets/kt-typing.h"
#include "ui/widgets/kt-date-row.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

struct _KtEventRow
{
  KtItemRow parent_instance;

  AdwEntryRow *label_row;
  KtDateRow *date_row;
  AdwComboRow *domain_row;
};

G_DEFINE_FINAL_TYPE (KtEventRow, kt_event_row, KT_TYPE_ITEM_ROW)

static const KtEvent *
get_event (KtEventRow *self)
{
  KtItemRow *item = KT_ITEM_ROW (self);

  return kt_scenario_find_event (kt_item_row_get_scenario (item), kt_item_row_get_id (item));
}

static void
take (KtEventRow *self, gpointer row)
{
  KtItemRow *item = KT_ITEM_ROW (self);
  const char *date = kt_date_row_get_date (self->date_row);
  g_autoptr (KtEvent) event = NULL;
  g_autofree char *field = NULL;

  if (kt_item_row_is_filling (item))
    return;
  event = kt_event_copy (get_event (self));
  g_free (event->label);
  event->label = kt_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->label_row)), KT_LINE_MAX, TRUE);
  if (date != NULL)
    g_set_str (&event->date, date);
  g_set_str (&event->life_domain, kt_choice_get (self->domain_row, KT_VOCABULARY_LIFE_DOMAIN));
  field = kt_item_row_name_field (item, "event");
  kt_typing_begin (row);
  kt_analysis_editor_put (kt_item_row_get_editor (item),
                          kt_analysis_put_event (kt_analysis_editor_get_analysis (kt_item_row_get_editor (item)),
                                                 kt_item_row_get_scenario_index (item), event),
                          field);
  kt_typing_end (row);
}

static void
typed_cb (KtEventRow *self, gpointer row)
{
  take (self, row);
}

static void
chosen_cb (KtEventRow *self, GParamSpec *pspec, gpointer row)
{
  take (self, row);
}

static void
kt_event_row_fill (KtItemRow *item)
{
  KtEventRow *self = KT_EVENT_ROW (item);
  const KtEvent *event = get_event (self);
  g_autofree char *date = kt_date_words_long (event->date);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), event->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), date);
  kt_typing_show_text (self->label_row, event->label);
  kt_typing_show_date (self->date_row, event->date);
  kt_choice_set (self->domain_row, KT_VOCABULARY_LIFE_DOMAIN, event->life_domain);
}

static KtAnalysis *
kt_event_row_remove (KtItemRow *item)
{
  return kt_analysis_remove_event (kt_analysis_editor_get_analysis (kt_item_row_get_editor (item)),
                                   kt_item_row_get_scenario_index (item), kt_item_row_get_id (item));
}

static void
kt_event_row_class_init (KtEventRowClass *klass)
{
  KT_ITEM_ROW_CLASS (klass)->fill = kt_event_row_fill;
  KT_ITEM_ROW_CLASS (klass)->remove = kt_event_row_remove;
}

static void
kt_event_row_init (KtEventRow *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);

  self->label_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->date_row = g_object_new (KT_TYPE_DATE_ROW, NULL);
  self->domain_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->label_row), _ ("What happened"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _ ("When"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->domain_row), _ ("Leefgebied"));
  adw_entry_row_set_max_length (self->label_row, KT_LINE_MAX);
  g_signal_connect_object (self->label_row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date_row, "notify::date", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->domain_row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (expander, GTK_WIDGET (self->label_row));
  adw_expander_row_add_row (expander, GTK_WIDGET (self->date_row));
  adw_expander_row_add_row (expander, GTK_WIDGET (self->domain_row));
}

GtkWidget *
kt_event_row_new (KtSession *session, KtAnalysisEditor *editor, const char *scenario, const char *id)
{
  KtEventRow *self = g_object_new (KT_TYPE_EVENT_ROW, NULL);
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (session));

  kt_date_row_set_today (self->date_row, today);
  kt_item_row_begin (KT_ITEM_ROW (self), editor, scenario, id);
  kt_item_row_finish (KT_ITEM_ROW (self));
  return GTK_WIDGET (self);
}
