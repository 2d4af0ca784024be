/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-signals.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"

/* --- Signals ----------------------------------------------------------------------------------------------- */

/* Runs @sql, which gives back a row when it wrote one. */
static gboolean
run_once (KtStatement *statement, const char *what, GError **error)
{
  KtStep step = kt_statement_step (statement, error);

  if (step == KT_STEP_DONE)
    g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "%s: there is none with this number", what);
  return step == KT_STEP_ROW && kt_statement_run (statement, error);
}

static gboolean
need_theme (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (id == 0)
    return TRUE;
  statement =
      kt_database_prepare (self->database, "SELECT 1 FROM signal_theme WHERE id = ? AND deleted IS NULL", error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  return run_once (statement, "theme", error);
}

static void
put_signal (KtStore *self, KtStatement *statement, const KtSignal *signal)
{
  kt_statement_put_int (statement, kt_clock_get_seconds (self->clock));
  kt_statement_put_text (statement, signal->text);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_SIGNAL_KIND, signal->kind));
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_VENSTER, signal->venster));
  kt_statement_put_text (statement, signal->question);
  kt_statement_put_id (statement, signal->theme_id);
}

static gboolean
write_ties (KtStore *self, const KtSignal *signal, gint64 id, GError **error)
{
  g_autoptr (KtStatement) clear =
      kt_database_prepare (self->database,
                           "DELETE FROM signal_casus WHERE signal_id = ?"
                           " AND casus_id NOT IN (SELECT id FROM casus WHERE deleted IS NOT NULL)",
                           error);

  if (clear == NULL)
    return FALSE;
  kt_statement_put_int (clear, id);
  if (!kt_statement_run (clear, error))
    return FALSE;
  for (guint i = 0; i < signal->casussen->len; i++)
    {
      gint64 casus_id = g_array_index (signal->casussen, gint64, i);
      g_autoptr (KtStatement) tie = NULL;

      if (!kt_store_need_casus (self, casus_id, error))
        return FALSE;
      tie = kt_database_prepare (self->database, "INSERT INTO signal_casus (signal_id, casus_id) VALUES (?, ?)", error);
      if (tie == NULL)
        return FALSE;
      kt_statement_put_int (tie, id);
      kt_statement_put_int (tie, casus_id);
      if (!kt_statement_run (tie, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
insert_signal (KtStore *self, const KtSignal *signal, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  gint64 id;

  if (!need_theme (self, signal->theme_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO signal (made, changed, text, kind, venster, question, theme_id)"
                                   " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6)",
                                   error);
  if (statement == NULL)
    return 0;
  put_signal (self, statement, signal);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  return write_ties (self, signal, id, error) ? id : 0;
}

gint64
kt_store_add_signal (KtStore *self, const KtSignal *signal, GError **error)
{
  gint64 id;

  if (!kt_signal_check (signal, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_signal (self, signal, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
update_signal (KtStore *self, const KtSignal *signal, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!need_theme (self, signal->theme_id, error))
    return FALSE;
  statement = kt_database_prepare (
      self->database,
      "UPDATE signal SET changed = ?1, text = ?2, kind = ?3, venster = ?4, question = ?5, theme_id = CASE"
      " WHEN ?6 IS NULL AND theme_id IN (SELECT id FROM signal_theme WHERE deleted IS NOT NULL) THEN theme_id"
      " ELSE ?6 END WHERE id = ?7 RETURNING id",
      error);
  if (statement == NULL)
    return FALSE;
  put_signal (self, statement, signal);
  kt_statement_put_int (statement, signal->id);
  return run_once (statement, "signal", error) && write_ties (self, signal, signal->id, error);
}

gboolean
kt_store_update_signal (KtStore *self, const KtSignal *signal, GError **error)
{
  return kt_signal_check (signal, "", error) && kt_database_begin (self->database, error) &&
         kt_database_end (self->database, update_signal (self, signal, error), error);
}

static gboolean
set_deleted (KtStore *self, const char *table, gint64 id, gboolean deleted, GError **error)
{
  return kt_database_begin (self->database, error) &&
         kt_database_end (self->database, kt_store_set_deleted (self, table, NULL, id, deleted, error), error);
}

gboolean
kt_store_set_signal_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  return set_deleted (self, "signal", id, deleted, error);
}

static KtSignal *
read_signal (KtStatement *row)
{
  KtSignal *signal = kt_signal_new (kt_statement_get_text (row, 1));
  guint word = 0;

  signal->id = kt_statement_get_int (row, 0);
  if (kt_vocabulary_find (KT_VOCABULARY_SIGNAL_KIND, kt_statement_get_text (row, 2), &word))
    signal->kind = (KtSignalKind)word;
  if (kt_vocabulary_find (KT_VOCABULARY_VENSTER, kt_statement_get_text (row, 3), &word))
    signal->venster = (KtVenster)word;
  g_set_str (&signal->question, kt_statement_get_text (row, 4));
  signal->theme_id = kt_statement_get_int (row, 5);
  signal->made = kt_statement_get_int (row, 6);
  signal->changed = kt_statement_get_int (row, 7);
  return signal;
}

/* A row for each tie, those of one signal together; that with a hidden casus has none. With 0 it is all casussen, or
 * all signals. */
static GPtrArray *
list_signals (KtStore *self, gint64 casus_id, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database,
      "SELECT s.id, s.text, s.kind, s.venster, s.question, t.id, s.made, s.changed, c.id FROM signal s"
      " LEFT JOIN signal_theme t ON t.id = s.theme_id AND t.deleted IS NULL"
      " LEFT JOIN signal_casus sc ON sc.signal_id = s.id"
      " LEFT JOIN casus c ON c.id = sc.casus_id AND c.deleted IS NULL"
      " WHERE s.deleted IS NULL AND (?1 = 0 OR s.id IN (SELECT signal_id FROM signal_casus WHERE casus_id = ?1))"
      " AND (?2 = 0 OR s.id = ?2)"
      " ORDER BY s.id DESC",
      error);
  g_autoptr (GPtrArray) signals = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_signal_unref);
  KtSignal *last = NULL;
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  kt_statement_put_int (statement, id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      if (last == NULL || last->id != kt_statement_get_int (statement, 0))
        {
          last = read_signal (statement);
          g_ptr_array_add (signals, last);
        }
      kt_signal_add_casus (last, kt_statement_get_int (statement, 8));
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&signals);
}

GPtrArray *
kt_store_list_signals (KtStore *self, gint64 casus_id, GError **error)
{
  return list_signals (self, casus_id, 0, error);
}

KtSignal *
kt_store_get_signal (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) signals = list_signals (self, 0, id, error);

  if (signals == NULL)
    return NULL;
  if (id != 0 && signals->len == 1)
    return kt_signal_ref (signals->pdata[0]);
  g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "signal: there is none with this number");
  return NULL;
}

/* --- Themes ------------------------------------------------------------------------------------------------ */

static void
put_theme (KtStore *self, KtStatement *statement, const KtSignalTheme *theme)
{
  kt_statement_put_int (statement, kt_clock_get_seconds (self->clock));
  kt_statement_put_text (statement, theme->title);
  kt_statement_put_text (statement, theme->addressee);
  kt_statement_put_text (statement, theme->goal);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_THEME_STATUS, theme->status));
  kt_statement_put_text (statement, theme->came_back);
}

static gboolean
put_in_theme (KtStore *self, gint64 signal_id, gint64 theme_id, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database, "UPDATE signal SET theme_id = ? WHERE id = ? AND deleted IS NULL RETURNING id", error);

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, theme_id);
  kt_statement_put_int (statement, signal_id);
  return run_once (statement, "signal", error);
}

static gint64
insert_theme (KtStore *self, const KtSignalTheme *theme, const GArray *signal_ids, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "INSERT INTO signal_theme (made, changed, title, addressee, goal, status, came_back)"
                           " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6)",
                           error);
  gint64 id;

  if (statement == NULL)
    return 0;
  put_theme (self, statement, theme);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  for (guint i = 0; i < signal_ids->len; i++)
    if (!put_in_theme (self, g_array_index (signal_ids, gint64, i), id, error))
      return 0;
  return id;
}

gint64
kt_store_add_signal_theme (KtStore *self, const KtSignalTheme *theme, const GArray *signal_ids, GError **error)
{
  gint64 id;

  if (!kt_signal_theme_check (theme, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_theme (self, theme, signal_ids, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

static gboolean
update_theme (KtStore *self, const KtSignalTheme *theme, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "UPDATE signal_theme SET changed = ?, title = ?, addressee = ?, goal = ?, status = ?,"
                           " came_back = ? WHERE id = ? RETURNING id",
                           error);

  if (statement == NULL)
    return FALSE;
  put_theme (self, statement, theme);
  kt_statement_put_int (statement, theme->id);
  return run_once (statement, "theme", error);
}

gboolean
kt_store_update_signal_theme (KtStore *self, const KtSignalTheme *theme, GError **error)
{
  return kt_signal_theme_check (theme, "", error) && kt_database_begin (self->database, error) &&
         kt_database_end (self->database, update_theme (self, theme, error), error);
}

gboolean
kt_store_set_signal_theme_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  return set_deleted (self, "signal_theme", id, deleted, error);
}

GPtrArray *
kt_store_list_signal_themes (KtStore *self, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT id, title, addressee, goal, status, came_back, made, changed FROM signal_theme"
                           " WHERE deleted IS NULL ORDER BY id DESC",
                           error);
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_signal_theme_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      KtSignalTheme *theme = kt_signal_theme_new (kt_statement_get_text (statement, 1));
      guint status = 0;

      theme->id = kt_statement_get_int (statement, 0);
      g_set_str (&theme->addressee, kt_statement_get_text (statement, 2));
      g_set_str (&theme->goal, kt_statement_get_text (statement, 3));
      if (kt_vocabulary_find (KT_VOCABULARY_THEME_STATUS, kt_statement_get_text (statement, 4), &status))
        theme->status = (KtThemeStatus)status;
      g_set_str (&theme->came_back, kt_statement_get_text (statement, 5));
      theme->made = kt_statement_get_int (statement, 6);
      theme->changed = kt_statement_get_int (statement, 7);
      g_ptr_array_add (themes, theme);
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&themes);
}
