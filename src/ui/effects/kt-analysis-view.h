/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ANALYSIS_VIEW (kt_analysis_view_get_type ())
G_DECLARE_FINAL_TYPE (KtAnalysisView, kt_analysis_view, KT, ANALYSIS_VIEW, AdwBin)

/**
 * KtAnalysisView:
 *
 * One analysis: its time lines with what is chosen on them, who is how much better off, and what it starts from; and
 * beside these, or below in a narrow window, what comes out of it.
 */
GtkWidget *kt_analysis_view_new (KtSession *session, KtAnalysisEditor *editor);
KtAnalysisEditor *kt_analysis_view_get_editor (KtAnalysisView *self);

G_END_DECLS
