/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates are text `YYYY-MM-DD` and moments text `YYYY-MM-DDTHH:MM` in local time, from the year 1 to 9999.
 * Both sort as text.
 */

gboolean kt_date_is_valid (const char *date);
gboolean kt_moment_is_valid (const char *moment);

/* (transfer full): @date as #GDate; @date must be valid. */
GDate *kt_date_to_gdate (const char *date);
/* (transfer full): @moment in the local time zone; @moment must be valid. */
GDateTime *kt_moment_to_date_time (const char *moment);

/* Minutes since 0001-01-01T00:00 of the calendar, without regard to time zones; @moment must be valid. */
gint64 kt_moment_to_minutes (const char *moment);

G_END_DECLS
