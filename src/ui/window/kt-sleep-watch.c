/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-sleep-watch.h"

struct _KtSleepWatch
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus;
  guint subscription;
};

G_DEFINE_FINAL_TYPE (KtSleepWatch, kt_sleep_watch, G_TYPE_OBJECT)

enum
{
  GOING_TO_SLEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
prepare_for_sleep_cb (GDBusConnection *bus,
                      const char *sender,
                      const char *path,
                      const char *interface,
                      const char *name,
                      GVariant *parameters,
                      gpointer user_data)
{
  gboolean going = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &going);
  if (going)
    g_signal_emit (user_data, signals[GOING_TO_SLEEP], 0);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSleepWatch) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->bus = g_steal_pointer (&bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
      "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, prepare_for_sleep_cb, self, NULL);
}

static void
kt_sleep_watch_dispose (GObject *object)
{
  KtSleepWatch *self = KT_SLEEP_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, g_steal_handle_id (&self->subscription));
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (kt_sleep_watch_parent_class)->dispose (object);
}

static void
kt_sleep_watch_finalize (GObject *object)
{
  g_clear_object (&KT_SLEEP_WATCH (object)->cancellable);

  G_OBJECT_CLASS (kt_sleep_watch_parent_class)->finalize (object);
}

static void
kt_sleep_watch_class_init (KtSleepWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_sleep_watch_dispose;
  object_class->finalize = kt_sleep_watch_finalize;

  signals[GOING_TO_SLEEP] = g_signal_new ("going-to-sleep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
kt_sleep_watch_init (KtSleepWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

KtSleepWatch *
kt_sleep_watch_new (void)
{
  KtSleepWatch *self = g_object_new (KT_TYPE_SLEEP_WATCH, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, got_bus_cb, g_object_ref (self));
  return self;
}
