/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @who: a name or role, or empty
 * @is_quick: as it was asked for
 * @target: as it was given */
typedef void (*KtViewerChosen) (KtViewer viewer, const char *who, gboolean is_quick, gpointer target);

/* Asks whose eyes look, above @parent. @chosen is called when the dialog is gone, so that what it begins may take the
 * focus, and not when nobody was chosen or @target, a widget, was disposed of. */
void kt_viewer_dialog_present (GtkWidget *parent, gboolean is_quick, KtViewerChosen chosen, gpointer target);

G_END_DECLS
