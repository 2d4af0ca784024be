/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * What the words around a word tell of it, together with the lexicon. Each function appends a #KtHit without a
 * replacement for what it is sure of, marks the words as taken, and leaves those that are taken alone. They look a
 * bounded number of words ahead and back.
 */

/* Streets, squares and roads, with the house number and town that follow. */
void kt_context_find_streets (KtTokens *tokens, GArray *hits);
/* Schools, practices, shops, mosques and so on by their name. Their replacement is the kind, where the text says it. */
void kt_context_find_institutions (KtTokens *tokens, GArray *hits);
/* Names of people. */
void kt_context_find_persons (KtTokens *tokens, GArray *hits);
/* The ages that stand behind the name of a person: "Ilyas (9)", "Jens 5". */
void kt_context_find_ages (KtTokens *tokens, GArray *hits);
/* Takes along what belongs to the numbers that were found: "SUN 7718", "C.09.24/1180 R". */
void kt_context_widen_numbers (KtTokens *tokens, GArray *hits);
/* Takes along the other half of the names that were found, and a "v" or "vd" before them: "Pinas-Lont". Such a name is
 * somebody else's, so it loses its replacement. */
void kt_context_widen_names (KtTokens *tokens, GArray *hits);
/* Towns, regions and neighbourhoods. */
void kt_context_find_places (KtTokens *tokens, GArray *hits);

/* Appends a #KtHit of the layer suspect for each word, or row of words, and each number that nobody decided on and that
 * may identify. */
void kt_context_find_suspects (const KtTokens *tokens, GArray *hits);

/* For the files of the context only. */

/* Marks the words from @from to @to, exclusive, as taken and appends a hit for them. */
void kt_context_accept (KtTokens *tokens, guint from, guint to, KtTag tag, const char *replacement, GArray *hits);
/* Whether the word at @i may be a part of a name of several words that is under way: it has a capital. */
gboolean kt_context_continues_name (const KtTokens *tokens, guint i);
/* Whether what ends before @end is only the first half of a word: "Barthel-score", "Linde-thee". */
gboolean kt_context_is_first_half (const KtTokens *tokens, guint end);
/* Where the name of which the word at @i is the first ends, exclusive: capitals with tussenvoegsels between. */
guint kt_context_skip_name (const KtTokens *tokens, guint i);

/* Whether the word at @i, with a capital, is a code for somebody: "RvS", "JB-N", or initials without a surname. */
gboolean kt_context_is_code (const KtTokens *tokens, guint i);
/* Whether the letter at @i stands in a row of initials behind another one: "J.B." */
gboolean kt_context_is_in_initials (const KtTokens *tokens, guint i);

/* Firms whose head noun stands behind the name and has no capital: behind the row of capitals from @from to @end, or,
 * being the word at @i, behind a name in hasty lower case. Each returns where the firm ends, or 0. */
guint kt_context_accept_firm (KtTokens *tokens, guint from, guint end, GArray *hits);
guint kt_context_accept_lower_firm (KtTokens *tokens, guint i, GArray *hits);

/* In a line of capitals wholly a capital tells nothing, but an initial and a head noun do. Each tries what begins with
 * the word at @i, "B. TROMPETTER" or "KAPSALON MINDELO", and returns where it ends, or 0. */
guint kt_context_accept_loud_person (KtTokens *tokens, guint i, GArray *hits);
guint kt_context_accept_loud_institution (KtTokens *tokens, guint i, GArray *hits);
/* Whether the word at @i in such a line, which may be an ordinary one, is as likely the surname behind an initial. */
gboolean kt_context_is_loud_surname (const KtTokens *tokens, guint i);

/* Where a name that ends at @end, exclusive, does so with the small first letter of a surname: "fatima b". Letters that
 * are hasty words stay. */
guint kt_context_skip_letter (const KtTokens *tokens, guint end);

/* Whether the word is a first name, surname or place and nothing else. */
gboolean kt_context_is_given (const KtToken *token);
gboolean kt_context_is_surname (const KtToken *token);
gboolean kt_context_is_place (const KtToken *token);
/* Whether the lexicon has nothing of the word. */
gboolean kt_context_is_unknown (const KtToken *token);

G_END_DECLS
