/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/**
 * KtAssessment:
 * @id: 0 until it is stored
 * @casus_id: the casus that the document was made from
 * @made: when, in seconds since 1970; the store says
 * @answered_by: who answered, one line, not blank
 * @fingerprint: of the document that was looked at, one line; the caller makes and compares it
 * @singled_out: whether one household could be picked out by it
 * @linked: whether it could be joined to what is known elsewhere
 * @inferred: whether more could be concluded about somebody than it says
 * @why: free text; never %NULL, may be empty, at most %KT_TEXT_MAX code points
 *
 * What a person answered when asked who this could be. A record like #KtCasus.
 */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  gint64 made;
  char *answered_by;
  char *fingerprint;
  gboolean singled_out;
  gboolean linked;
  gboolean inferred;
  char *why;
} KtAssessment;

/* With empty texts, and nothing that could happen. */
KtAssessment *kt_assessment_new (void);
/* (transfer full): a copy that may be changed. */
KtAssessment *kt_assessment_copy (const KtAssessment *self);
KtAssessment *kt_assessment_ref (KtAssessment *self);
void kt_assessment_unref (KtAssessment *self);

/* As kt_casus_check(). */
gboolean kt_assessment_check (const KtAssessment *self, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAssessment, kt_assessment_unref)

G_END_DECLS
