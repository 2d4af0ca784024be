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

/* The `focus` of a page with one child that hands the focus on to what it is about. GTK would ask it to do so when Tab
 * comes to it as well, and what stands before that would never have its turn. */
static inline gboolean
kt_focus_through (GtkWidget *page, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (page), direction);
}

G_END_DECLS
