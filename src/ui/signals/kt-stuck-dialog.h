/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_STUCK_DIALOG (kt_stuck_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtStuckDialog, kt_stuck_dialog, KT, STUCK_DIALOG, AdwDialog)

/* The steps in which a casus that is stuck is worked through. What is typed is stored by itself. */
void kt_stuck_dialog_present (GtkWidget *parent, KtSession *session, gint64 casus_id);

G_END_DECLS
