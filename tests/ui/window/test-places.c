/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "ui/caseload/kt-sidebar.h"
#include "ui/prices/kt-prices-page.h"
#include "ui/questions/kt-questions-page.h"
#include "ui/window/kt-casus-page.h"
#include "ui/window/kt-main-page.h"
#include "ui/window/kt-methods-page.h"
#include "ui/window/kt-places.h"

#define PASSPHRASE "fiets stoel regen kaas"

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  kt_keeper_finish (KT_KEEPER (source), result, &error);
  g_assert_no_error (error);
}

static void
set_up (WindowFixture *self, gconstpointer data)
{
  window_fixture_set_up (self, data);
  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  kt_keeper_open_async (self->keeper, PASSPHRASE, NULL, opened_cb, NULL);
  wait_until (window_fixture_find (self, KT_TYPE_SIDEBAR) != NULL);
}

static void
show_place (WindowFixture *self, const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-place", "s", name));
}

/* The line of a place in the side bar. */
static GtkWidget *
find_line (WindowFixture *self, const char *name)
{
  GtkWidget *line = gtk_widget_get_first_child (get_child (window_fixture_find (self, KT_TYPE_SIDEBAR), "places"));

  while (g_strcmp0 (gtk_widget_get_name (line), name) != 0)
    line = gtk_widget_get_next_sibling (line);
  return line;
}

/* (nullable): the line in the side bar of the place that is shown. */
static const char *
get_marked (WindowFixture *self)
{
  GtkWidget *places = get_child (window_fixture_find (self, KT_TYPE_SIDEBAR), "places");
  const char *marked = NULL;

  for (GtkWidget *line = gtk_widget_get_first_child (places); line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (line)))
        continue;
      g_assert_null (marked);
      marked = gtk_widget_get_name (line);
    }
  return marked;
}

/* Each place has a line with an icon that is there, and a page. */
static void
test_all (WindowFixture *self, gconstpointer data)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->window)));
  guint n_places;
  const KtPlace *places = kt_places_get (&n_places);

  /* Where an application with the name of the program has its icons. */
  gtk_icon_theme_add_resource_path (icons, "/nl/keukentafel/Keukentafel/icons");
  g_assert_null (get_marked (self));
  g_assert_null (kt_places_find ("nergens"));
  for (guint i = 0; i < n_places; i++)
    {
      g_assert_true (gtk_icon_theme_has_icon (icons, places[i].icon_name));
      show_place (self, places[i].name);
      g_assert_cmpstr (get_marked (self), ==, places[i].name);
      g_assert_cmpint (kt_main_page_get_casus_id (window_fixture_find (self, KT_TYPE_MAIN_PAGE)), ==, 0);
    }
}

static void
test_beside_casussen (WindowFixture *self, gconstpointer data)
{
  GtkWidget *line = find_line (self, "prices");
  gpointer page;

  g_signal_emit_by_name (line, "clicked");
  wait_until (window_fixture_find (self, KT_TYPE_PRICES_PAGE) != NULL);
  page = window_fixture_find (self, KT_TYPE_PRICES_PAGE);
  g_assert_cmpstr (get_marked (self), ==, "prices");

  /* It stays as it is when it is asked for again. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (line), FALSE);
  g_signal_emit_by_name (line, "clicked");
  g_assert_cmpstr (get_marked (self), ==, "prices");
  g_assert_true (window_fixture_find (self, KT_TYPE_PRICES_PAGE) == page);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-loose-notes", NULL);
  wait_until (window_fixture_find (self, KT_TYPE_CASUS_PAGE) != NULL);
  g_assert_null (get_marked (self));
  show_place (self, "prices");
  wait_until (window_fixture_find (self, KT_TYPE_CASUS_PAGE) == NULL);
  g_assert_cmpstr (get_marked (self), ==, "prices");
}

/* The price list and the questions are beside each other, and whoever goes over stays at the switch. */
static void
test_methods (WindowFixture *self, gconstpointer data)
{
  AdwViewStack *stack;
  GtkWidget *prices, *questions, *switcher;

  show_place (self, "prices");
  wait_until (window_fixture_find (self, KT_TYPE_METHODS_PAGE) != NULL);
  stack = ADW_VIEW_STACK (adw_navigation_page_get_child (window_fixture_find (self, KT_TYPE_METHODS_PAGE)));
  prices = adw_view_stack_get_child_by_name (stack, "prices");
  questions = adw_view_stack_get_child_by_name (stack, "questions");
  g_assert_true (KT_IS_PRICES_PAGE (prices) && KT_IS_QUESTIONS_PAGE (questions));
  wait_until (gtk_widget_get_mapped (prices));
  g_assert_false (gtk_widget_get_mapped (questions));
  g_assert_true (gtk_widget_child_focus (prices, GTK_DIR_TAB_FORWARD));
  adw_view_stack_set_visible_child_name (stack, "questions");
  g_assert_true (gtk_widget_get_mapped (questions));
  switcher = adw_bin_get_child (get_child (get_child (questions, "view"), "switcher_bin"));
  wait_until ((gtk_widget_get_state_flags (switcher) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
}

/* What is found takes the room of the places. */
static void
test_while_searching (WindowFixture *self, gconstpointer data)
{
  GtkWidget *sidebar = window_fixture_find (self, KT_TYPE_SIDEBAR);

  g_assert_true (gtk_widget_get_visible (get_child (sidebar, "places")));
  gtk_editable_set_text (get_child (sidebar, "entry"), "xyz");
  wait_until (!gtk_widget_get_visible (get_child (sidebar, "places")));
  gtk_editable_set_text (get_child (sidebar, "entry"), "");
  wait_until (gtk_widget_get_visible (get_child (sidebar, "places")));
}

/* A window that becomes narrow keeps what it shows, also when somebody searched before; there the search is a step
 * back. */
static void
test_narrowing (WindowFixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window), *page = window_fixture_find (self, KT_TYPE_MAIN_PAGE);
  gpointer split_view = get_child (page, "split_view");

  g_assert_false (adw_navigation_split_view_get_collapsed (split_view));
  show_place (self, "prices");
  gtk_widget_activate_action (window, "win.search", NULL);
  /* The window itself may not have got its first size yet. */
  gtk_widget_set_margin_start (page, 700);
  wait_until (adw_navigation_split_view_get_collapsed (split_view));
  g_assert_true (adw_navigation_split_view_get_show_content (split_view));
  gtk_widget_activate_action (window, "win.search", NULL);
  g_assert_false (adw_navigation_split_view_get_show_content (split_view));
}

#define ADD(path, test) g_test_add (path, WindowFixture, application, set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = window_fixture_make_application ();
  ADD ("/places/all", test_all);
  ADD ("/places/beside-casussen", test_beside_casussen);
  ADD ("/places/methods", test_methods);
  ADD ("/places/while-searching", test_while_searching);
  ADD ("/places/narrowing", test_narrowing);
  return g_test_run ();
}
