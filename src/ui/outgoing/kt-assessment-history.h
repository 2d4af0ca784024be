/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ASSESSMENT_HISTORY (kt_assessment_history_get_type ())
G_DECLARE_FINAL_TYPE (KtAssessmentHistory, kt_assessment_history, KT, ASSESSMENT_HISTORY, AdwPreferencesGroup)

/**
 * KtAssessmentHistory:
 *
 * What was answered earlier, by whom and when; not to be seen when nothing was.
 */

/**
 * kt_assessment_history_set:
 * @assessments: (element-type KtAssessment): newest first
 * @fingerprint: (nullable): of the document that is looked at now
 * @now: the moment, `YYYY-MM-DDTHH:MM`
 */
void
kt_assessment_history_set (KtAssessmentHistory *self, GPtrArray *assessments, const char *fingerprint, const char *now);

G_END_DECLS
