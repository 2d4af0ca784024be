/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-cast.h"

#include "anonymise/kt-role.h"
#include "anonymise/kt-scan.h"
#include "core/kt-likeness.h"
#include "core/kt-text.h"

#include <string.h>

/* A country code may be left out, so numbers are compared by their end. */
#define PHONE_DIGITS 9
#define PHONE_DIGITS_MIN 6

typedef struct
{
  char *key;
  KtPerson *person;
  char *role;      /* what stands in the replacement, before it is numbered */
  gboolean number; /* also when nobody shares the role */
  char *replacement;
  gboolean active;
} Entity;

struct _KtCast
{
  KtWordbook *wordbook; /* unowned */
  GPtrArray *entities;
  GHashTable *by_key;
  GHashTable *numbers;   /* role -> the highest number given */
  GHashTable *own;       /* folded replacements without brackets */
  GHashTable *strangers; /* word of a name -> replacement; "" when several strangers have it */
  GStringChunk *texts;
  KtKnown *known;    /* NULL until it is needed */
  GPtrArray *phones; /* the last digits of known telephone numbers */
  GPtrArray *words;  /* what else must not go out */
};

/* What the scanners put in place; reading an anonymised text again leaves it alone. */
static const char *const fixed[] = {
  "account",  "adres",    "bsn",    "datum",    "e-mailadres",    "familielid", "iban",       "instelling", "jaar",
  "kenteken", "leeftijd", "nummer", "postcode", "telefoonnummer", "url",        "woonplaats", "plaats",     "naam",
};

static void
entity_free (gpointer data)
{
  Entity *self = data;

  g_free (self->key);
  kt_person_unref (self->person);
  g_free (self->role);
  g_free (self->replacement);
  g_free (self);
}

KtCast *
kt_cast_new (KtWordbook *wordbook)
{
  KtCast *self = g_new0 (KtCast, 1);

  self->wordbook = wordbook;
  self->entities = g_ptr_array_new_with_free_func (entity_free);
  self->phones = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->strangers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_string_chunk_new (256);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_hash_table_add (self->own, g_strdup (fixed[i]));
  return self;
}

void
kt_cast_free (KtCast *self)
{
  g_clear_pointer (&self->known, kt_known_free);
  g_ptr_array_unref (self->phones);
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->own);
  g_hash_table_unref (self->strangers);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->entities);
  g_free (self);
}

/* --- Who is known --- */

static void
add (KtCast *self, char *key, const KtPerson *person, char *role, gboolean number)
{
  Entity *entity = g_hash_table_lookup (self->by_key, key);

  g_clear_pointer (&self->known, kt_known_free);
  if (entity != NULL)
    {
      entity->active = TRUE;
      kt_person_unref (entity->person);
      entity->person = kt_person_copy (person);
      g_free (key);
      g_free (role);
      return;
    }
  entity = g_new0 (Entity, 1);
  entity->key = key;
  entity->person = kt_person_copy (person);
  entity->role = role;
  entity->number = number;
  entity->active = TRUE;
  g_ptr_array_add (self->entities, entity);
  g_hash_table_insert (self->by_key, entity->key, entity);
}

void
kt_cast_add_person (KtCast *self, const KtPerson *person)
{
  g_autofree char *role = kt_role_make (person->role);
  g_autofree char *name_key = kt_likeness_key (person->name);
  g_autofree char *role_key = kt_fold_string (role);

  /* Father and son may share a name; what tells them apart is the casus's own number, or else the role. */
  add (self,
       g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT, name_key[0] != '\0' ? name_key : person->name, role_key,
                        person->id),
       person, g_strdup (kt_text_is_blank (role) ? kt_role_get_of_kind (person->kind) : role), FALSE);
}

void
kt_cast_add_name (KtCast *self, const char *name)
{
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autofree char *key = kt_likeness_key (name);

  g_set_str (&person->name, name);
  add (self, g_strdup (key[0] != '\0' ? key : name), person, g_strdup ("persoon"), TRUE);
}

void
kt_cast_add_word (KtCast *self, const char *words)
{
  g_ptr_array_add (self->words, g_strdup (words));
  g_clear_pointer (&self->known, kt_known_free);
}

void
kt_cast_forget (KtCast *self)
{
  g_ptr_array_set_size (self->words, 0);
  for (guint i = 0; i < self->entities->len; i++)
    ((Entity *)self->entities->pdata[i])->active = FALSE;
  g_clear_pointer (&self->known, kt_known_free);
}

/* --- The known, compiled --- */

static void
add_phone (KtCast *self, const char *phone)
{
  g_autofree char *folded = kt_fold_string (phone);
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (kt_fold_is_digit (*p))
        g_string_append_c (digits, *p);
    }
  if (digits->len >= PHONE_DIGITS_MIN)
    g_ptr_array_add (self->phones, g_strdup (digits->str + digits->len - MIN (digits->len, PHONE_DIGITS)));
}

static KtKnown *
compile (KtCast *self)
{
  KtKnown *known = kt_known_new (kt_wordbook_get_lexicon (self->wordbook));

  g_ptr_array_set_size (self->phones, 0);
  for (guint i = 0; i < self->entities->len; i++)
    {
      const Entity *entity = self->entities->pdata[i];
      g_autoptr (KtName) name = NULL;

      if (!entity->active)
        continue;
      name = kt_name_new (entity->person->name);
      kt_known_add_name (known, name, entity->replacement != NULL ? entity->replacement : "[]");
      if (!kt_text_is_blank (entity->person->organisation))
        kt_known_add_organisation (known, entity->person->organisation);
      if (!kt_text_is_blank (entity->person->address))
        kt_known_add_address (known, entity->person->address);
      add_phone (self, entity->person->phone);
    }
  for (guint i = 0; i < self->words->len; i++)
    kt_known_add_word (known, self->words->pdata[i], "[naam]");
  return known;
}

/* Whether something in @role identifies, "moeder van Ilyas". */
static gboolean
is_telling (KtCast *self, KtKnown *known, const char *role)
{
  g_autoptr (KtFold) fold = kt_fold_new (role);
  g_autoptr (KtTokens) tokens = kt_tokens_new (fold, self->wordbook);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));

  kt_known_find (known, tokens, hits);
  kt_scan_contacts (tokens, hits);
  kt_scan_numbers (tokens, NULL, hits);
  kt_scan_dates (tokens, hits);
  kt_scan_ages (tokens, hits);
  return hits->len > 0;
}

static guint
count_role (KtCast *self, const char *folded)
{
  guint n = 0;

  for (guint i = 0; i < self->entities->len; i++)
    {
      g_autofree char *role = kt_fold_string (((Entity *)self->entities->pdata[i])->role);

      n += g_str_equal (role, folded);
    }
  return n;
}

static void
name_entities (KtCast *self, KtKnown *known)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      Entity *entity = self->entities->pdata[i];

      if (entity->replacement == NULL && !entity->number && is_telling (self, known, entity->role))
        g_set_str (&entity->role, kt_role_get_of_kind (entity->person->kind));
    }
  for (guint i = 0; i < self->entities->len; i++)
    {
      Entity *entity = self->entities->pdata[i];
      g_autofree char *folded = NULL;
      guint number;

      if (entity->replacement != NULL)
        continue;
      folded = kt_fold_string (entity->role);
      number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, folded)) + 1;
      if (entity->number || number > 1 || count_role (self, folded) > 1)
        entity->replacement = g_strdup_printf ("[%s %u]", entity->role, number);
      else
        entity->replacement = g_strdup_printf ("[%s]", entity->role);
      g_hash_table_insert (self->numbers, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
      folded = kt_fold_string (entity->replacement);
      g_hash_table_add (self->own, g_strndup (folded + 1, strlen (folded) - 2));
    }
}

static void
ensure_known (KtCast *self)
{
  gboolean unnamed = FALSE;

  if (self->known != NULL)
    return;
  for (guint i = 0; i < self->entities->len; i++)
    unnamed = unnamed || ((Entity *)self->entities->pdata[i])->replacement == NULL;
  if (unnamed)
    {
      g_autoptr (KtKnown) known = compile (self);

      name_entities (self, known);
    }
  self->known = compile (self);
}

KtKnown *
kt_cast_get_known (KtCast *self)
{
  ensure_known (self);
  return self->known;
}

GPtrArray *
kt_cast_get_phones (KtCast *self)
{
  ensure_known (self);
  return self->phones;
}

/* --- Others --- */

const char *
kt_cast_enclose (KtCast *self, const char *text)
{
  g_autofree char *folded = kt_fold_string (text);
  g_autofree char *enclosed = g_strdup_printf ("[%s]", text);

  g_hash_table_add (self->own, g_steal_pointer (&folded));
  return g_string_chunk_insert_const (self->texts, enclosed);
}

const char *
kt_cast_name_stranger (KtCast *self, const char *const *parts)
{
  const char *replacement = NULL;

  for (gsize i = 0; parts[i] != NULL && replacement == NULL; i++)
    {
      replacement = g_hash_table_lookup (self->strangers, parts[i]);
      if (replacement != NULL && *replacement == '\0')
        replacement = NULL;
    }
  if (replacement == NULL)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, "persoon")) + 1;
      g_autofree char *text = g_strdup_printf ("persoon %u", number);

      g_hash_table_insert (self->numbers, g_strdup ("persoon"), GUINT_TO_POINTER (number));
      replacement = kt_cast_enclose (self, text);
    }
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      const char *other = g_hash_table_lookup (self->strangers, parts[i]);

      /* Words that two people share tell neither. */
      if (other == NULL)
        g_hash_table_insert (self->strangers, g_strdup (parts[i]), (gpointer)replacement);
      else if (other != replacement)
        g_hash_table_insert (self->strangers, g_strdup (parts[i]), (gpointer) "");
    }
  return replacement;
}

gboolean
kt_cast_is_replacement (KtCast *self, const char *inside)
{
  g_auto (GStrv) parts = NULL;

  if (g_hash_table_contains (self->own, inside))
    return TRUE;
  parts = g_strsplit (inside, " of ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!g_hash_table_contains (self->own, parts[i]))
        return FALSE;
    }
  return parts[0] != NULL;
}
