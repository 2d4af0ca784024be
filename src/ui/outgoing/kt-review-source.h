/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-casus.h"
#include "core/kt-decision.h"
#include "core/kt-passage.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

/**
 * KtReviewRecords:
 * @persons: (element-type KtPerson): all of the casus, as the next
 * @notes: (element-type KtNote): %NULL where they are not wanted
 * @decisions: (element-type KtDecision)
 * @passages: (element-type KtPassage)
 * @assessments: (element-type KtAssessment): newest first
 *
 * What a review of a casus is made of; each is %NULL until it is read. The arrays are not changed, because a thread may
 * be reading them: others take their place.
 */
typedef struct
{
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *decisions;
  GPtrArray *passages;
  GPtrArray *assessments;
} KtReviewRecords;

/* Holds in @copy, which is empty, what @self has. */
void kt_review_records_copy (const KtReviewRecords *self, KtReviewRecords *copy);
void kt_review_records_clear (KtReviewRecords *self);
/* Whether all but the notes is there. */
gboolean kt_review_records_are_complete (const KtReviewRecords *self);

#define KT_TYPE_REVIEW_SOURCE (kt_review_source_get_type ())
G_DECLARE_FINAL_TYPE (KtReviewSource, kt_review_source, KT, REVIEW_SOURCE, GObject)

/**
 * KtReviewSource:
 *
 * Reads from the vault what a review of a casus is made of, and follows what changes there.
 *
 * Signals: `loaded`: the casus and its persons are there, or others, and the notes with them; `changed`: something else
 * is decided or answered; `behind`: kt_review_source_is_behind() holds; `failed (GError *error)`: something could not
 * be read.
 */
KtReviewSource *kt_review_source_new (KtSession *session, gint64 casus_id);
/* For what goes out without the notes of the casus. */
KtReviewSource *kt_review_source_new_without_notes (KtSession *session, gint64 casus_id);
/* Ends what is under way; nothing is told any more. */
void kt_review_source_stop (KtReviewSource *self);
/* What is not looked at is read when it is. */
void kt_review_source_set_active (KtReviewSource *self, gboolean is_active);

gint64 kt_review_source_get_casus_id (KtReviewSource *self);
/* Whether the dossier is another by now than what is known. */
gboolean kt_review_source_is_behind (KtReviewSource *self);
/* (transfer none): what is known now. */
const KtReviewRecords *kt_review_source_get_records (KtReviewSource *self);

/* Take a decision to be in the vault before it is, in place of one about the same, or to be gone. */
void kt_review_source_put_decision (KtReviewSource *self, KtDecision *decision);
void kt_review_source_drop_decision (KtReviewSource *self, const KtDecision *decision);
void kt_review_source_put_passage (KtReviewSource *self, KtPassage *passage);
void kt_review_source_drop_passage (KtReviewSource *self, const KtPassage *passage);
/* Reads anew what is decided. */
void kt_review_source_reload (KtReviewSource *self);

G_END_DECLS
