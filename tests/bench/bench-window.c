/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <adwaita.h>
#include <stdio.h>

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

gint64
bench_get_percentile (GArray *times, guint percent)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, MAX ((times->len * percent + 99) / 100, 1) - 1);
}

void
bench_print_percentile (const char *name, GArray *times, guint percent)
{
  printf ("%s %.2f\n", name, (double)bench_get_percentile (times, percent) / 1000);
}

void
bench_result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

GAsyncResult *
bench_wait_for_result (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}

KtVault *
bench_open_vault (const char *folder, const char *passphrase, KtClock *clock)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  KtVault *vault;

  kt_vault_open_async (folder, passphrase, clock, NULL, bench_result_cb, &result);
  vault = kt_vault_open_finish (bench_wait_for_result (&result), &error);
  if (vault == NULL)
    g_error ("%s", error->message);
  return vault;
}

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

static void
rested_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

static gboolean
idle_cb (gpointer user_data)
{
  rested_cb (user_data);
  return G_SOURCE_REMOVE;
}

void
bench_wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

typedef struct
{
  gboolean (*is_shown) (gpointer data);
  gpointer data;
  gint64 time; /* when it was drawn; 0 until then */
} Sight;

static void
seen_cb (GdkFrameClock *clock, gpointer user_data)
{
  Sight *sight = user_data;

  if (sight->time == 0 && sight->is_shown (sight->data))
    sight->time = g_get_monotonic_time ();
}

gint64
bench_wait_for_sight (GtkWidget *window, gboolean (*is_shown) (gpointer data), gpointer data)
{
  Sight sight = { is_shown, data, 0 };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (seen_cb), &sight);

  while (sight.time == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return sight.time;
}

void
bench_rest (void)
{
  gboolean done = FALSE;

  g_timeout_add_once (50, rested_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  done = FALSE;
  g_idle_add_full (G_PRIORITY_LOW + 1, idle_cb, &done, NULL);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
bench_find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
bench_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

void
bench_type (GtkEditable *entry, const char *text)
{
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (entry));
  GtkEventControllerKey *keys = bench_find_controller (delegate, GTK_TYPE_EVENT_CONTROLLER_KEY);

  g_signal_emit_by_name (gtk_event_controller_key_get_im_context (keys), "commit", text);
}

GtkWidget *
bench_show (GtkWidget *page, int width)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
bench_measure_own_time (void)
{
  g_setenv ("GDK_DEBUG", "no-vsync", TRUE);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
}
