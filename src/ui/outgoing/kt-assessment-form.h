/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment-draft.h"
#include "core/kt-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ASSESSMENT_FORM (kt_assessment_form_get_type ())
G_DECLARE_FINAL_TYPE (KtAssessmentForm, kt_assessment_form, KT, ASSESSMENT_FORM, AdwBin)

/**
 * KtAssessmentForm:
 *
 * The three questions about who this could be, why, and who answers. No answer is given beforehand, and it can only be
 * registered when all are.
 *
 * Signals: `register`: it is to be stored; `changed`: a person typed or answered something.
 */

/* (transfer full) (nullable): what was answered, without a casus, fingerprint and time; %NULL while something lacks. */
KtAssessment *kt_assessment_form_make (KtAssessmentForm *self);
/* Shows what is stored; @stored: (nullable): %NULL takes the answers away, because they were given about something
 * else, and leaves who answers and what is not registered of why. */
void kt_assessment_form_set_stored (KtAssessmentForm *self, const KtAssessment *stored);
/* (transfer full): what is typed and answered so far, without a casus and fingerprint. */
KtAssessmentDraft *kt_assessment_form_make_draft (KtAssessmentForm *self);
/* Shows what was typed and answered before. */
void kt_assessment_form_set_draft (KtAssessmentForm *self, const KtAssessmentDraft *draft);
/* Fills in who answers when nobody did yet. */
void kt_assessment_form_suggest_name (KtAssessmentForm *self, const char *name);
/* Whether there is something to answer about that can be stored now. */
void kt_assessment_form_set_ready (KtAssessmentForm *self, gboolean is_ready);

G_END_DECLS
