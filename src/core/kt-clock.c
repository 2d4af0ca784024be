/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-clock.h"

#include "core/kt-date.h"

struct _KtClock
{
  gint64 offset_seconds;
};

KtClock *
kt_clock_new_system (void)
{
  return g_atomic_rc_box_new0 (KtClock);
}

KtClock *
kt_clock_new_at (const char *moment)
{
  KtClock *self = kt_clock_new_system ();
  g_autoptr (GDateTime) start = kt_moment_to_date_time (moment);

  self->offset_seconds = g_date_time_to_unix (start) - g_get_real_time () / G_USEC_PER_SEC;
  return self;
}

KtClock *
kt_clock_ref (KtClock *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kt_clock_unref (KtClock *self)
{
  g_atomic_rc_box_release (self);
}

gint64
kt_clock_get_seconds (KtClock *self)
{
  return g_get_real_time () / G_USEC_PER_SEC + self->offset_seconds;
}

static char *
format_now (KtClock *self, const char *format)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (kt_clock_get_seconds (self));

  return g_date_time_format (now, format);
}

char *
kt_clock_get_moment (KtClock *self)
{
  return format_now (self, "%Y-%m-%dT%H:%M");
}

char *
kt_clock_get_date (KtClock *self)
{
  return format_now (self, "%Y-%m-%d");
}
