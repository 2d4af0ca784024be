/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-loop.h"

static gint64 loop_busy_since;
static gint64 loop_longest;

static int
measuring_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int n;

  if (loop_busy_since != 0)
    loop_longest = MAX (loop_longest, g_get_monotonic_time () - loop_busy_since);
  n = g_poll (fds, n_fds, timeout);
  loop_busy_since = g_get_monotonic_time ();
  return n;
}

void
bench_loop_watch (void)
{
  g_main_context_set_poll_func (NULL, measuring_poll);
  loop_longest = 0;
  loop_busy_since = g_get_monotonic_time ();
}

gint64
bench_loop_get_longest (void)
{
  return loop_longest;
}
