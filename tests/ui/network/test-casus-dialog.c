/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "ui/network/kt-casus-dialog.h"
#include "ui/network/kt-doubles-group.h"

static gpointer
get_dialog (PageFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static GtkWidget *
show_page (PageFixture *fixture)
{
  GtkWidget *page = adw_bin_new ();

  page_fixture_show (fixture, page);
  return page;
}

static gpointer
open_new (PageFixture *fixture)
{
  kt_casus_dialog_present_new (show_page (fixture), fixture->session);
  wait_until (get_dialog (fixture) != NULL);
  return get_dialog (fixture);
}

static gpointer
open_edit (PageFixture *fixture, gint64 id)
{
  kt_casus_dialog_present_edit (show_page (fixture), fixture->session, id);
  wait_until (get_dialog (fixture) != NULL);
  return get_dialog (fixture);
}

static void
test_new (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtCasus) casus = NULL;
  gpointer dialog = open_new (fixture);
  gpointer save = get_child (dialog, "save_button");

  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "title_row"), "Twee jongeren");
  g_assert_true (gtk_widget_get_sensitive (save));
  click (save);
  wait_until (fixture->fired != NULL);
  g_assert_cmpstr (fixture->fired, ==, "open-casus int64 1");
  wait_until (get_dialog (fixture) == NULL);
  casus = page_fixture_get_casus (fixture, 1);
  g_assert_cmpstr (casus->title, ==, "Twee jongeren");
  g_assert_cmpstr (casus->code, ==, "K-2026-001");
  g_assert_cmpstr (casus->opened, ==, "2026-10-16");
  g_assert_cmpint (casus->status, ==, KT_CASUS_STATUS_OPEN);
}

static void
test_all_fields (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtCasus) casus = NULL;
  gpointer dialog = open_new (fixture);

  set_text (get_child (dialog, "title_row"), "Alles");
  set_text (get_child (dialog, "theme_row"), "Rouw");
  gtk_toggle_button_set_active (find_widget (get_child (dialog, "law_box"), GTK_TYPE_TOGGLE_BUTTON, "Jeugdwet"), TRUE);
  gtk_toggle_button_set_active (find_widget (get_child (dialog, "law_box"), GTK_TYPE_TOGGLE_BUTTON, "Wmo"), TRUE);
  set_text (get_child (dialog, "opened_row"), "3-5-26");
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "closed_row")));
  adw_combo_row_set_selected (get_child (dialog, "status_row"), KT_CASUS_STATUS_CLOSED);
  g_assert_true (gtk_widget_get_visible (get_child (dialog, "closed_row")));
  click (get_child (dialog, "save_button"));
  wait_until (fixture->fired != NULL);
  casus = page_fixture_get_casus (fixture, 1);
  g_assert_cmpstr (casus->theme, ==, "Rouw");
  g_assert_cmpint (casus->laws, ==, KT_LAW_JEUGDWET | KT_LAW_WMO);
  g_assert_cmpstr (casus->opened, ==, "2026-05-03");
  g_assert_cmpstr (casus->closed, ==, "2026-10-16");
}

static void
test_faults (PageFixture *fixture, gconstpointer data)
{
  g_autofree char *long_title = g_strnfill (10000, 'x');
  gpointer dialog = open_new (fixture);
  gpointer save = get_child (dialog, "save_button");
  AdwBanner *banner = get_child (dialog, "banner");

  set_text (get_child (dialog, "title_row"), long_title);
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (adw_banner_get_revealed (banner));
  set_text (get_child (dialog, "title_row"), "   ");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "title_row"), "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\x98\x80");
  g_assert_true (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "opened_row"), "31 februari");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_text (get_child (dialog, "opened_row"), "");
  g_assert_true (gtk_widget_get_sensitive (save));

  set_text (get_child (dialog, "opened_row"), "3 oktober 2026");
  adw_combo_row_set_selected (get_child (dialog, "status_row"), KT_CASUS_STATUS_CLOSED);
  set_text (get_child (dialog, "closed_row"), "1 oktober 2026");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (adw_banner_get_revealed (banner));
}

static void
test_doubles (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog;
  gpointer doubles;

  page_fixture_add_casus (fixture, "Twee jongeren na overlijden vader", KT_CASUS_STATUS_OPEN, 0);
  dialog = open_new (fixture);
  doubles = get_child (dialog, "doubles");
  set_text (get_child (dialog, "title_row"), "Twee jongeren na overlijden vadre");
  wait_until (gtk_widget_get_visible (doubles));
  g_assert_true (shows_text (doubles, "K-2026-001"));
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  set_text (get_child (dialog, "title_row"), "Iets anders");
  wait_until (!gtk_widget_get_visible (doubles));
  set_text (get_child (dialog, "title_row"), "Twee jongeren na overlijden vader");
  wait_until (gtk_widget_get_visible (doubles));
  click (find_widget (doubles, GTK_TYPE_BUTTON, "_Open"));
  g_assert_cmpstr (fixture->fired, ==, "open-casus int64 1");
}

static void
test_edit (PageFixture *fixture, gconstpointer data)
{
  g_autoptr (KtCasus) casus = NULL;
  gpointer dialog;
  gint64 id, person_id;

  id = page_fixture_add_casus (fixture, "Een", KT_CASUS_STATUS_MELDING, KT_LAW_WGS);
  page_fixture_add_person (fixture, id, "Milan", KT_PERSON_KIND_INWONER, "");
  person_id = page_fixture_add_person (fixture, id, "Sara", KT_PERSON_KIND_PROFESSIONAL, "");
  dialog = open_edit (fixture, id);
  g_assert_true (gtk_widget_get_visible (get_child (dialog, "people_group")));
  g_assert_true (gtk_toggle_button_get_active (
      find_widget (get_child (dialog, "law_box"), GTK_TYPE_TOGGLE_BUTTON, "Wgs (schuldhulp)")));
  set_text (get_child (dialog, "title_row"), "Twee");
  adw_combo_row_set_selected (get_child (dialog, "coordinator_row"), 2);
  click (get_child (dialog, "save_button"));
  wait_until (get_dialog (fixture) == NULL);
  casus = page_fixture_get_casus (fixture, id);
  g_assert_cmpstr (casus->title, ==, "Twee");
  g_assert_cmpint (casus->coordinator, ==, person_id);
  g_assert_cmpint (casus->contact, ==, 0);
  g_assert_cmpint (casus->status, ==, KT_CASUS_STATUS_MELDING);
  g_assert_null (fixture->fired);
}

/* The title of a casus is not its own double. */
static void
test_edit_is_no_double (PageFixture *fixture, gconstpointer data)
{
  gpointer dialog;
  gpointer doubles;
  gint64 id;

  id = page_fixture_add_casus (fixture, "Twee jongeren na overlijden vader", KT_CASUS_STATUS_OPEN, 0);
  page_fixture_add_casus (fixture, "Twee jongeren na overlijden vadr", KT_CASUS_STATUS_OPEN, 0);
  dialog = open_edit (fixture, id);
  doubles = get_child (dialog, "doubles");
  set_text (get_child (dialog, "title_row"), "Twee jongeren na overlijden vade ");
  wait_until (gtk_widget_get_visible (doubles));
  g_assert_true (shows_text (doubles, "K-2026-002"));
  g_assert_false (shows_text (doubles, "K-2026-001"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/casus-dialog/" name, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)
  ADD ("new", test_new);
  ADD ("all-fields", test_all_fields);
  ADD ("faults", test_faults);
  ADD ("doubles", test_doubles);
  ADD ("edit", test_edit);
  ADD ("edit-is-no-double", test_edit_is_no_double);
  return g_test_run ();
}
