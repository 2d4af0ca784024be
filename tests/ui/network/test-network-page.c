/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "ui/network/kt-doubles-group.h"
#include "ui/network/kt-network-page.h"
#include "ui/network/kt-person-dialog.h"
#include "ui/network/kt-person-row.h"

#define STRANGE "\xd9\x81\xd8\xa7\xd8\xb7\xd9\x85\xd8\xa9 \xf0\x9f\x98\x80 <b>&</b>"

static gint64 casus_id;

static GtkWidget *
show_page (PageFixture *fixture)
{
  GtkWidget *page = kt_network_page_new (fixture->session, casus_id);

  page_fixture_show (fixture, page);
  wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_child (page, "stack")), "blank") != 0);
  return page;
}

static void
set_up (PageFixture *fixture, gconstpointer data)
{
  page_fixture_set_up (fixture, data);
  casus_id = page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_OPEN, 0);
}

static gpointer
get_dialog (PageFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
fire (GtkWidget *page, const char *action, gint64 person_id)
{
  g_assert_true (gtk_widget_activate_action (get_child (page, "stack"), action, "x", person_id));
}

static void
test_empty (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (page, "stack")), ==, "empty");
  gtk_widget_activate (find_widget (page, GTK_TYPE_BUTTON, "Add inwoner"));
  wait_until (get_dialog (fixture) != NULL);
  g_assert_true (KT_IS_PERSON_DIALOG (get_dialog (fixture)));
}

static void
test_groups (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  page_fixture_add_person (fixture, casus_id, "Sara Professional", KT_PERSON_KIND_PROFESSIONAL, "");
  page_fixture_add_person (fixture, casus_id, STRANGE, KT_PERSON_KIND_INWONER, "");
  page = show_page (fixture);
  g_assert_true (shows_text (get_child (page, "inwoner_list"), STRANGE));
  g_assert_false (shows_text (get_child (page, "inwoner_list"), "Sara Professional"));
  g_assert_true (shows_text (get_child (page, "professional_list"), "Sara Professional"));
  g_assert_true (shows_text (page, "Who stands around the inwoner: family, friends, neighbours?"));

  page_fixture_add_person (fixture, casus_id, "Buurvrouw", KT_PERSON_KIND_NETWERK, "");
  wait_until (shows_text (get_child (page, "netwerk_list"), "Buurvrouw"));
}

static void
test_coordinator (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtCasus) casus = NULL;
  g_autoptr (KtCasus) after = NULL;
  GtkWidget *page;
  GtkWidget *row;
  gint64 id;

  id = page_fixture_add_person (fixture, casus_id, "Sara", KT_PERSON_KIND_PROFESSIONAL, "");
  page = show_page (fixture);
  row = find_widget (page, KT_TYPE_PERSON_ROW, NULL);
  g_assert_true (gtk_widget_get_visible (get_child (page, "hint_label")));
  fire (page, "network.coordinator", id);
  wait_until (gtk_widget_get_visible (get_child (row, "coordinator_label")));
  fire (page, "network.contact", id);
  wait_until (gtk_widget_get_visible (get_child (row, "contact_label")));
  g_assert_false (gtk_widget_get_visible (get_child (page, "hint_label")));
  casus = page_fixture_get_casus (fixture, casus_id);
  g_assert_cmpint (casus->coordinator, ==, id);
  g_assert_cmpint (casus->contact, ==, id);

  /* The same row, and the same person again makes it nobody. */
  g_assert_true (row == find_widget (page, KT_TYPE_PERSON_ROW, NULL));
  fire (page, "network.coordinator", id);
  wait_until (!gtk_widget_get_visible (get_child (row, "coordinator_label")));
  after = page_fixture_get_casus (fixture, casus_id);
  g_assert_cmpint (after->coordinator, ==, 0);
}

static void
test_delete_and_undo (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  gint64 id;

  id = page_fixture_add_person (fixture, casus_id, "Milan", KT_PERSON_KIND_INWONER, "");
  page_fixture_add_person (fixture, casus_id, "Sanja", KT_PERSON_KIND_INWONER, "");
  page = show_page (fixture);
  fire (page, "network.delete-person", id);
  wait_until (!shows_text (page, "Milan"));
  g_assert_true (shows_text (page, "Sanja"));
  wait_until (find_widget (fixture->overlay, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (fixture->overlay, GTK_TYPE_BUTTON, "Undo"));
  wait_until (shows_text (page, "Milan"));
}

static gpointer
open_dialog (PageFixture *fixture, GtkWidget *page, KtPersonKind kind)
{
  gtk_widget_activate_action (get_child (page, "stack"), "network.add-person", "i", (int)kind);
  wait_until (get_dialog (fixture) != NULL);
  return get_dialog (fixture);
}

static void
test_add (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) persons = NULL;
  GtkWidget *page = show_page (fixture);
  gpointer dialog = open_dialog (fixture, page, KT_PERSON_KIND_NETWERK);
  const KtPerson *person;

  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (dialog, "name_row"), "  " STRANGE "  ");
  set_text (get_child (dialog, "role_row"), "tante");
  set_text (get_child (dialog, "born_row"), "3 mei 1983");
  g_assert_true (shows_text (get_child (dialog, "born_row"), "43 years"));
  click (get_child (dialog, "save_button"));
  wait_until (shows_text (get_child (page, "netwerk_list"), STRANGE));
  g_assert_true (shows_text (page, "43 years (3 May 1983)"));
  persons = page_fixture_list_persons (fixture, casus_id);
  g_assert_cmpuint (persons->len, ==, 1);
  person = g_ptr_array_index (persons, 0);
  g_assert_cmpstr (person->name, ==, STRANGE);
  g_assert_cmpstr (person->role, ==, "tante");
  g_assert_cmpstr (person->born, ==, "1983-05-03");
  g_assert_cmpint (person->kind, ==, KT_PERSON_KIND_NETWERK);
}

static void
test_edit (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  gpointer dialog;
  gint64 id;

  id = page_fixture_add_person (fixture, casus_id, "Milan", KT_PERSON_KIND_INWONER, "");
  page = show_page (fixture);
  fire (page, "network.edit-person", id);
  wait_until (get_dialog (fixture) != NULL);
  dialog = get_dialog (fixture);
  set_text (get_child (dialog, "address_row"), "Wilgenroos 18, 3939 XB Woudrecht");
  adw_toggle_group_set_active (get_child (dialog, "kind_group"), KT_PERSON_KIND_NETWERK);
  click (get_child (dialog, "save_button"));
  wait_until (shows_text (get_child (page, "netwerk_list"), "Wilgenroos 18, 3939 XB Woudrecht"));
  g_assert_false (shows_text (get_child (page, "inwoner_list"), "Milan"));
}

static void
test_bad_input (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (10000, 'x');
  GtkWidget *page = show_page (fixture);
  gpointer dialog = open_dialog (fixture, page, KT_PERSON_KIND_INWONER);
  gpointer save = get_child (dialog, "save_button");
  AdwBanner *banner = get_child (dialog, "banner");

  set_text (get_child (dialog, "name_row"), long_name);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "“Name” is too long: there is room for 1000 characters.");

  set_text (get_child (dialog, "name_row"), "Milan");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (adw_banner_get_revealed (banner));

  /* A BSN is pointed out wherever it is typed, but does not stand in the way. */
  set_text (get_child (dialog, "role_row"), "bsn 111.222.333");
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "A BSN does not belong here; leave it out.");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "role_row"), "a\x01z");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "role_row"), "");

  set_text (get_child (dialog, "born_row"), "ooit");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "born_row"), "3-5-2027");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "born_row"), "");
  g_assert_true (gtk_widget_get_sensitive (save));
}

static void
test_doubles (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_page (fixture);
  g_autofree char *expected = NULL;
  gpointer dialog;
  gpointer doubles;
  gint64 other;

  other = page_fixture_add_casus (fixture, "Een andere", KT_CASUS_STATUS_OPEN, 0);
  page_fixture_add_person (fixture, other, "Fatima el Amrani", KT_PERSON_KIND_INWONER, "");
  dialog = open_dialog (fixture, page, KT_PERSON_KIND_INWONER);
  doubles = get_child (dialog, "doubles");
  set_text (get_child (dialog, "name_row"), "Fatima el Amrany");
  wait_until (gtk_widget_get_visible (doubles));
  g_assert_true (shows_text (doubles, "Fatima el Amrani"));
  g_assert_true (shows_text (doubles, "K-2026-002 · Een andere"));
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "save_button")));

  /* A professional is in many casussen. */
  adw_toggle_group_set_active (get_child (dialog, "kind_group"), KT_PERSON_KIND_PROFESSIONAL);
  wait_until (!gtk_widget_get_visible (doubles));
  adw_toggle_group_set_active (get_child (dialog, "kind_group"), KT_PERSON_KIND_INWONER);
  wait_until (gtk_widget_get_visible (doubles));

  click (find_widget (doubles, GTK_TYPE_BUTTON, "_Open"));
  expected = g_strdup_printf ("open-casus int64 %" G_GINT64_FORMAT, other);
  g_assert_cmpstr (fixture->fired, ==, expected);
}

static void
test_gone_while_asking (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *page = kt_network_page_new (fixture->session, casus_id);

  page_fixture_show (fixture, page);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *)&page);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  wait_until (page == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/network-page/" name, PageFixture, NULL, set_up, function, page_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("groups", test_groups);
  ADD ("coordinator", test_coordinator);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("add", test_add);
  ADD ("edit", test_edit);
  ADD ("bad-input", test_bad_input);
  ADD ("doubles", test_doubles);
  ADD ("gone-while-asking", test_gone_while_asking);
  return g_test_run ();
}
