/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-idle-timer.h"

static void
idle_cb (guint *n_idle)
{
  (*n_idle)++;
}

static gboolean
done_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_idle_once (void)
{
  g_autoptr (KtIdleTimer) timer = kt_idle_timer_new ();
  guint n_idle = 0;

  g_signal_connect_swapped (timer, "idle", G_CALLBACK (idle_cb), &n_idle);
  kt_idle_timer_set_limit (timer, 20);
  run_for (40);
  g_assert_cmpuint (n_idle, ==, 0); /* it was not started */

  kt_idle_timer_start (timer);
  while (n_idle == 0)
    g_main_context_iteration (NULL, TRUE);
  run_for (60);
  g_assert_cmpuint (n_idle, ==, 1);
}

static gboolean
touch_cb (gpointer user_data)
{
  kt_idle_timer_touch (user_data);
  return G_SOURCE_CONTINUE;
}

static void
test_touch_puts_it_off (void)
{
  g_autoptr (KtIdleTimer) timer = kt_idle_timer_new ();
  guint n_idle = 0;
  guint touching;

  g_signal_connect_swapped (timer, "idle", G_CALLBACK (idle_cb), &n_idle);
  kt_idle_timer_set_limit (timer, 1000);
  kt_idle_timer_start (timer);
  touching = g_timeout_add (20, touch_cb, timer);
  run_for (1300);
  g_assert_cmpuint (n_idle, ==, 0);

  g_source_remove (touching);
  kt_idle_timer_set_limit (timer, 20);
  while (n_idle == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_never (void)
{
  g_autoptr (KtIdleTimer) timer = kt_idle_timer_new ();
  guint n_idle = 0;

  g_signal_connect_swapped (timer, "idle", G_CALLBACK (idle_cb), &n_idle);
  kt_idle_timer_start (timer);
  run_for (30);
  kt_idle_timer_set_limit (timer, 1);
  kt_idle_timer_stop (timer);
  run_for (30);
  g_assert_cmpuint (n_idle, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idle-timer/once", test_idle_once);
  g_test_add_func ("/idle-timer/touch-puts-it-off", test_touch_puts_it_off);
  g_test_add_func ("/idle-timer/never", test_never);
  return g_test_run ();
}
