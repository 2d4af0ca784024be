/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "store/kt-store.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-passing-note-dialog.h"
#include "ui/timeline/kt-timeline-page.h"
#include "ui/window/kt-casus-page.h"
#include "ui/window/kt-main-page.h"
#include "ui/window/kt-passphrase-page.h"
#include "ui/window/kt-new-passphrase.h"
#include "ui/window/kt-preferences-dialog.h"
#include "ui/window/kt-settings.h"
#include "ui/window/kt-unlock-page.h"
#include "ui/window/kt-work-button.h"

#define OTHER_PASSPHRASE "lamp wortel trein sok"

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  kt_keeper_finish (KT_KEEPER (source), result, &error);
  g_assert_no_error (error);
}

static KtMainPage *
get_main_page (WindowFixture *self)
{
  return window_fixture_find (self, KT_TYPE_MAIN_PAGE);
}

static void
test_lock_drops_everything (WindowFixture *self, gconstpointer data)
{
  KtSession *session = kt_keeper_get_session (self->keeper);
  KtVault *vault = kt_session_get_vault (session);
  KtWindow *other = kt_window_new (self->application, self->keeper);
  gint64 id = window_fixture_add_casus (self, "Het dak lekt");
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtStore) store = NULL;

  gtk_window_present (GTK_WINDOW (other));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-casus", "x", id);
  wait_until (window_fixture_find (self, KT_TYPE_CASUS_PAGE) != NULL);

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_object_add_weak_pointer (G_OBJECT (vault), (gpointer *)&vault);
  gtk_widget_activate_action (GTK_WIDGET (other), "win.lock", NULL);
  g_assert_null (window_fixture_find (self, KT_TYPE_MAIN_PAGE));
  g_assert_nonnull (window_fixture_find (self, KT_TYPE_UNLOCK_PAGE));
  wait_until (session == NULL && vault == NULL && !kt_keeper_get_busy (self->keeper));

  /* The vault is free for another process. */
  store = kt_store_open (self->folder, PASSPHRASE, clock, NULL);
  g_assert_nonnull (store);

  gtk_window_destroy (GTK_WINDOW (other));
}

/* Nor does what is being written keep the page in memory. */
static void
test_lock_drops_the_editor (WindowFixture *self, gconstpointer data)
{
  KtSession *session = kt_keeper_get_session (self->keeper);
  KtMainPage *main_page = get_main_page (self);
  gint64 id = window_fixture_add_casus (self, "Het dak lekt");
  GtkWidget *editor;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-casus", "x", id);
  wait_until (window_fixture_find (self, KT_TYPE_TIMELINE_PAGE) != NULL);
  gtk_widget_activate_action (window_fixture_find (self, KT_TYPE_TIMELINE_PAGE), "timeline.new-note", "s", "terloops");
  wait_until ((editor = window_fixture_find (self, KT_TYPE_NOTE_EDITOR)) != NULL);
  wait_until (gtk_window_get_focus (GTK_WINDOW (self->window)) != NULL &&
              gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), editor));

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_object_add_weak_pointer (G_OBJECT (main_page), (gpointer *)&main_page);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  wait_until (session == NULL && main_page == NULL && !kt_keeper_get_busy (self->keeper));
}

static void
test_idle_locks (WindowFixture *self, gconstpointer data)
{
  /* The setting counts in minutes; what follows needs no more than a moment. */
  g_settings_set_int (self->settings, KT_SETTING_AUTO_LOCK_MINUTES, 1);
  kt_idle_timer_set_limit (kt_keeper_get_idle_timer (self->keeper), 30);
  wait_until (window_fixture_find (self, KT_TYPE_UNLOCK_PAGE) != NULL);
  g_assert_null (kt_keeper_get_session (self->keeper));
  wait_until (!kt_keeper_get_busy (self->keeper));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  kt_vault_save_note_finish (KT_VAULT (source), result, &error);
  g_assert_no_error (error);
}

/* As an editor does, which still has unsaved typing. */
static void
closing_cb (KtSession *session)
{
  g_autoptr (KtNote) note = kt_note_new ("2026-03-14T09:30");

  g_set_str (&note->text, "Net op tijd opgeschreven");
  kt_vault_save_note_async (kt_session_get_vault (session), note, NULL, saved_cb, NULL);
}

static void
assert_note_is_stored (WindowFixture *self)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = kt_store_open (self->folder, PASSPHRASE, clock, &error);
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  ids = kt_store_list_notes (store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
}

static void
test_typing_is_saved_before_locking (WindowFixture *self, gconstpointer data)
{
  g_signal_connect (kt_keeper_get_session (self->keeper), "closing", G_CALLBACK (closing_cb), NULL);
  kt_keeper_lock (self->keeper);
  wait_until (!kt_keeper_get_busy (self->keeper));
  assert_note_is_stored (self);
}

static void
test_typing_is_saved_before_the_end (WindowFixture *self, gconstpointer data)
{
  g_signal_connect (kt_keeper_get_session (self->keeper), "closing", G_CALLBACK (closing_cb), NULL);
  kt_keeper_close (self->keeper);
  assert_note_is_stored (self);
}

/* Editors wait for the vault in there, and whatever is pressed meanwhile comes through. */
static void
lock_again_cb (KtSession *session, KtKeeper *keeper)
{
  g_signal_handlers_disconnect_by_func (session, lock_again_cb, keeper);
  kt_keeper_lock (keeper);
}

static void
test_lock_while_locking (WindowFixture *self, gconstpointer data)
{
  g_signal_connect (kt_keeper_get_session (self->keeper), "closing", G_CALLBACK (lock_again_cb), self->keeper);
  kt_keeper_lock (self->keeper);
  g_assert_null (kt_keeper_get_session (self->keeper));
  wait_until (!kt_keeper_get_busy (self->keeper));
}

static void
test_pages_are_made_when_looked_at (WindowFixture *self, gconstpointer data)
{
  gint64 id = window_fixture_add_casus (self, "Het dak lekt");
  KtCasusPage *page;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-casus", "x", id);
  wait_until ((page = window_fixture_find (self, KT_TYPE_CASUS_PAGE)) != NULL);
  g_assert_cmpint (kt_main_page_get_casus_id (get_main_page (self)), ==, id);
  g_assert_nonnull (adw_bin_get_child (get_child (page, "verloop_bin")));
  g_assert_null (adw_bin_get_child (get_child (page, "network_bin")));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "netwerk");
  g_assert_nonnull (adw_bin_get_child (get_child (page, "network_bin")));
  g_assert_null (adw_bin_get_child (get_child (page, "share_bin")));

  wait_until (*adw_window_title_get_title (get_child (page, "casus_title")) != '\0');
  g_assert_cmpstr (adw_window_title_get_title (get_child (page, "casus_title")), ==, "Het dak lekt");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Keukentafel");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-loose-notes", NULL);
  g_assert_cmpint (kt_main_page_get_casus_id (get_main_page (self)), ==, 0);
  wait_until ((page = window_fixture_find (self, KT_TYPE_CASUS_PAGE)) != NULL);
}

static GtkWidget *
find_undo (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Undo") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_undo (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_delete_and_undo (WindowFixture *self, gconstpointer data)
{
  gint64 id = window_fixture_add_casus (self, "Het dak lekt");
  GtkWidget *undo;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-casus", "x", id);
  wait_until (window_fixture_find (self, KT_TYPE_CASUS_PAGE) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.delete-casus", "x", id);
  wait_until ((undo = find_undo (GTK_WIDGET (self->window))) != NULL);
  wait_until (kt_main_page_get_casus_id (get_main_page (self)) == 0);

  g_signal_emit_by_name (undo, "clicked");
  wait_until (kt_main_page_get_casus_id (get_main_page (self)) == id);
}

/* Below how many casussen side by side the outcome says little is asked of everybody once. */
static void
test_indicative_below (WindowFixture *self, gconstpointer data)
{
  GSettings *settings = kt_keeper_get_settings (self->keeper);
  AdwDialog *dialog = kt_preferences_dialog_new (self->keeper);
  AdwSpinRow *row;

  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  row = get_child (dialog, "indicative_row");
  g_assert_cmpfloat (adw_spin_row_get_value (row), ==, 10);
  adw_spin_row_set_value (row, 5);
  g_assert_cmpint (g_settings_get_int (settings, "indicative-below"), ==, 5);
  adw_spin_row_set_value (row, 0);
  g_assert_cmpint (g_settings_get_int (settings, "indicative-below"), ==, 1);
  g_settings_reset (settings, "indicative-below");
  g_assert_cmpfloat (adw_spin_row_get_value (row), ==, 10);
}

/* What the keys do in @dialog, as if they were pressed there; nothing when they do nothing. */
static void
press_in_dialog (AdwDialog *dialog, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (dialog));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, keys))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (dialog), NULL);
        }
    }
}

/* Somebody calls while a casus is being added. */
static void
test_passing_note_in_a_dialog (WindowFixture *self, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (self->window);
  GListModel *dialogs = adw_application_window_get_dialogs (window);
  AdwDialog *note;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-casus", NULL);
  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  press_in_dialog (adw_application_window_get_visible_dialog (window), "<Control>n");
  note = adw_application_window_get_visible_dialog (window);
  g_assert_true (KT_IS_PASSING_NOTE_DIALOG (note));

  /* One is enough. */
  press_in_dialog (note, "<Control>n");
  g_assert_true (adw_application_window_get_visible_dialog (window) == note);
  g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 2);
}

static void
test_change_passphrase (WindowFixture *self, gconstpointer data)
{
  AdwDialog *dialog = kt_preferences_dialog_new (self->keeper);
  KtPassphrasePage *page;
  KtNewPassphrase *rows;
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtStore) store = NULL;

  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  g_signal_emit_by_name (get_child (dialog, "passphrase_row"), "activated");
  wait_until ((page = window_fixture_find (self, KT_TYPE_PASSPHRASE_PAGE)) != NULL);
  rows = get_child (page, "passphrase");
  type_text (page, "old_row", PASSPHRASE);
  type_text (rows, "passphrase_row", OTHER_PASSPHRASE);
  type_text (rows, "repeat_row", OTHER_PASSPHRASE);
  click (get_child (page, "work"), "button");
  wait_until (!kt_work_button_get_busy (get_child (page, "work")));

  /* Locking closes the dialog too. */
  kt_keeper_lock (self->keeper);
  wait_until (!kt_keeper_get_busy (self->keeper));
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) == NULL);

  g_assert_null (kt_store_open (self->folder, PASSPHRASE, clock, NULL));
  store = kt_store_open (self->folder, OTHER_PASSPHRASE, clock, NULL);
  g_assert_nonnull (store);
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  kt_keeper_finish (KT_KEEPER (source), result, user_data);
}

static void
test_one_vault_at_a_time (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  kt_keeper_open_async (self->keeper, PASSPHRASE, NULL, refused_cb, &error);
  wait_until (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (kt_keeper_get_session (self->keeper));
}

static void
test_data_key (WindowFixture *self, gconstpointer data)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtSecret) data_key = NULL;
  KtStore *store;

  kt_keeper_close (self->keeper);
  store = kt_store_open (self->folder, PASSPHRASE, clock, NULL);
  g_assert_nonnull (store);
  data_key = kt_secret_copy (kt_store_get_data_key (store));
  kt_store_close (store);

  kt_keeper_open_with_data_key_async (self->keeper, data_key, NULL, opened_cb, NULL);
  wait_until (kt_keeper_get_session (self->keeper) != NULL);
  g_assert_nonnull (window_fixture_find (self, KT_TYPE_MAIN_PAGE));
}

#define ADD(path, func)                                                                                                \
  g_test_add (path, WindowFixture, application, window_fixture_set_up_unlocked, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = window_fixture_make_application ();
  ADD ("/session/lock-drops-everything", test_lock_drops_everything);
  ADD ("/session/lock-drops-the-editor", test_lock_drops_the_editor);
  ADD ("/session/idle-locks", test_idle_locks);
  ADD ("/session/typing-is-saved-before-locking", test_typing_is_saved_before_locking);
  ADD ("/session/typing-is-saved-before-the-end", test_typing_is_saved_before_the_end);
  ADD ("/session/lock-while-locking", test_lock_while_locking);
  ADD ("/session/pages-are-made-when-looked-at", test_pages_are_made_when_looked_at);
  ADD ("/session/delete-and-undo", test_delete_and_undo);
  ADD ("/session/indicative-below", test_indicative_below);
  ADD ("/session/passing-note-in-a-dialog", test_passing_note_in_a_dialog);
  ADD ("/session/change-passphrase", test_change_passphrase);
  ADD ("/session/one-vault-at-a-time", test_one_vault_at_a_time);
  ADD ("/session/data-key", test_data_key);
  return g_test_run ();
}
