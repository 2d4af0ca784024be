/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * The scanners: each goes through the words of a text once and appends a #KtHit for what it is sure of. They look ahead
 * and back over a bounded number of characters only, so that their time is in proportion to the text whatever stands in
 * it.
 */

/* E-mail addresses and URLs with any top-level domain, and handles of social media. */
void kt_scan_contacts (const KtTokens *tokens, GArray *hits);

/* Numbers with a form or a check of their own (IBAN, BSN, telephone, plate, postcode), numbers that a cue word
 * announces, and every run of four or more digits that is no amount. @phones: (nullable) (element-type utf8): the last
 * digits of known telephone numbers. */
void kt_scan_numbers (const KtTokens *tokens, GPtrArray *phones, GArray *hits);

/* Days in every way that they are written. */
void kt_scan_dates (const KtTokens *tokens, GArray *hits);

/* Ages of persons, in digits and in words. */
void kt_scan_ages (const KtTokens *tokens, GArray *hits);

/* Whether the number or decade in letters @i can begin an age by what follows: of "in" and "een" most can not. */
gboolean kt_scan_may_begin_age (const KtTokens *tokens, guint i);
/* Whether the bare number at @i is what a test or a measurement came to: "De Barthel-index was 12". */
gboolean kt_scan_is_score (const KtTokens *tokens, guint i);

G_END_DECLS
