/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates as people write and read them. Dates are `YYYY-MM-DD` and moments `YYYY-MM-DDTHH:MM`, all valid, as in
 * core/kt-date.h; the words are those of the user's language. Pure: what day it is, is given.
 */

/* (transfer full): the moment @at in a few words as seen at the moment @now: "today 14:03", "yesterday 9:30",
 * "Tue 14 Oct" in the same year, "14 Oct 2025" else. */
char *kt_date_words_short (const char *at, const char *now);
/* (transfer full): "14 October 2025". */
char *kt_date_words_long (const char *date);
/* (transfer full) (nullable): how old somebody is on @today who was born on @born: "43 years", under two years
 * "14 months"; %NULL when that is still to come. */
char *kt_date_words_age (const char *born, const char *today);

/**
 * kt_date_words_parse:
 * @text: what somebody typed
 * @today: for what leaves out the year, and to tell which century `86` is in
 *
 * Reads `3-5-2026`, `3/5/26`, `3.5`, `3 mei 2026`, `3 may`, `2026-05-03` and the words for today and yesterday, day
 * before month. Months are known in Dutch, English and the user's language, from three letters on. A year of two digits
 * is the latest that is not more than ten years ahead. Without a year it is the year of @today.
 *
 * Returns: (transfer full) (nullable): the date; %NULL when it is none
 */
char *kt_date_words_parse (const char *text, const char *today);

G_END_DECLS
