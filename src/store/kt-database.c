/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-database.h"

#include "core/kt-error.h"

#include <errno.h>
#include <sodium.h>

#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>
#include <string.h>

/* The tokenizer that the tables of the search index name. */
#define TOKENIZER "unicode61"
static const char *tokenizer_arguments[] = { "remove_diacritics", "2" };

/* How many steps of SQLite's machine lie between two looks at the cancellable: well below a millisecond. */
#define STEPS_BETWEEN_LOOKS 2000

struct _KtDatabase
{
  sqlite3 *handle;
  GHashTable *statements; /* SQL -> KtStatement */
  GCancellable *cancellable;
  guint depth;
  fts5_tokenizer tokenizer;
  Fts5Tokenizer *tokenizer_instance;
};

struct _KtStatement
{
  KtDatabase *database;
  sqlite3_stmt *handle;
  int n_put;
  gboolean is_cached;
  gboolean is_used;
};

static gboolean
set_error (KtDatabase *self, GError **error)
{
  int code = sqlite3_extended_errcode (self->handle);
  int saved_errno = sqlite3_system_errno (self->handle);
  KtError meaning = KT_ERROR_FAILED;

  if (code == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }

  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      meaning = KT_ERROR_DAMAGED;
      break;
    case SQLITE_FULL:
      meaning = KT_ERROR_NO_SPACE;
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      meaning = KT_ERROR_READ_ONLY;
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      meaning = KT_ERROR_IN_USE;
      break;
    case SQLITE_CONSTRAINT:
      meaning = KT_ERROR_EXISTS;
      break;
    case SQLITE_ERROR:
      /* After a page that was not as it was written, SQLCipher refuses the others with no words of its own. */
      if (g_str_equal (sqlite3_errmsg (self->handle), sqlite3_errstr (SQLITE_ERROR)))
        meaning = KT_ERROR_DAMAGED;
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_DATA || code == SQLITE_IOERR_CORRUPTFS)
        meaning = KT_ERROR_DAMAGED;
      else if (saved_errno == ENOSPC || saved_errno == EDQUOT || saved_errno == EFBIG)
        meaning = KT_ERROR_NO_SPACE;
      else if (saved_errno == EACCES || saved_errno == EPERM || saved_errno == EROFS)
        meaning = KT_ERROR_READ_ONLY;
      break;
    default:
      break;
    }

  g_set_error (error, KT_ERROR, meaning, "vault.db: %s (%d)", sqlite3_errmsg (self->handle), code);
  return FALSE;
}

static int
look_cb (gpointer data)
{
  KtDatabase *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static void
destroy_statement (gpointer data)
{
  KtStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

/* A library without encryption takes the key and ignores it, so it must answer before it gets one. */
static gboolean
check_encrypts (KtDatabase *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self, "PRAGMA cipher_version", NULL);

  if (statement != NULL && kt_statement_step (statement, NULL) == KT_STEP_ROW &&
      kt_statement_get_text (statement, 0) != NULL)
    return TRUE;
  g_set_error_literal (error, KT_ERROR, KT_ERROR_UNENCRYPTED, "the database library does not encrypt");
  return FALSE;
}

static gboolean
give_key (KtDatabase *self, const KtSecret *key, const guint8 *salt, GError **error)
{
  const gsize key_hex = KT_SECRET_SIZE * 2, salt_hex = KT_DATABASE_SALT_SIZE * 2, size = key_hex + salt_hex + 4;
  char *text = sodium_malloc (size);
  gboolean given;

  if (text == NULL)
    g_error ("There is no memory left for a secret");
  text[0] = 'x';
  text[1] = '\'';
  sodium_bin2hex (text + 2, key_hex + 1, kt_secret_get_bytes (key), KT_SECRET_SIZE);
  sodium_bin2hex (text + 2 + key_hex, salt_hex + 1, salt, KT_DATABASE_SALT_SIZE);
  text[size - 2] = '\'';
  text[size - 1] = '\0';
  given = sqlite3_key (self->handle, text, (int)size - 1) == SQLITE_OK;
  sodium_free (text);

  return given || set_error (self, error);
}

static gboolean
find_tokenizer (KtDatabase *self, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self, "SELECT fts5(?)", error);
  fts5_api *api = NULL;
  gpointer data;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement->handle, 1, &api, "fts5_api_ptr", NULL);
  if (!kt_statement_run (statement, error))
    return FALSE;
  if (api != NULL && api->xFindTokenizer (api, TOKENIZER, &data, &self->tokenizer) == SQLITE_OK &&
      self->tokenizer.xCreate (data, tokenizer_arguments, G_N_ELEMENTS (tokenizer_arguments),
                               &self->tokenizer_instance) == SQLITE_OK)
    return TRUE;
  g_set_error_literal (error, KT_ERROR, KT_ERROR_FAILED, "the database library has no full-text search");
  return FALSE;
}

KtDatabase *
kt_database_open (const char *path, const KtSecret *key, const guint8 *salt, GError **error)
{
  g_autoptr (KtDatabase) self = g_new0 (KtDatabase, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  gint64 n_tables;

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, destroy_statement);
  if (sqlite3_open_v2 (path, &self->handle, flags, NULL) != SQLITE_OK)
    {
      set_error (self, error);
      return NULL;
    }
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, look_cb, self);

  if (!check_encrypts (self, error) || !find_tokenizer (self, error) || !give_key (self, key, salt, error))
    return NULL;
  /* With the first key SQLCipher starts to repeat on standard error, over many lines, what the error says already. */
  if (!kt_database_execute (self, "PRAGMA cipher_log_level = NONE", error))
    return NULL;
  /* The pages are those of SQLCipher 4, whatever a later one would make. */
  if (!kt_database_execute (self, "PRAGMA cipher_compatibility = 4", error))
    return NULL;
  /* The lock file keeps other processes out, so no shared memory is needed beside the log. */
  if (!kt_database_execute (self,
                            "PRAGMA locking_mode = EXCLUSIVE;"
                            "PRAGMA temp_store = MEMORY;"
                            "PRAGMA foreign_keys = ON;"
                            "PRAGMA trusted_schema = OFF;"
                            "PRAGMA secure_delete = ON;"
                            "PRAGMA cache_size = -16384;",
                            error) ||
      !kt_database_query_int (self, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return NULL;
  if (sqlite3_db_readonly (self->handle, "main") == 1)
    {
      g_set_error_literal (error, KT_ERROR, KT_ERROR_READ_ONLY, "vault.db: cannot be written");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
kt_database_close (KtDatabase *self)
{
  g_hash_table_unref (self->statements);
  if (self->tokenizer_instance != NULL)
    self->tokenizer.xDelete (self->tokenizer_instance);
  sqlite3_close (self->handle);
  g_clear_object (&self->cancellable);
  g_free (self);
}

void
kt_database_set_cancellable (KtDatabase *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

gboolean
kt_database_execute (KtDatabase *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || set_error (self, error);
}

gboolean
kt_database_query_int (KtDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  switch (kt_statement_step (statement, error))
    {
    case KT_STEP_ROW:
      *value = kt_statement_get_int (statement, 0);
      return TRUE;
    case KT_STEP_DONE:
      *value = 0;
      return TRUE;
    case KT_STEP_ERROR:
    default:
      return FALSE;
    }
}

gboolean
kt_database_begin (KtDatabase *self, GError **error)
{
  if (!kt_database_execute (self, self->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT part", error))
    return FALSE;
  self->depth++;
  return TRUE;
}

gboolean
kt_database_end (KtDatabase *self, gboolean keep, GError **error)
{
  self->depth--;
  if (keep && kt_database_execute (self, self->depth == 0 ? "COMMIT" : "RELEASE part", error))
    return TRUE;

  /* SQLite may have rolled back already, on a full disk for one; then this says so and that is all right. */
  if (sqlite3_get_autocommit (self->handle) == 0)
    kt_database_execute (self, self->depth == 0 ? "ROLLBACK" : "ROLLBACK TO part; RELEASE part", NULL);
  return FALSE;
}

gint64
kt_database_get_last_id (KtDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

int
kt_database_get_n_changes (KtDatabase *self)
{
  return sqlite3_total_changes (self->handle);
}

KtStatement *
kt_database_prepare (KtDatabase *self, const char *sql, GError **error)
{
  KtStatement *statement = g_hash_table_lookup (self->statements, sql);
  gboolean keep = statement == NULL;

  if (statement != NULL && !statement->is_used)
    {
      statement->is_used = TRUE;
      return statement;
    }

  statement = g_new0 (KtStatement, 1);
  statement->database = self;
  statement->is_used = TRUE;
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->handle, NULL) != SQLITE_OK)
    {
      set_error (self, error);
      destroy_statement (statement);
      return NULL;
    }
  if (keep)
    {
      statement->is_cached = TRUE;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  return statement;
}

void
kt_statement_free (KtStatement *self)
{
  if (!self->is_cached)
    {
      destroy_statement (self);
      return;
    }
  kt_statement_reset (self);
  self->is_used = FALSE;
}

void
kt_statement_put_int (KtStatement *self, gint64 value)
{
  sqlite3_bind_int64 (self->handle, ++self->n_put, value);
}

void
kt_statement_put_id (KtStatement *self, gint64 id)
{
  self->n_put++;
  if (id != 0)
    sqlite3_bind_int64 (self->handle, self->n_put, id);
}

void
kt_statement_put_text (KtStatement *self, const char *text)
{
  sqlite3_bind_text (self->handle, ++self->n_put, text, -1, SQLITE_STATIC);
}

/* Of a page that is not as it was written SQLCipher gives zeros. Where the end of a text is in it, SQLite does not see
 * that; no text that is stored has a NUL. */
static gboolean
check_row (KtStatement *self, GError **error)
{
  for (int column = 0; column < sqlite3_data_count (self->handle); column++)
    {
      const char *text;
      int size;

      if (sqlite3_column_type (self->handle, column) != SQLITE_TEXT)
        continue;
      text = (const char *)sqlite3_column_text (self->handle, column);
      size = sqlite3_column_bytes (self->handle, column);
      if (text != NULL && (size == 0 || text[size - 1] != '\0'))
        continue;
      g_set_error_literal (error, KT_ERROR, KT_ERROR_DAMAGED, "vault.db: a text is not as it was written");
      return FALSE;
    }
  return TRUE;
}

KtStep
kt_statement_step (KtStatement *self, GError **error)
{
  switch (sqlite3_step (self->handle))
    {
    case SQLITE_ROW:
      return check_row (self, error) ? KT_STEP_ROW : KT_STEP_ERROR;
    case SQLITE_DONE:
      return KT_STEP_DONE;
    default:
      set_error (self->database, error);
      return KT_STEP_ERROR;
    }
}

gboolean
kt_statement_run (KtStatement *self, GError **error)
{
  KtStep step;

  do
    step = kt_statement_step (self, error);
  while (step == KT_STEP_ROW);
  return step == KT_STEP_DONE;
}

GArray *
kt_statement_collect_ids (KtStatement *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  KtStep step;

  while ((step = kt_statement_step (self, error)) == KT_STEP_ROW)
    {
      gint64 id = kt_statement_get_int (self, 0);

      g_array_append_val (ids, id);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}

void
kt_statement_reset (KtStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->n_put = 0;
}

int
kt_statement_get_n_columns (KtStatement *self)
{
  return sqlite3_column_count (self->handle);
}

gboolean
kt_statement_is_null (KtStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
kt_statement_get_int (KtStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
kt_statement_get_text (KtStatement *self, int column)
{
  return (const char *)sqlite3_column_text (self->handle, column);
}

char *
kt_statement_dup_text (KtStatement *self, int column)
{
  return g_strdup (kt_statement_get_text (self, column));
}

typedef struct
{
  KtTokenFunc func;
  gpointer data;
} TokenClosure;

static int
token_cb (void *data, int flags, const char *token, int length, int start, int end)
{
  const TokenClosure *closure = data;

  return closure->func (token, (gsize)length, (gsize)start, (gsize)end, closure->data) ? SQLITE_OK : SQLITE_DONE;
}

void
kt_database_tokenize (KtDatabase *self, const char *text, KtTokenFunc func, gpointer data)
{
  TokenClosure closure = { func, data };

  self->tokenizer.xTokenize (self->tokenizer_instance, &closure, FTS5_TOKENIZE_DOCUMENT, text, (int)strlen (text),
                             token_cb);
}
