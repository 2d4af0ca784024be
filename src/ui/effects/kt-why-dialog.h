/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WHY_DIALOG (kt_why_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtWhyDialog, kt_why_dialog, KT, WHY_DIALOG, AdwDialog)

/**
 * KtWhyDialog:
 *
 * What the figures of a comparison are made of: each activity with what it costs, how that was worked out, and the
 * source of its price.
 */
AdwDialog *kt_why_dialog_new (KtSession *session, KtAnalysisEditor *editor, guint comparison);

G_END_DECLS
