/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments and months as people read and type them, in the language of the user. */

/* (transfer full): @moment as `di 14 okt 14:00`, with the year when it is another than that of @now. */
char *kt_moment_text_format (const char *moment, const char *now);
/* (transfer full): a month, as years times twelve and months from 0, as `oktober 2026`. */
char *kt_moment_text_format_month (int month);

/**
 * kt_moment_text_parse:
 * @text: what was typed
 * @now: the moment at which it was typed
 * @current: the moment that stood there
 *
 * Reads a date, a time or both, in Dutch or English: `14 okt 14:00`, `di 14 oktober 2026`, `14-10-2026 9.30`,
 * `2026-10-14`, `gisteren 14:00`, `dinsdag`, `14:00`. What is not said is taken from @current; a date without a year
 * is the latest such day that lies no more than three months ahead of @now; a day of the week alone is the latest one.
 *
 * Returns: (transfer full) (nullable): the moment, %NULL when it is none
 */
char *kt_moment_text_parse (const char *text, const char *now, const char *current);

G_END_DECLS
