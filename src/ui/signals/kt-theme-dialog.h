/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal-theme.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_THEME_DIALOG (kt_theme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtThemeDialog, kt_theme_dialog, KT, THEME_DIALOG, AdwDialog)

/* Shows @theme with @signals (element-type KtSignal), those that are in it. What is typed is stored by itself. */
void
kt_theme_dialog_present (GtkWidget *parent, KtSession *session, const KtSignalTheme *theme, const GPtrArray *signals);

G_END_DECLS
