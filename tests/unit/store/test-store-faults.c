/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "store-fixture.h"
#include "store/kt-store-collection.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef void (*ChildFunc) (Fixture *self);

/* Runs @func in a process of its own, which must not fail. */
static void
run_in_child (Fixture *self, ChildFunc func)
{
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      func (self);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
write_bytes (const char *path, gsize offset, const guint8 *bytes, gsize length)
{
  int fd = open (path, O_WRONLY);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, bytes, length, (off_t)offset), ==, (gssize)length);
  g_close (fd, NULL);
}

static gsize
get_size (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return (gsize)status.st_size;
}

/* What opening says; 0 when it opens. */
static int
try_open (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = kt_store_open (self->folder, PASSPHRASE, self->clock, &error);

  if (store != NULL)
    return 0;
  g_assert_nonnull (error);
  g_assert_true (error->domain == KT_ERROR);
  g_assert_null (strchr (error->message, '\n'));
  return error->code;
}

static void
assert_create_fails (Fixture *self, const char *folder, const char *passphrase, KtError code)
{
  g_autoptr (GError) error = NULL;
  char *recovery_code = NULL;

  g_assert_null (kt_store_create (folder, passphrase, KT_KEY_STRENGTH_MINIMAL, self->clock, &recovery_code, &error));
  g_assert_error (error, KT_ERROR, (int)code);
  g_assert_null (recovery_code);
}

static void
test_creating (Fixture *self, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (self->above, "a", "b", "c", NULL);
  g_autofree char *top = g_build_filename (self->above, "a", NULL);
  g_autofree char *file = g_build_filename (self->above, "bestand", NULL);
  g_autofree char *below_file = g_build_filename (file, "kluis", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStore) store = NULL;
  char *code;

  assert_create_fails (self, self->folder, "x", KT_ERROR_EXISTS);
  g_assert_true (kt_store_is_vault (self->folder));
  assert_create_fails (self, deep, "", KT_ERROR_INVALID);
  assert_create_fails (self, deep, "\xff", KT_ERROR_INVALID);
  g_assert_false (g_file_test (top, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (file, "hier staat iets", -1, NULL));
  g_assert_false (kt_store_is_vault (file));
  store = kt_store_create (below_file, "x", KT_KEY_STRENGTH_MINIMAL, self->clock, &code, &error);
  g_assert_null (store);
  g_assert_true (error->domain == KT_ERROR);
  g_clear_error (&error);

  /* A folder that is empty will do. */
  g_assert_cmpint (g_mkdir (top, 0700), ==, 0);
  g_assert_false (kt_store_is_vault (top));
  store = kt_store_create (top, "x", KT_KEY_STRENGTH_MINIMAL, self->clock, &code, &error);
  g_assert_no_error (error);
  kt_secret_string_free (code);
}

static void
test_modes (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  struct stat status;

  add_note (self->store, 0, START, "Van ons alleen");
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = fixture_get_path (self, name);

      g_assert_cmpint (stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
  g_assert_cmpint (stat (self->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autofree char *keys = fixture_get_path (self, "key.json");
  g_autofree char *moved_keys = g_build_filename (self->above, "key.json", NULL);
  g_autofree char *database = fixture_get_path (self, "vault.db");

  g_clear_pointer (&self->store, kt_store_close);
  g_rename (keys, moved_keys);
  g_assert_cmpint (try_open (self), ==, KT_ERROR_DAMAGED);
  g_assert_false (kt_store_is_vault (self->folder));
  g_rename (moved_keys, keys);
  g_unlink (database);
  g_assert_cmpint (try_open (self), ==, KT_ERROR_DAMAGED);
  /* Nothing is made where something was lost. */
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
  g_unlink (keys);
  g_assert_cmpint (try_open (self), ==, KT_ERROR_NOT_FOUND);
  remove_folder (self->folder);
  g_assert_cmpint (try_open (self), ==, KT_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

static void
in_use_child (Fixture *self)
{
  g_assert_cmpint (try_open (self), ==, KT_ERROR_IN_USE);
}

static void
opens_child (Fixture *self)
{
  g_assert_cmpint (try_open (self), ==, 0);
}

static void
test_in_use (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (try_open (self), ==, KT_ERROR_IN_USE);
  run_in_child (self, in_use_child);
  /* The other one has lost nothing by that. */
  add_note (self->store, 0, START, "Verder");
  g_clear_pointer (&self->store, kt_store_close);
  run_in_child (self, opens_child);
  fixture_reopen (self, NULL);
  g_assert_cmpuint (count_hits (self->store, "verder"), ==, 1);
}

static void
test_cut_off (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *good = NULL;
  gsize length;

  for (guint i = 0; i < 50; i++)
    add_note (self->store, 0, START, "Een lange notitie over van alles en nog wat");
  g_clear_pointer (&self->store, kt_store_close);
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));

  for (gsize cut = 1; cut <= length; cut = cut == length ? length + 1 : MIN (length, cut * 4))
    {
      g_assert_true (g_file_set_contents (path, good, (gssize)length, NULL));
      g_assert_cmpint (truncate (path, (off_t)(length - cut)), ==, 0);
      g_assert_cmpint (try_open (self), ==, KT_ERROR_DAMAGED);
      g_assert_cmpuint (get_size (path), ==, length - cut);
    }
  g_assert_true (g_file_set_contents (path, good, (gssize)length, NULL));
  g_assert_cmpint (try_open (self), ==, 0);
}

/* Reads and writes everything; the code of the first error, or 0. */
static int
use_everything (KtStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = kt_store_list_notes (store, 0, &error);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (KtSearchQuery) query = kt_search_query_new ("lange");
  g_autoptr (KtNote) note = kt_note_new (START);

  if (ids != NULL)
    notes = kt_store_get_notes (store, (const gint64 *)(gpointer)ids->data, ids->len, &error);
  if (notes != NULL)
    hits = kt_store_search (store, query, NULL, &error);
  if (hits != NULL)
    kt_store_save_note (store, note, &error);
  if (error == NULL)
    return 0;
  g_assert_true (error->domain == KT_ERROR);
  return error->code;
}

static void
test_bit_flips (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *good = NULL;
  guint n_open = 0, n_later = 0;
  gsize length;

  for (guint i = 0; i < 150; i++)
    add_note (self->store, 0, START, "Een lange notitie over van alles en nog wat");
  g_clear_pointer (&self->store, kt_store_close);
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));

  for (gsize offset = 0; offset < length; offset += offset < 4096 ? 333 : 4096 * 3 + 111)
    {
      guint8 flipped = (guint8)(good[offset] ^ 0x10);
      g_autoptr (GError) error = NULL;
      g_autoptr (KtStore) store = NULL;

      g_file_set_contents_full (path, good, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      write_bytes (path, offset, &flipped, 1);
      store = kt_store_open (self->folder, PASSPHRASE, self->clock, &error);
      if (store == NULL)
        {
          g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
          n_open++;
        }
      else
        {
          g_autoptr (GPtrArray) faults = kt_store_check (store, &error);
          int code = use_everything (store);

          g_assert_true (code == 0 || code == KT_ERROR_DAMAGED);
          n_later += code != 0;
          /* What is not met is found all the same by whoever looks. */
          g_assert_no_error (error);
          g_assert_cmpuint (faults->len, >, 0);
        }
    }
  g_assert_cmpuint (n_open, >, 10);
  g_assert_cmpuint (n_later, >, 0);

  g_assert_true (g_file_set_contents (path, good, (gssize)length, NULL));
  memset (good, 0, 4096);
  write_bytes (path, 0, (const guint8 *)good, 4096);
  g_assert_cmpint (try_open (self), ==, KT_ERROR_DAMAGED);
}

/* A text that goes on in other pages is there whole or not at all. */
static void
test_long_texts (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *text = g_strnfill (9000, 'a');
  g_autofree char *good = NULL;
  gint64 ids[3];
  guint n_damaged = 0;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = add_note (self->store, 0, START, text);
  g_clear_pointer (&self->store, kt_store_close);
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));

  for (gsize offset = 2000; offset < length; offset += 4096)
    {
      guint8 flipped = (guint8)(good[offset] ^ 0x10);
      g_autoptr (KtStore) store = NULL;

      g_file_set_contents_full (path, good, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      write_bytes (path, offset, &flipped, 1);
      store = kt_store_open (self->folder, PASSPHRASE, self->clock, NULL);
      for (guint i = 0; store != NULL && i < G_N_ELEMENTS (ids); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (KtNote) note = kt_store_get_note (store, ids[i], &error);

          if (note != NULL)
            {
              g_assert_true (g_str_equal (note->text, text));
              continue;
            }
          g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
          n_damaged++;
        }
    }
  g_assert_cmpuint (n_damaged, >=, 6);
}

/* What lies on a page that is damaged is not found, and all else is. */
static void
test_search_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *good = NULL;
  gint64 ids[6];
  guint n_partial = 0;
  gsize length;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "tafel ");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = add_note (self->store, 0, START, i % 2 == 0 ? text->str : "Aan tafel");
  g_clear_pointer (&self->store, kt_store_close);
  g_assert_true (g_file_get_contents (path, &good, &length, NULL));

  for (gsize offset = 2000; offset < length; offset += 4096)
    {
      guint8 flipped = (guint8)(good[offset] ^ 0x10);
      g_autoptr (KtSearchQuery) query = kt_search_query_new ("tafel");
      g_autoptr (KtStore) store = NULL;
      g_autoptr (GPtrArray) hits = NULL;
      g_autoptr (GError) error = NULL;
      guint n_readable = 0;
      gboolean is_whole;

      g_file_set_contents_full (path, good, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      write_bytes (path, offset, &flipped, 1);
      store = kt_store_open (self->folder, PASSPHRASE, self->clock, NULL);
      if (store == NULL)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          g_autoptr (KtNote) note = kt_store_get_note (store, ids[i], NULL);

          n_readable += note != NULL;
        }

      hits = kt_store_search (store, query, &is_whole, &error);
      if (hits == NULL)
        {
          g_assert_error (error, KT_ERROR, KT_ERROR_DAMAGED);
          g_assert_cmpuint (n_readable, ==, G_N_ELEMENTS (ids));
          continue;
        }
      g_assert_cmpuint (hits->len, ==, n_readable);
      g_assert_true (is_whole == (n_readable == G_N_ELEMENTS (ids)));
      n_partial += !is_whole;
    }
  g_assert_cmpuint (n_partial, >=, 6);
}

static void
execute (Fixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  kt_database_execute (self->store->database, sql, &error);
  g_assert_no_error (error);
}

static void
test_later_version (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  execute (self, "PRAGMA user_version = 99");
  g_clear_pointer (&self->store, kt_store_close);
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  g_assert_cmpint (try_open (self), ==, KT_ERROR_LATER_VERSION);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_encrypts (Fixture *self, gconstpointer data)
{
  g_autoptr (KtStatement) version = kt_database_prepare (self->store->database, "PRAGMA cipher_version", NULL);
  g_autoptr (KtStatement) journal = kt_database_prepare (self->store->database, "PRAGMA journal_mode", NULL);
  g_autoptr (KtStatement) store = kt_database_prepare (self->store->database, "PRAGMA temp_store", NULL);
  gint64 synchronous, foreign_keys;

  g_assert_cmpint (kt_statement_step (version, NULL), ==, KT_STEP_ROW);
  g_assert_true (g_ascii_isdigit (kt_statement_get_text (version, 0)[0]));
  g_assert_cmpint (kt_statement_step (journal, NULL), ==, KT_STEP_ROW);
  g_assert_cmpstr (kt_statement_get_text (journal, 0), ==, "wal");
  g_assert_cmpint (kt_statement_step (store, NULL), ==, KT_STEP_ROW);
  g_assert_cmpint (kt_statement_get_int (store, 0), ==, 2);
  g_assert_true (kt_database_query_int (self->store->database, "PRAGMA synchronous", &synchronous, NULL));
  g_assert_cmpint (synchronous, ==, 2);
  g_assert_true (kt_database_query_int (self->store->database, "PRAGMA foreign_keys", &foreign_keys, NULL));
  g_assert_cmpint (foreign_keys, ==, 1);
}

/* --- Where nothing can be written -------------------------------------------------------------------------- */

static void
drop_privileges (void)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (setresgid (65534, 65534, 65534), ==, 0);
  g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
}

static void
read_only_child (Fixture *self)
{
  g_autofree char *below = g_build_filename (self->folder, "nieuw", NULL);

  drop_privileges ();
  g_assert_cmpint (try_open (self), ==, KT_ERROR_READ_ONLY);
  assert_create_fails (self, below, "x", KT_ERROR_READ_ONLY);
}

static void
change_mode (const char *folder, int folder_mode, int file_mode)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_chmod (path, file_mode), ==, 0);
    }
  g_assert_cmpint (g_chmod (folder, folder_mode), ==, 0);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autofree char *lock = fixture_get_path (self, "lock");
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_clear_pointer (&self->store, kt_store_close);
  g_assert_cmpint (g_chmod (self->above, 0755), ==, 0);
  g_assert_cmpint (g_chmod (parent, 0755), ==, 0);
  change_mode (self->folder, 0555, 0444);
  run_in_child (self, read_only_child);
  /* The same when the folder alone cannot be written. */
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  change_mode (self->folder, 0555, 0666);
  run_in_child (self, read_only_child);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  g_unlink (lock);
  change_mode (self->folder, 0555, 0666);
  run_in_child (self, read_only_child);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  change_mode (self->folder, 0700, 0600);
  fixture_reopen (self, NULL);
}

static void
unreadable_child (Fixture *self)
{
  drop_privileges ();
  g_assert_cmpint (try_open (self), ==, KT_ERROR_UNREADABLE);
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);
  g_autofree char *keys = fixture_get_path (self, "key.json");
  g_autofree char *database = fixture_get_path (self, "vault.db");

  g_clear_pointer (&self->store, kt_store_close);
  g_assert_cmpint (g_chmod (self->above, 0755), ==, 0);
  g_assert_cmpint (g_chmod (parent, 0755), ==, 0);
  change_mode (self->folder, 0000, 0666);
  run_in_child (self, unreadable_child);
  g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (keys, 0000), ==, 0);
  run_in_child (self, unreadable_child);
  g_assert_cmpint (g_chmod (keys, 0666), ==, 0);
  g_assert_cmpint (g_chmod (database, 0000), ==, 0);
  run_in_child (self, unreadable_child);
  change_mode (self->folder, 0700, 0600);
  fixture_reopen (self, NULL);
}

/* Writes until there is no room left, then looks whether all that was stored is there. */
static void
fill_up (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *text = g_strnfill (50000, 'x');
  guint n_saved = 0;

  for (;;)
    {
      g_autoptr (KtNote) note = kt_note_new (START);

      g_set_str (&note->text, text);
      if (kt_store_save_note (self->store, note, &error) == 0)
        break;
      g_assert_cmpuint (++n_saved, <, 10000);
    }
  g_assert_error (error, KT_ERROR, KT_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpuint (n_saved, >, 3);

  ids = kt_store_list_notes (self->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, n_saved);
  notes = kt_store_get_notes (self->store, (const gint64 *)(gpointer)ids->data, ids->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpstr (((KtNote *)g_ptr_array_index (notes, i))->text, ==, text);
}

static void
assert_count (Fixture *self, guint expected)
{
  g_autoptr (GArray) ids = kt_store_list_notes (self->store, 0, NULL);

  g_assert_cmpuint (ids->len, ==, expected);
}

/* A file may not grow beyond a limit: this works wherever a test runs. */
static void
file_limit_child (Fixture *self)
{
  struct rlimit limit = { 2 * 1024 * 1024, 2 * 1024 * 1024 };
  g_autoptr (GArray) ids = NULL;

  signal (SIGXFSZ, SIG_IGN);
  fixture_reopen (self, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  fill_up (self);
  ids = kt_store_list_notes (self->store, 0, NULL);
  fixture_reopen (self, NULL);
  assert_count (self, ids->len);
  g_clear_pointer (&self->store, kt_store_close);
}

static gboolean
mount_small_disk (const char *place)
{
  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
  return mount ("tmpfs", place, "tmpfs", 0, "size=3m,mode=0700") == 0;
}

static void
fill_disk (const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char block[1024] = { 0 };

  while (write (fd, block, sizeof block) == (gssize)sizeof block)
    ;
  close (fd);
}

static void
small_disk_child (Fixture *self)
{
  g_autofree char *folder = NULL;
  g_autofree char *filler = g_build_filename (self->above, "vol", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  char *code = NULL;

  if (!mount_small_disk (self->above))
    return; /* Where this is not allowed, the limit on files has shown it. */
  folder = g_build_filename (self->above, "vol", "kluis", NULL);
  g_set_str (&self->folder, folder);

  /* A vault that does not fit leaves nothing behind. */
  g_assert_cmpint (g_mkdir (filler, 0700), ==, 0);
  g_set_str (&filler, g_build_filename (self->above, "vulling", NULL));
  fill_disk (filler);
  assert_create_fails (self, self->folder, "x", KT_ERROR_NO_SPACE);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  g_unlink (filler);

  self->store = kt_store_create (self->folder, PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, self->clock, &code, &error);
  g_assert_no_error (error);
  fill_up (self);
  fill_disk (filler);
  ids = kt_store_list_notes (self->store, 0, NULL);
  g_assert_false (kt_store_change_passphrase (self->store, PASSPHRASE, "nieuw", &error));
  g_assert_error (error, KT_ERROR, KT_ERROR_NO_SPACE);
  g_clear_error (&error);

  /* What is there can still be read, also after opening it anew, and with room again it goes on. */
  fixture_reopen (self, NULL);
  assert_count (self, ids->len);
  g_unlink (filler);
  fixture_reopen (self, NULL);
  assert_count (self, ids->len);
  g_clear_pointer (&self->store, kt_store_close);
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->store, kt_store_close);
  run_in_child (self, file_limit_child);
  run_in_child (self, small_disk_child);

  /* With room again, all is well. */
  fixture_reopen (self, NULL);
  add_note (self->store, 0, START, "Er is weer plaats");
  g_assert_cmpuint (count_hits (self->store, "plaats"), ==, 1);
}

/* --- Sudden ends ------------------------------------------------------------------------------------------- */

/* Saves a note, says so on @fd, and does no more. */
static void
save_and_wait (Fixture *self, int fd)
{
  fixture_reopen (self, NULL);
  add_note (self->store, 0, START, "Net op tijd");
  g_assert_cmpint (write (fd, "x", 1), ==, 1);
  for (;;)
    pause ();
}

static void
test_kill (Fixture *self, gconstpointer data)
{
  int ends[2], status;
  char byte;
  pid_t pid;

  g_clear_pointer (&self->store, kt_store_close);
  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    save_and_wait (self, ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  close (ends[0]);
  close (ends[1]);

  fixture_reopen (self, NULL);
  g_assert_cmpuint (count_hits (self->store, "net"), ==, 1);
}

#define CANARY "Kanariegeel7421"

/* Whether the bytes of the canary are in a file of @folder or below. */
static gboolean
has_canary (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (strstr (name, CANARY) != NULL)
        return TRUE;
      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (has_canary (path))
            return TRUE;
        }
      else if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &bytes, &length, NULL) &&
               memmem (bytes, length, CANARY, strlen (CANARY)) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
assert_no_canary (Fixture *self)
{
  g_assert_false (has_canary (self->above));
  g_assert_false (has_canary (g_get_home_dir ()));
  g_assert_false (has_canary (g_get_user_state_dir ()));
  g_assert_false (has_canary (g_get_user_runtime_dir ()));
}

static void
write_canaries (Fixture *self)
{
  gint64 casus_id = add_casus (self->store, CANARY);
  g_autoptr (GString) text = g_string_new (NULL);

  add_person (self->store, casus_id, CANARY, KT_PERSON_KIND_INWONER);
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, CANARY " ");
  set_note_text (self->store, add_note (self->store, casus_id, START, text->str), CANARY);
  g_assert_cmpuint (count_hits (self->store, CANARY), >, 0);
}

static void
crash_child (Fixture *self)
{
  fixture_reopen (self, NULL);
  write_canaries (self);
  _exit (0);
}

static void
test_canary (Fixture *self, gconstpointer data)
{
  g_autofree char *temporary = g_build_filename (self->above, "tmp", NULL);
  g_autofree char *leak = g_build_filename (self->above, "lek", NULL);

  /* The test itself can find one. */
  g_assert_true (g_file_set_contents (leak, "x" CANARY "y", -1, NULL));
  g_assert_true (has_canary (self->above));
  g_unlink (leak);

  g_assert_cmpint (g_mkdir (temporary, 0700), ==, 0);
  g_setenv ("SQLITE_TMPDIR", temporary, TRUE);
  g_setenv ("TMPDIR", temporary, TRUE);
  write_canaries (self);
  assert_no_canary (self);
  g_clear_pointer (&self->store, kt_store_close);
  assert_no_canary (self);
  run_in_child (self, crash_child);
  assert_no_canary (self);
  fixture_reopen (self, NULL);
  g_assert_cmpuint (count_hits (self->store, CANARY), ==, 6);
  assert_no_canary (self);
}

/* --- Looking after it -------------------------------------------------------------------------------------- */

static void
assert_fault (Fixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  execute (self, "BEGIN");
  execute (self, sql);
  execute (self, "COMMIT");
  faults = kt_store_check (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 1);
}

static void
test_check (Fixture *self, gconstpointer data)
{
  gint64 casus_id = add_casus (self->store, "Verhuizing");
  g_autoptr (KtAnalysisRecord) analysis = NULL;
  g_autoptr (KtCollectionRecord) collection = kt_collection_record_new ("{}");
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  add_person (self->store, casus_id, "Ada Verhoeven", KT_PERSON_KIND_INWONER);
  add_note (self->store, casus_id, START, "Aan de keukentafel");
  kt_store_set_note_deleted (self->store, add_note (self->store, casus_id, START, "Verborgen"), TRUE, NULL);
  analysis = kt_analysis_record_new ("{}");
  analysis->casus_id = casus_id;
  g_assert_cmpint (kt_store_add_analysis (self->store, analysis, NULL), >, 0);
  g_assert_cmpint (kt_store_add_collection (self->store, collection, NULL), >, 0);
  faults = kt_store_check (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  assert_fault (self, "DELETE FROM word WHERE word = 'keukentafel'");
  execute (self, "INSERT INTO word VALUES ('keukentafel')");
  assert_fault (self, "UPDATE casus SET n_notes = 7");
  execute (self, "UPDATE casus SET n_notes = 1");
  assert_fault (self, "UPDATE analysis SET document = '{'");
  assert_fault (self, "UPDATE analysis SET document = '{}', dialogue = '[]'");
  execute (self, "UPDATE analysis SET dialogue = ''");
  assert_fault (self, "UPDATE collection SET document = '[]'");
  execute (self, "UPDATE collection SET document = '{}'");
  assert_fault (self,
                "DROP TRIGGER note_fts_update; UPDATE note SET text = 'buiten de index om' WHERE deleted IS NULL");
}

static void
test_batch (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kt_store_begin_batch (self->store, &error));
  add_note (self->store, 0, START, "Eerste");
  g_assert_null (kt_store_get_note (self->store, 77, NULL));
  g_assert_true (kt_store_end_batch (self->store, TRUE, &error));
  g_assert_true (kt_store_begin_batch (self->store, &error));
  add_note (self->store, 0, START, "Tweede");
  g_assert_false (kt_store_end_batch (self->store, FALSE, &error));
  g_assert_no_error (error);
  fixture_reopen (self, NULL);
  g_assert_cmpuint (count_hits (self->store, "eerste"), ==, 1);
  g_assert_cmpuint (count_hits (self->store, "tweede"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-faults/creating", test_creating);
  fixture_add ("/store-faults/modes", test_modes);
  fixture_add ("/store-faults/missing", test_missing);
  fixture_add ("/store-faults/in-use", test_in_use);
  fixture_add ("/store-faults/cut-off", test_cut_off);
  fixture_add ("/store-faults/bit-flips", test_bit_flips);
  fixture_add ("/store-faults/long-texts", test_long_texts);
  fixture_add ("/store-faults/search-damaged", test_search_damaged);
  fixture_add ("/store-faults/later-version", test_later_version);
  fixture_add ("/store-faults/encrypts", test_encrypts);
  fixture_add ("/store-faults/read-only", test_read_only);
  fixture_add ("/store-faults/unreadable", test_unreadable);
  fixture_add ("/store-faults/full-disk", test_full_disk);
  fixture_add ("/store-faults/kill", test_kill);
  fixture_add ("/store-faults/canary", test_canary);
  fixture_add ("/store-faults/check", test_check);
  fixture_add ("/store-faults/batch", test_batch);

  return g_test_run ();
}
