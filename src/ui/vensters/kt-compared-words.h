/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"
#include "vensters/kt-venster-comparison.h"

G_BEGIN_DECLS

/*
 * What is told of answers that are compared, in words. There is no number that says how far apart they are: a word
 * says it, and the outermost answers say between what.
 */

/* How far apart the looks are. @is_far: (out): whether that asks to be talked about. */
const char *kt_compared_words_apart (const KtComparedAnswer *answer, gboolean *is_far);
/* (transfer full): in which window, between which answers, how many of @n_looks say something, and whether it was asked
 * otherwise. */
char *kt_compared_words_detail (const KtComparedAnswer *answer, const GPtrArray *reviews);

/* What became of an answer, with a sign before it. */
const char *kt_compared_words_move (const KtComparedAnswer *answer, guint earlier, guint later, gboolean *is_far);
/* (transfer full): in which window, from what to what, and whether it was asked otherwise. */
char *
kt_compared_words_move_detail (const KtComparedAnswer *answer, const GPtrArray *reviews, guint earlier, guint later);

/* How far apart @steps on an axis are. */
const char *kt_compared_words_axis (gint steps, gboolean *is_far);
/* (transfer full): "Rather collective". */
char *kt_compared_words_position (const KtAxisPosition *position);
/* (transfer full): the same as signs. */
char *kt_compared_words_scale (gint position);

/* The word of an answer, "" for none, and what it does with its sign (transfer full). */
const char *kt_compared_words_extent (const KtVensterAnswer *answer);
char *kt_compared_words_influence (const KtVensterAnswer *answer);

/* Whether the wording changed, other than that the inwoner is asked in simpler words. */
gboolean kt_compared_words_is_reworded (const KtComparedAnswer *answer, const GPtrArray *reviews);
/* (transfer none): how it is asked, if anybody was, in the words that are not for the inwoner; the latest of them. */
const char *kt_compared_words_asked (const KtComparedAnswer *answer, const GPtrArray *reviews);

/* (transfer full): how many questions differ or moved, and how many do not; "" when there are none.
 * @counts: by #KtComparedGroup, as a #KtComparedList has them */
char *kt_compared_words_counts (const guint *counts, gboolean is_over_time);

G_END_DECLS
