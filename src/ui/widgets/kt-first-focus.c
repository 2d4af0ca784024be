/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-first-focus.h"

static gboolean
first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static gboolean
first_frame_at_start_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_grab_focus (widget);
  gtk_editable_set_position (GTK_EDITABLE (widget), 0);
  return G_SOURCE_REMOVE;
}

void
kt_first_focus_set (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, first_frame_cb, NULL, NULL);
}

void
kt_first_focus_set_at_start (GtkWidget *editable)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  gtk_widget_add_tick_callback (editable, first_frame_at_start_cb, NULL, NULL);
}
