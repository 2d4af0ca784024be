/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-likeness.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-private.h"

#define WORDS_OF_PERSON KT_PERSON_WORDS " AND id = ?"

#define PERSON_COLUMNS                                                                                                 \
  "p.id, p.casus_id, p.ref, p.name, p.kind, p.role, p.organisation, p.phone, p.email, p.address, p.born"

/* From the columns that PERSON_COLUMNS names. */
static KtPerson *
read_person (KtStatement *row)
{
  KtPerson *person = kt_person_new ();
  guint kind = 0;

  kt_vocabulary_find (KT_VOCABULARY_PERSON_KIND, kt_statement_get_text (row, 4), &kind);
  person->id = kt_statement_get_int (row, 0);
  person->casus_id = kt_statement_get_int (row, 1);
  person->ref = kt_statement_dup_text (row, 2);
  g_set_str (&person->name, kt_statement_get_text (row, 3));
  person->kind = (KtPersonKind)kind;
  g_set_str (&person->role, kt_statement_get_text (row, 5));
  g_set_str (&person->organisation, kt_statement_get_text (row, 6));
  g_set_str (&person->phone, kt_statement_get_text (row, 7));
  g_set_str (&person->email, kt_statement_get_text (row, 8));
  g_set_str (&person->address, kt_statement_get_text (row, 9));
  person->born = kt_statement_dup_text (row, 10);
  return person;
}

static void
put_person (KtStatement *statement, const KtPerson *person, const char *name_key)
{
  kt_statement_put_text (statement, person->ref);
  kt_statement_put_text (statement, person->name);
  kt_statement_put_text (statement, name_key);
  kt_statement_put_text (statement, kt_vocabulary_get_nick (KT_VOCABULARY_PERSON_KIND, person->kind));
  kt_statement_put_text (statement, person->role);
  kt_statement_put_text (statement, person->organisation);
  kt_statement_put_text (statement, person->phone);
  kt_statement_put_text (statement, person->email);
  kt_statement_put_text (statement, person->address);
  kt_statement_put_text (statement, person->born);
}

static gint64
insert_person (KtStore *self, const KtPerson *person, GError **error)
{
  g_autofree char *name_key = kt_likeness_key (person->name);
  g_autoptr (KtStatement) statement = NULL;
  gint64 id;

  if (!kt_store_need_casus (self, person->casus_id, error))
    return 0;
  statement = kt_database_prepare (self->database,
                                   "INSERT INTO person (ref, name, name_key, kind, role, organisation, phone, email,"
                                   " address, born, casus_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                   error);
  if (statement == NULL)
    return 0;
  put_person (statement, person, name_key);
  kt_statement_put_int (statement, person->casus_id);
  if (!kt_statement_run (statement, error))
    return 0;
  id = kt_database_get_last_id (self->database);
  return kt_store_change_words (self, NULL, WORDS_OF_PERSON, id, error) ? id : 0;
}

gint64
kt_store_add_person (KtStore *self, const KtPerson *person, GError **error)
{
  gint64 id;

  if (!kt_person_check (person, "", error) || !kt_database_begin (self->database, error))
    return 0;
  id = insert_person (self, person, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

/* The casus that the person @id belongs to, hidden or not; 0 on error. */
static gint64
get_casus_of (KtStore *self, gint64 id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database, "SELECT casus_id FROM person WHERE id = ?", error);
  KtStep step;

  if (statement == NULL)
    return 0;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step == KT_STEP_DONE)
    g_set_error_literal (error, KT_ERROR, KT_ERROR_NOT_FOUND, "person: there is none with this number");
  return step == KT_STEP_ROW ? kt_statement_get_int (statement, 0) : 0;
}

static gboolean
update_person (KtStore *self, const KtPerson *person, GError **error)
{
  g_autofree char *name_key = kt_likeness_key (person->name);
  g_autoptr (GHashTable) words = NULL;
  g_autoptr (KtStatement) statement = NULL;

  if (get_casus_of (self, person->id, error) == 0)
    return FALSE;
  words = kt_store_list_words (self, WORDS_OF_PERSON, person->id, error);
  if (words == NULL)
    return FALSE;
  statement = kt_database_prepare (self->database,
                                   "UPDATE person SET ref = ?, name = ?, name_key = ?, kind = ?, role = ?,"
                                   " organisation = ?, phone = ?, email = ?, address = ?, born = ? WHERE id = ?",
                                   error);
  if (statement == NULL)
    return FALSE;
  put_person (statement, person, name_key);
  kt_statement_put_int (statement, person->id);
  return kt_statement_run (statement, error) && kt_store_change_words (self, words, WORDS_OF_PERSON, person->id, error);
}

gboolean
kt_store_update_person (KtStore *self, const KtPerson *person, GError **error)
{
  if (!kt_person_check (person, "", error) || !kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, update_person (self, person, error), error);
}

gboolean
kt_store_set_person_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error)
{
  if (!kt_database_begin (self->database, error))
    return FALSE;
  return kt_database_end (self->database, kt_store_set_deleted (self, "person", WORDS_OF_PERSON, id, deleted, error),
                          error);
}

gint64
kt_store_get_casus_of_person (KtStore *self, gint64 id)
{
  return get_casus_of (self, id, NULL);
}

GPtrArray *
kt_store_list_persons (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtStatement) statement =
      kt_database_prepare (self->database,
                           "SELECT " PERSON_COLUMNS " FROM person p JOIN casus c ON c.id = p.casus_id"
                           " WHERE p.casus_id = ? AND p.deleted IS NULL AND c.deleted IS NULL"
                           " ORDER BY CASE p.kind WHEN 'inwoner' THEN 0 WHEN 'netwerk' THEN 1 ELSE 2 END, p.id",
                           error);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, casus_id);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW)
    g_ptr_array_add (persons, read_person (statement));
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&persons);
}

/* Adds the person @id unless its casus is hidden. */
static gboolean
add_double (KtStore *self, gint64 id, GPtrArray *doubles, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database,
      "SELECT " PERSON_COLUMNS " FROM person p JOIN casus c ON c.id = p.casus_id WHERE p.id = ? AND c.deleted IS NULL",
      error);
  KtDouble *found;
  KtStep step;

  if (statement == NULL)
    return FALSE;
  kt_statement_put_int (statement, id);
  step = kt_statement_step (statement, error);
  if (step != KT_STEP_ROW)
    return step == KT_STEP_DONE;

  found = g_new0 (KtDouble, 1);
  g_ptr_array_add (doubles, found);
  found->person = read_person (statement);
  found->casus = kt_store_get_casus (self, found->person->casus_id, error);
  return found->casus != NULL;
}

GPtrArray *
kt_store_find_double_persons (KtStore *self, const char *name, gint64 except, GError **error)
{
  g_autoptr (KtStatement) statement = kt_database_prepare (
      self->database,
      "SELECT id, name_key FROM person WHERE deleted IS NULL AND kind IN ('inwoner', 'netwerk') AND id <> ?1"
      " AND length(name_key) BETWEEN length(?2) - ?3 AND length(?2) + ?3",
      error);
  g_autoptr (GPtrArray) doubles = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_double_free);
  g_autofree char *key = kt_likeness_key (name);
  KtStep step;

  if (statement == NULL)
    return NULL;
  kt_statement_put_int (statement, except);
  kt_statement_put_text (statement, key);
  kt_statement_put_int (statement, KT_LIKENESS_LENGTHS_APART);
  while ((step = kt_statement_step (statement, error)) == KT_STEP_ROW && doubles->len < KT_DOUBLES_MAX)
    {
      if (kt_likeness_match_names (key, kt_statement_get_text (statement, 1)) &&
          !add_double (self, kt_statement_get_int (statement, 0), doubles, error))
        return NULL;
    }
  return step == KT_STEP_ERROR ? NULL : g_steal_pointer (&doubles);
}
