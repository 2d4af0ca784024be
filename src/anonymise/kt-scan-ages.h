/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * Whether a number is an age by what stands around it, for the files that find ages only. The number stands from @start
 * up to @end, bytes of the folded text.
 */

/* A number with a unit, "34 jaar". @months: the unit is one of months or weeks. */
gboolean kt_scan_is_age (const KtFold *fold, gsize start, gsize end, gboolean months);
/* A bare number in brackets or between commas behind a person: "Ilyas (9)". */
gboolean kt_scan_is_behind_person (const KtFold *fold, gsize start, gsize end);
/* A bare number that closes a clause behind "is", "wordt", "van": "Hij is 83!"
 * @digits: it is written in digits; @number: what it says */
gboolean kt_scan_is_predicate (const KtFold *fold, gsize start, gsize end, gboolean digits, int number);
/* The byte where the age ends of which the number at @i is the first word, when somebody has that birthday: "Hij wordt
 * in mei 18". 0 when it is none. */
gsize kt_scan_birthday (const KtTokens *tokens, guint i);

G_END_DECLS
