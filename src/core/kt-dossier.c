/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-dossier.h"

#include "core/kt-dossier-private.h"
#include "core/kt-json-member.h"
#include "core/kt-text.h"

#define FORMAT "keukentafel-casus"
#define VERSION 1

KtDossier *
kt_dossier_new (void)
{
  KtDossier *self = g_new0 (KtDossier, 1);

  self->casus = kt_casus_new ();
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);
  self->assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_assessment_unref);
  self->vensters = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_venster_record_unref);
  self->analyses = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_analysis_record_unref);
  self->signals = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_signal_unref);
  self->stuck = kt_stuck_casus_new ();
  self->disclosures = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_disclosure_unref);
  return self;
}

void
kt_dossier_free (KtDossier *self)
{
  kt_casus_unref (self->casus);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->assessments);
  g_ptr_array_unref (self->disclosures);
  g_ptr_array_unref (self->analyses);
  g_ptr_array_unref (self->vensters);
  g_ptr_array_unref (self->signals);
  kt_stuck_casus_unref (self->stuck);
  g_free (self);
}

/* --- Reading --- */

static guint
read_flags (KtJsonObject *object, const char *member, KtVocabulary vocabulary, const char *what)
{
  JsonArray *array = kt_json_object_get_array (object, member, FALSE);
  guint length = array != NULL ? json_array_get_length (array) : 0, flags = 0;

  for (guint i = 0; i < length && object->error == NULL; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *nick = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
      g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);
      g_autofree char *unknown = g_strdup_printf ("unknown %s", what);
      guint index;

      if (nick == NULL)
        kt_json_object_fail (object, place, "is not a text");
      else if (!kt_vocabulary_find (vocabulary, nick, &index))
        kt_json_object_fail (object, place, unknown);
      else if ((flags & (1u << index)) != 0)
        kt_json_object_fail (object, place, "given twice");
      else
        flags |= 1u << index;
    }
  return flags;
}

static gboolean
read_casus (KtCasus *casus, JsonNode *node, char **coordinator, char **contact, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, "casus");
  guint status = casus->status;
  GError *check_error = NULL;
  gboolean sound;

  kt_dossier_read_text (object, "code", TRUE, &casus->code);
  if (casus->code != NULL && kt_text_is_blank (casus->code))
    kt_json_object_fail (object, "code", "is empty");
  else if (g_strcmp0 (casus->code, "-") == 0)
    kt_json_object_fail (object, "code", "- stands for no casus");
  kt_dossier_read_text (object, "title", TRUE, &casus->title);
  kt_dossier_read_nick (object, "status", FALSE, KT_VOCABULARY_CASUS_STATUS, "status", &status);
  casus->status = (KtCasusStatus)status;
  kt_dossier_read_text (object, "opened", FALSE, &casus->opened);
  kt_dossier_read_text (object, "closed", FALSE, &casus->closed);
  casus->laws = read_flags (object, "laws", KT_VOCABULARY_LAW, "law");
  kt_dossier_read_text (object, "theme", FALSE, &casus->theme);
  kt_dossier_read_text (object, "coordinator", FALSE, coordinator);
  kt_dossier_read_text (object, "contact", FALSE, contact);

  sound = kt_casus_check (casus, "casus.", &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error);
}

static gpointer
read_person (JsonNode *node, const char *path, guint position, gpointer refs, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autofree char *place = g_strconcat (path, ".", NULL);
  guint kind = person->kind;
  GError *check_error = NULL;
  gboolean sound;

  person->ref = kt_dossier_read_ref (object, refs, position);
  kt_dossier_read_text (object, "name", FALSE, &person->name);
  kt_dossier_read_nick (object, "kind", FALSE, KT_VOCABULARY_PERSON_KIND, "kind", &kind);
  person->kind = (KtPersonKind)kind;
  kt_dossier_read_text (object, "role", FALSE, &person->role);
  kt_dossier_read_text (object, "phone", FALSE, &person->phone);
  kt_dossier_read_text (object, "email", FALSE, &person->email);
  kt_dossier_read_text (object, "address", FALSE, &person->address);
  kt_dossier_read_text (object, "born", FALSE, &person->born);
  kt_dossier_read_text (object, "organisation", FALSE, &person->organisation);

  sound = kt_person_check (person, place, &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&person) : NULL;
}

static gpointer
read_note (JsonNode *node, const char *path, guint position, gpointer refs, GError **error)
{
  g_autoptr (KtJsonObject) object = kt_json_object_new (node, path);
  g_autoptr (KtNote) note = kt_note_new ("");
  g_autofree char *place = g_strconcat (path, ".", NULL);
  guint kind = note->kind, level = note->level;
  GError *check_error = NULL;
  gboolean sound;

  note->ref = kt_dossier_read_ref (object, refs, position);
  kt_dossier_read_text (object, "at", TRUE, &note->at);
  kt_dossier_read_nick (object, "kind", FALSE, KT_VOCABULARY_NOTE_KIND, "kind", &kind);
  note->kind = (KtNoteKind)kind;
  kt_dossier_read_text (object, "text", FALSE, &note->text);
  note->life_domains = read_flags (object, "life_domains", KT_VOCABULARY_LIFE_DOMAIN, "life domain");
  kt_dossier_read_text (object, "participants", FALSE, &note->participants);
  kt_dossier_read_nick (object, "level", FALSE, KT_VOCABULARY_NOTE_LEVEL, "level", &level);
  note->level = (KtNoteLevel)level;
  kt_dossier_read_text (object, "own_words", FALSE, &note->own_words);
  kt_dossier_read_text (object, "impression", FALSE, &note->impression);

  sound = kt_note_check (note, place, &check_error);
  return kt_dossier_finish_record (object, sound, check_error, error) ? g_steal_pointer (&note) : NULL;
}

KtDossier *
kt_dossier_read (const char *text, gsize length, const KtDossierRooms *rooms, GError **error)
{
  g_autoptr (JsonNode) node = kt_json_parse (text, length, error);
  g_autoptr (KtJsonObject) root = NULL;
  g_autoptr (KtDossier) self = NULL;
  g_autoptr (GHashTable) person_refs = kt_dossier_refs_new (), note_refs = kt_dossier_refs_new ();
  g_autofree char *coordinator = NULL, *contact = NULL;
  JsonNode *casus;

  if (node == NULL)
    return NULL;

  self = kt_dossier_new ();
  root = kt_json_object_new (node, "");
  kt_json_object_check_format (root, FORMAT, VERSION);
  casus = kt_json_object_get_object (root, "casus", TRUE);
  if (casus != NULL)
    read_casus (self->casus, casus, &coordinator, &contact, &root->error);
  kt_dossier_read_records (root, "persons", read_person, person_refs, self->persons);
  self->casus->coordinator = kt_dossier_find_ref (root, person_refs, coordinator, "casus.coordinator", "person");
  self->casus->contact = kt_dossier_find_ref (root, person_refs, contact, "casus.contact", "person");
  kt_dossier_read_records (root, "notes", read_note, note_refs, self->notes);
  kt_dossier_read_review (self, root, note_refs);
  kt_dossier_read_effects (self, root, rooms->check_analysis);
  kt_dossier_read_vensters (self, root, rooms->read_review, note_refs);
  kt_dossier_read_signals (self, root);

  return kt_json_object_finish (root, error) ? g_steal_pointer (&self) : NULL;
}

/* --- Writing --- */

static void
add_flags (JsonBuilder *builder, const char *member, KtVocabulary vocabulary, guint flags)
{
  if (flags == 0)
    return;
  kt_json_begin_array (builder, member);
  for (guint i = 0; i < kt_vocabulary_get_size (vocabulary); i++)
    {
      if ((flags & (1u << i)) != 0)
        json_builder_add_string_value (builder, kt_vocabulary_get_nick (vocabulary, i));
    }
  json_builder_end_array (builder);
}

static void
add_person_ref (JsonBuilder *builder, const char *member, char **refs, gint64 position)
{
  if (position > 0)
    kt_dossier_add_text (builder, member, refs[position - 1]);
}

/* (transfer full): the refs that the records have, and for those without one the next `PREFIXn` that is free. */
static char **
complete_refs (GPtrArray *given, char prefix)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  char **refs = g_new0 (char *, given->len + 1);
  guint next = 1;

  for (guint i = 0; i < given->len; i++)
    {
      refs[i] = g_strdup (given->pdata[i]);
      if (refs[i] != NULL)
        g_hash_table_add (taken, refs[i]);
    }
  for (guint i = 0; i < given->len; i++)
    {
      while (refs[i] == NULL)
        {
          g_autofree char *ref = g_strdup_printf ("%c%u", prefix, next++);

          if (!g_hash_table_contains (taken, ref))
            refs[i] = g_steal_pointer (&ref);
        }
    }
  return refs;
}

static void
add_casus (JsonBuilder *builder, const KtCasus *casus, char **person_refs)
{
  kt_json_begin_object (builder, "casus");
  kt_dossier_add_text (builder, "code", casus->code);
  kt_json_add_text (builder, "title", casus->title);
  kt_dossier_add_nick (builder, "status", KT_VOCABULARY_CASUS_STATUS, casus->status);
  kt_dossier_add_text (builder, "opened", casus->opened);
  kt_dossier_add_text (builder, "closed", casus->closed);
  add_flags (builder, "laws", KT_VOCABULARY_LAW, casus->laws);
  kt_dossier_add_text (builder, "theme", casus->theme);
  add_person_ref (builder, "coordinator", person_refs, casus->coordinator);
  add_person_ref (builder, "contact", person_refs, casus->contact);
  json_builder_end_object (builder);
}

static void
add_person (JsonBuilder *builder, const KtPerson *person, const char *ref)
{
  json_builder_begin_object (builder);
  kt_dossier_add_text (builder, "id", ref);
  kt_dossier_add_text (builder, "name", person->name);
  kt_dossier_add_nick (builder, "kind", KT_VOCABULARY_PERSON_KIND, person->kind);
  kt_dossier_add_text (builder, "role", person->role);
  kt_dossier_add_text (builder, "phone", person->phone);
  kt_dossier_add_text (builder, "email", person->email);
  kt_dossier_add_text (builder, "address", person->address);
  kt_dossier_add_text (builder, "born", person->born);
  kt_dossier_add_text (builder, "organisation", person->organisation);
  json_builder_end_object (builder);
}

static void
add_note (JsonBuilder *builder, const KtNote *note, const char *ref)
{
  json_builder_begin_object (builder);
  kt_dossier_add_text (builder, "id", ref);
  kt_dossier_add_text (builder, "at", note->at);
  kt_dossier_add_nick (builder, "kind", KT_VOCABULARY_NOTE_KIND, note->kind);
  kt_dossier_add_text (builder, "text", note->text);
  add_flags (builder, "life_domains", KT_VOCABULARY_LIFE_DOMAIN, note->life_domains);
  kt_dossier_add_text (builder, "participants", note->participants);
  kt_dossier_add_nick (builder, "level", KT_VOCABULARY_NOTE_LEVEL, note->level);
  kt_dossier_add_text (builder, "own_words", note->own_words);
  kt_dossier_add_text (builder, "impression", note->impression);
  json_builder_end_object (builder);
}

char *
kt_dossier_write (const KtDossier *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) given_persons = g_ptr_array_new (), given_notes = g_ptr_array_new ();
  g_auto (GStrv) person_refs = NULL, note_refs = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->persons->len; i++)
    g_ptr_array_add (given_persons, ((KtPerson *)self->persons->pdata[i])->ref);
  for (guint i = 0; i < self->notes->len; i++)
    g_ptr_array_add (given_notes, ((KtNote *)self->notes->pdata[i])->ref);
  person_refs = complete_refs (given_persons, 'p');
  note_refs = complete_refs (given_notes, 'n');

  json_builder_begin_object (builder);
  kt_dossier_add_text (builder, "format", FORMAT);
  kt_json_add_int (builder, "version", VERSION);
  add_casus (builder, self->casus, person_refs);

  kt_json_begin_array (builder, "persons");
  for (guint i = 0; i < self->persons->len; i++)
    add_person (builder, self->persons->pdata[i], person_refs[i]);
  json_builder_end_array (builder);

  kt_json_begin_array (builder, "notes");
  for (guint i = 0; i < self->notes->len; i++)
    add_note (builder, self->notes->pdata[i], note_refs[i]);
  json_builder_end_array (builder);

  kt_dossier_add_review (self, builder, note_refs);
  kt_dossier_add_effects (self, builder);
  kt_dossier_add_vensters (self, builder, note_refs);
  kt_dossier_add_signals (self, builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
