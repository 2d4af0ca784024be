/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-date.h"
#include "store/kt-store-private.h"
#include "store/kt-store-search.h"

void
kt_store_put_vocabulary (KtStatement *statement, KtVocabulary vocabulary, guint mask)
{
  kt_statement_put_int (statement, mask != 0);
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    kt_statement_put_text (statement, (mask & (1u << i)) != 0 ? kt_vocabulary_get_nick (vocabulary, i) : NULL);
}

gint64
kt_store_get_sid_of_date (const char *date, const char *time, gint64 number, gint64 fallback)
{
  g_autofree char *moment = NULL;

  if (date == NULL || *date == '\0')
    return fallback;
  moment = g_strconcat (date, time, NULL);
  return kt_moment_is_valid (moment) ? (kt_moment_to_minutes (moment) << KT_SID_NUMBER_BITS) + number : fallback;
}

/* As the caseload stands; ?1 whether statuses are filtered, ?2 to ?4 those that are let
 * through, ?5 laws, ?6 theme, ?7 whether notes are filtered, ?8 and ?9 their period, ?10 to ?16
 * their kinds. */
static const char filter_sql[] =
    "SELECT c.id, c.status = 'closed' FROM casus c WHERE c.deleted IS NULL"
    " AND (?1 = 0 OR c.status IN (?2, ?3, ?4)) AND (?5 = 0 OR (c.laws & ?5) <> 0) AND (?6 = '' OR c.theme = ?6)"
    " AND (?7 = 0 OR EXISTS (SELECT 1 FROM note n WHERE n.casus_id = c.id AND n.deleted IS NULL"
    " AND n.sid BETWEEN ?8 AND ?9 AND (?10 = 0 OR n.kind IN (?11, ?12, ?13, ?14, ?15, ?16))))"
    " ORDER BY c.status = 'closed', c.latest_sid DESC, c.id DESC";

/* The same without filters: it reads nothing but an index. */
static const char all_sql[] = "SELECT id, status = 'closed' FROM casus WHERE deleted IS NULL"
                              " ORDER BY status = 'closed', latest_sid DESC, id DESC";

static gboolean
filters_notes (const KtSearchQuery *query)
{
  return query->note_kinds != 0 || (query->from != NULL && *query->from != '\0') ||
         (query->until != NULL && *query->until != '\0');
}

GArray *
kt_store_filter_casussen (KtStore *self, const KtSearchQuery *query, guint *n_open, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (self->database, query != NULL ? filter_sql : all_sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  KtStep step;

  if (statement == NULL)
    return NULL;
  if (query != NULL)
    {
      kt_store_put_vocabulary (statement, KT_VOCABULARY_CASUS_STATUS, query->statuses);
      kt_statement_put_int (statement, query->laws);
      kt_statement_put_text (statement, query->theme != NULL ? query->theme : "");
      kt_statement_put_int (statement, filters_notes (query));
      kt_statement_put_int (statement, kt_store_get_sid_of_date (query->from, "T00:00", 0, 0));
      kt_statement_put_int (
          statement, kt_store_get_sid_of_date (query->until, "T23:59", (1 << KT_SID_NUMBER_BITS) - 1, G_MAXINT64));
      kt_store_put_vocabulary (statement, KT_VOCABULARY_NOTE_KIND, query->note_kinds);
    }

  *n_open = 0;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      gint64 id = kt_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
      *n_open += kt_statement_get_int (statement, 1) == 0 ? 1 : 0;
    }
  return step == KT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
