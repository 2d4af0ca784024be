/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-disclosure.h"

#include "core/kt-error.h"
#include "store/kt-store-private.h"

static gboolean
check_is_assessment_of (KtStore *self, gint64 assessment, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;
  KtStep step;

  if (assessment == 0)
    return TRUE;
  statement = kt_database_prepare (self->database, "SELECT 1 FROM assessment WHERE id = ? AND casus_id = ?", error);
  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, assessment);
  kt_statement_put_int (statement, casus_id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_INVALID, "assessment: is not one of this casus");
  return step == KT_STEP_ROW;
}

static gint64
write_disclosure (KtStore *self, const KtDisclosure *disclosure, gint64 made, GError **error)
{
  g_autoptr (KtStatement) statement = NULL;

  if (!kt_store_need_casus (self, disclosure->casus_id, error) ||
      !check_is_assessment_of (self, disclosure->assessment_id, disclosure->casus_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO disclosure (casus_id, made, recipient, purpose, form, title,"
                                   " assessment_id, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, disclosure->casus_id);
  kt_statement_put_int (statement, made);
  kt_statement_put_text (statement, disclosure->recipient);
  kt_statement_put_text (statement, disclosure->purpose);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_DISCLOSURE_FORM, disclosure->form));
  kt_statement_put_text (statement, disclosure->title);
  kt_statement_put_id (statement, disclosure->assessment_id);
  kt_statement_put_text (statement, disclosure->fingerprint);
  return kt_statement_run (statement, error) ? kt_database_get_last_id (self->database) : 0;
}

gint64
kt_store_write_disclosure (KtStore *self, const KtDisclosure *disclosure, gint64 made, GError **error)
{
  gint64 id;

  if (!kt_disclosure_check (disclosure, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = write_disclosure (self, disclosure, made, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

gint64
kt_store_add_disclosure (KtStore *self, const KtDisclosure *disclosure, GError **error)
{
  return kt_store_write_disclosure (self, disclosure, kt_clock_get_seconds (self->clock), error);
}

GArray *
kt_store_add_disclosures (KtStore *self, GPtrArray *disclosures, GError **error)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), disclosures->len);
  gint64 id = 1;

  if (!kt_database_begin (self->database, error))
    return NULL;
  for (guint i = 0; id != 0 && i < disclosures->len; i++)
    {
      id = kt_store_add_disclosure (self, disclosures->pdata[i], error);
      g_array_append_val (ids, id);
    }
  return kt_database_end (self->database, id != 0, error) ? g_steal_pointer (&ids) : NULL;
}

gboolean
kt_store_remove_disclosure (KtStore *self, gint64 id, GError **error)
{
  return kt_store_remove_row (self, "disclosure", id, error);
}

gboolean
kt_store_remove_disclosures (KtStore *self, const gint64 *ids, gsize n_ids, GError **error)
{
  gboolean are_removed = TRUE;

  if (!kt_database_begin (self->database, error))
    return FALSE;
  for (gsize i = 0; are_removed && i < n_ids; i++)
    are_removed = kt_store_remove_disclosure (self, ids[i], error);
  return kt_database_end (self->database, are_removed, error);
}

gint64
kt_store_get_casus_of_disclosure (KtStore *self, gint64 id)
{
  return kt_store_get_casus_by (self, "SELECT casus_id FROM disclosure WHERE id = ?", id);
}

static KtDisclosure *
read_disclosure (KtStatement *row)
{
  KtDisclosure *disclosure = kt_disclosure_new ();
  guint form = 0;

  kt_vocabulary_find (KT_VOCABULARY_DISCLOSURE_FORM, kt_statement_get_text (row, 5), &form);
  disclosure->id = kt_statement_get_int (row, 0);
  disclosure->casus_id = kt_statement_get_int (row, 1);
  disclosure->made = kt_statement_get_int (row, 2);
  g_set_str (&disclosure->recipient, kt_statement_get_text (row, 3));
  g_set_str (&disclosure->purpose, kt_statement_get_text (row, 4));
  disclosure->form = (KtDisclosureForm)form;
  g_set_str (&disclosure->title, kt_statement_get_text (row, 6));
  disclosure->assessment_id = kt_statement_get_int (row, 7);
  g_set_str (&disclosure->fingerprint, kt_statement_get_text (row, 8));
  return disclosure;
}

GPtrArray *
kt_store_list_disclosures (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT d.id, d.casus_id, d.made, d.recipient, d.purpose, d.form, d.title, d.assessment_id,"
                           " d.fingerprint FROM disclosure d JOIN casus c ON c.id = d.casus_id"
                           " WHERE d.casus_id = ? AND c.deleted IS NULL ORDER BY d.made DESC, d.id DESC",
                           error);
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_disclosure_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (disclosures, read_disclosure (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&disclosures);
}

/* --- Profiles ---------------------------------------------------------------------------------------------- */

static KtProfile *
read_profile (KtStatement *row)
{
  KtProfile *profile = kt_profile_new (kt_statement_get_int (row, 0));

  profile->laws = (KtLaws)kt_statement_get_int (row, 1);
  g_set_str (&profile->theme, kt_statement_get_text (row, 2));
  profile->opened = kt_statement_dup_text (row, 3);
  profile->closed = kt_statement_dup_text (row, 4);
  return profile;
}

GPtrArray *
kt_store_list_profiles (KtStore *self, GError **error)
{
  /* A row for each inwoner, and one for a casus that has none. */
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT c.id, c.laws, c.theme, c.opened, c.closed, p.id, p.born FROM casus c"
                           " LEFT JOIN person p ON p.casus_id = c.id AND p.kind = 'inwoner' AND p.deleted IS NULL"
                           " WHERE c.deleted IS NULL ORDER BY c.id, p.id",
                           error);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_profile_free);
  KtProfile *profile = NULL;
  KtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    {
      if (profile == NULL || profile->casus_id != kt_statement_get_int (statement, 0))
        {
          profile = read_profile (statement);
          g_ptr_array_add (profiles, profile);
        }
      if (!kt_statement_is_null (statement, 5))
        profile->household++;
      if (!kt_statement_is_null (statement, 6))
        g_ptr_array_add (profile->born, kt_statement_dup_text (statement, 6));
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&profiles);
}
