/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-review-source.h"

G_BEGIN_DECLS

#define KT_TYPE_REVIEW_HISTORY (kt_review_history_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewHistory, kt_review_history, KT, REVIEW_HISTORY, GObject)

/**
 * KtReviewHistory:
 *
 * Hands what is decided in one visit to the vault, and takes it back, the last one first.
 *
 * Signals: `changed`: kt_review_history_can_undo() says otherwise; `failed (GError *error)`: the vault did not take it.
 */
KtReviewHistory *kt_review_history_new (KtSession *session, KtReviewSource *source);

void kt_review_history_put_decision (KtReviewHistory *self, KtDecision *decision);
/* @decision: one that the casus has. */
void kt_review_history_remove_decision (KtReviewHistory *self, KtDecision *decision);
void kt_review_history_put_passage (KtReviewHistory *self, KtPassage *passage);
void kt_review_history_remove_passage (KtReviewHistory *self, KtPassage *passage);

/* Makes the last change one with the one before it, so that they are undone together. */
void kt_review_history_join (KtReviewHistory *self);
gboolean kt_review_history_can_undo (KtReviewHistory *self);
/* Returns: (transfer full) (nullable): the decision that was taken back or put back; %NULL when it was of a passage, or
 * there is none. */
KtDecision *kt_review_history_undo (KtReviewHistory *self);

G_END_DECLS
