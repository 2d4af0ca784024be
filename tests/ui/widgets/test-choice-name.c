/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-choice-name.h"

#include <adwaita.h>

static void
assert_heard (GtkDropDown *drop_down, const char *name)
{
  GtkAccessible *button = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down)));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  /* What labels it is heard instead of its name. */
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_false (gtk_test_accessible_has_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_heard (void)
{
  const char *const years[] = { "2024", "2025", NULL };
  g_autoptr (GtkStringList) later = gtk_string_list_new ((const char *const[]){ "2026", NULL });
  GtkWidget *widget = g_object_ref_sink (gtk_drop_down_new_from_strings (years));
  GtkDropDown *drop_down = GTK_DROP_DOWN (widget);

  kt_choice_name_set (drop_down, "Year");
  assert_heard (drop_down, "Year: 2024");
  gtk_drop_down_set_selected (drop_down, 1);
  assert_heard (drop_down, "Year: 2025");
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (later));
  assert_heard (drop_down, "Year: 2026");
  gtk_string_list_remove (later, 0);
  assert_heard (drop_down, "Year");
  g_object_unref (widget);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/choice-name/heard", test_heard);
  return g_test_run ();
}
