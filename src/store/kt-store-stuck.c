/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-stuck.h"

#include "store/kt-store-private.h"

static gboolean
write_stuck (KtStore *self, const KtStuckCasus *stuck, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  g_autofree char *json = kt_stuck_casus_write (stuck);

  if (!kt_store_need_casus (self, stuck->casus_id, error))
    return FALSE;
  if (kt_stuck_casus_is_blank (stuck))
    statement =
        kt_database_prepare (self->database, "DELETE FROM casus_json WHERE casus_id = ? AND member = 'stuck'", error);
  else
    statement = kt_database_prepare (self->database,
                                     "INSERT OR REPLACE INTO casus_json (casus_id, member, json)"
                                     " VALUES (?, 'stuck', ?)",
                                     error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, stuck->casus_id);
  if (!kt_stuck_casus_is_blank (stuck))
    kt_statement_put_text (statement, json);
  return kt_statement_run (statement, error);
}

gboolean
kt_store_put_stuck_casus (KtStore *self, const KtStuckCasus *stuck, GError **error)
{
  return kt_stuck_casus_check (stuck, "", error) && kt_database_begin (self->database, error) &&
         kt_database_end (self->database, write_stuck (self, stuck, error), error);
}

KtStuckCasus *
kt_store_get_stuck_casus (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT j.json FROM casus_json j JOIN casus c ON c.id = j.casus_id"
                           " WHERE j.casus_id = ? AND j.member = 'stuck' AND c.deleted IS NULL",
                           error);
  KtStuckCasus *stuck;
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_ERROR)
    return NULL;
  stuck =
      step == KT_STEP_ROW ? kt_stuck_casus_read (kt_statement_get_text (statement, 0), error) : kt_stuck_casus_new ();
  if (stuck != NULL)
    stuck->casus_id = casus_id;
  return stuck;
}
