/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "core/kt-error.h"
#include "store/kt-store.h"
#include "ui/widgets/kt-toast.h"
#include "ui/window/kt-create-page.h"
#include "ui/window/kt-door.h"
#include "ui/window/kt-example.h"
#include "ui/window/kt-fault.h"
#include "ui/window/kt-main-page.h"
#include "ui/window/kt-new-passphrase.h"
#include "ui/window/kt-recover-page.h"
#include "ui/window/kt-recovery-code-page.h"
#include "ui/window/kt-settings.h"
#include "ui/window/kt-unlock-page.h"
#include "ui/window/kt-welcome-page.h"
#include "ui/window/kt-work-button.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define OTHER_PASSPHRASE "lamp wortel trein sok"

static void
type_new_passphrase (gpointer page, const char *passphrase, const char *repeat)
{
  KtNewPassphrase *rows = get_child (page, "passphrase");

  type_text (rows, "passphrase_row", passphrase);
  type_text (rows, "repeat_row", repeat);
}

static void
click_work (gpointer page)
{
  click (get_child (page, "work"), "button");
}

static gboolean
is_ready (gpointer page)
{
  return kt_work_button_get_ready (get_child (page, "work"));
}

static const char *
get_fault (gpointer page)
{
  return kt_fault_get_text (get_child (page, "fault"));
}

static void
assert_fault (gpointer page, KtError code)
{
  g_autoptr (GError) error = g_error_new_literal (KT_ERROR, (int)code, "");
  g_autofree char *sentence = kt_error_get_sentence (error);

  wait_until (*get_fault (page) != '\0');
  g_assert_cmpstr (get_fault (page), ==, sentence);
}

/* (transfer full): the group @index of the code that the page shows, in small letters, as someone may type it. */
static char *
get_shown_group (KtRecoveryCodePage *page, guint index)
{
  GtkLabel *label = get_child (page, "code_label");
  g_auto (GStrv) groups = g_strsplit_set (gtk_label_get_text (label), " \n", -1);

  g_assert_cmpuint (index, <, g_strv_length (groups));
  return g_ascii_strdown (groups[index], -1);
}

static void
test_create (WindowFixture *self, gconstpointer data)
{
  KtCreatePage *page;
  KtRecoveryCodePage *code_page;
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "keukentafel", "kluis", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  window_fixture_open_window (self);
  g_assert_nonnull (window_fixture_find (self, KT_TYPE_WELCOME_PAGE));
  click (window_fixture_find (self, KT_TYPE_WELCOME_PAGE), "create_button");
  wait_until ((page = window_fixture_find (self, KT_TYPE_CREATE_PAGE)) != NULL);

  /* Nothing can be made of a passphrase that is short, or that is not twice the same. */
  g_assert_false (is_ready (page));
  type_new_passphrase (page, "kort", "kort");
  g_assert_false (is_ready (page));
  type_new_passphrase (page, PASSPHRASE, OTHER_PASSPHRASE);
  g_assert_false (is_ready (page));
  type_new_passphrase (page, PASSPHRASE, PASSPHRASE);
  g_assert_true (is_ready (page));
  click_work (page);
  g_assert_true (kt_work_button_get_busy (get_child (page, "work")));

  wait_until ((code_page = window_fixture_find (self, KT_TYPE_RECOVERY_CODE_PAGE)) != NULL);
  g_assert_null (kt_keeper_get_session (self->keeper));
  g_assert_false (adw_navigation_page_get_can_pop (ADW_NAVIGATION_PAGE (code_page)));
  first = get_shown_group (code_page, kt_recovery_code_page_get_asked (code_page, 0));
  second = get_shown_group (code_page, kt_recovery_code_page_get_asked (code_page, 1));

  /* One right group is not enough. */
  click (code_page, "written_button");
  type_text (code_page, "first_row", first);
  type_text (code_page, "second_row", "????");
  click (code_page, "done_button");
  g_assert_cmpstr (get_fault (code_page), !=, "");
  g_assert_null (kt_keeper_get_session (self->keeper));

  type_text (code_page, "second_row", second);
  click (code_page, "done_button");
  g_assert_nonnull (kt_keeper_get_session (self->keeper));
  g_assert_nonnull (window_fixture_find (self, KT_TYPE_MAIN_PAGE));
  g_assert_null (window_fixture_find (self, KT_TYPE_DOOR));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Keukentafel");

  g_assert_true (kt_store_is_vault (usual));
  g_assert_cmpstr (kt_keeper_get_folder (self->keeper), ==, usual);
  {
    g_autofree char *last = g_settings_get_string (self->settings, KT_SETTING_LAST_VAULT_FOLDER);

    g_assert_cmpstr (last, ==, usual);
  }
}

/* The folder that the test above filled is not overwritten. */
static void
test_create_where_something_is (WindowFixture *self, gconstpointer data)
{
  KtCreatePage *page;

  window_fixture_open_window (self);
  click (window_fixture_find (self, KT_TYPE_WELCOME_PAGE), "create_button");
  wait_until ((page = window_fixture_find (self, KT_TYPE_CREATE_PAGE)) != NULL);
  type_new_passphrase (page, PASSPHRASE, PASSPHRASE);
  click_work (page);
  wait_until (*get_fault (page) != '\0');
  g_assert_false (kt_work_button_get_busy (get_child (page, "work")));
  g_assert_null (kt_keeper_get_session (self->keeper));
}

static void
test_unlock (WindowFixture *self, gconstpointer data)
{
  KtUnlockPage *page;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  g_assert_nonnull (page);
  g_assert_false (is_ready (page));

  type_text (page, "passphrase_row", OTHER_PASSPHRASE);
  click_work (page);
  assert_fault (page, KT_ERROR_WRONG_PASSPHRASE);
  g_assert_null (kt_keeper_get_session (self->keeper));

  /* With Enter instead of the button. */
  type_text (page, "passphrase_row", PASSPHRASE);
  g_signal_emit_by_name (get_child (page, "passphrase_row"), "entry-activated");
  wait_until (window_fixture_find (self, KT_TYPE_MAIN_PAGE) != NULL);
  /* Who types next searches. */
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (self->window))));
  g_assert_nonnull (kt_keeper_get_session (self->keeper));
}

static void
test_cancel_unlock (WindowFixture *self, gconstpointer data)
{
  KtUnlockPage *page;
  KtWorkButton *work;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  work = get_child (page, "work");
  type_text (page, "passphrase_row", PASSPHRASE);
  click_work (page);
  click (work, "cancel");
  wait_until (!kt_work_button_get_busy (work) && !kt_keeper_get_busy (self->keeper));
  g_assert_null (kt_keeper_get_session (self->keeper));
  g_assert_cmpstr (get_fault (page), ==, "");

  /* Nothing holds the vault any more. */
  click_work (page);
  wait_until (kt_keeper_get_session (self->keeper) != NULL);
}

static void
test_close_while_unlocking (WindowFixture *self, gconstpointer data)
{
  KtUnlockPage *page;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  type_text (page, "passphrase_row", PASSPHRASE);
  click_work (page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->window);
  wait_until (!kt_keeper_get_busy (self->keeper));
  g_assert_null (kt_keeper_get_session (self->keeper));
}

static void
test_in_use (WindowFixture *self, gconstpointer data)
{
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autoptr (KtStore) store = NULL;
  KtUnlockPage *page;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  store = kt_store_open (self->folder, PASSPHRASE, clock, NULL);
  g_assert_nonnull (store);
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  type_text (page, "passphrase_row", PASSPHRASE);
  click_work (page);
  assert_fault (page, KT_ERROR_IN_USE);
}

static void
test_damaged (WindowFixture *self, gconstpointer data)
{
  g_autofree char *key_file = g_build_filename (self->folder, "key.json", NULL);
  g_autoptr (GError) error = NULL;
  KtUnlockPage *page;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  g_file_set_contents (key_file, "{ \"format\":", -1, &error);
  g_assert_no_error (error);
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  type_text (page, "passphrase_row", PASSPHRASE);
  click_work (page);
  assert_fault (page, KT_ERROR_DAMAGED);
}

static void
test_moved_away (WindowFixture *self, gconstpointer data)
{
  KtUnlockPage *page;

  kt_keeper_set_folder (self->keeper, self->folder);
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  type_text (page, "passphrase_row", PASSPHRASE);
  click_work (page);
  wait_until (*get_fault (page) != '\0');
  g_assert_nonnull (strstr (get_fault (page), "no vault in this place"));
  click (page, "other_button");
  wait_until (window_fixture_find (self, KT_TYPE_WELCOME_PAGE) != NULL);
}

/* A folder that is there but may not be read is not called away. The superuser may read all, so that is given up for
 * as long as it takes. */
static void
test_unreadable (WindowFixture *self, gconstpointer data)
{
  uid_t user = geteuid ();
  KtUnlockPage *page;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  window_fixture_open_window (self);
  page = window_fixture_find (self, KT_TYPE_UNLOCK_PAGE);
  type_text (page, "passphrase_row", PASSPHRASE);
  g_assert_cmpint (g_chmod (self->folder, 0000), ==, 0);
  g_assert_true (user != 0 || seteuid (65534) == 0);
  click_work (page);
  assert_fault (page, KT_ERROR_UNREADABLE);
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

static void
test_recover (WindowFixture *self, gconstpointer data)
{
  char *code = window_fixture_make_vault (self, PASSPHRASE);
  g_autoptr (KtClock) clock = kt_clock_new_system ();
  g_autofree char *mistyped = g_strdup (code);
  g_autoptr (KtStore) store = NULL;
  KtRecoverPage *page;

  window_fixture_open_window (self);
  click (window_fixture_find (self, KT_TYPE_UNLOCK_PAGE), "recover_button");
  wait_until ((page = window_fixture_find (self, KT_TYPE_RECOVER_PAGE)) != NULL);
  g_assert_false (is_ready (page));

  mistyped[0] = mistyped[0] == '7' ? '8' : '7';
  type_text (page, "code_row", mistyped);
  type_new_passphrase (page, OTHER_PASSPHRASE, OTHER_PASSPHRASE);
  click_work (page);
  assert_fault (page, KT_ERROR_WRONG_RECOVERY_CODE);

  type_text (page, "code_row", code);
  click_work (page);
  wait_until (kt_keeper_get_session (self->keeper) != NULL);
  g_assert_nonnull (window_fixture_find (self, KT_TYPE_MAIN_PAGE));

  kt_keeper_close (self->keeper);
  store = kt_store_open (self->folder, OTHER_PASSPHRASE, clock, NULL);
  g_assert_nonnull (store);
  kt_secret_string_free (code);
}

static void
choose_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  kt_keeper_finish (KT_KEEPER (source), result, user_data);
}

static void
test_choose_unreadable (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  kt_keeper_set_folder (self->keeper, NULL);
  g_assert_cmpint (g_chmod (self->folder, 0000), ==, 0);
  g_assert_true (user != 0 || seteuid (65534) == 0);
  kt_keeper_choose_async (self->keeper, self->folder, NULL, choose_finished_cb, &error);
  wait_until (error != NULL);
  g_assert_error (error, KT_ERROR, KT_ERROR_UNREADABLE);
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

static void
test_choose (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  kt_secret_string_free (window_fixture_make_vault (self, PASSPHRASE));
  kt_keeper_set_folder (self->keeper, NULL);

  kt_keeper_choose_async (self->keeper, self->parent, NULL, choose_finished_cb, &error);
  wait_until (error != NULL);
  g_assert_error (error, KT_ERROR, KT_ERROR_NOT_FOUND);
  g_assert_null (kt_keeper_get_folder (self->keeper));

  kt_keeper_choose_async (self->keeper, self->folder, NULL, choose_finished_cb, NULL);
  wait_until (kt_keeper_get_folder (self->keeper) != NULL);
  g_assert_cmpstr (kt_keeper_get_folder (self->keeper), ==, self->folder);
}

static void
count_casussen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GArray) ids = kt_vault_list_casussen_finish (KT_VAULT (source), result, NULL);

  g_assert_nonnull (ids);
  *(int *)user_data = (int)ids->len;
}

static int
count_casussen (WindowFixture *self)
{
  int n = -1;

  kt_vault_list_casussen_async (kt_session_get_vault (kt_keeper_get_session (self->keeper)), NULL, count_casussen_cb,
                                &n);
  wait_until (n >= 0);
  return n;
}

static void
test_example (WindowFixture *self, gconstpointer data)
{
  g_autofree char *folder = kt_example_get_folder ();
  g_autofree char *half = g_strconcat (folder, ".half", NULL);
  g_autofree char *rest = g_build_filename (half, "vault.db", NULL);
  int n_casussen;

  /* What an interrupted attempt left behind does not stand in the way. */
  g_mkdir_with_parents (half, 0700);
  g_assert_true (g_file_set_contents (rest, "half", -1, NULL));

  window_fixture_open_window (self);
  click_work (window_fixture_find (self, KT_TYPE_WELCOME_PAGE));
  wait_until (window_fixture_find (self, KT_TYPE_MAIN_PAGE) != NULL);
  g_assert_true (adw_banner_get_revealed (get_child (window_fixture_find (self, KT_TYPE_MAIN_PAGE), "example_banner")));
  n_casussen = count_casussen (self);
  g_assert_cmpint (n_casussen, >=, 12);
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));

  /* It is no vault of the user: the next start does not ask for its passphrase. */
  {
    g_autofree char *last = g_settings_get_string (self->settings, KT_SETTING_LAST_VAULT_FOLDER);

    g_assert_cmpstr (last, ==, "");
  }

  /* Locked, it says its passphrase; opened again, it is the same one. */
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  g_assert_true (gtk_widget_get_visible (get_child (window_fixture_find (self, KT_TYPE_UNLOCK_PAGE), "example_label")));
  click (window_fixture_find (self, KT_TYPE_UNLOCK_PAGE), "other_button");
  wait_until (window_fixture_find (self, KT_TYPE_WELCOME_PAGE) != NULL && !kt_keeper_get_busy (self->keeper));
  click_work (window_fixture_find (self, KT_TYPE_WELCOME_PAGE));
  wait_until (kt_keeper_get_session (self->keeper) != NULL);
  g_assert_cmpint (count_casussen (self), ==, n_casussen);
}

static void
remove_home_vaults (void)
{
  static const char *const names[] = { "kluis", "voorbeeld" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "keukentafel", names[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *file = g_build_filename (folder, name, NULL);

          g_unlink (file);
        }
      g_rmdir (folder);
    }
}

#define ADD(path, func)                                                                                                \
  g_test_add (path, WindowFixture, application, window_fixture_set_up, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = window_fixture_make_application ();
  remove_home_vaults ();
  ADD ("/door/create", test_create);
  ADD ("/door/create-where-something-is", test_create_where_something_is);
  ADD ("/door/unlock", test_unlock);
  ADD ("/door/cancel-unlock", test_cancel_unlock);
  ADD ("/door/close-while-unlocking", test_close_while_unlocking);
  ADD ("/door/in-use", test_in_use);
  ADD ("/door/damaged", test_damaged);
  ADD ("/door/moved-away", test_moved_away);
  ADD ("/door/unreadable", test_unreadable);
  ADD ("/door/recover", test_recover);
  ADD ("/door/choose", test_choose);
  ADD ("/door/choose-unreadable", test_choose_unreadable);
  ADD ("/door/example", test_example);
  return g_test_run ();
}
