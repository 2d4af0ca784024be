/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the actions of the application and its windows their keys. */
void kt_shortcuts_install (GtkApplication *application);
/* What is pressed in a dialog does not reach the window. This gives @dialog the keys of what must be possible there
 * too: to lock and to quit. */
void kt_shortcuts_install_in_dialog (AdwDialog *dialog);
/* (transfer floating): a dialog that lists those keys. */
AdwDialog *kt_shortcuts_dialog_new (void);

G_END_DECLS
