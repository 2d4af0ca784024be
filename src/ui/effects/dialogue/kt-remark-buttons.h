/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REMARK_BUTTONS (kt_remark_buttons_get_type ())
G_DECLARE_FINAL_TYPE (KtRemarkButtons, kt_remark_buttons, KT, REMARK_BUTTONS, AdwBin)

/**
 * KtRemarkButtons:
 *
 * Whether those at the table agree about one item, or do not, or did not say so far; pressing the same once more takes
 * it back. What they said goes into an entry row, which stands elsewhere and is seen when there is something to say.
 *
 * Signal `differed`: somebody said that they do not agree, and may want to say how.
 */
/* @scenario and @item are as in #KtRemark. */
KtRemarkButtons *kt_remark_buttons_new (KtAnalysisEditor *editor, const char *scenario, const char *item);

/* From now on about what one rater said, as in #KtRemark; at first it is about the item as such. */
void kt_remark_buttons_set_rater (KtRemarkButtons *self, gint rater);

/* (transfer none): the entry row, to be put where it is wanted. */
GtkWidget *kt_remark_buttons_get_row (KtRemarkButtons *self);

G_END_DECLS
