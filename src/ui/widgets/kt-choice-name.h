/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has @drop_down called "@what: what is chosen" by who hears it. GTK calls it by what is chosen alone. The items of its
 * model are GtkStringObject. */
void kt_choice_name_set (GtkDropDown *drop_down, const char *what);

G_END_DECLS
