/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WINDOW (kt_window_get_type ())
G_DECLARE_FINAL_TYPE (KtWindow, kt_window, KT, WINDOW, AdwApplicationWindow)

/**
 * KtWindow:
 *
 * Shows the door while the vault is locked and the main page while it is not. Its title never says more than
 * "Keukentafel". Actions, which pages fire and which alone call the vault for what concerns a whole casus:
 *  - `win.open-casus (x)`, `win.open-loose-notes`, `win.open-note (xxs)`: casus or 0, note, words that were looked for;
 *  - `win.open-analysis (xx)`: casus, analysis;
 *  - `win.show-page (s)`: of the casus that is shown;
 *  - `win.new-casus`, `win.edit-casus (x)`, `win.delete-casus (x)`, `win.new-passing-note`;
 *  - `win.search`, `win.lock`, `win.shortcuts`.
 */
KtWindow *kt_window_new (GtkApplication *application, KtKeeper *keeper);

G_END_DECLS
