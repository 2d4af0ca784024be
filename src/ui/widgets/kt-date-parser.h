/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates and moments as people type them, in Dutch or English; months, today and yesterday also in the user's language.
 * The day stands before the month: `3-5-2026`, `3/5/26`, `3.5`, `3 mei 2026`, `3 may`, `di 3 mei`, or all of it the
 * other way round: `2026-05-03`. Names are known from three letters on, Dutch days of the week also by two. A year has
 * two or four digits; one of two is the latest that is not more than ten years ahead. `gisteren`, `morgen` and so on
 * are dates too, and a day of the week alone is the latest one. Pure: what day it is, is given.
 */

/**
 * kt_date_parser_read_date:
 * @text: what somebody typed
 * @today: the date of today; a date without a year is in the year of this one
 *
 * Returns: (transfer full) (nullable): the date; %NULL when it is none
 */
char *kt_date_parser_read_date (const char *text, const char *today);

/**
 * kt_date_parser_read_moment:
 * @text: what somebody typed
 * @now: the moment at which it was typed
 * @current: the moment that stood there
 *
 * Reads a date, a time or both: `14 okt 14:00`, `14-10-2026 9.30`, `gisteren 14:00`, `dinsdag`, `14:00`. What is not
 * said is taken from @current; a date without a year is the latest such day that lies no more than three months ahead
 * of @now.
 *
 * Returns: (transfer full) (nullable): the moment; %NULL when it is none
 */
char *kt_date_parser_read_moment (const char *text, const char *now, const char *current);

G_END_DECLS
