/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-idle-timer.h"

struct _KtIdleTimer
{
  GObject parent_instance;

  gint64 touched; /* monotonic microseconds */
  guint limit;
  gboolean running;
  guint source;
};

G_DEFINE_FINAL_TYPE (KtIdleTimer, kt_idle_timer, G_TYPE_OBJECT)

enum
{
  IDLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean timeout_cb (gpointer user_data);

/* One source that looks at the time of the last touch when it fires, so that a touch costs no more than reading the
 * clock. */
static void
arm (KtIdleTimer *self)
{
  gint64 passed = (g_get_monotonic_time () - self->touched) / 1000;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->running && self->limit > 0)
    self->source = g_timeout_add ((guint)CLAMP (self->limit - passed, 0, self->limit), timeout_cb, self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  KtIdleTimer *self = user_data;

  self->source = 0;
  if (g_get_monotonic_time () - self->touched < self->limit * G_GINT64_CONSTANT (1000))
    {
      arm (self);
      return G_SOURCE_REMOVE;
    }

  self->running = FALSE;
  g_signal_emit (self, signals[IDLE], 0);
  return G_SOURCE_REMOVE;
}

static void
kt_idle_timer_dispose (GObject *object)
{
  KtIdleTimer *self = KT_IDLE_TIMER (object);

  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (kt_idle_timer_parent_class)->dispose (object);
}

static void
kt_idle_timer_class_init (KtIdleTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_idle_timer_dispose;

  signals[IDLE] =
      g_signal_new ("idle", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_idle_timer_init (KtIdleTimer *self)
{
}

KtIdleTimer *
kt_idle_timer_new (void)
{
  return g_object_new (KT_TYPE_IDLE_TIMER, NULL);
}

void
kt_idle_timer_set_limit (KtIdleTimer *self, guint limit)
{
  g_return_if_fail (KT_IS_IDLE_TIMER (self));

  self->limit = limit;
  arm (self);
}

void
kt_idle_timer_start (KtIdleTimer *self)
{
  g_return_if_fail (KT_IS_IDLE_TIMER (self));

  self->running = TRUE;
  self->touched = g_get_monotonic_time ();
  arm (self);
}

void
kt_idle_timer_stop (KtIdleTimer *self)
{
  g_return_if_fail (KT_IS_IDLE_TIMER (self));

  self->running = FALSE;
  arm (self);
}

void
kt_idle_timer_touch (KtIdleTimer *self)
{
  g_return_if_fail (KT_IS_IDLE_TIMER (self));

  self->touched = g_get_monotonic_time ();
}
