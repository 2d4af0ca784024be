/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-dialogue-clock.h"

#include "ui/effects/dialogue/kt-dialogue-time.h"

#include <glib/gi18n-lib.h>

struct _KtDialogueClock
{
  AdwBin parent_instance;

  GtkButton *pause_button;
  GtkLabel *step_label;
  GtkLabel *rest_label;

  KtDialogueTime time;
  guint minutes;
  gboolean is_paused; /* by a person */
  KtDialogueNow now;
  gpointer now_data;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (KtDialogueClock, kt_dialogue_clock, ADW_TYPE_BIN)

enum
{
  TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_now (KtDialogueClock *self)
{
  return self->now != NULL ? self->now (self->now_data) : g_get_monotonic_time ();
}

static void
show (KtDialogueClock *self)
{
  gint64 now = get_now (self), step = kt_dialogue_time_get_step (&self->time, now);
  g_autofree char *spoken = kt_dialogue_time_to_text (step);
  g_autofree char *total = kt_dialogue_time_to_text (kt_dialogue_time_get_total (&self->time, now));
  /* Translators: minutes that a step may take; how long people spoke in all, "1:04:07". */
  g_autofree char *rest = g_strdup_printf (_ ("of %u min · %s in all"), self->minutes, total);
  gboolean is_over = step > (gint64)self->minutes * 60 * G_USEC_PER_SEC;

  gtk_label_set_text (self->step_label, spoken);
  gtk_label_set_text (self->rest_label, rest);
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (self->step_label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->step_label), "warning");
  gtk_button_set_icon_name (self->pause_button,
                            self->is_paused ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause_button),
                               self->is_paused ? _ ("Go on with the clock") : _ ("Pause the clock"));
}

void
kt_dialogue_clock_tick (KtDialogueClock *self)
{
  show (self);
  g_signal_emit (self, signals[TICKED], 0);
}

static gboolean
timeout_cb (gpointer user_data)
{
  kt_dialogue_clock_tick (user_data);
  return G_SOURCE_CONTINUE;
}

/* Runs when it is seen and nobody paused it. */
static void
update (KtDialogueClock *self)
{
  gboolean is_running = !self->is_paused && gtk_widget_get_mapped (GTK_WIDGET (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (is_running)
    {
      kt_dialogue_time_run (&self->time, get_now (self));
      self->timeout = g_timeout_add_seconds (1, timeout_cb, self);
    }
  else
    kt_dialogue_time_pause (&self->time, get_now (self));
  show (self);
}

static void
pause_cb (KtDialogueClock *self)
{
  self->is_paused = !self->is_paused;
  update (self);
  g_signal_emit (self, signals[TICKED], 0);
}

static void
kt_dialogue_clock_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kt_dialogue_clock_parent_class)->map (widget);
  update (KT_DIALOGUE_CLOCK (widget));
}

static void
kt_dialogue_clock_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kt_dialogue_clock_parent_class)->unmap (widget);
  update (KT_DIALOGUE_CLOCK (widget));
}

static void
kt_dialogue_clock_dispose (GObject *object)
{
  g_clear_handle_id (&KT_DIALOGUE_CLOCK (object)->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DIALOGUE_CLOCK);
  G_OBJECT_CLASS (kt_dialogue_clock_parent_class)->dispose (object);
}

static void
kt_dialogue_clock_class_init (KtDialogueClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_dialogue_clock_dispose;
  widget_class->map = kt_dialogue_clock_map;
  widget_class->unmap = kt_dialogue_clock_unmap;

  signals[TICKED] =
      g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/dialogue/kt-dialogue-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDialogueClock, pause_button);
  gtk_widget_class_bind_template_child (widget_class, KtDialogueClock, step_label);
  gtk_widget_class_bind_template_child (widget_class, KtDialogueClock, rest_label);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
}

static void
kt_dialogue_clock_init (KtDialogueClock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_dialogue_clock_set_now (KtDialogueClock *self, KtDialogueNow now, gpointer data)
{
  /* What ran so far is counted by the clock that it ran by. */
  kt_dialogue_time_pause (&self->time, get_now (self));
  self->now = now;
  self->now_data = data;
  update (self);
}

void
kt_dialogue_clock_begin (KtDialogueClock *self, const KtDialogue *dialogue, guint step)
{
  kt_dialogue_time_init (&self->time, dialogue, step);
  update (self);
}

void
kt_dialogue_clock_go (KtDialogueClock *self, guint step, guint minutes)
{
  self->minutes = minutes;
  kt_dialogue_time_go (&self->time, step, get_now (self));
  show (self);
}

gint
kt_dialogue_clock_get_seconds (KtDialogueClock *self)
{
  return (gint)(kt_dialogue_time_get_total (&self->time, get_now (self)) / G_USEC_PER_SEC);
}

void
kt_dialogue_clock_get_step_seconds (KtDialogueClock *self, gint *step_seconds)
{
  kt_dialogue_time_get_seconds (&self->time, get_now (self), step_seconds);
}
