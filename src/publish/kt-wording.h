/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How what identifies is said so that a story can still be followed. The words are Dutch in every language, as the
 * notes are.
 */

/* (transfer full): how long after a day another is, as a person would say it: "drie weken later", "dezelfde dag"; the
 * further, the rougher. @days may be below 0: "drie weken eerder". */
char *kt_wording_distance (gint64 days);

/**
 * kt_wording_date:
 * @text: a date as it was written, "dinsdag 14 januari"
 * @moment: of the note that it stands in, `YYYY-MM-DDTHH:MM`
 *
 * Returns: (transfer full) (nullable): the distance from the note to the day, in brackets; %NULL when @text names no
 * day. Without a year the nearest such day is meant.
 */
char *kt_wording_date (const char *text, const char *moment);

/* (transfer full) (nullable): the band that an age as it was written falls in, "[12 tot 18 jaar]"; %NULL when there is
 * none in @text. */
char *kt_wording_age (const char *text);

G_END_DECLS
