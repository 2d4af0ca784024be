/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-dossier.h"

#include "core/kt-error.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-disclosure.h"
#include "store/kt-store-effects.h"
#include "store/kt-store-note.h"
#include "store/kt-store-private.h"
#include "store/kt-store-review.h"
#include "store/kt-store-signals.h"
#include "store/kt-store-stuck.h"
#include "store/kt-store-vensters.h"

/* --- Storing ----------------------------------------------------------------------------------------------- */

/* @position counts records of the dossier from 1, 0 is none; @ids are those that they were stored under. */
static gboolean
get_id_at (const GArray *ids, gint64 position, const char *place, const char *what, gint64 *id, GError **error)
{
  *id = 0;
  if (position == 0)
    return TRUE;
  if (position < 0 || position > (gint64)ids->len)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is not %s of this casus", place, what);
      return FALSE;
    }
  *id = g_array_index (ids, gint64, position - 1);
  return TRUE;
}

static gboolean
import_persons (KtStore *self, const KtDossier *dossier, gint64 casus_id, GArray *ids, GError **error)
{
  for (guint i = 0; i < dossier->persons->len; i++)
    {
      g_autoptr (KtPerson) person = kt_person_copy (g_ptr_array_index (dossier->persons, i));
      gint64 id;

      person->casus_id = casus_id;
      id = kt_store_add_person (self, person, error);
      if (id == 0)
        {
          g_prefix_error (error, "persons[%u].", i);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static gboolean
import_notes (KtStore *self, const KtDossier *dossier, gint64 casus_id, GArray *ids, GError **error)
{
  for (guint i = 0; i < dossier->notes->len; i++)
    {
      g_autoptr (KtNote) note = kt_note_copy (g_ptr_array_index (dossier->notes, i));
      gint64 id;

      note->id = 0;
      note->casus_id = casus_id;
      id = kt_store_save_note (self, note, error);
      if (id == 0)
        {
          g_prefix_error (error, "notes[%u].", i);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static gboolean
import_decisions (KtStore *self, const KtDossier *dossier, gint64 casus_id, GError **error)
{
  for (guint i = 0; i < dossier->decisions->len; i++)
    {
      g_autoptr (KtDecision) decision = kt_decision_copy (g_ptr_array_index (dossier->decisions, i));

      decision->casus_id = casus_id;
      if (kt_store_write_decision (self, decision, decision->made, error) == 0)
        {
          g_prefix_error (error, "decisions[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
import_passages (KtStore *self, const KtDossier *dossier, const GArray *note_ids, GError **error)
{
  for (guint i = 0; i < dossier->passages->len; i++)
    {
      g_autoptr (KtPassage) passage = kt_passage_copy (g_ptr_array_index (dossier->passages, i));

      if (!get_id_at (note_ids, passage->note_id, "note", "a note", &passage->note_id, error) ||
          kt_store_write_passage (self, passage, passage->made, error) == 0)
        {
          g_prefix_error (error, "passages[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
import_assessments (KtStore *self, const KtDossier *dossier, gint64 casus_id, GArray *ids, GError **error)
{
  for (guint i = 0; i < dossier->assessments->len; i++)
    {
      g_autoptr (KtAssessment) assessment = kt_assessment_copy (g_ptr_array_index (dossier->assessments, i));
      gint64 id;

      assessment->casus_id = casus_id;
      id = kt_store_write_assessment (self, assessment, assessment->made, error);
      if (id == 0)
        {
          g_prefix_error (error, "assessments[%u].", i);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }
  return TRUE;
}

static gboolean
import_disclosures (KtStore *self,
                    const KtDossier *dossier,
                    gint64 casus_id,
                    const GArray *assessment_ids,
                    GError **error)
{
  for (guint i = 0; i < dossier->disclosures->len; i++)
    {
      g_autoptr (KtDisclosure) disclosure = kt_disclosure_copy (g_ptr_array_index (dossier->disclosures, i));

      disclosure->casus_id = casus_id;
      if (!get_id_at (assessment_ids, disclosure->assessment_id, "assessment", "one", &disclosure->assessment_id,
                      error) ||
          kt_store_write_disclosure (self, disclosure, disclosure->made, error) == 0)
        {
          g_prefix_error (error, "disclosures[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
import_review (KtStore *self, const KtDossier *dossier, gint64 casus_id, const GArray *note_ids, GError **error)
{
  g_autoptr (GArray) assessment_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return import_decisions (self, dossier, casus_id, error) && import_passages (self, dossier, note_ids, error) &&
         import_assessments (self, dossier, casus_id, assessment_ids, error) &&
         import_disclosures (self, dossier, casus_id, assessment_ids, error);
}

static gboolean
import_analyses (KtStore *self, const KtDossier *dossier, gint64 casus_id, GError **error)
{
  for (guint i = 0; i < dossier->analyses->len; i++)
    {
      g_autoptr (KtAnalysisRecord) record = kt_analysis_record_copy (g_ptr_array_index (dossier->analyses, i));

      record->casus_id = casus_id;
      if (kt_store_add_analysis (self, record, error) == 0)
        {
          g_prefix_error (error, "effects[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

/* (transfer full): the number of the note at the position @note. */
static char *
get_note_id (const char *note, gpointer data)
{
  const GArray *note_ids = data;
  guint64 position;

  if (!g_ascii_string_to_unsigned (note, 10, 1, note_ids->len, &position, NULL))
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (note_ids, gint64, position - 1));
}

static gboolean
import_vensters (KtStore *self, const KtDossier *dossier, gint64 casus_id, GArray *note_ids, GError **error)
{
  for (guint i = 0; i < dossier->vensters->len; i++)
    {
      g_autoptr (KtVensterRecord) record =
          kt_venster_record_rename_notes (dossier->vensters->pdata[i], get_note_id, note_ids, NULL);

      record->casus_id = casus_id;
      if (kt_store_add_venster_review (self, record, error) == 0)
        {
          g_prefix_error (error, "vensters[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

/* (transfer full) (nullable): the one of @signals that says the same as @signal. */
static KtSignal *
find_same (const GPtrArray *signals, const KtSignal *signal)
{
  for (guint i = 0; i < signals->len; i++)
    {
      const KtSignal *other = signals->pdata[i];

      if (other->kind == signal->kind && g_str_equal (other->text, signal->text))
        return kt_signal_copy (other);
    }
  return NULL;
}

/* A signal that the vault has already, of another casus of the same bundle, is not made twice. */
static gboolean
import_signals (KtStore *self, const KtDossier *dossier, gint64 casus_id, GError **error)
{
  for (guint i = 0; i < dossier->signals->len; i++)
    {
      const KtSignal *read = dossier->signals->pdata[i];
      g_autoptr (GPtrArray) present = kt_store_list_signals (self, 0, error);
      g_autoptr (KtSignal) same = present != NULL ? find_same (present, read) : NULL;
      g_autoptr (KtSignal) signal = same != NULL ? g_steal_pointer (&same) : kt_signal_copy (read);

      kt_signal_add_casus (signal, casus_id);
      if (present == NULL || !(signal->id != 0 ? kt_store_update_signal (self, signal, error)
                                               : kt_store_add_signal (self, signal, error) != 0))
        {
          g_prefix_error (error, "signals[%u].", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
import_stuck (KtStore *self, const KtDossier *dossier, gint64 casus_id, GError **error)
{
  g_autoptr (KtStuckCasus) stuck = kt_stuck_casus_copy (dossier->stuck);

  stuck->casus_id = casus_id;
  return kt_store_put_stuck_casus (self, stuck, error);
}

static gint64
import_dossier (KtStore *self, const KtDossier *dossier, GError **error)
{
  g_autoptr (KtCasus) casus = kt_casus_copy (dossier->casus);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) note_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  casus->coordinator = 0;
  casus->contact = 0;
  casus->id = kt_store_add_casus (self, casus, error);
  if (casus->id == 0)
    {
      g_prefix_error (error, "casus.");
      return 0;
    }
  if (!import_persons (self, dossier, casus->id, ids, error) ||
      !get_id_at (ids, dossier->casus->coordinator, "casus.coordinator", "a person", &casus->coordinator, error) ||
      !get_id_at (ids, dossier->casus->contact, "casus.contact", "a person", &casus->contact, error) ||
      !kt_store_update_casus (self, casus, error) || !import_notes (self, dossier, casus->id, note_ids, error) ||
      !import_review (self, dossier, casus->id, note_ids, error) ||
      !import_analyses (self, dossier, casus->id, error) ||
      !import_vensters (self, dossier, casus->id, note_ids, error) ||
      !import_signals (self, dossier, casus->id, error) || !import_stuck (self, dossier, casus->id, error))
    return 0;
  return casus->id;
}

gint64
kt_store_import_dossier (KtStore *self, const KtDossier *dossier, GError **error)
{
  gint64 id;

  if (!kt_database_begin (self->database, error))
    return 0;
  id = import_dossier (self, dossier, error);
  return kt_database_end (self->database, id != 0, error) ? id : 0;
}

/* --- Reading ----------------------------------------------------------------------------------------------- */

static gint64
get_position (const GPtrArray *persons, gint64 id)
{
  for (guint i = 0; id != 0 && i < persons->len; i++)
    {
      const KtPerson *person = g_ptr_array_index (persons, i);

      if (person->id == id)
        return i + 1;
    }
  return 0;
}

/* Those of working notes stay behind with them. */
static void
add_passages (KtDossier *dossier, const GPtrArray *passages)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < dossier->notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (dossier->notes, i);

      g_hash_table_insert (positions, &note->id, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < passages->len; i++)
    {
      KtPassage *passage = kt_passage_copy (g_ptr_array_index (passages, i));

      passage->note_id = GPOINTER_TO_UINT (g_hash_table_lookup (positions, &passage->note_id));
      if (passage->note_id != 0)
        g_ptr_array_add (dossier->passages, passage);
      else
        kt_passage_unref (passage);
    }
}

/* Both come newest first, and the register of a file is read from its beginning. */
static void
add_assessments_and_disclosures (KtDossier *dossier, const GPtrArray *assessments, const GPtrArray *disclosures)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = assessments->len; i > 0; i--)
    {
      KtAssessment *assessment = g_ptr_array_index (assessments, i - 1);

      g_ptr_array_add (dossier->assessments, kt_assessment_ref (assessment));
      g_hash_table_insert (positions, &assessment->id, GUINT_TO_POINTER (dossier->assessments->len));
    }
  for (guint i = disclosures->len; i > 0; i--)
    {
      KtDisclosure *disclosure = kt_disclosure_copy (g_ptr_array_index (disclosures, i - 1));

      disclosure->assessment_id = GPOINTER_TO_UINT (g_hash_table_lookup (positions, &disclosure->assessment_id));
      g_ptr_array_add (dossier->disclosures, disclosure);
    }
}

static gboolean
export_review (KtStore *self, KtDossier *dossier, gint64 casus_id, GError **error)
{
  g_autoptr (GPtrArray) passages = kt_store_list_passages (self, casus_id, error);
  g_autoptr (GPtrArray) assessments = passages != NULL ? kt_store_list_assessments (self, casus_id, error) : NULL;
  g_autoptr (GPtrArray) disclosures = assessments != NULL ? kt_store_list_disclosures (self, casus_id, error) : NULL;
  g_autoptr (GPtrArray) decisions = disclosures != NULL ? kt_store_list_decisions (self, casus_id, error) : NULL;

  if (decisions == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (dossier->decisions, g_steal_pointer (&decisions));
  add_passages (dossier, passages);
  add_assessments_and_disclosures (dossier, assessments, disclosures);
  return TRUE;
}

/* What cannot be written is found here and not while it is written. */
static gboolean
export_analyses (KtStore *self, KtDossier *dossier, gint64 casus_id, GError **error)
{
  g_autoptr (GPtrArray) analyses = kt_store_list_analyses (self, casus_id, error);

  for (guint i = 0; analyses != NULL && i < analyses->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("effects[%u].", i);

      if (!kt_analysis_record_check (g_ptr_array_index (analyses, i), place, error))
        return FALSE;
    }
  if (analyses == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (dossier->analyses, g_steal_pointer (&analyses));
  return TRUE;
}

/* (transfer full): the position of the note with the number @note; %NULL for a working note, which stays behind. */
static char *
get_note_position (const char *note, gpointer data)
{
  const GPtrArray *notes = data;
  gint64 id = g_ascii_strtoll (note, NULL, 10);

  for (guint i = 0; i < notes->len; i++)
    if (((const KtNote *)notes->pdata[i])->id == id)
      return g_strdup_printf ("%u", i + 1);
  return NULL;
}

static gboolean
export_vensters (KtStore *self, KtDossier *dossier, gint64 casus_id, GError **error)
{
  g_autoptr (GPtrArray) reviews = kt_store_list_venster_reviews (self, casus_id, error);

  for (guint i = 0; reviews != NULL && i < reviews->len; i++)
    g_ptr_array_add (dossier->vensters,
                     kt_venster_record_rename_notes (reviews->pdata[i], get_note_position, dossier->notes, NULL));
  return reviews != NULL;
}

static gboolean
export_signals (KtStore *self, KtDossier *dossier, gint64 casus_id, GError **error)
{
  g_autoptr (GPtrArray) signals = kt_store_list_signals (self, casus_id, error);
  g_autoptr (KtStuckCasus) stuck = signals != NULL ? kt_store_get_stuck_casus (self, casus_id, error) : NULL;

  if (stuck == NULL)
    return FALSE;
  /* They come newest first. */
  for (guint i = signals->len; i > 0; i--)
    g_ptr_array_add (dossier->signals, kt_signal_ref (signals->pdata[i - 1]));
  kt_stuck_casus_unref (dossier->stuck);
  dossier->stuck = g_steal_pointer (&stuck);
  return TRUE;
}

KtDossier *
kt_store_export_dossier (KtStore *self, gint64 casus_id, GError **error)
{
  g_autoptr (KtDossier) dossier = kt_dossier_new ();
  g_autoptr (KtCasus) stored = kt_store_get_casus (self, casus_id, error);
  g_autoptr (GPtrArray) persons = stored != NULL ? kt_store_list_persons (self, casus_id, error) : NULL;
  g_autoptr (GArray) ids = persons != NULL ? kt_store_list_notes (self, casus_id, error) : NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (ids == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (dossier->persons, g_steal_pointer (&persons));
  notes = kt_store_get_notes (self, (const gint64 *)(gpointer)ids->data, ids->len, error);
  if (notes == NULL || !export_analyses (self, dossier, casus_id, error))
    return NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (notes, i);

      if (note->level == KT_NOTE_LEVEL_DOSSIER)
        g_ptr_array_add (dossier->notes, kt_note_ref (note));
    }
  if (!export_review (self, dossier, casus_id, error) || !export_vensters (self, dossier, casus_id, error) ||
      !export_signals (self, dossier, casus_id, error))
    return NULL;
  g_clear_pointer (&dossier->casus, kt_casus_unref);
  dossier->casus = kt_casus_copy (stored);
  dossier->casus->coordinator = get_position (dossier->persons, stored->coordinator);
  dossier->casus->contact = get_position (dossier->persons, stored->contact);
  return g_steal_pointer (&dossier);
}
