/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/*
 * Changes of a review: each is a function that leaves what it is given alone and returns the next state (transfer
 * full), which kt_venster_review_read() takes. Texts may be as somebody typed or pasted them; what a list has no place
 * for is left out. An answer of which nothing is said any more goes.
 */

/* @extent: a #KtExtent or %KT_EXTENT_UNSAID; a factor takes none */
KtVensterReview *kt_venster_review_set_extent (const KtVensterReview *self, const KtQuestion *question, gint extent);
/* @influence: a #KtInfluence or %KT_INFLUENCE_UNSAID */
KtVensterReview *
kt_venster_review_set_influence (const KtVensterReview *self, const KtQuestion *question, gint influence);
KtVensterReview *
kt_venster_review_set_remark (const KtVensterReview *self, const KtQuestion *question, const char *remark);
/* At the end; the same words of a note are linked once. */
KtVensterReview *kt_venster_review_add_evidence (const KtVensterReview *self,
                                                 const KtQuestion *question,
                                                 const char *note,
                                                 KtNotePart part,
                                                 const char *passage);
/* @index: of what is linked to @question */
KtVensterReview *
kt_venster_review_remove_evidence (const KtVensterReview *self, const KtQuestion *question, guint index);

/* @position: from -KT_AXIS_REACH to KT_AXIS_REACH */
KtVensterReview *
kt_venster_review_set_position (const KtVensterReview *self, const KtAxis *axis, gint position, const char *why);
KtVensterReview *kt_venster_review_remove_position (const KtVensterReview *self, const char *axis);

/* @form: (nullable): %NULL when it is not said any more, and then @why is of no meaning */
KtVensterReview *
kt_venster_review_set_government (const KtVensterReview *self, const KtGovernmentForm *form, const char *why);

KtVensterReview *kt_venster_review_set_samenhang (const KtVensterReview *self, const char *samenhang);
/* @date: valid */
KtVensterReview *kt_venster_review_set_date (const KtVensterReview *self, const char *date);
KtVensterReview *kt_venster_review_set_viewer (const KtVensterReview *self, KtViewer viewer, const char *who);
KtVensterReview *kt_venster_review_set_quick (const KtVensterReview *self, gboolean is_quick);

/* (transfer full): a review in which nothing is answered yet, with the questions and the eyes of @self, for the day
 * @date. */
KtVensterReview *kt_venster_review_make_next (const KtVensterReview *self, const char *date);

/* (transfer full): @answer as the question that it was given to, for when no bank has it any more. */
KtQuestion *kt_venster_answer_make_question (const KtVensterAnswer *self);

G_END_DECLS
