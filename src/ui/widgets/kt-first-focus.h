/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @widget the focus in the first frame that is drawn of it. A dialog that becomes a sheet in a narrow window is
 * taken from its place meanwhile, and its focus widget would be left for the one behind it. */
void kt_first_focus_set (GtkWidget *widget);
/* Likewise, with the caret before the text and nothing selected: of a long one the beginning can be read. */
void kt_first_focus_set_at_start (GtkWidget *editable);

G_END_DECLS
