/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-date.h"
#include "core/kt-dossier-private.h"
#include "core/kt-json-member.h"

/* The members of the casus format about a review and what left the program. */

typedef struct
{
  GHashTable *note_refs;
  GHashTable *assessment_refs;
  GHashTable *taken; /* what there are decisions and passages about */
} Refs;

/* --- Reading ----------------------------------------------------------------------------------------------- */

static gint64
read_made (KtJsonObject *object)
{
  g_autofree char *text = kt_json_object_get_string (object, "made", TRUE);
  gint64 made = 0;

  if (text != NULL && !kt_seconds_from_text (text, &made))
    kt_json_object_fail (object, "made", "is not a moment YYYY-MM-DDTHH:MM:SSZ");
  return made;
}

/* There is one decision or passage for @key, which has the character \x01, that no text has, between its parts: for a
 * decision at most once and for a passage twice. */
static void
take (KtJsonObject *object, Refs *refs, const char *member, char *key)
{
  if (!g_hash_table_add (refs->taken, key))
    kt_json_object_fail (object, member, "given twice");
}

static gpointer
read_decision (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtDecision) decision = kt_decision_new ("");
  g_autofree char *place = g_strconcat (path, ".", NULL);
  guint verdict = decision->verdict;
  GError *check_error = NULL;
  gboolean sound;

  kt_dossier_read_text (object, "form", TRUE, &decision->form);
  kt_dossier_read_text (object, "place", FALSE, &decision->place);
  kt_dossier_read_nick (object, "verdict", TRUE, KT_VOCABULARY_VERDICT, "verdict", &verdict);
  decision->verdict = (KtVerdict)verdict;
  kt_dossier_read_text (object, "wording", FALSE, &decision->wording);
  decision->made = read_made (object);

  sound = kt_decision_check (decision, place, &check_error);
  if (sound)
    take (object, data, "form", g_strjoin ("\x01", decision->form, decision->place, NULL));
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&decision) : NULL;
}

static gpointer
read_passage (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  Refs *refs = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtPassage) passage = kt_passage_new ("");
  g_autofree char *place = g_strconcat (path, ".", NULL);
  g_autofree char *note = kt_json_object_get_string (object, "note", TRUE);
  guint part = passage->part;
  GError *check_error = NULL;
  gboolean sound;

  passage->note_id = kt_dossier_find_ref (object, refs->note_refs, note, "note", "note");
  kt_dossier_read_nick (object, "part", TRUE, KT_VOCABULARY_NOTE_PART, "part", &part);
  passage->part = (KtNotePart)part;
  kt_dossier_read_text (object, "original", TRUE, &passage->original);
  kt_dossier_read_text (object, "wording", TRUE, &passage->wording);
  passage->made = read_made (object);

  sound = kt_passage_check (passage, place, &check_error);
  if (sound)
    take (object, refs, "original",
          g_strdup_printf ("%" G_GINT64_FORMAT "\x01%u\x01%s", passage->note_id, part, passage->original));
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&passage) : NULL;
}

static gpointer
read_assessment (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  Refs *refs = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();
  g_autofree char *place = g_strconcat (path, ".", NULL);
  g_autofree char *ref = kt_dossier_read_ref (object, refs->assessment_refs, position);
  GError *check_error = NULL;
  gboolean sound;

  assessment->made = read_made (object);
  kt_dossier_read_text (object, "answered_by", TRUE, &assessment->answered_by);
  kt_dossier_read_text (object, "fingerprint", FALSE, &assessment->fingerprint);
  assessment->singled_out = kt_json_object_get_boolean (object, "singled_out", TRUE);
  assessment->linked = kt_json_object_get_boolean (object, "linked", TRUE);
  assessment->inferred = kt_json_object_get_boolean (object, "inferred", TRUE);
  kt_dossier_read_text (object, "why", FALSE, &assessment->why);

  sound = kt_assessment_check (assessment, place, &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&assessment) : NULL;
}

static gpointer
read_disclosure (JsonNode *node, const char *path, guint position, gpointer data, GError **error)
{
  Refs *refs = data;
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtDisclosure) disclosure = kt_disclosure_new ();
  g_autofree char *place = g_strconcat (path, ".", NULL);
  g_autofree char *assessment = kt_json_object_get_string (object, "assessment", FALSE);
  guint form = disclosure->form;
  GError *check_error = NULL;
  gboolean sound;

  disclosure->assessment_id =
      kt_dossier_find_ref (object, refs->assessment_refs, assessment, "assessment", "assessment");
  disclosure->made = read_made (object);
  kt_dossier_read_text (object, "recipient", FALSE, &disclosure->recipient);
  kt_dossier_read_text (object, "purpose", FALSE, &disclosure->purpose);
  kt_dossier_read_nick (object, "form", TRUE, KT_VOCABULARY_DISCLOSURE_FORM, "form", &form);
  disclosure->form = (KtDisclosureForm)form;
  kt_dossier_read_text (object, "title", FALSE, &disclosure->title);
  kt_dossier_read_text (object, "fingerprint", FALSE, &disclosure->fingerprint);

  sound = kt_disclosure_check (disclosure, place, &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&disclosure) : NULL;
}

void
kt_dossier_read_review (KtDossier *self, KtJsonObject *root, GHashTable *note_refs)
{
  g_autoptr (GHashTable) assessment_refs = kt_dossier_refs_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Refs refs = { note_refs, assessment_refs, taken };

  kt_dossier_read_records (root, "decisions", read_decision, &refs, self->decisions);
  kt_dossier_read_records (root, "passages", read_passage, &refs, self->passages);
  kt_dossier_read_records (root, "assessments", read_assessment, &refs, self->assessments);
  kt_dossier_read_records (root, "disclosures", read_disclosure, &refs, self->disclosures);
}

/* --- Writing ----------------------------------------------------------------------------------------------- */

/* Also an empty text, where that says something else than none. */
static void
add_any_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (text == NULL)
    return;
  kt_json_add_text (builder, member, text);
}

static void
add_made (JsonBuilder *builder, gint64 made)
{
  g_autofree char *text = kt_seconds_to_text (made);

  kt_dossier_add_text (builder, "made", text);
}

static void
add_assessment_ref (JsonBuilder *builder, const char *member, gint64 position)
{
  g_autofree char *ref = g_strdup_printf ("a%" G_GINT64_FORMAT, position);

  kt_dossier_add_text (builder, member, position > 0 ? ref : NULL);
}

static void
add_decision (JsonBuilder *builder, gconstpointer record, guint position, char **note_refs)
{
  const KtDecision *decision = record;

  kt_dossier_add_text (builder, "form", decision->form);
  kt_dossier_add_text (builder, "place", decision->place);
  kt_dossier_add_nick (builder, "verdict", KT_VOCABULARY_VERDICT, decision->verdict);
  add_any_text (builder, "wording", decision->wording);
  add_made (builder, decision->made);
}

static void
add_passage (JsonBuilder *builder, gconstpointer record, guint position, char **note_refs)
{
  const KtPassage *passage = record;

  kt_dossier_add_text (builder, "note", note_refs[passage->note_id - 1]);
  kt_dossier_add_nick (builder, "part", KT_VOCABULARY_NOTE_PART, passage->part);
  kt_dossier_add_text (builder, "original", passage->original);
  add_any_text (builder, "wording", passage->wording);
  add_made (builder, passage->made);
}

static void
add_assessment (JsonBuilder *builder, gconstpointer record, guint position, char **note_refs)
{
  const KtAssessment *assessment = record;

  add_assessment_ref (builder, "id", position);
  add_made (builder, assessment->made);
  kt_dossier_add_text (builder, "answered_by", assessment->answered_by);
  kt_dossier_add_text (builder, "fingerprint", assessment->fingerprint);
  kt_json_add_boolean (builder, "singled_out", assessment->singled_out);
  kt_json_add_boolean (builder, "linked", assessment->linked);
  kt_json_add_boolean (builder, "inferred", assessment->inferred);
  kt_dossier_add_text (builder, "why", assessment->why);
}

static void
add_disclosure (JsonBuilder *builder, gconstpointer record, guint position, char **note_refs)
{
  const KtDisclosure *disclosure = record;

  add_made (builder, disclosure->made);
  kt_dossier_add_text (builder, "recipient", disclosure->recipient);
  kt_dossier_add_text (builder, "purpose", disclosure->purpose);
  kt_dossier_add_nick (builder, "form", KT_VOCABULARY_DISCLOSURE_FORM, disclosure->form);
  kt_dossier_add_text (builder, "title", disclosure->title);
  add_assessment_ref (builder, "assessment", disclosure->assessment_id);
  kt_dossier_add_text (builder, "fingerprint", disclosure->fingerprint);
}

typedef void (*AddRecord) (JsonBuilder *builder, gconstpointer record, guint position, char **note_refs);

static void
add_records (JsonBuilder *builder, const char *member, const GPtrArray *records, AddRecord add_record, char **note_refs)
{
  if (records->len == 0)
    return;
  kt_json_begin_array (builder, member);
  for (guint i = 0; i < records->len; i++)
    {
      json_builder_begin_object (builder);
      add_record (builder, records->pdata[i], i + 1, note_refs);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
kt_dossier_add_review (const KtDossier *self, JsonBuilder *builder, char **note_refs)
{
  add_records (builder, "decisions", self->decisions, add_decision, note_refs);
  add_records (builder, "passages", self->passages, add_passage, note_refs);
  add_records (builder, "assessments", self->assessments, add_assessment, note_refs);
  add_records (builder, "disclosures", self->disclosures, add_disclosure, note_refs);
}
