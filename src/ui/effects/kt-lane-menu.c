/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-menu.h"

#include <glib/gi18n-lib.h>

GtkWidget *
kt_lane_menu_new (KtScenarioRole role)
{
  g_autoptr (GMenu) menu = g_menu_new (), first = g_menu_new (), last = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (first, C_ ("activity", "Open"), "item.open");
  if (role == KT_SCENARIO_ROLE_INTERVENTION)
    g_menu_append (first, _ ("Copy to the reference"), "item.copy");
  g_menu_append (first, _ ("Duplicate"), "item.duplicate");
  g_menu_append (last, _ ("Delete"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  return popover;
}
