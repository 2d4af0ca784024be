/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal-theme.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_THEME_DIALOG (kt_theme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtThemeDialog, kt_theme_dialog, KT, THEME_DIALOG, AdwDialog)

/* Shows @theme with the signals that are in it, which can be taken out. What is typed is stored by itself.
 * @is_new: whether its title is selected, to be typed over */
void kt_theme_dialog_present (GtkWidget *parent, KtSession *session, const KtSignalTheme *theme, gboolean is_new);

G_END_DECLS
