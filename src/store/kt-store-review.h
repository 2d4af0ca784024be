/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-assessment-draft.h"
#include "core/kt-assessment.h"
#include "core/kt-decision.h"
#include "core/kt-passage.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* What people decided and answered about a casus before something of it leaves the program. Whatever is stored is
 * stamped with the time of now. */

/* Stores @decision, in place of the one that the casus has for the same form and place, whose id it then gets. Returns
 * the id, 0 on error: %KT_ERROR_NOT_FOUND when there is no such casus, %KT_ERROR_INVALID for what kt_decision_check()
 * refuses. */
gint64 kt_store_put_decision (KtStore *self, const KtDecision *decision, GError **error);
/* Not an error when it is gone already. */
gboolean kt_store_remove_decision (KtStore *self, gint64 id, GError **error);
/* (transfer full) (element-type KtDecision): in order of entry. */
GPtrArray *kt_store_list_decisions (KtStore *self, gint64 casus_id, GError **error);

/* Stores @passage, in place of the one that the note has for the same part and original, whose id it then gets. The
 * casus is that of the note. Returns the id, 0 on error: %KT_ERROR_NOT_FOUND when there is no such note in a casus. */
gint64 kt_store_put_passage (KtStore *self, const KtPassage *passage, GError **error);
/* Not an error when it is gone already. */
gboolean kt_store_remove_passage (KtStore *self, gint64 id, GError **error);
/* (transfer full) (element-type KtPassage): of the notes that are not hidden, in order of entry. */
GPtrArray *kt_store_list_passages (KtStore *self, gint64 casus_id, GError **error);

/* Stores @assessment under a new id, in place of what was begun; 0 on error, %KT_ERROR_NOT_FOUND when there is no such
 * casus. */
gint64 kt_store_add_assessment (KtStore *self, const KtAssessment *assessment, GError **error);
/* (transfer full) (element-type KtAssessment): newest first. */
GPtrArray *kt_store_list_assessments (KtStore *self, gint64 casus_id, GError **error);

/* Stores @draft in place of the one that the casus has for that kind of document; a blank one only takes that away.
 * %KT_ERROR_NOT_FOUND when there is no such casus. */
gboolean kt_store_put_assessment_draft (KtStore *self, const KtAssessmentDraft *draft, GError **error);
/* (transfer full): a blank one when the casus has none. @kind: that of the fingerprint, see kt-fingerprint.h. */
KtAssessmentDraft *kt_store_get_assessment_draft (KtStore *self, gint64 casus_id, const char *kind, GError **error);

G_END_DECLS
