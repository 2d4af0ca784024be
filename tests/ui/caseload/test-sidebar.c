/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "ui/caseload/kt-hit-row.h"
#include "ui/caseload/kt-sidebar.h"

#include <glib/gstdio.h>

/* The part of the sidebar that is shown, and of it what. */
static const char *
get_page (GtkWidget *sidebar)
{
  gpointer part = gtk_stack_get_visible_child (get_child (sidebar, "stack"));

  return gtk_stack_get_visible_child_name (get_child (part, "stack"));
}

static void
wait_for_page (GtkWidget *sidebar, const char *page)
{
  wait_until (g_strcmp0 (get_page (sidebar), page) == 0);
}

static GtkSelectionModel *
get_caseload (GtkWidget *sidebar)
{
  return gtk_list_view_get_model (get_child (get_child (sidebar, "caseload"), "list"));
}

static guint
count_caseload (GtkWidget *sidebar)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_caseload (sidebar)));
}

static guint
count_hits (GtkWidget *sidebar)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (get_child (get_child (sidebar, "hits"), "list"))));
}

static gboolean
shows_hit (GtkWidget *widget, const char *text)
{
  if (KT_IS_HIT_ROW (widget))
    return gtk_widget_get_mapped (widget) && g_strcmp0 (kt_hit_row_get_text (KT_HIT_ROW (widget)), text) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_hit (child, text))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
show_sidebar (PageFixture *fixture)
{
  GtkWidget *sidebar = kt_sidebar_new (fixture->session);

  page_fixture_show (fixture, sidebar);
  return sidebar;
}

static void
test_empty (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar = show_sidebar (fixture);

  wait_for_page (sidebar, "no-casussen");
  click (find_widget (get_child (sidebar, "stack"), GTK_TYPE_BUTTON, "New casus"));
  g_assert_cmpstr (fixture->fired, ==, "new-casus");
}

static void
test_sections (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;
  guint start, end;

  page_fixture_add_casus (fixture, "Dicht", KT_CASUS_STATUS_CLOSED, 0);
  page_fixture_add_casus (fixture, "Nieuw", KT_CASUS_STATUS_MELDING, 0);
  page_fixture_add_casus (fixture, "Lopend", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  g_assert_cmpuint (count_caseload (sidebar), ==, 3);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_caseload (sidebar)), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_caseload (sidebar)), 2, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 3);
  wait_until (shows_text (sidebar, "Dicht") && shows_text (sidebar, "Open") && shows_text (sidebar, "Closed"));
  g_assert_true (shows_text (sidebar, "K-2026-002 · Melding · Schulden"));
}

static void
test_first_frame (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  page_fixture_add_casus (fixture, "Meteen", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  /* The row is complete as soon as there is a list. */
  g_assert_true (shows_text (sidebar, "Meteen"));
}

/* The rows out of sight come after the first frame, every one of them and in order. */
static void
test_many (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;
  guint start, end;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *title = g_strdup_printf ("Casus %u", i);

      page_fixture_add_casus (fixture, title, i % 3 == 0 ? KT_CASUS_STATUS_CLOSED : KT_CASUS_STATUS_OPEN, 0);
    }
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  g_assert_cmpuint (count_caseload (sidebar), <, 100);
  g_assert_true (shows_text (sidebar, "Casus 299"));
  wait_until (count_caseload (sidebar) == 300);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_caseload (sidebar)), 299, &start, &end);
  g_assert_cmpuint (start, ==, 200);
  g_assert_cmpuint (end, ==, 300);

  /* What is added later is there at once. */
  page_fixture_add_casus (fixture, "Erbij", KT_CASUS_STATUS_OPEN, 0);
  wait_until (count_caseload (sidebar) == 301);
}

static void
test_open_casus (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  GtkWidget *sidebar;
  gint64 id;

  id = page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  g_signal_emit_by_name (get_child (get_child (sidebar, "caseload"), "list"), "activate", 0);
  expected = g_strdup_printf ("open-casus int64 %" G_GINT64_FORMAT, id);
  g_assert_cmpstr (fixture->fired, ==, expected);
}

static void
test_selection (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;
  gint64 first, second;

  first = page_fixture_add_casus (fixture, "Eerste", KT_CASUS_STATUS_OPEN, 0);
  second = page_fixture_add_casus (fixture, "Tweede", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  g_assert_false (gtk_selection_model_is_selected (get_caseload (sidebar), 0));
  kt_sidebar_select_casus (KT_SIDEBAR (sidebar), first);
  g_assert_true (gtk_selection_model_is_selected (get_caseload (sidebar), 1));

  /* Neither pointing nor walking selects, and a selected casus stays so when it moves. */
  g_assert_false (gtk_selection_model_select_item (get_caseload (sidebar), 0, TRUE));
  page_fixture_add_note (fixture, first, "2026-10-16T14:00", "Eerste schuift naar boven");
  wait_until (gtk_selection_model_is_selected (get_caseload (sidebar), 0));
  g_assert_false (gtk_selection_model_is_selected (get_caseload (sidebar), 1));
  wait_until (shows_text (sidebar, "Eerste schuift naar boven"));
  kt_sidebar_select_casus (KT_SIDEBAR (sidebar), second);
  g_assert_true (gtk_selection_model_is_selected (get_caseload (sidebar), 1));
  kt_sidebar_select_casus (KT_SIDEBAR (sidebar), 0);
  g_assert_false (gtk_selection_model_is_selected (get_caseload (sidebar), 1));
}

static void
test_changes (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar = show_sidebar (fixture);
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (KtCasus) changed = NULL;
  gint64 id;

  wait_for_page (sidebar, "no-casussen");
  id = page_fixture_add_casus (fixture, "Erbij", KT_CASUS_STATUS_OPEN, 0);
  wait_for_page (sidebar, "casussen");
  wait_until (shows_text (sidebar, "Erbij") && shows_text (sidebar, "No notes yet"));

  casus = page_fixture_get_casus (fixture, id);
  changed = kt_casus_copy (casus);
  g_set_str (&changed->title, "Anders");
  changed->status = KT_CASUS_STATUS_CLOSED;
  page_fixture_update_casus (fixture, changed);
  wait_until (shows_text (sidebar, "Anders") && shows_text (sidebar, "Closed"));
}

static void
test_loose_notes (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  g_assert_false (gtk_widget_get_visible (get_child (get_child (sidebar, "caseload"), "loose_button")));
  page_fixture_add_note (fixture, 0, "2026-10-16T14:00", "Iemand belde");
  wait_until (gtk_widget_get_visible (get_child (get_child (sidebar, "caseload"), "loose_button")));
  g_assert_cmpstr (gtk_label_get_label (get_child (get_child (sidebar, "caseload"), "loose_count")), ==, "1");
  gtk_widget_activate (get_child (get_child (sidebar, "caseload"), "loose_button"));
  wait_until (fixture->fired != NULL);
  g_assert_cmpstr (fixture->fired, ==, "open-loose-notes");
}

/* What was written before there was any casus is not lost from sight. */
static void
test_loose_notes_only (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  page_fixture_add_note (fixture, 0, "2026-10-16T14:00", "Iemand belde");
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "no-casussen");
  wait_until (gtk_widget_get_mapped (get_child (get_child (sidebar, "caseload"), "loose_button")));
  set_text (get_child (sidebar, "entry"), "belde");
  wait_for_page (sidebar, "hits");
  g_assert_false (gtk_widget_get_mapped (get_child (get_child (sidebar, "caseload"), "loose_button")));
}

static void
test_search (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  GtkWidget *sidebar;
  GtkWidget *entry;
  gint64 casus_id, note_id;

  casus_id = page_fixture_add_casus (fixture, "Huur en schulden", KT_CASUS_STATUS_OPEN, 0);
  note_id = page_fixture_add_note (fixture, casus_id, "2026-10-14T09:00", "De <b>huurschuld</b> is & blijft hoog");
  page_fixture_add_person (fixture, casus_id, "Hannah Huurman", KT_PERSON_KIND_INWONER, "");
  sidebar = show_sidebar (fixture);
  entry = get_child (sidebar, "entry");
  wait_for_page (sidebar, "casussen");

  set_text (entry, "huu");
  wait_for_page (sidebar, "hits");
  g_assert_cmpuint (count_hits (sidebar), ==, 3);
  g_assert_true (shows_text (sidebar, "3 results"));
  wait_until (shows_hit (sidebar, "De <b>huurschuld</b> is & blijft hoog"));

  /* The earlier results stay until there are others. */
  set_text (entry, "huurschul");
  g_assert_cmpstr (get_page (sidebar), ==, "hits");
  g_assert_cmpuint (count_hits (sidebar), ==, 3);
  wait_until (count_hits (sidebar) == 1);

  g_signal_emit_by_name (entry, "activate");
  expected = g_strdup_printf ("open-note (int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT ", 'huurschul')",
                              casus_id, note_id);
  g_assert_cmpstr (fixture->fired, ==, expected);

  set_text (entry, "bestaatniet");
  wait_for_page (sidebar, "nothing-found");
  set_text (entry, "");
  g_assert_cmpstr (get_page (sidebar), ==, "casussen");
}

/* Who types fast and presses Return gets what was typed, not what was found before. */
static void
test_search_return_at_once (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  GtkWidget *sidebar;
  gint64 first, second;

  first = page_fixture_add_casus (fixture, "Appel", KT_CASUS_STATUS_OPEN, 0);
  second = page_fixture_add_casus (fixture, "Peer", KT_CASUS_STATUS_OPEN, 0);
  g_assert_cmpint (first, !=, second);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  set_text (get_child (sidebar, "entry"), "appel");
  wait_for_page (sidebar, "hits");
  set_text (get_child (sidebar, "entry"), "pee");
  g_signal_emit_by_name (get_child (sidebar, "entry"), "activate");
  wait_until (fixture->fired != NULL);
  expected = g_strdup_printf ("open-casus int64 %" G_GINT64_FORMAT, second);
  g_assert_cmpstr (fixture->fired, ==, expected);
}

static void
test_search_fast (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  page_fixture_add_casus (fixture, "Keukentafel", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  wait_for_page (sidebar, "casussen");
  for (guint round = 0; round < 20; round++)
    {
      for (const char *end = "keukentafel", *p = end + 1; *p != '\0'; p++)
        {
          g_autofree char *typed = g_strndup (end, (gsize)(p - end));

          set_text (get_child (sidebar, "entry"), typed);
        }
      set_text (get_child (sidebar, "entry"), round % 2 == 0 ? "zzz" : "keuken");
    }
  wait_for_page (sidebar, "hits");
  set_text (get_child (sidebar, "entry"), "zzz");
  wait_for_page (sidebar, "nothing-found");
}

static void
test_search_refreshes (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;
  gint64 id;

  id = page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  set_text (get_child (sidebar, "entry"), "fiets");
  wait_for_page (sidebar, "nothing-found");
  page_fixture_add_note (fixture, id, "2026-10-14T09:00", "De fiets is terug");
  wait_for_page (sidebar, "hits");
  page_fixture_add_person (fixture, id, "Femke Fietsen", KT_PERSON_KIND_INWONER, "");
  wait_until (count_hits (sidebar) == 2);
}

/* Changes a byte in the middle of the database, where the one long text lies. */
static void
damage_vault (PageFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "vault.db", NULL);
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, 0, SEEK_END), ==, 0);
  g_assert_cmpint (fseek (file, ftell (file) / 2, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite ("keukentafel", 1, 11, file), ==, 11);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_search_damaged (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *sidebar, *hits;

  for (guint i = 0; i < 190000; i++)
    g_string_append (text, "\U0001F6B2");
  g_string_append (text, " fiets");
  page_fixture_add_note (fixture, 0, "2026-10-14T09:00", text->str);
  page_fixture_add_note (fixture, 0, "2026-10-13T09:00", "De fiets is terug");
  page_fixture_add_note (fixture, 0, "2026-10-12T09:00", "De bus ook");
  page_fixture_reopen (fixture);
  damage_vault (fixture);
  sidebar = show_sidebar (fixture);
  hits = get_child (sidebar, "hits");

  set_text (get_child (sidebar, "entry"), "fiets");
  wait_for_page (sidebar, "hits");
  g_assert_cmpuint (count_hits (sidebar), ==, 1);
  wait_until (shows_hit (sidebar, "De fiets is terug"));
  g_assert_true (adw_banner_get_revealed (get_child (hits, "damage")));

  set_text (get_child (sidebar, "entry"), "bus");
  wait_until (shows_hit (sidebar, "De bus ook"));
  g_assert_false (adw_banner_get_revealed (get_child (hits, "damage")));
}

static void
test_filters (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;
  GtkWidget *popover;
  gint64 id;

  page_fixture_add_casus (fixture, "Jeugd", KT_CASUS_STATUS_OPEN, KT_LAW_JEUGDWET);
  page_fixture_add_casus (fixture, "Zorg", KT_CASUS_STATUS_OPEN, KT_LAW_WMO);
  id = page_fixture_add_casus (fixture, "Oud", KT_CASUS_STATUS_CLOSED, KT_LAW_WMO);
  page_fixture_add_note (fixture, id, "2026-01-05T09:00", "zorgvraag");
  sidebar = show_sidebar (fixture);
  popover = get_child (sidebar, "filter_popover");
  wait_for_page (sidebar, "casussen");
  g_assert_false (gtk_widget_get_visible (get_child (sidebar, "chips")));

  gtk_menu_button_popup (get_child (sidebar, "filter_button"));
  gtk_check_button_set_active (find_widget (popover, GTK_TYPE_CHECK_BUTTON, "Wmo"), TRUE);
  wait_until (count_caseload (sidebar) == 2);
  gtk_check_button_set_active (find_widget (popover, GTK_TYPE_CHECK_BUTTON, "Open"), TRUE);
  wait_until (count_caseload (sidebar) == 1);
  g_assert_true (shows_text (get_child (sidebar, "chips"), "Wmo"));

  /* The search goes through the same filters. */
  set_text (get_child (sidebar, "entry"), "zorg");
  wait_for_page (sidebar, "hits");
  g_assert_cmpuint (count_hits (sidebar), ==, 1);
  click (find_widget (get_child (sidebar, "chips"), GTK_TYPE_BUTTON, "Remove the filter “Open”"));
  wait_until (count_hits (sidebar) == 2);
  set_text (get_child (sidebar, "entry"), "");
  wait_until (count_caseload (sidebar) == 2);
  g_assert_false (gtk_check_button_get_active (find_widget (popover, GTK_TYPE_CHECK_BUTTON, "Open")));

  /* A period leaves the casussen with notes in it. */
  gtk_check_button_set_active (find_widget (popover, GTK_TYPE_CHECK_BUTTON, "Wmo"), FALSE);
  set_text (get_child (popover, "from_row"), "1-1-2026");
  set_text (get_child (popover, "until_row"), "31 jan 2026");
  wait_until (count_caseload (sidebar) == 1);
  set_text (get_child (popover, "until_row"), "2 jan 2026");
  wait_for_page (sidebar, "none-pass");
  click (find_widget (get_child (sidebar, "stack"), GTK_TYPE_BUTTON, "Clear all filters"));
  wait_until (count_caseload (sidebar) == 3);
  g_assert_false (gtk_widget_get_visible (get_child (sidebar, "chips")));
}

/* Locking may come at any moment. */
static void
test_gone_while_asking (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
  sidebar = show_sidebar (fixture);
  set_text (get_child (sidebar, "entry"), "een");
  g_object_add_weak_pointer (G_OBJECT (sidebar), (gpointer *)&sidebar);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  wait_until (sidebar == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/sidebar/" name, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("sections", test_sections);
  ADD ("first-frame", test_first_frame);
  ADD ("many", test_many);
  ADD ("open-casus", test_open_casus);
  ADD ("selection", test_selection);
  ADD ("changes", test_changes);
  ADD ("loose-notes", test_loose_notes);
  ADD ("loose-notes-only", test_loose_notes_only);
  ADD ("search", test_search);
  ADD ("search-return-at-once", test_search_return_at_once);
  ADD ("search-fast", test_search_fast);
  ADD ("search-refreshes", test_search_refreshes);
  ADD ("search-damaged", test_search_damaged);
  ADD ("filters", test_filters);
  ADD ("gone-while-asking", test_gone_while_asking);
  return g_test_run ();
}
