/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-vensters.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FACTOR_DIALOG (kt_factor_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtFactorDialog, kt_factor_dialog, KT, FACTOR_DIALOG, AdwDialog)

/* The casussen behind @count: those in which it hindered, those in which it helped, and those in which it was looked at
 * and did neither. A casus in which it did both is in both. */
void kt_factor_dialog_present (GtkWidget *parent, KtSession *session, const KtFactorCount *count);

G_END_DECLS
