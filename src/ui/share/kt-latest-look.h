/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

#define KT_TYPE_LATEST_LOOK (kt_latest_look_get_type ())
G_DECLARE_FINAL_TYPE (KtLatestLook, kt_latest_look, KT, LATEST_LOOK, GObject)

/**
 * KtLatestLook:
 *
 * The latest look at a casus through the four windows, as the vault has it.
 *
 * Signal `changed`: it is another one, or says something else.
 */
KtLatestLook *kt_latest_look_new (KtSession *session, gint64 casus_id);

/* (transfer none) (nullable): %NULL when there is none that can be read, with the questions that it was made with. */
KtVensterReview *kt_latest_look_get_review (KtLatestLook *self);
/* (transfer none) (nullable): the questions that it was made with, when the vault has them. */
KtQuestionBank *kt_latest_look_get_bank (KtLatestLook *self);

G_END_DECLS
