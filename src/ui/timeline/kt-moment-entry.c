/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-moment-entry.h"

#include "core/kt-date.h"
#include "ui/timeline/kt-moment-text.h"
#include "ui/widgets/kt-date-parser.h"
#include "ui/widgets/kt-focus.h"

#include <glib/gi18n-lib.h>

struct _KtMomentEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar; /* NULL until the popover was opened */
  KtClock *clock;
  char *moment;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (KtMomentEntry, kt_moment_entry, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_moment (KtMomentEntry *self)
{
  g_autofree char *now = kt_clock_get_moment (self->clock);
  g_autofree char *text = kt_moment_text_format (self->moment, now);

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static char *
parse (KtMomentEntry *self)
{
  g_autofree char *now = kt_clock_get_moment (self->clock);

  return kt_date_parser_read_moment (gtk_editable_get_text (GTK_EDITABLE (self->entry)), now, self->moment);
}

static void
take_moment (KtMomentEntry *self, const char *moment)
{
  gboolean other = g_set_str (&self->moment, moment);

  show_moment (self);
  if (other)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_changed_cb (KtMomentEntry *self)
{
  if (self->setting || self->moment == NULL)
    return;

  g_autofree char *moment = parse (self);

  if (moment == NULL)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
commit_cb (KtMomentEntry *self)
{
  kt_moment_entry_commit (self);
}

static void
day_selected_cb (KtMomentEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *moment = NULL;

  if (self->setting)
    return;

  moment = g_strdup_printf ("%04d-%02d-%02d%s", g_date_time_get_year (day), g_date_time_get_month (day),
                            g_date_time_get_day_of_month (day), self->moment + 10);
  if (kt_moment_is_valid (moment))
    take_moment (self, moment);
}

static void
popup_cb (GtkMenuButton *button, gpointer user_data)
{
  KtMomentEntry *self = user_data;
  g_autoptr (GDateTime) time = kt_moment_to_date_time (self->moment);

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = gtk_calendar_new ();
      gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
      g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
      gtk_menu_button_set_popover (button, popover);
    }
  self->setting = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), time);
  self->setting = FALSE;
}

static gboolean
kt_moment_entry_grab_focus (GtkWidget *widget)
{
  return !kt_focus_is_within (widget) && gtk_widget_grab_focus (KT_MOMENT_ENTRY (widget)->entry);
}

static void
kt_moment_entry_dispose (GObject *object)
{
  KtMomentEntry *self = KT_MOMENT_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  self->calendar = NULL;
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->clock, kt_clock_unref);
  G_OBJECT_CLASS (kt_moment_entry_parent_class)->dispose (object);
}

static void
kt_moment_entry_finalize (GObject *object)
{
  KtMomentEntry *self = KT_MOMENT_ENTRY (object);

  g_free (self->moment);
  G_OBJECT_CLASS (kt_moment_entry_parent_class)->finalize (object);
}

static void
kt_moment_entry_class_init (KtMomentEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_moment_entry_dispose;
  object_class->finalize = kt_moment_entry_finalize;
  widget_class->grab_focus = kt_moment_entry_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", KT_TYPE_MOMENT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kt_moment_entry_init (KtMomentEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");

  self->entry =
      g_object_new (GTK_TYPE_ENTRY, "width-chars", 17, "max-width-chars", 20, "max-length", 100, "tooltip-text",
                    _ ("Date and time, for example “14 Oct 14:00” or “yesterday 9:30”"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date and time"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (commit_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit_cb), self);
  gtk_widget_add_controller (self->entry, focus);

  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic", "tooltip-text",
                               _ ("Choose the day"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose the day"),
                                  -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
kt_moment_entry_new (void)
{
  return g_object_new (KT_TYPE_MOMENT_ENTRY, NULL);
}

void
kt_moment_entry_set_clock (KtMomentEntry *self, KtClock *clock)
{
  g_clear_pointer (&self->clock, kt_clock_unref);
  self->clock = kt_clock_ref (clock);
}

void
kt_moment_entry_set_moment (KtMomentEntry *self, const char *moment)
{
  g_set_str (&self->moment, moment);
  show_moment (self);
}

const char *
kt_moment_entry_get_moment (KtMomentEntry *self)
{
  return self->moment;
}

void
kt_moment_entry_commit (KtMomentEntry *self)
{
  if (self->moment == NULL)
    return;

  g_autofree char *moment = parse (self);
  g_autofree char *before = g_strdup (self->moment);

  take_moment (self, moment != NULL ? moment : before);
}

GtkEditable *
kt_moment_entry_get_editable (KtMomentEntry *self)
{
  return GTK_EDITABLE (self->entry);
}
