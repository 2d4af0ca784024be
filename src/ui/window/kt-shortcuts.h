/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the actions of the application and its windows their keys. */
void kt_shortcuts_install (GtkApplication *application);
/* (transfer floating): a dialog that lists those keys. */
AdwDialog *kt_shortcuts_dialog_new (void);

G_END_DECLS
