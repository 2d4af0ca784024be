/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "effects/kt-analysis-result.h"
#include "effects/kt-dialogue.h"
#include "ui/widgets/kt-autosave.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_ANALYSIS_EDITOR (kt_analysis_editor_get_type ())
G_DECLARE_FINAL_TYPE (KtAnalysisEditor, kt_analysis_editor, KT, ANALYSIS_EDITOR, GObject)

/**
 * KtAnalysisEditor:
 *
 * One analysis that is being made: its state now, what comes out of it, and every state before it. What shows it
 * follows `changed`; what changes it makes the next state with the functions of kt-analysis-edit.h and puts it here. It
 * is saved by itself.
 *
 * Signals:
 *  - `changed`: there is another state, with its figures; the draws are still those of the state before;
 *  - `drawn`: kt_analysis_editor_get_uncertainty() tells of the state as it is;
 *  - `refused (GError *error)`: a state was not taken, because a figure would be larger than can be counted or
 *    there are more activities than an analysis may have;
 *  - `saved`: kt_analysis_editor_get_save_state() is another one.
 */
/* %NULL with %KT_ERROR_INVALID when the record holds no analysis that this program knows. */
KtAnalysisEditor *kt_analysis_editor_new (KtSession *session, const KtAnalysisRecord *record, GError **error);

gint64 kt_analysis_editor_get_id (KtAnalysisEditor *self);
gint64 kt_analysis_editor_get_casus_id (KtAnalysisEditor *self);

/* (transfer none), all: as it is now. */
KtAnalysis *kt_analysis_editor_get_analysis (KtAnalysisEditor *self);
KtDialogue *kt_analysis_editor_get_dialogue (KtAnalysisEditor *self);
/* The id of the version of the price list that it is made with. */
const char *kt_analysis_editor_get_price_list (KtAnalysisEditor *self);
/* All but the draws. */
const KtAnalysisResult *kt_analysis_editor_get_result (KtAnalysisEditor *self);
/* (nullable): what was drawn last for comparison @index of the result; see the signal `drawn`. */
const KtUncertainty *kt_analysis_editor_get_uncertainty (KtAnalysisEditor *self, guint index);

/**
 * kt_analysis_editor_put:
 * @next: (transfer full): the next state
 * @field: (nullable): what is being typed in. What is put under the same name without anything between is one step to
 *   undo; %NULL is a step of its own.
 *
 * Returns: whether it was taken
 */
gboolean kt_analysis_editor_put (KtAnalysisEditor *self, KtAnalysis *next, const char *field);
/* Likewise, for what was said about it. */
void kt_analysis_editor_put_dialogue (KtAnalysisEditor *self, KtDialogue *next, const char *field);
/* Likewise, at the prices of another version of the list, which is a step of its own. */
gboolean kt_analysis_editor_put_prices (KtAnalysisEditor *self, KtAnalysis *next, const char *price_list);

/* Notes how far those who talk about it are, as kt_dialogue_set_progress(), which is saved and is no step to undo.
 * Undoing takes it back to what it was then. */
void kt_analysis_editor_keep_progress (KtAnalysisEditor *self, gint step, gint seconds, const gint *step_seconds);

/* What is typed from now on is another step. */
void kt_analysis_editor_end_step (KtAnalysisEditor *self);
/* Goes back to the state before the last step when that is in @field, as if it had not been made. */
void kt_analysis_editor_take_back (KtAnalysisEditor *self, const char *field);
gboolean kt_analysis_editor_can_undo (KtAnalysisEditor *self);
gboolean kt_analysis_editor_can_redo (KtAnalysisEditor *self);
void kt_analysis_editor_undo (KtAnalysisEditor *self);
void kt_analysis_editor_redo (KtAnalysisEditor *self);

/* (transfer full): the record of it as it is now. */
KtAnalysisRecord *kt_analysis_editor_make_record (KtAnalysisEditor *self);

KtAutosaveState kt_analysis_editor_get_save_state (KtAnalysisEditor *self);
/* (transfer none) (nullable): why the last save failed. */
const GError *kt_analysis_editor_get_save_error (KtAnalysisEditor *self);
/* Saves at once what changed. */
void kt_analysis_editor_hurry (KtAnalysisEditor *self);

G_END_DECLS
