/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sees to it that the display of @widget knows the style of the time line. */
void kt_style_ensure (GtkWidget *widget);

G_END_DECLS
