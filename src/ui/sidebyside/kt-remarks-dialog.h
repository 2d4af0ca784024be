/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-remark.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REMARKS_DIALOG (kt_remarks_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtRemarksDialog, kt_remarks_dialog, KT, REMARKS_DIALOG, AdwDialog)

/**
 * KtRemarksDialog:
 *
 * All that was said of one kind, however much that is. A row fires `win.open-casus`.
 */
AdwDialog *kt_remarks_dialog_new (KtSideModel *model, KtRemarkKind kind);

G_END_DECLS
