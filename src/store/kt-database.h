/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_DATABASE_SALT_SIZE 16
#define KT_DATABASE_PAGE_SIZE 4096

/**
 * KtDatabase:
 *
 * A connection to an encrypted database: SQLite's calls with their codes turned into %KT_ERROR. Statements are
 * prepared once and used again.
 */
typedef struct _KtDatabase KtDatabase;
typedef struct _KtStatement KtStatement;

/* Opens the file under @key; an empty one becomes a database. %KT_ERROR_UNENCRYPTED when the library cannot encrypt,
 * %KT_ERROR_DAMAGED when the key does not open it. */
KtDatabase *kt_database_open (const char *path, const KtSecret *key, const guint8 *salt, GError **error);
void kt_database_close (KtDatabase *self);

/* What a cancelled @cancellable interrupts until the next call, with %G_IO_ERROR_CANCELLED; %NULL for nothing. */
void kt_database_set_cancellable (KtDatabase *self, GCancellable *cancellable);

/* Runs one or more statements without results. */
gboolean kt_database_execute (KtDatabase *self, const char *sql, GError **error);
/* The number that @sql yields. */
gboolean kt_database_query_int (KtDatabase *self, const char *sql, gint64 *value, GError **error);

/* A transaction, or within one a part that is undone by itself. kt_database_end() keeps what was done since when @keep
 * is set, and returns whether it is kept; @error stays as it is when it is not to be. */
gboolean kt_database_begin (KtDatabase *self, GError **error);
gboolean kt_database_end (KtDatabase *self, gboolean keep, GError **error);

gint64 kt_database_get_last_id (KtDatabase *self);
/* How many rows were written so far. */
int kt_database_get_n_changes (KtDatabase *self);

typedef enum
{
  KT_STEP_ERROR,
  KT_STEP_ROW,
  KT_STEP_DONE,
} KtStep;

/* (transfer full): a statement whose parameters are all NULL. */
KtStatement *kt_database_prepare (KtDatabase *self, const char *sql, GError **error);
/* Gives the statement back, so that it can be used again. */
void kt_statement_free (KtStatement *self);

/* Each gives the next parameter its value, the first one first. %NULL is NULL. Texts must live until the last step. */
void kt_statement_put_int (KtStatement *self, gint64 value);
void kt_statement_put_id (KtStatement *self, gint64 id); /* 0 is NULL */
void kt_statement_put_text (KtStatement *self, const char *text);

KtStep kt_statement_step (KtStatement *self, GError **error);
/* Steps to the end, without looking at rows. */
gboolean kt_statement_run (KtStatement *self, GError **error);
/* (transfer full) (element-type gint64): the first column of all rows. */
GArray *kt_statement_collect_ids (KtStatement *self, GError **error);
/* Makes it ready for other values and another run. */
void kt_statement_reset (KtStatement *self);

int kt_statement_get_n_columns (KtStatement *self);
/* Of the current row; columns count from 0. NULL is 0 or %NULL. */
gboolean kt_statement_is_null (KtStatement *self, int column);
gint64 kt_statement_get_int (KtStatement *self, int column);
/* (transfer none): until the next step. */
const char *kt_statement_get_text (KtStatement *self, int column);
char *kt_statement_dup_text (KtStatement *self, int column);

/* Gets a word of a text as the search index has it, @length bytes, and the bytes from @start to @end that it stands
 * for; returns whether to go on. */
typedef gboolean (*KtTokenFunc) (const char *token, gsize length, gsize start, gsize end, gpointer data);

/* Takes @text apart just as the search index does. */
void kt_database_tokenize (KtDatabase *self, const char *text, KtTokenFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtDatabase, kt_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtStatement, kt_statement_free)

G_END_DECLS
