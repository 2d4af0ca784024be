/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CASUS_DIALOG (kt_casus_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusDialog, kt_casus_dialog, KT, CASUS_DIALOG, AdwDialog)

/**
 * KtCasusDialog:
 *
 * Makes a casus, for which only a title must be given, or changes what is known about one. Warns, without standing in
 * the way, when the title is like that of another casus. Fires `win.open-casus` (x) for a casus that was made, or for
 * the other one when that is wanted instead.
 */
void kt_casus_dialog_present_new (GtkWidget *parent, KtSession *session);
/* Reads the casus first; shows the dialog when it is there, or a toast when it cannot be read. */
void kt_casus_dialog_present_edit (GtkWidget *parent, KtSession *session, gint64 casus_id);

G_END_DECLS
