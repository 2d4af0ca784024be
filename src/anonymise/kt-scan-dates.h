/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-scan-words.h"
#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/* For the files that find dates only. Places are bytes of the folded text. */

/* Where a date that begins at @start does with the weekday that stands before it, with its comma or full stop. */
gsize kt_scan_take_weekday (const KtFold *fold, gsize start);

/* A date in digits: "12-3-2025", "12.03.25", "2025-03-12", "3/5". Appends at most one #KtHit. Returns from where on the
 * next date may begin: @digits when there is none.
 * @i: the first digit; @digits: the byte after the digits that begin there */
gsize kt_scan_date_in_digits (const KtFold *fold, gsize i, gsize digits, GArray *hits);

G_END_DECLS
