/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGNAL_DIALOG (kt_signal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtSignalDialog, kt_signal_dialog, KT, SIGNAL_DIALOG, AdwDialog)

/* Asks for a signal, with what @draft has filled in already: Enter stores it, and so does the session when it closes.
 * Of one that has an id what is typed is stored by itself; it can be deleted, with the way back in a toast of @parent.
 */
void kt_signal_dialog_present (GtkWidget *parent, KtSession *session, const KtSignal *draft);

G_END_DECLS
