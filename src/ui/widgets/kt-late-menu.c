/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-late-menu.h"

static void
create_cb (GtkMenuButton *button, gpointer menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  /* Lets go of the menu, which the popover has now. */
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

void
kt_late_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
