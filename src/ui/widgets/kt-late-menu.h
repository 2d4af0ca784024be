/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * kt_late_menu_set:
 * @menu: what @button opens
 *
 * Gives @button a menu whose popover is made when it is opened for the first time. On X11 making one asks the display
 * for every line where the pointer is, and a page would wait for all of these before its first frame.
 */
void kt_late_menu_set (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
