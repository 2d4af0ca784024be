/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sees to it that the display of @widget knows a style; @name: that of a resource of the program, as
 * "timeline/timeline.css". */
void kt_style_ensure (GtkWidget *widget, const char *name);

G_END_DECLS
