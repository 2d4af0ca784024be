/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-editions-dialog.h"

G_BEGIN_DECLS

extern const KtChangeCalls kt_bank_change_calls;
/* What the dialog with the versions says about them. */
extern const KtVersionCalls kt_bank_version_calls;

G_END_DECLS
