/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-choice-name.h"

#include <glib/gi18n-lib.h>

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, const char *what)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  /* Translators: what is to be chosen, and what is chosen: "Earlier look: 6 March 2026". */
  g_autofree char *name =
      chosen != NULL ? g_strdup_printf (_ ("%s: %s"), what, gtk_string_object_get_string (chosen)) : g_strdup (what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* It is the button in it that takes the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
free_what (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
kt_choice_name_set (GtkDropDown *drop_down, const char *what)
{
  /* It would go before a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect_data (drop_down, "notify::selected-item", G_CALLBACK (selected_cb), g_strdup (what), free_what, 0);
  selected_cb (drop_down, NULL, what);
}
