/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../widgets/page-fixture.h"

#include "store/kt-vault-signals.h"
#include "store/kt-vault-vensters.h"
#include "ui/signals/kt-signal-dialog.h"
#include "ui/signals/kt-signals-page.h"
#include "ui/signals/kt-stuck-dialog.h"
#include "ui/widgets/kt-words-field.h"

static gpointer
get_dialog (PageFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static GtkWidget *
show_page (PageFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (kt_signals_page_new (fixture->session));

  page_fixture_show (fixture, page);
  return page;
}

static GPtrArray *
list_signals (PageFixture *fixture)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_signals_async (fixture->vault, 0, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_signals_finish (fixture->vault, result, NULL);
}

static GPtrArray *
list_themes (PageFixture *fixture)
{
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_vault_list_signal_themes_async (fixture->vault, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  return kt_vault_list_signal_themes_finish (fixture->vault, result, NULL);
}

static void
add_signal (PageFixture *fixture, const char *text, gint64 casus_id)
{
  g_autoptr (KtSignal) signal = kt_signal_new (text);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kt_signal_add_casus (signal, casus_id);
  kt_vault_add_signal_async (fixture->vault, signal, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_cmpint (kt_vault_add_signal_finish (fixture->vault, result, NULL), !=, 0);
}

/* What a page has filled in already is stored by Enter alone. */
static void
test_one_action (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = show_page (fixture);
  g_autoptr (KtSignal) draft = kt_signal_new ("Geen plek");
  g_autoptr (GPtrArray) signals = NULL;
  const KtSignal *signal;

  wait_until (shows_text (page, "No signals yet"));
  draft->kind = KT_SIGNAL_KIND_GAP;
  draft->venster = KT_VENSTER_ORGANISATIE;
  kt_signal_add_casus (draft, casus_id);
  kt_signal_dialog_present (page, fixture->session, draft);
  wait_until (get_dialog (fixture) != NULL);
  wait_until (shows_text (get_dialog (fixture), "Verhuizing"));
  gtk_widget_activate_default (get_child (get_dialog (fixture), "text_row"));
  wait_until (get_dialog (fixture) == NULL);
  wait_until (shows_text (page, "Geen plek"));
  signals = list_signals (fixture);
  signal = signals->pdata[0];
  g_assert_cmpint (signal->kind, ==, KT_SIGNAL_KIND_GAP);
  g_assert_cmpint (signal->venster, ==, KT_VENSTER_ORGANISATIE);
  g_assert_true (kt_signal_has_casus (signal, casus_id));
}

/* From a signal one comes to its casussen; one that was deleted comes back. */
static void
test_open_and_delete (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page;

  add_signal (fixture, "Geen plek", casus_id);
  page = show_page (fixture);
  wait_until (shows_text (page, "Geen plek"));
  g_signal_emit_by_name (find_widget (page, ADW_TYPE_ACTION_ROW, "Geen plek"), "activated");
  wait_until (get_dialog (fixture) != NULL && shows_text (get_dialog (fixture), "Verhuizing"));
  g_signal_emit_by_name (find_widget (get_dialog (fixture), ADW_TYPE_ACTION_ROW, "Verhuizing"), "activated");
  g_assert_cmpstr (fixture->fired, ==, "open-casus int64 1");
  wait_until (get_dialog (fixture) == NULL);

  g_signal_emit_by_name (find_widget (page, ADW_TYPE_ACTION_ROW, "Geen plek"), "activated");
  wait_until (get_dialog (fixture) != NULL && find_widget (get_dialog (fixture), ADW_TYPE_BUTTON_ROW, NULL) != NULL);
  g_signal_emit_by_name (find_widget (get_dialog (fixture), ADW_TYPE_BUTTON_ROW, NULL), "activated");
  wait_until (shows_text (page, "No signals yet"));
  wait_until (find_widget (fixture->window, GTK_TYPE_BUTTON, "Undo") != NULL);
  click (find_widget (fixture->window, GTK_TYPE_BUTTON, "Undo"));
  wait_until (shows_text (page, "Geen plek"));
}

static void
test_theme (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  g_autoptr (GPtrArray) themes = NULL;
  GtkWidget *page;
  const KtSignalTheme *theme;

  add_signal (fixture, "Geen plek", casus_id);
  add_signal (fixture, "Wachten", casus_id);
  page = show_page (fixture);
  wait_until (shows_text (page, "Wachten"));
  gtk_check_button_set_active (
      find_widget (find_widget (page, ADW_TYPE_ACTION_ROW, "Geen plek"), GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  gtk_check_button_set_active (
      find_widget (find_widget (page, ADW_TYPE_ACTION_ROW, "Wachten"), GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  click (find_widget (page, GTK_TYPE_BUTTON, "Make it a theme"));
  wait_until (find_widget (page, GTK_TYPE_BUTTON, "Theme") != NULL);
  g_assert_false (shows_text (page, "Not in a theme yet"));

  click (find_widget (page, GTK_TYPE_BUTTON, "Theme"));
  wait_until (get_dialog (fixture) != NULL);
  /* Both signals are of one casus. */
  wait_until (shows_text (get_dialog (fixture), "1 casus"));
  set_text (get_child (get_dialog (fixture), "title_row"), "Wonen");
  set_text (get_child (get_dialog (fixture), "addressee_row"), "de ALV");
  adw_combo_row_set_selected (get_child (get_dialog (fixture), "status_row"), KT_THEME_STATUS_TRIED);
  wait_until (shows_text (page, "Wonen") && shows_text (page, "Tried · de ALV"));
  set_text (get_child (get_dialog (fixture), "title_row"), " ");
  set_text (get_child (get_dialog (fixture), "goal_row"), "Dichtbij");
  kt_session_flush (fixture->session);
  themes = list_themes (fixture);
  theme = themes->pdata[0];
  g_assert_cmpstr (theme->title, ==, "Wonen");
  g_assert_cmpstr (theme->goal, ==, "Dichtbij");
  adw_dialog_force_close (get_dialog (fixture));
}

static void
add_review (PageFixture *fixture, gint64 casus_id, KtVensterMarks marks)
{
  g_autoptr (KtVensterRecord) record = kt_venster_record_new ("2026-03-04", "{}");
  KtVensterMark *mark = kt_venster_mark_new ("wachten", KT_VENSTER_ORGANISATIE, "Lang wachten", TRUE);
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  record->casus_id = casus_id;
  mark->marks = KT_VENSTER_MARK_LOOKED | marks;
  g_ptr_array_add (record->marks, mark);
  kt_vault_add_venster_review_async (fixture->vault, record, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  g_assert_cmpint (kt_vault_add_venster_review_finish (fixture->vault, result, NULL), !=, 0);
}

static GtkWidget *
show_factors (PageFixture *fixture)
{
  GtkWidget *page = show_page (fixture);

  adw_view_stack_set_visible_child_name (get_child (page, "stack"), "factors");
  return page;
}

/* A number never stands without that of the casussen in which it was looked at. */
static void
test_factors (PageFixture *fixture, gconstpointer data)
{
  gint64 one = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  gint64 other = page_fixture_add_casus (fixture, "Schulden", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = show_factors (fixture);
  g_autoptr (GPtrArray) signals = NULL;
  const KtSignal *signal;

  wait_until (shows_text (page, "Nothing looked at yet"));
  add_review (fixture, one, KT_VENSTER_MARK_HINDERS);
  add_review (fixture, other, KT_VENSTER_MARK_HELPS);
  wait_until (shows_text (page, "Hindered in 1 of 2 casussen in which it was looked at\n"
                                "Helped in 1 of 2 casussen in which it was looked at"));
  g_signal_emit_by_name (find_widget (page, ADW_TYPE_ACTION_ROW, "Lang wachten"), "activated");
  wait_until (get_dialog (fixture) != NULL && shows_text (get_dialog (fixture), "Verhuizing"));
  g_assert_false (shows_text (get_dialog (fixture), "Schulden"));
  adw_dialog_force_close (get_dialog (fixture));

  click (find_widget (find_widget (page, ADW_TYPE_ACTION_ROW, "Lang wachten"), GTK_TYPE_BUTTON, NULL));
  wait_until (get_dialog (fixture) != NULL && KT_IS_SIGNAL_DIALOG (get_dialog (fixture)));
  click (get_child (get_dialog (fixture), "save_button"));
  wait_until (get_dialog (fixture) == NULL);
  signals = list_signals (fixture);
  signal = signals->pdata[0];
  g_assert_cmpstr (signal->text, ==, "Lang wachten");
  g_assert_cmpstr (signal->question, ==, "wachten");
  g_assert_cmpuint (signal->casussen->len, ==, 1);
  g_assert_true (kt_signal_has_casus (signal, one));
}

static void
test_stuck (PageFixture *fixture, gconstpointer data)
{
  gint64 casus_id = page_fixture_add_casus (fixture, "Verhuizing", KT_CASUS_STATUS_OPEN, 0);
  GtkWidget *page = adw_bin_new ();
  GtkTextView *view;
  GAsyncResult *call = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KtStuckCasus) stuck = NULL;

  page_fixture_show (fixture, page);
  kt_stuck_dialog_present (page, fixture->session, casus_id);
  wait_until (get_dialog (fixture) != NULL && gtk_widget_get_sensitive (get_child (get_dialog (fixture), "steps")));
  wait_until ((view = find_widget (get_dialog (fixture), GTK_TYPE_TEXT_VIEW, NULL)) != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Thuis wonen", -1);
  kt_session_flush (fixture->session);
  kt_vault_get_stuck_casus_async (fixture->vault, casus_id, NULL, page_fixture_answered_cb, &call);
  result = page_fixture_wait_for (&call);
  stuck = kt_vault_get_stuck_casus_finish (fixture->vault, result, NULL);
  g_assert_cmpstr (stuck->texts[KT_STUCK_PURPOSE], ==, "Thuis wonen");
  adw_dialog_force_close (get_dialog (fixture));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/signals/one-action", PageFixture, NULL, page_fixture_set_up, test_one_action, page_fixture_tear_down);
  g_test_add ("/signals/open-and-delete", PageFixture, NULL, page_fixture_set_up, test_open_and_delete,
              page_fixture_tear_down);
  g_test_add ("/signals/theme", PageFixture, NULL, page_fixture_set_up, test_theme, page_fixture_tear_down);
  g_test_add ("/signals/factors", PageFixture, NULL, page_fixture_set_up, test_factors, page_fixture_tear_down);
  g_test_add ("/signals/stuck", PageFixture, NULL, page_fixture_set_up, test_stuck, page_fixture_tear_down);
  return g_test_run ();
}
