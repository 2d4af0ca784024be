/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store.h"

#include "core/kt-error.h"
#include "store/kt-key-file.h"
#include "store/kt-migrate.h"
#include "store/kt-recovery-code.h"
#include "store/kt-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* So many of the salt's 128 bits may differ to call it damaged; two random salts differ in 64 or so. */
#define SALT_BITS_DAMAGED 32

static KtStore *
store_new (const char *folder, KtClock *clock)
{
  KtStore *self = g_new0 (KtStore, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->clock = kt_clock_ref (clock);
  self->lock = -1;
  return self;
}

static char *
get_path (KtStore *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* The kernel gives the lock back when the process ends, however it ends. */
static gboolean
take_lock (KtStore *self, GError **error)
{
  g_autofree char *path = get_path (self, "lock");

  self->lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock < 0)
    return kt_error_set_from_errno (error, errno, "lock");
  if (flock (self->lock, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  if (errno != EWOULDBLOCK)
    return kt_error_set_from_errno (error, errno, "lock");
  g_set_error_literal (error, KT_ERROR, KT_ERROR_IN_USE, "another program has the vault open");
  return FALSE;
}

static KtKeyFile *
load_keys (KtStore *self, GError **error)
{
  g_autofree char *key_path = get_path (self, "key.json");
  g_autofree char *database_path = get_path (self, "vault.db");

  if (g_file_test (key_path, G_FILE_TEST_EXISTS))
    return kt_key_file_load (key_path, error);
  if (g_file_test (database_path, G_FILE_TEST_EXISTS))
    g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "key.json: is missing");
  else
    kt_store_look_for (self->folder, error);
  return NULL;
}

/* Whether the log holds what may not have reached the database when the power went. */
static gboolean
has_log (KtStore *self)
{
  g_autofree char *path = get_path (self, "vault.db-wal");
  struct stat status;

  return stat (path, &status) == 0 && status.st_size > 0;
}

/* Looks at what can be seen of the database without its key: that it is whole pages, and begins with the salt that the
 * key file names. */
static gboolean
check_database_file (KtStore *self, KtKeyFile *keys, GError **error)
{
  g_autofree char *path = get_path (self, "vault.db");
  guint8 salt[KT_DATABASE_SALT_SIZE];
  const guint8 *expected = kt_key_file_get_salt (keys);
  guint n_different = 0;
  struct stat status;
  gboolean is_read;
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0 && errno == ENOENT)
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "vault.db: is missing");
      return FALSE;
    }
  if (fd < 0)
    return kt_error_set_from_reading (error, errno, "vault.db");
  is_read = fstat (fd, &status) == 0 && pread (fd, salt, sizeof salt, 0) == (gssize)sizeof salt;
  close (fd);

  if (!is_read || (status.st_size % KT_DATABASE_PAGE_SIZE != 0 && !has_log (self)))
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "vault.db: is cut off");
      return FALSE;
    }
  for (gsize i = 0; i < sizeof salt; i++)
    n_different += (guint)__builtin_popcount ((guint)(salt[i] ^ expected[i]));
  if (n_different == 0)
    return TRUE;
  if (n_different <= SALT_BITS_DAMAGED || sodium_is_zero (salt, sizeof salt))
    g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "vault.db: its beginning was changed");
  else
    g_set_error_literal (error, KT_ERROR, KT_ERROR_OTHER_VAULT,
                         "vault.db: does not belong to this key.json, or its beginning was overwritten");
  return FALSE;
}

/* Hidden persons and notes are in no index any more; those of hidden casussen still are. */
#define OF_HIDDEN_CASUS " WHERE deleted IS NULL AND casus_id IN (SELECT id FROM casus WHERE deleted IS NOT NULL)"

static gboolean
delete_hidden (KtStore *self, GError **error)
{
  static const char in_hidden_casussen[] =
      "SELECT text, own_words, impression, participants, '', '' FROM note" OF_HIDDEN_CASUS
      " UNION ALL SELECT name, role, organisation, phone, email, address FROM person" OF_HIDDEN_CASUS;
  g_autoptr (GHashTable) words = kt_store_list_words (self, in_hidden_casussen, 0, error);

  return words != NULL &&
         kt_database_execute (self->database,
                              "DELETE FROM note WHERE deleted IS NOT NULL;"
                              "DELETE FROM casus WHERE deleted IS NOT NULL;"
                              "DELETE FROM person WHERE deleted IS NOT NULL;"
                              "DELETE FROM analysis WHERE deleted IS NOT NULL;"
                              "DELETE FROM collection WHERE deleted IS NOT NULL;"
                              "DELETE FROM venster_review WHERE deleted IS NOT NULL;"
                              "DELETE FROM signal WHERE deleted IS NOT NULL;"
                              "DELETE FROM signal_theme WHERE deleted IS NOT NULL;",
                              error) &&
         kt_store_change_words (self, words, in_hidden_casussen, 0, error);
}

/* What was deleted can be brought back until the vault is opened again. */
static gboolean
purge (KtStore *self, GError **error)
{
  gint64 n_deleted;

  if (!kt_database_query_int (self->database,
                              "SELECT (SELECT count(*) FROM casus WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM person WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM note WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM analysis WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM collection WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM venster_review WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM signal WHERE deleted IS NOT NULL) +"
                              " (SELECT count(*) FROM signal_theme WHERE deleted IS NOT NULL)",
                              &n_deleted, error))
    return FALSE;
  if (n_deleted == 0)
    return TRUE;

  if (!kt_database_begin (self->database, error))
    return FALSE;
  self->has_purged = kt_database_end (self->database, delete_hidden (self, error), error);
  return self->has_purged;
}

static gboolean
open_database (KtStore *self, const guint8 *salt, GError **error)
{
  g_autofree char *path = get_path (self, "vault.db");
  g_autoptr (GError) local_error = NULL;
  gint64 version;

  self->database = kt_database_open (path, self->data_key, salt, error);
  if (self->database == NULL)
    return FALSE;
  /* A later program's database is left as it is. */
  if (!kt_database_query_int (self->database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version <= KT_SCHEMA_VERSION && !kt_database_execute (self->database,
                                                            "PRAGMA journal_mode = WAL;"
                                                            "PRAGMA synchronous = FULL;"
                                                            "PRAGMA wal_autocheckpoint = 4000;",
                                                            error))
    return FALSE;
  if (!kt_migrate (self->database, error))
    return FALSE;

  /* On a full disk the vault can still be read. */
  if (!purge (self, &local_error) && !g_error_matches (local_error, KT_ERROR, KT_ERROR_NO_SPACE))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* --- Making one -------------------------------------------------------------------------------------------- */

/* Makes @path and the folders above it, and tells which it made, the last one first. */
static gboolean
make_folders (const char *path, GPtrArray *made, GError **error)
{
  g_autofree char *above = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  above = g_path_get_dirname (path);
  if (!make_folders (above, made, error))
    return FALSE;
  if (g_mkdir (path, 0700) < 0)
    return kt_error_set_from_errno (error, errno, "the folder of the vault");
  g_ptr_array_insert (made, 0, g_strdup (path));
  return TRUE;
}

static gboolean
check_is_empty (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;
  if (dir == NULL)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_UNREADABLE, "the folder of the vault cannot be read");
  else
    g_set_error_literal (error, KT_ERROR, KT_ERROR_EXISTS, "the folder is not empty");
  return FALSE;
}

/* SQLite would let everyone read it. */
static gboolean
make_database_file (KtStore *self, GError **error)
{
  g_autofree char *path = get_path (self, "vault.db");
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    return kt_error_set_from_errno (error, errno, "vault.db");
  close (fd);
  return TRUE;
}

static gboolean
fill_folder (KtStore *self, const char *passphrase, KtKeyStrength strength, const char *code, GError **error)
{
  g_autoptr (KtKeyFile) keys = kt_key_file_new (strength);
  g_autofree char *key_path = get_path (self, "key.json");

  if (!take_lock (self, error) || !make_database_file (self, error))
    return FALSE;
  self->data_key = kt_secret_new_random ();
  /* The key file comes last: with it the folder is a vault. */
  return open_database (self, kt_key_file_get_salt (keys), error) &&
         kt_key_file_wrap (keys, KT_KEY_SLOT_PASSPHRASE, passphrase, self->data_key, error) &&
         kt_key_file_wrap (keys, KT_KEY_SLOT_RECOVERY, code, self->data_key, error) &&
         kt_key_file_save (keys, key_path, self->data_key, error);
}

static void
remove_files (KtStore *self)
{
  static const char *const names[] = { "key.json", "vault.db", "vault.db-wal", "vault.db-journal", "lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = get_path (self, names[i]);

      g_unlink (path);
    }
}

KtStore *
kt_store_create (const char *folder,
                 const char *passphrase,
                 KtKeyStrength strength,
                 KtClock *clock,
                 char **recovery_code,
                 GError **error)
{
  g_autoptr (KtStore) self = store_new (folder, clock);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  char *code;

  if (*passphrase == '\0' || !g_utf8_validate (passphrase, -1, NULL))
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "passphrase: is empty or not UTF-8");
      return NULL;
    }

  code = kt_recovery_code_new ();
  if (make_folders (self->folder, made, error) && check_is_empty (self->folder, error))
    {
      if (fill_folder (self, passphrase, strength, code, error))
        {
          *recovery_code = code;
          return g_steal_pointer (&self);
        }
      g_clear_pointer (&self->database, kt_database_close);
      remove_files (self);
    }

  kt_secret_string_free (code);
  for (guint i = 0; i < made->len; i++)
    g_rmdir (g_ptr_array_index (made, i));
  return NULL;
}

/* --- Opening one ------------------------------------------------------------------------------------------- */

/* Opens with @data_key, or with what @secret unwraps from @slot. */
static KtStore *
open_store (const char *folder,
            const KtSecret *data_key,
            KtKeySlot slot,
            const char *secret,
            KtClock *clock,
            KtKeyFile **keys_out,
            GError **error)
{
  g_autoptr (KtStore) self = store_new (folder, clock);
  g_autoptr (KtKeyFile) keys = load_keys (self, error);

  if (keys == NULL || !take_lock (self, error) || !check_database_file (self, keys, error))
    return NULL;
  self->data_key = data_key != NULL ? kt_secret_copy (data_key) : kt_key_file_unwrap (keys, slot, secret, error);
  if (self->data_key == NULL || !open_database (self, kt_key_file_get_salt (keys), error))
    return NULL;

  if (keys_out != NULL)
    *keys_out = g_steal_pointer (&keys);
  return g_steal_pointer (&self);
}

KtStore *
kt_store_open (const char *folder, const char *passphrase, KtClock *clock, GError **error)
{
  return open_store (folder, NULL, KT_KEY_SLOT_PASSPHRASE, passphrase, clock, NULL, error);
}

KtStore *
kt_store_open_with_data_key (const char *folder, KtSecret *data_key, KtClock *clock, GError **error)
{
  return open_store (folder, data_key, KT_KEY_SLOT_PASSPHRASE, NULL, clock, NULL, error);
}

KtStore *
kt_store_recover (const char *folder, const char *recovery_code, const char *passphrase, KtClock *clock, GError **error)
{
  g_autoptr (KtStore) self = NULL;
  g_autoptr (KtKeyFile) keys = NULL;
  g_autofree char *key_path = NULL;
  char *code;

  if (*passphrase == '\0' || !g_utf8_validate (passphrase, -1, NULL))
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "passphrase: is empty or not UTF-8");
      return NULL;
    }
  code = kt_recovery_code_normalize (recovery_code);
  if (code == NULL)
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_WRONG_RECOVERY_CODE, "the recovery code is mistyped");
      return NULL;
    }

  self = open_store (folder, NULL, KT_KEY_SLOT_RECOVERY, code, clock, &keys, error);
  kt_secret_string_free (code);
  if (self == NULL)
    return NULL;
  key_path = get_path (self, "key.json");
  if (!kt_key_file_wrap (keys, KT_KEY_SLOT_PASSPHRASE, passphrase, self->data_key, error) ||
      !kt_key_file_save (keys, key_path, self->data_key, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
kt_store_close (KtStore *self)
{
  g_clear_pointer (&self->database, kt_database_close);
  g_clear_pointer (&self->data_key, kt_secret_free);
  if (self->lock >= 0)
    close (self->lock);
  kt_clock_unref (self->clock);
  g_free (self->folder);
  g_free (self);
}

/* --- With an open one -------------------------------------------------------------------------------------- */

gboolean
kt_store_change_passphrase (KtStore *self, const char *old_passphrase, const char *new_passphrase, GError **error)
{
  g_autofree char *key_path = get_path (self, "key.json");
  g_autoptr (KtKeyFile) keys = NULL;
  g_autoptr (KtSecret) unwrapped = NULL;

  if (*new_passphrase == '\0' || !g_utf8_validate (new_passphrase, -1, NULL))
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "passphrase: is empty or not UTF-8");
      return FALSE;
    }
  keys = kt_key_file_load (key_path, error);
  if (keys == NULL)
    return FALSE;
  unwrapped = kt_key_file_unwrap (keys, KT_KEY_SLOT_PASSPHRASE, old_passphrase, error);
  if (unwrapped == NULL)
    return FALSE;
  if (memcmp (kt_secret_get_bytes (unwrapped), kt_secret_get_bytes (self->data_key), KT_SECRET_SIZE) != 0)
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_OTHER_VAULT, "key.json: belongs to another vault");
      return FALSE;
    }
  return kt_key_file_wrap (keys, KT_KEY_SLOT_PASSPHRASE, new_passphrase, self->data_key, error) &&
         kt_key_file_save (keys, key_path, self->data_key, error);
}

gboolean
kt_store_look_for (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "key.json", NULL);
  GStatBuf found;

  if (g_stat (path, &found) != 0)
    {
      if (errno == EACCES)
        return kt_error_set_from_reading (error, errno, "the folder of the vault");
    }
  else if (S_ISREG (found.st_mode))
    {
      return TRUE;
    }
  g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "the folder is not a vault");
  return FALSE;
}

gboolean
kt_store_is_vault (const char *folder)
{
  return kt_store_look_for (folder, NULL);
}

KtSecret *
kt_store_get_data_key (KtStore *self)
{
  return self->data_key;
}

gboolean
kt_store_begin_batch (KtStore *self, GError **error)
{
  return kt_database_begin (self->database, error);
}

gboolean
kt_store_end_batch (KtStore *self, gboolean keep, GError **error)
{
  return kt_database_end (self->database, keep, error);
}

void
kt_store_set_cancellable (KtStore *self, GCancellable *cancellable)
{
  kt_database_set_cancellable (self->database, cancellable);
}

gboolean
kt_store_set_deleted (KtStore *self,
                      const char *table,
                      const char *words_sql,
                      gint64 id,
                      gboolean deleted,
                      GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET deleted = ? WHERE id = ?", table);
  g_autofree char *ask = g_strdup_printf ("SELECT deleted FROM %s WHERE id = ?", table);
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, sql, error);
  g_autoptr (KtStatement) question = statement != NULL ? kt_database_prepare (self->database, ask, error) : NULL;
  g_autoptr (GHashTable) words = NULL;

  if (question == NULL)
    return FALSE;
  kt_statement_put_int (question, id);
  switch (kt_statement_step (question, error))
    {
    case KT_STEP_DONE:
      g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "%s: there is none with this number", table);
      return FALSE;
    case KT_STEP_ROW:
      break;
    case KT_STEP_ERROR:
    default:
      return FALSE;
    }

  words = words_sql != NULL ? kt_store_list_words (self, words_sql, id, error) : NULL;
  if (words == NULL && words_sql != NULL)
    return FALSE;
  kt_statement_put_id (statement, deleted ? MAX (kt_clock_get_seconds (self->clock), 1) : 0);
  kt_statement_put_int (statement, id);
  return kt_statement_run (statement, error) &&
         (words_sql == NULL || kt_store_change_words (self, words, words_sql, id, error));
}

gboolean
kt_store_remove_row (KtStore *self, const char *table, gint64 id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table);
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  return kt_statement_run (statement, error);
}

gint64
kt_store_get_casus_by (KtStore *self, const char *sql, gint64 id)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, sql, NULL);

  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, id);
  return kt_statement_step (statement, NULL) == KT_STEP_ROW ? kt_statement_get_int (statement, 0) : 0;
}
