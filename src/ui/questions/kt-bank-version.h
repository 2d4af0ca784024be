/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-editions-dialog.h"

G_BEGIN_DECLS

/* Shows what @newer has otherwise than @older, and keeps both as long. Returns (transfer none) (element-type
 * KtQuestionChange): that. */
GArray *kt_bank_version_show_changes (KtChangeList *list, KtQuestionBank *older, KtQuestionBank *newer);

/* What the dialog with the versions says about them. */
extern const KtVersionCalls kt_bank_version_calls;

G_END_DECLS
