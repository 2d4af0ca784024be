/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-events-panel.h"

#include "core/kt-text.h"
#include "effects/kt-analysis-edit.h"
#include "ui/effects/dialogue/kt-event-row.h"
#include "ui/widgets/kt-date-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtEventsPanel
{
  KtDialoguePanel parent_instance;

  KtDateRow *date_row;
  AdwEntryRow *what_row;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (KtEventsPanel, kt_events_panel, KT_TYPE_DIALOGUE_PANEL)

/* What comes next is often about the same. */
static const char *
get_last_domain (const KtScenario *scenario)
{
  guint n = scenario->events->len;

  return n > 0 ? ((const KtEvent *)scenario->events->pdata[n - 1])->life_domain
               : kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, 0);
}

static void
add_event (KtEventsPanel *self, const char *date, const char *what)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);
  g_autoptr (KtEvent) event = kt_event_new ();

  event->id = kt_scenario_make_event_id (scenario);
  event->date = g_strdup (date);
  event->label = g_strstrip (kt_text_clean (what, KT_LINE_MAX, TRUE));
  event->life_domain = g_strdup (get_last_domain (scenario));
  kt_dialogue_panel_put (panel,
                         kt_analysis_put_event (kt_dialogue_panel_get_analysis (panel),
                                                kt_dialogue_panel_get_scenario_index (panel), event),
                         NULL);
}

/* The date stays, because what is told next often lies near it. */
static void
entered_cb (KtEventsPanel *self)
{
  const char *date = kt_date_row_get_date (self->date_row);
  GtkEditable *what = GTK_EDITABLE (self->what_row);

  if (kt_text_is_blank (gtk_editable_get_text (what)))
    gtk_widget_grab_focus (GTK_WIDGET (self->what_row));
  else if (date == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  else
    {
      add_event (self, date, gtk_editable_get_text (what));
      gtk_editable_set_text (what, "");
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
    }
}

static GtkWidget *
make_row (gpointer data, const char *id)
{
  KtDialoguePanel *panel = data;

  return kt_event_row_new (kt_dialogue_panel_get_session (panel), kt_dialogue_panel_get_editor (panel),
                           kt_dialogue_panel_get_scenario (panel)->id, id);
}

static gint
compare_date (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const KtEvent *const *)a)->date, (*(const KtEvent *const *)b)->date);
}

static void
kt_events_panel_fill (KtDialoguePanel *panel)
{
  KtEventsPanel *self = KT_EVENTS_PANEL (panel);
  const KtScenario *scenario = kt_dialogue_panel_get_scenario (panel);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < scenario->events->len; i++)
    g_ptr_array_add (sorted, scenario->events->pdata[i]);
  g_ptr_array_sort (sorted, compare_date);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (ids, ((const KtEvent *)sorted->pdata[i])->id);
  kt_item_rows_fill (self->list, ids, make_row, self);
}

static void
kt_events_panel_build (KtDialoguePanel *panel)
{
  KtEventsPanel *self = KT_EVENTS_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *today = kt_clock_get_date (kt_session_get_clock (kt_dialogue_panel_get_session (panel)));

  self->date_row = g_object_new (KT_TYPE_DATE_ROW, NULL);
  self->what_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  kt_date_row_set_today (self->date_row, today);
  kt_date_row_set_date (self->date_row, kt_dialogue_panel_get_analysis (panel)->start);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _ ("When"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_row), _ ("What happened, then Enter"));
  adw_entry_row_set_max_length (self->what_row, KT_LINE_MAX);
  g_signal_connect_object (self->date_row, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what_row, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->date_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->what_row));
  kt_item_rows_prepare (self->list, _ ("Events"));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_events_panel_class_init (KtEventsPanelClass *klass)
{
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_events_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_events_panel_fill;
}

static void
kt_events_panel_init (KtEventsPanel *self)
{
}
