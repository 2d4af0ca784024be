/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/* How far apart answers can be: the ends of the scale, or one helps where another hinders. */
#define KT_DIFFERENCE_MAX (KT_EXTENT_STEPS - 1)

/**
 * KtComparedAnswer:
 * @label: as it was called in the latest review that has it
 * @answers: (element-type KtVensterAnswer): what each review says, %NULL where it says nothing
 * @n_answers: how many say something
 * @lowest: the lowest step of the scale that was said, -1 when none was
 * @highest: likewise the highest
 * @is_opposed: whether one says that it helps and another that it hinders
 * @is_reworded: whether it was not asked in the same words; the inwoner is asked in simpler ones
 * @difference: how far apart the answers are, from 0 to KT_DIFFERENCE_MAX: the steps between the lowest and the
 *   highest; all of them when it is opposed; 1 when some have a place on the scale and others do not, or have other
 *   words without one. What nobody said is no difference.
 *
 * One question or factor as several reviews answer it. There is no mean of it: wijkteam and aanbieder see the same
 * cooperation differently (004:1363-1365, 1388-1391), and that is what is to be seen.
 */
typedef struct
{
  char *question;
  KtVenster venster;
  char *label;
  gboolean is_factor;
  GPtrArray *answers;
  guint n_answers;
  gint lowest;
  gint highest;
  gboolean is_opposed;
  gboolean is_reworded;
  gint difference;
} KtComparedAnswer;

/* One axis as several reviews see it: positions are %NULL where they say nothing. */
typedef struct
{
  char *axis;
  char *left;
  char *right;
  GPtrArray *positions; /* (element-type KtAxisPosition) */
  gint difference;      /* steps between the outermost, from 0 to 2 * KT_AXIS_REACH */
} KtComparedAxis;

/**
 * KtVensterComparison:
 * @answers: (element-type KtComparedAnswer)
 * @axes: (element-type KtComparedAxis)
 *
 * What is said about the same in several reviews.
 */
typedef struct
{
  GPtrArray *answers;
  GPtrArray *axes;
} KtVensterComparison;

/* @reviews: (element-type KtVensterReview)
 *
 * Returns: (transfer full): answers by window and then in the order in which the reviews have them */
KtVensterComparison *kt_venster_comparison_new (const GPtrArray *reviews);
void kt_venster_comparison_free (KtVensterComparison *self);

/* Puts first where the reviews differ most; what differs as much stays in its order. */
void kt_venster_comparison_sort (KtVensterComparison *self);

/* What became of an answer between two reviews. */
typedef enum
{
  KT_MOVE_NONE,    /* it is the same, or was said once only */
  KT_MOVE_MORE,    /* there is more of it, or it no longer hinders but helps */
  KT_MOVE_LESS,    /* there is less of it, or it no longer helps but hinders */
  KT_MOVE_OTHER,   /* other words, of which one has no place on the scale */
  KT_MOVE_APPEARS, /* only the later review says something */
  KT_MOVE_GOES,    /* only the earlier review says something */
} KtMove;

/* What became of @answer from review @earlier to review @later of the comparison, both from 0. Steps of the scale go
 * before helping and hindering. */
KtMove kt_compared_answer_get_move (const KtComparedAnswer *answer, guint earlier, guint later);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterComparison, kt_venster_comparison_free)

G_END_DECLS
