/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-style.h"

void
kt_style_ensure (GtkWidget *widget, const char *name)
{
  GdkDisplay *display = gtk_widget_get_display (widget);
  g_autofree char *path = g_strconcat ("/nl/keukentafel/Keukentafel/", name, NULL);
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), path) != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (display), path, g_steal_pointer (&provider), g_object_unref);
}
