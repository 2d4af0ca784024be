/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/outgoing/kt-review-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DECISIONS_DIALOG (kt_decisions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtDecisionsDialog, kt_decisions_dialog, KT, DECISIONS_DIALOG, AdwDialog)

/**
 * KtDecisionsDialog:
 *
 * What was decided about words and passages of a casus, the last first, each to be forgotten.
 *
 * Signals: `remove (KtDecision *decision)`, `remove-passage (KtPassage *passage)`: that one is to be forgotten.
 */
AdwDialog *kt_decisions_dialog_new (KtReviewSource *source);

G_END_DECLS
