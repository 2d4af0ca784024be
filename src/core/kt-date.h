/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates are text `YYYY-MM-DD` and moments text `YYYY-MM-DDTHH:MM` in local time, from the year 1 to 9999.
 * Both sort as text. When something was done is held in seconds since 1970 and written as `YYYY-MM-DDTHH:MM:SSZ`.
 */

gboolean kt_date_is_valid (const char *date);
gboolean kt_moment_is_valid (const char *moment);

/* (transfer full): @date as #GDate; @date must be valid. */
GDate *kt_date_to_gdate (const char *date);
/* (transfer full): @moment in the local time zone; @moment must be valid. */
GDateTime *kt_moment_to_date_time (const char *moment);

/* Minutes since 0001-01-01T00:00 of the calendar, without regard to time zones; @moment must be valid. */
gint64 kt_moment_to_minutes (const char *moment);

/* (transfer full): @seconds since 1970, in a year from 1 to 9999, as `YYYY-MM-DDTHH:MM:SSZ`. */
char *kt_seconds_to_text (gint64 seconds);
/* Whether @text is such, and if so when in @seconds. */
gboolean kt_seconds_from_text (const char *text, gint64 *seconds);

G_END_DECLS
