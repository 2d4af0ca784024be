/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/**
 * KtVensterPane:
 * @helps: (element-type KtVensterAnswer): what is said to help, in the order in which it is asked
 * @hinders: (element-type KtVensterAnswer): likewise
 * @n_asked: how many questions there are
 * @n_answered: to how many of these something is said
 *
 * One window at a glance. There is no score of it: conditions for working together have no rank (004:371-372).
 */
typedef struct
{
  GPtrArray *helps;
  GPtrArray *hinders;
  guint n_asked;
  guint n_answered;
} KtVensterPane;

/* @bank: (nullable): the one that @review was made with; without it only what was answered is known */
KtVensterPane *kt_venster_pane_new (const KtVensterReview *review, const KtQuestionBank *bank, KtVenster venster);
void kt_venster_pane_free (KtVensterPane *self);

/**
 * kt_venster_pane_list:
 * @bank: (nullable): as for kt_venster_pane_new()
 * @factors: the drivers and barriers instead of the questions
 *
 * Returns: (transfer full) (element-type KtQuestion): what is asked in @venster, in the order of the bank: all that is
 * on, or in a quick review what matters most, and whatever was answered; what the bank does not have comes last
 */
GPtrArray *
kt_venster_pane_list (const KtVensterReview *review, const KtQuestionBank *bank, KtVenster venster, gboolean factors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVensterPane, kt_venster_pane_free)

G_END_DECLS
