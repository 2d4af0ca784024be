/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates as people read them; see kt-date-parser.h for what they type. Dates are `YYYY-MM-DD` and moments
 * `YYYY-MM-DDTHH:MM`, all valid, as in core/kt-date.h; the words are those of the user's language. Pure: what day it
 * is, is given.
 */

/* (transfer full): the moment @at in a few words as seen at the moment @now: "today 14:03", "yesterday 9:30",
 * "Tue 14 Oct" in the same year, "14 Oct 2025" else. */
char *kt_date_words_short (const char *at, const char *now);
/* (transfer full): "14 Oct 2025". */
char *kt_date_words_brief (const char *date);
/* (transfer full): "14 October 2025". */
char *kt_date_words_long (const char *date);
/* (transfer full) (nullable): how old somebody is on @today who was born on @born: "43 years", under two years
 * "14 months"; %NULL when that is still to come. */
char *kt_date_words_age (const char *born, const char *today);

G_END_DECLS
