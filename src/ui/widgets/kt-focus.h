/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether @widget or what is in it has the focus. A widget that hands the focus on to a child when it is asked to take
 * it must not do so then: GTK asks for that also when Shift+Tab leaves the first of its children, which would have it
 * back at once. */
static inline gboolean
kt_focus_is_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

G_END_DECLS
