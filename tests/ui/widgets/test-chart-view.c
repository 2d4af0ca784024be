/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "ui/widgets/kt-chart-view.h"

#include <glib/gstdio.h>

typedef struct
{
  PageFixture page;
  KtChartView *view;
} Fixture;

static KtChart *
make_chart (guint n_rows)
{
  KtChart *chart = kt_chart_new (KT_CHART_KIND_BARS, "Kosten per betaler", "De gemeente betaalt het meest.");

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("betaler %u", i);

      kt_chart_add_pair (chart, name, 920000, 1840000 + 100 * i);
    }
  return chart;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (KtChart) chart = make_chart (3);

  page_fixture_set_up (&self->page, data);
  self->view = KT_CHART_VIEW (kt_chart_view_new ("grafiek-kosten-per-betaler"));
  kt_chart_view_set_chart (self->view, chart);
  page_fixture_show (&self->page, GTK_WIDGET (self->view));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->view), (gpointer *)&self->view);
  page_fixture_tear_down (&self->page, data);
  g_assert_null (self->view);
}

static gboolean
is_action_enabled (KtChartView *view, const char *name)
{
  gboolean is_enabled = FALSE;
  GtkWidget *button = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  gtk_widget_insert_after (button, GTK_WIDGET (view), NULL);
  is_enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return is_enabled;
}

static void
test_accessible (Fixture *self, gconstpointer data)
{
  GtkWidget *area = get_child (self->view, "area");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, "Kosten per betaler");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "De gemeente betaalt het meest.");
  g_assert_true (gtk_widget_get_focusable (area));
  g_assert_true (shows_text (self->view, "Kosten per betaler"));
}

/* A drawing is as high as its width asks for; larger letters make it higher. */
static void
test_height (Fixture *self, gconstpointer data)
{
  GtkWidget *area = get_child (self->view, "area");
  GtkSettings *settings = gtk_widget_get_settings (area);
  int wide, narrow, large, dpi;

  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, 900, NULL, &wide, NULL, NULL);
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, 300, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, 900, NULL, &large, NULL, NULL);
    }
  while (large <= wide);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_table (Fixture *self, gconstpointer data)
{
  g_autoptr (KtChart) other = make_chart (40);
  GtkWidget *grid = get_child (self->view, "grid");

  gtk_widget_activate_action (GTK_WIDGET (self->view), "chart.show-table", NULL);
  g_assert_true (kt_chart_view_get_show_table (self->view));
  wait_until (shows_text (grid, "betaler 2"));
  g_assert_true (shows_text (grid, "9.200"));
  g_assert_true (shows_text (grid, "18.402"));
  g_assert_true (shows_text (grid, "+9.202"));
  g_assert_true (shows_text (grid, "Difference"));

  /* It follows the chart, also to another kind. */
  kt_chart_view_set_chart (self->view, other);
  wait_until (shows_text (grid, "betaler 3"));
  g_clear_pointer (&other, kt_chart_unref);
  other = kt_chart_new (KT_CHART_KIND_PLANE, "Vlak", "");
  kt_chart_add_point (other, "K-014", 2, 100000, KT_CHART_MARK_CIRCLE);
  kt_chart_view_set_chart (self->view, other);
  wait_until (shows_text (grid, "K-014"));
  g_assert_false (shows_text (grid, "betaler 3"));
  g_assert_true (shows_text (grid, "+1.000"));

  kt_chart_view_set_show_table (self->view, FALSE);
  g_assert_false (gtk_widget_get_child_visible (grid));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy_numbers (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "chart.copy-numbers", NULL);
  wait_until (shows_text (self->page.overlay, "Numbers copied"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), NULL, pasted_cb, &text);
  wait_until (text != NULL);
  g_assert_true (
      g_str_has_prefix (text, "What\tIntervention\tReference\tDifference\nbetaler 0\t9.200\t18.400\t+9.200"));
}

static void
test_copy_picture (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->view));

  gtk_widget_activate_action (GTK_WIDGET (self->view), "chart.copy-picture", NULL);
  wait_until (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  g_assert_true (shows_text (self->page.overlay, "Picture copied"));
}

static void
assert_saved (Fixture *self, KtChartWay way, const char *name, const char *beginning)
{
  g_autofree char *folder = g_dir_make_tmp ("keukentafel-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  kt_chart_view_save (self->view, way, file);
  wait_until (g_file_test (path, G_FILE_TEST_EXISTS) && shows_text (self->page.overlay, "Picture saved"));
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, beginning));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  assert_saved (self, KT_CHART_WAY_SAVE_SVG, "a.svg", "<?xml");
  assert_saved (self, KT_CHART_WAY_SAVE_PNG, "a.png", "\x89PNG");
}

static void
test_save_nowhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nergens/grafiek.svg");

  kt_chart_view_save (self->view, KT_CHART_WAY_SAVE_SVG, file);
  wait_until (shows_text (self->page.overlay, "This is not there any more. It may have been moved or deleted; look "
                                              "whether it is somewhere else."));
  g_assert_false (shows_text (self->page.overlay, "Picture saved"));
}

static void
disclosures_changed_cb (KtVault *vault, gint64 casus_id, guint *n_changes)
{
  (*n_changes)++;
}

static void
assert_register (Fixture *self, gint64 casus_id, const KtDisclosureForm *forms, guint n)
{
  g_autoptr (GPtrArray) disclosures = page_fixture_list_disclosures (&self->page, casus_id);

  g_assert_cmpuint (disclosures->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const KtDisclosure *disclosure = disclosures->pdata[n - 1 - i];

      g_assert_cmpint (disclosure->form, ==, forms[i]);
      g_assert_cmpstr (disclosure->title, ==, "Chart: Kosten per betaler");
    }
}

/* Each casus that a chart is about has a line in the register, and none when nothing left. */
static void
test_registered (Fixture *self, gconstpointer data)
{
  static const KtDisclosureForm forms[] = { KT_DISCLOSURE_FORM_COPY, KT_DISCLOSURE_FORM_COPY, KT_DISCLOSURE_FORM_SVG,
                                            KT_DISCLOSURE_FORM_PNG };
  gint64 first = page_fixture_add_casus (&self->page, "Verhuizing", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  gint64 second = page_fixture_add_casus (&self->page, "School", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  gint64 other = page_fixture_add_casus (&self->page, "Schulden", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  g_autofree char *svg_path = g_build_filename (self->page.folder, "a.svg", NULL);
  g_autofree char *png_path = g_build_filename (self->page.folder, "a.png", NULL);
  g_autoptr (GFile) svg = g_file_new_for_path (svg_path), png = g_file_new_for_path (png_path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nergens/grafiek.svg");
  g_autoptr (GArray) casussen = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_changes = 0;

  g_array_append_val (casussen, first);
  g_array_append_val (casussen, second);
  kt_chart_view_set_casussen (self->view, self->page.session, casussen);
  g_signal_connect (self->page.vault, "disclosures-changed", G_CALLBACK (disclosures_changed_cb), &n_changes);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "chart.copy-numbers", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "chart.copy-picture", NULL));
  kt_chart_view_save (self->view, KT_CHART_WAY_SAVE_SVG, svg);
  kt_chart_view_save (self->view, KT_CHART_WAY_SAVE_PNG, png);
  wait_until (n_changes == 8 && g_file_query_exists (svg, NULL) && g_file_query_exists (png, NULL));
  assert_register (self, first, forms, 4);
  assert_register (self, second, forms, 4);

  /* Two lines go in and are taken back. */
  kt_chart_view_save (self->view, KT_CHART_WAY_SAVE_SVG, nowhere);
  wait_until (n_changes == 12);
  assert_register (self, first, forms, 4);
  assert_register (self, other, NULL, 0);
  g_signal_handlers_disconnect_by_data (self->page.vault, &n_changes);
  g_unlink (svg_path);
  g_unlink (png_path);
}

/* Whoever closes the page while a picture is made hears nothing of it. */
static void
test_gone_while_saving (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("keukentafel-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_object_add_weak_pointer (G_OBJECT (self->view), (gpointer *)&self->view);
  kt_chart_view_save (self->view, KT_CHART_WAY_SAVE_PNG, file);
  adw_toast_overlay_set_child (self->page.overlay, NULL);
  wait_until (self->view == NULL);
  g_unlink (path);
  g_rmdir (folder);
}

static void
tear_down_gone (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page, data);
}

/* What has no numbers cannot leave. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (KtChart) empty = make_chart (0);

  g_assert_true (is_action_enabled (self->view, "chart.save-svg"));
  kt_chart_view_set_chart (self->view, empty);
  g_assert_false (is_action_enabled (self->view, "chart.save-svg"));
  g_assert_false (is_action_enabled (self->view, "chart.copy-numbers"));
  g_assert_true (is_action_enabled (self->view, "chart.show-table"));
  kt_chart_view_set_chart (self->view, NULL);
  g_assert_false (is_action_enabled (self->view, "chart.copy-picture"));
}

static void
test_menu (Fixture *self, gconstpointer data)
{
  GtkMenuButton *button = get_child (self->view, "menu_button");

  g_assert_true (gtk_widget_activate_action (get_child (self->view, "area"), "menu.popup", NULL));
  wait_until (gtk_menu_button_get_active (button));
  gtk_menu_button_popdown (button);
}

static gboolean
is_drawn (gpointer widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, 100, 100);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  gsk_render_node_unref (node);
  return TRUE;
}

/* Below what can be seen nothing is drawn until somebody scrolls there. */
static void
test_out_of_sight (Fixture *self, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_label_new (NULL), *area = get_child (self->view, "area");
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_autoptr (KtChartView) view = g_object_ref (self->view);
  g_autoptr (KtChart) chart = NULL;
  int height;

  gtk_widget_set_size_request (space, -1, 3000);
  gtk_box_append (GTK_BOX (box), space);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  page_fixture_show (&self->page, scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  wait_until (gtk_widget_get_width (area) > 0);
  g_assert_false (is_drawn (area));

  /* One that comes in its place out of sight gets the height that it asks for when it is looked at. */
  height = gtk_widget_get_height (area);
  chart = make_chart (40);
  kt_chart_view_set_chart (view, chart);
  gtk_adjustment_set_value (adjustment, 3000);
  wait_until (is_drawn (area));
  wait_until (gtk_widget_get_height (area) > height);
}

int
main (int argc, char *argv[])
{
  /* What a widget tells to who hears it is kept for the tests. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/chart-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("accessible", test_accessible);
  ADD ("height", test_height);
  ADD ("table", test_table);
  ADD ("copy-numbers", test_copy_numbers);
  ADD ("copy-picture", test_copy_picture);
  ADD ("save", test_save);
  ADD ("save-nowhere", test_save_nowhere);
  ADD ("registered", test_registered);
  ADD ("empty", test_empty);
  ADD ("menu", test_menu);
  ADD ("out-of-sight", test_out_of_sight);
  g_test_add ("/chart-view/gone-while-saving", Fixture, NULL, set_up, test_gone_while_saving, tear_down_gone);
  return g_test_run ();
}
