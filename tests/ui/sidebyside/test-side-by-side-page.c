/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "side-fixture.h"

#include "effects/kt-collection.h"
#include "ui/sidebyside/kt-outcome-row.h"
#include "ui/sidebyside/kt-side-by-side-page.h"
#include "ui/widgets/kt-chart-view.h"
#include "ui/widgets/kt-plain-text.h"

#include <string.h>

#define SOCIETY KT_PERSPECTIVE_SOCIETY
#define NBSP "\u00a0"

/* 500, -200 and 900 cheaper, the last one in other prices. */
static const SideAnalysis first = { 2024, SOCIETY, KT_BASIS_FORMER, 100000, 150000, 1, "Korter", NULL };
static const SideAnalysis second = { 2024, SOCIETY, KT_BASIS_NONE, 120000, 100000, -1, "Sneller", "Veel overleg" };
static const SideAnalysis third = { 2023, SOCIETY, KT_BASIS_FORMER, 10000, 100000, 0, NULL, NULL };

static GtkWidget *
show_page (PageFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (kt_side_by_side_page_new (fixture->session));

  page_fixture_show (fixture, page);
  return page;
}

static gboolean
shows_child (GtkWidget *page, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), name) == 0;
}

static GtkWidget *
get_sums (GtkWidget *page)
{
  return get_child (page, "sums");
}

/* (nullable): the row of the casus with @title. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (KT_IS_OUTCOME_ROW (widget) && gtk_widget_get_mapped (widget) && shows_text (widget, title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, title);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static GtkCheckButton *
get_check (GtkWidget *page, const char *title)
{
  wait_until (find_row (page, title) != NULL);
  return get_child (find_row (page, title), "check");
}

static void
assert_line (GtkWidget *row, const char *name, const char *text)
{
  g_assert_true (gtk_widget_get_mapped (get_child (row, name)));
  g_assert_cmpstr (kt_plain_text_get_text (get_child (row, name)), ==, text);
}

static void
fire (GtkWidget *page, const char *name, const char *target)
{
  g_autoptr (GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (get_child (page, "stack"), name, parameter));
}

static void
add_three (PageFixture *fixture)
{
  side_fixture_add_analysis (fixture, side_fixture_add_casus (fixture, "Verhuizing", "wonen"), &first);
  side_fixture_add_analysis (fixture, side_fixture_add_casus (fixture, "Schulden", "geld"), &second);
  side_fixture_add_analysis (fixture, side_fixture_add_casus (fixture, "School", "wonen"), &third);
}

static void
test_empty (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_page (fixture);

  wait_until (shows_child (page, "empty"));
  g_assert_true (shows_text (page, "No analyses yet"));
  /* What is made meanwhile comes by itself. */
  side_fixture_add_analysis (fixture, side_fixture_add_casus (fixture, "Verhuizing", "wonen"), &first);
  wait_until (shows_child (page, "casussen"));
  wait_until (find_row (page, "Verhuizing") != NULL);
}

/* A new choice has all casussen; what may not be added up stands apart, and says why. */
static void
test_sums (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *sums, *row;

  add_three (fixture);
  side_fixture_add_fault (fixture, side_fixture_add_casus (fixture, "Kapot", ""));
  page = show_page (fixture);
  sums = get_sums (page);
  wait_until (find_row (page, "Kapot") != NULL);
  row = find_row (page, "Verhuizing");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Verhuizing");
  g_assert_true (shows_text (row, "€" NBSP "500 cheaper"));
  assert_line (row, "domains", "Better: wonen");
  assert_line (row, "basis", "Prices of 2024 · Society: whoever pays · against: The former way");
  g_assert_true (shows_text (find_row (page, "Schulden"), "€" NBSP "200 dearer"));
  assert_line (find_row (page, "Kapot"), "reason", "Does not count: this analysis cannot be read");
  g_assert_false (gtk_check_button_get_active (get_check (page, "Kapot")));
  wait_until (shows_text (sums, "€" NBSP "300 cheaper"));
  g_assert_true (shows_text (sums, "€" NBSP "900 cheaper"));
  g_assert_true (shows_text (sums,
                             "Society: whoever pays. 1 casus. Indicative. Against: The former way (1). Not added to "
                             "the first: that one counts in prices of 2024."));
  g_assert_true (shows_text (sums, "3 casussen are too few to conclude much from. That begins at 10 casussen."));
  g_assert_true (shows_text (sums, "1 better, 1 the same, 1 worse"));
  g_assert_true (shows_text (sums, "Veel overleg"));

  /* Nothing was chosen by hand, so nothing is kept. */
  g_autoptr (GPtrArray) stored = side_fixture_list_collections (fixture);
  g_assert_cmpuint (stored->len, ==, 0);
}

static void
test_choosing (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *sums;

  add_three (fixture);
  page = show_page (fixture);
  sums = get_sums (page);
  wait_until (shows_text (sums, "€" NBSP "300 cheaper"));
  gtk_check_button_set_active (get_check (page, "Schulden"), FALSE);
  wait_until (shows_text (sums, "€" NBSP "500 cheaper"));
  g_assert_false (shows_text (sums, "Veel overleg"));

  fire (page, "side.choose-none", NULL);
  g_assert_false (gtk_check_button_get_active (get_check (page, "School")));
  wait_until (!shows_text (sums, "Together"));
  fire (page, "side.choose-theme", "geld");
  g_assert_true (gtk_check_button_get_active (get_check (page, "Schulden")));
  g_assert_false (gtk_check_button_get_active (get_check (page, "School")));

  /* Whoever has no such reference has no part in it. */
  fire (page, "side.choose-basis", "none");
  g_assert_cmpuint (gtk_drop_down_get_selected (get_child (page, "basis_drop_down")), ==, KT_BASIS_NONE + 1);
  assert_line (find_row (page, "School"), "reason", "Does not count: has no reference “Without help”");
  gtk_check_button_set_active (get_check (page, "School"), TRUE);
  wait_until (shows_text (get_child (sums, "left_out_list"), "Does not count: has no reference “Without help”"));
  fire (page, "side.choose-all", NULL);
  gtk_drop_down_set_selected (get_child (page, "basis_drop_down"), 0);
  wait_until (shows_text (sums, "€" NBSP "300 cheaper"));
}

/* Of one casus one analysis takes part. */
static void
test_same_casus (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = side_fixture_add_casus (fixture, "Verhuizing", "");
  g_autoptr (KtOutcomeItem) earlier = NULL;
  g_autoptr (KtOutcomeItem) later = NULL;
  GtkWidget *page, *sums;
  GtkNoSelection *selection;

  side_fixture_add_analysis (fixture, casus_id, &first);
  side_fixture_add_analysis (fixture, casus_id, &second);
  page = show_page (fixture);
  sums = get_sums (page);
  wait_until (shows_text (sums, "€" NBSP "200 dearer"));
  selection = get_child (page, "selection");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 2);
  earlier = g_list_model_get_item (G_LIST_MODEL (selection), 0);
  later = g_list_model_get_item (G_LIST_MODEL (selection), 1);
  g_assert_false (kt_outcome_item_get_chosen (earlier));
  g_assert_true (kt_outcome_item_get_chosen (later));
  kt_outcome_item_set_chosen (earlier, TRUE);
  g_assert_false (kt_outcome_item_get_chosen (later));
  wait_until (shows_text (sums, "€" NBSP "500 cheaper"));
}

/* A choice with its name and explanation is there again when the vault is opened once more. */
static void
test_kept (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *sums;
  GtkTextBuffer *how;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  add_three (fixture);
  page = show_page (fixture);
  sums = get_sums (page);
  gtk_check_button_set_active (get_check (page, "Schulden"), FALSE);
  set_text (get_child (sums, "name_row"), "Halfjaar 2026");
  gtk_text_buffer_set_text (get_child (sums, "how"), "Alle van mei\n\a", -1);
  g_assert_true (shows_text (sums, "Alle van mei\n"));
  page_fixture_reopen (fixture);

  page = show_page (fixture);
  sums = get_sums (page);
  wait_until (find_row (page, "School") != NULL);
  g_assert_false (gtk_check_button_get_active (get_check (page, "Schulden")));
  g_assert_true (gtk_check_button_get_active (get_check (page, "School")));
  g_assert_cmpstr (gtk_editable_get_text (get_child (sums, "name_row")), ==, "Halfjaar 2026");
  how = get_child (sums, "how");
  gtk_text_buffer_get_bounds (how, &start, &end);
  text = gtk_text_buffer_get_text (how, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Alle van mei\n");

  /* Another casus that comes later has no part in it. */
  side_fixture_add_analysis (fixture, side_fixture_add_casus (fixture, "Later", ""), &first);
  wait_until (find_row (page, "Later") != NULL);
  g_assert_false (gtk_check_button_get_active (get_check (page, "Later")));
}

static guint
count_collections (PageFixture *fixture)
{
  g_autoptr (GPtrArray) records = side_fixture_list_collections (fixture);

  return records->len;
}

static void
test_several_choices (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *sums, *stack;

  add_three (fixture);
  page = show_page (fixture);
  sums = get_sums (page);
  stack = get_child (page, "stack");
  gtk_check_button_set_active (get_check (page, "Schulden"), FALSE);
  wait_until (count_collections (fixture) == 1);
  gtk_widget_activate_action (stack, "side.open", "x", (gint64)0);
  g_assert_true (gtk_check_button_get_active (get_check (page, "Schulden")));
  gtk_check_button_set_active (get_check (page, "School"), FALSE);
  wait_until (count_collections (fixture) == 2);
  gtk_widget_activate_action (stack, "side.open", "x", (gint64)1);
  g_assert_false (gtk_check_button_get_active (get_check (page, "Schulden")));
  g_assert_true (gtk_check_button_get_active (get_check (page, "School")));

  /* What is removed can be brought back as it was. */
  set_text (get_child (sums, "name_row"), "Weg en terug");
  fire (page, "side.remove", NULL);
  wait_until (count_collections (fixture) == 1);
  g_assert_false (gtk_check_button_get_active (get_check (page, "School")));
  wait_until (find_widget (fixture->overlay, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (fixture->overlay, GTK_TYPE_BUTTON, "Undo"));
  wait_until (g_str_equal (gtk_editable_get_text (get_child (sums, "name_row")), "Weg en terug"));
  g_assert_true (gtk_check_button_get_active (get_check (page, "School")));
  g_assert_cmpuint (count_collections (fixture), ==, 2);
}

/* An analysis that is changed elsewhere is worked out anew. */
static void
test_changes (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = side_fixture_add_casus (fixture, "Verhuizing", ""), id;
  GtkWidget *page;

  id = side_fixture_add_analysis (fixture, casus_id, &first);
  page = show_page (fixture);
  wait_until (find_row (page, "Verhuizing") != NULL);
  side_fixture_update_analysis (fixture, id, casus_id, &third);
  wait_until (shows_text (find_row (page, "Verhuizing"), "€" NBSP "900 cheaper"));
}

static void
test_opens_casus (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  add_three (fixture);
  page = show_page (fixture);
  wait_until (find_row (page, "Schulden") != NULL);
  g_signal_emit_by_name (find_widget (page, GTK_TYPE_LIST_VIEW, NULL), "activate", 1);
  g_assert_cmpstr (fixture->fired, ==, "open-casus int64 2");
}

static void
test_indicative (PageFixture *fixture, gconstpointer data)
{
  GSettings *settings = kt_session_get_settings (fixture->session);
  GtkWidget *page, *sums;

  add_three (fixture);
  page = show_page (fixture);
  sums = get_sums (page);
  wait_until (gtk_widget_get_visible (get_child (sums, "indicative_row")) && shows_text (sums, "€" NBSP "300 cheaper"));
  adw_spin_row_set_value (get_child (sums, "below_row"), 3);
  g_assert_cmpint (g_settings_get_int (settings, "indicative-below"), ==, 3);
  g_assert_false (gtk_widget_get_visible (get_child (sums, "indicative_row")));
  g_settings_reset (settings, "indicative-below");
  g_assert_true (gtk_widget_get_visible (get_child (sums, "indicative_row")));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_in_register (PageFixture *fixture, gint64 casus_id, guint n, const char *title, KtDisclosureForm form)
{
  g_autoptr (GPtrArray) disclosures = page_fixture_list_disclosures (fixture, casus_id);
  const KtDisclosure *newest;

  g_assert_cmpuint (disclosures->len, ==, n);
  newest = disclosures->pdata[0];
  g_assert_cmpstr (newest->title, ==, title);
  g_assert_cmpstr (newest->recipient, ==, "");
  g_assert_cmpstr (newest->purpose, ==, "");
  g_assert_cmpint (newest->form, ==, form);
}

/* What leaves is in the register of every casus that counts in it, and of no other. */
static void
test_registered (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "naast-elkaar.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path), nowhere = g_file_new_for_path ("/nergens/naast-elkaar.csv");
  gint64 one = side_fixture_add_casus (fixture, "Verhuizing", "wonen");
  gint64 other = side_fixture_add_casus (fixture, "Schulden", "geld");
  g_autoptr (GPtrArray) none = NULL;
  GtkWidget *page, *plane;

  side_fixture_add_analysis (fixture, one, &first);
  side_fixture_add_analysis (fixture, other, &second);
  page = show_page (fixture);
  plane = get_child (get_sums (page), "plane");
  gtk_check_button_set_active (get_check (page, "Schulden"), FALSE);
  wait_until (shows_text (get_sums (page), "€" NBSP "500 cheaper"));

  kt_side_by_side_page_save (KT_SIDE_BY_SIDE_PAGE (page), nowhere);
  wait_until (shows_text (fixture->overlay, "This is not there any more. It may have been moved or deleted; look "
                                            "whether it is somewhere else."));
  kt_side_by_side_page_save (KT_SIDE_BY_SIDE_PAGE (page), file);
  wait_until (find_widget (fixture->overlay, GTK_TYPE_LABEL, "Table saved, without codes and names") != NULL);
  assert_in_register (fixture, one, 1, "Table of casussen side by side", KT_DISCLOSURE_FORM_CSV);
  g_assert_true (gtk_widget_activate_action (plane, "chart.copy-numbers", NULL));
  wait_until (find_widget (fixture->overlay, GTK_TYPE_LABEL, "Numbers copied") != NULL);
  assert_in_register (fixture, one, 2, "Chart: Money and life domains", KT_DISCLOSURE_FORM_COPY);
  none = page_fixture_list_disclosures (fixture, other);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What leaves has no code, no title and nothing that people said; the same goes for the chart. */
static void
test_leaving (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "naast-elkaar.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *table = NULL, *numbers = NULL;
  GtkWidget *page, *plane;

  add_three (fixture);
  page = show_page (fixture);
  plane = get_child (get_sums (page), "plane");
  wait_until (gtk_widget_get_mapped (plane) && kt_chart_view_get_chart (KT_CHART_VIEW (plane)) != NULL);
  g_assert_cmpuint (kt_chart_view_get_chart (KT_CHART_VIEW (plane))->rows->len, ==, 3);
  kt_side_by_side_page_save (KT_SIDE_BY_SIDE_PAGE (page), file);
  wait_until (find_widget (fixture->overlay, GTK_TYPE_LABEL, "Table saved, without codes and names") != NULL);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_nonnull (strstr (table, "casus 3"));
  g_assert_null (strstr (table, "K-2026"));
  g_assert_null (strstr (table, "Schulden"));
  g_assert_null (strstr (table, "overleg"));

  g_assert_true (gtk_widget_activate_action (plane, "chart.copy-numbers", NULL));
  wait_until (find_widget (fixture->overlay, GTK_TYPE_LABEL, "Numbers copied") != NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (plane), NULL, pasted_cb, &numbers);
  wait_until (numbers != NULL);
  g_assert_nonnull (strstr (numbers, "casus 3"));
  g_assert_null (strstr (numbers, "K-2026"));
}

/* A page that is left while it reads goes, and so does what it reads for. */
static void
test_left_early (PageFixture *fixture, gconstpointer data)
{
  GListModel *items;
  GtkWidget *page;

  add_three (fixture);
  page = show_page (fixture);
  items = gtk_no_selection_get_model (get_child (page, "selection"));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *)&page);
  g_object_add_weak_pointer (G_OBJECT (items), (gpointer *)&items);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  wait_until (page == NULL && items == NULL);
}

/* However many there are, the narrowest window has room for a row and for what they come to. */
static void
test_narrow (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  int minimum;

  add_three (fixture);
  page = show_page (fixture);
  gtk_window_set_default_size (fixture->window, 360, 500);
  wait_until (adw_navigation_split_view_get_collapsed (get_child (page, "split")));
  wait_until (find_row (page, "Schulden") != NULL);
  gtk_widget_measure (get_child (page, "split"), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (gtk_widget_get_mapped (get_child (page, "together_label")));
  wait_until (g_str_equal (gtk_label_get_text (get_child (page, "together_label")), "Together: 3 casussen"));
  fire (page, "side.show-together", NULL);
  wait_until (gtk_widget_get_mapped (get_sums (page)) && shows_text (get_sums (page), "€" NBSP "300 cheaper"));
}

#define ADD(path, function) g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/side-by-side/empty", test_empty);
  ADD ("/side-by-side/sums", test_sums);
  ADD ("/side-by-side/choosing", test_choosing);
  ADD ("/side-by-side/same-casus", test_same_casus);
  ADD ("/side-by-side/kept", test_kept);
  ADD ("/side-by-side/several-choices", test_several_choices);
  ADD ("/side-by-side/changes", test_changes);
  ADD ("/side-by-side/opens-casus", test_opens_casus);
  ADD ("/side-by-side/indicative", test_indicative);
  ADD ("/side-by-side/leaving", test_leaving);
  ADD ("/side-by-side/registered", test_registered);
  ADD ("/side-by-side/left-early", test_left_early);
  ADD ("/side-by-side/narrow", test_narrow);

  return g_test_run ();
}
