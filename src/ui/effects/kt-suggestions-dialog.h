/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SUGGESTIONS_DIALOG (kt_suggestions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtSuggestionsDialog, kt_suggestions_dialog, KT, SUGGESTIONS_DIALOG, AdwDialog)

/**
 * KtSuggestionsDialog:
 *
 * What the casus of an analysis knows already: its notes, as events, and its professionals, as activities. What is
 * chosen is put in the intervention in one step.
 */
AdwDialog *kt_suggestions_dialog_new (KtSession *session, KtAnalysisEditor *editor);

G_END_DECLS
