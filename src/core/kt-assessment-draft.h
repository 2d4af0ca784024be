/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person said to a question that can be left open. */
typedef enum
{
  KT_ANSWER_NONE,
  KT_ANSWER_NO,
  KT_ANSWER_YES,
} KtOpenAnswer;

/**
 * KtAssessmentDraft:
 * @casus_id: the casus that the document is made from
 * @answered_by: who is answering, as typed so far
 * @fingerprint: of the document that is looked at; "" while it is not known
 * @why: as typed so far
 *
 * An assessment that a person has begun and not given yet; the members are those of #KtAssessment, and the texts are
 * never %NULL. A record like #KtCasus.
 */
typedef struct
{
  gint64 casus_id;
  char *answered_by;
  char *fingerprint;
  KtOpenAnswer singled_out;
  KtOpenAnswer linked;
  KtOpenAnswer inferred;
  char *why;
} KtAssessmentDraft;

/* With nothing answered and empty texts. */
KtAssessmentDraft *kt_assessment_draft_new (void);
KtAssessmentDraft *kt_assessment_draft_ref (KtAssessmentDraft *self);
void kt_assessment_draft_unref (KtAssessmentDraft *self);

/* Whether a person has not begun. */
gboolean kt_assessment_draft_is_blank (const KtAssessmentDraft *self);

/* (transfer full): all but the casus, as JSON text. */
char *kt_assessment_draft_write (const KtAssessmentDraft *self);
/* (transfer full): %NULL with %KT_ERROR_INVALID for what was not written so. */
KtAssessmentDraft *kt_assessment_draft_read (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAssessmentDraft, kt_assessment_draft_unref)

G_END_DECLS
