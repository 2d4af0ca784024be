/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser.h"

#include "anonymise/kt-known.h"
#include "anonymise/kt-scan.h"

#include "core/kt-likeness.h"
#include "core/kt-text.h"

#include <string.h>

/* A country code may be left out, so numbers are compared by their end. */
#define PHONE_DIGITS 9
#define PHONE_DIGITS_MIN 6

#define ROUNDS_MAX 3
/* How far around a hit is looked again. */
#define WINDOW 240

#define ROLE_MAX 40
/* The longest replacement, between its brackets, that is recognised when a text is read again. */
#define REPLACEMENT_MAX 160

typedef struct
{
  char *key;
  KtPerson *person;
  char *role;      /* what stands in the replacement, before it is numbered */
  gboolean number; /* also when nobody shares the role */
  char *replacement;
  gboolean active;
} Entity;

struct _KtAnonymiser
{
  GPtrArray *entities;
  GHashTable *by_key;
  GHashTable *numbers; /* role -> the highest number given */
  GHashTable *own;     /* folded replacements without brackets */
  KtKnown *known;      /* NULL until it is needed */
  GPtrArray *phones;   /* the last digits of known telephone numbers */
};

/* What the scanners put in place; reading an anonymised text again leaves it alone. */
static const char *const fixed[] = {
  "account", "adres",    "bsn",      "datum",  "e-mailadres", "familielid",     "iban", "instelling",
  "jaar",    "kenteken", "leeftijd", "nummer", "postcode",    "telefoonnummer", "url",  "woonplaats",
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

KtAnonymiser *
kt_anonymiser_new (void)
{
  KtAnonymiser *self = g_new0 (KtAnonymiser, 1);

  self->entities = g_ptr_array_new_with_free_func (entity_free);
  self->phones = g_ptr_array_new_with_free_func (g_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_hash_table_add (self->own, g_strdup (fixed[i]));
  return self;
}

void
kt_anonymiser_free (KtAnonymiser *self)
{
  g_clear_pointer (&self->known, kt_known_free);
  g_ptr_array_unref (self->phones);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->own);
  g_ptr_array_unref (self->entities);
  g_free (self);
}

/* --- Who is known --- */

static const char *
get_kind_role (KtPersonKind kind)
{
  switch (kind)
    {
    case KT_PERSON_KIND_INWONER:
      return "inwoner";
    case KT_PERSON_KIND_PROFESSIONAL:
      return "professional";
    case KT_PERSON_KIND_NETWERK:
    default:
      return "persoon uit het netwerk";
    }
}

/* The role as it reads within a sentence and within brackets: "Moeder" becomes "moeder", "WMO-consulent" stays. */
static char *
make_role (const char *role)
{
  g_autofree char *gist = kt_text_gist (role, ROLE_MAX);
  GString *made = g_string_new (NULL);
  gboolean lower = g_unichar_isupper (g_utf8_get_char (gist));

  for (const char *p = g_utf8_next_char (gist); *gist != '\0' && *p != '\0'; p = g_utf8_next_char (p))
    lower = lower && !g_unichar_isupper (g_utf8_get_char (p));
  for (const char *p = gist; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '[' || c == ']')
        continue;
      g_string_append_unichar (made, lower && made->len == 0 ? g_unichar_tolower (c) : c);
    }
  return g_string_free_and_steal (made);
}

static void
add (KtAnonymiser *self, char *key, const KtPerson *person, char *role, gboolean number)
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
kt_anonymiser_add_person (KtAnonymiser *self, const KtPerson *person)
{
  g_autofree char *role = make_role (person->role);
  g_autofree char *name_key = kt_likeness_key (person->name);
  g_autofree char *role_key = kt_fold_string (role);

  /* Father and son may share a name; what tells them apart is the casus's own number, or else the role. */
  add (self,
       g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT, name_key[0] != '\0' ? name_key : person->name, role_key,
                        person->id),
       person, g_strdup (kt_text_is_blank (role) ? get_kind_role (person->kind) : role), FALSE);
}

void
kt_anonymiser_add_name (KtAnonymiser *self, const char *name)
{
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autofree char *key = kt_likeness_key (name);

  g_set_str (&person->name, name);
  add (self, g_strdup (key[0] != '\0' ? key : name), person, g_strdup ("persoon"), TRUE);
}

void
kt_anonymiser_forget (KtAnonymiser *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    ((Entity *)self->entities->pdata[i])->active = FALSE;
  g_clear_pointer (&self->known, kt_known_free);
}

/* --- The known, compiled --- */

static gboolean
is_generic_organisation (const char *organisation)
{
  static const char *const words[] = {
    "uwv",
    "svb",
    "cak",
    "politie",
    "gemeente",
    "ggd",
    "ggz",
    "wijkteam",
    "veilig thuis",
    "ciz",
    "duo",
    "school",
    "huisarts",
    "thuiszorg",
    "coa",
    "ind",
    "cjib",
    "halt",
    "om",
    "zorg",
    "jeugdzorg",
    "wijkpolitie",
    "basisschool",
    "sociaal wijkteam",
    "belastingdienst",
    "reclassering",
    "jeugdbescherming",
    "raad voor de kinderbescherming",
    "leger des heils",
    "humanitas",
    "ziekenhuis",
    "kerk",
  };
  g_autofree char *folded = kt_fold_string (organisation);

  g_strstrip (folded);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (folded, words[i]))
        return TRUE;
    }
  return FALSE;
}

/* "Tsjerkebuorren 12, 9203 LK Drachten": what stands before the house number is the street, what stands after the
 * postcode, or after a comma or line end when there is none, the town. */
static void
add_address (KtKnown *known, const char *address)
{
  g_autofree char *folded = kt_fold_string (address);
  gsize number = strcspn (folded, "0123456789"), i;
  g_autofree char *street = g_strndup (folded, number);

  g_strdelimit (street, ",\n", ' ');
  kt_known_add_phrase (known, street, KT_TAG_LOCATIE, TRUE, "[adres]");
  for (i = number; folded[i] != '\0'; i++)
    {
      gsize to = i;

      while (kt_fold_is_digit (folded[to]))
        to++;
      if (to - i == 4 && folded[i] != '0')
        {
          to += folded[to] == ' ';
          if (kt_fold_is_letter (folded[to]) && kt_fold_is_letter (folded[to + 1]) &&
              !kt_fold_is_letter (folded[to + 2]))
            {
              i = to + 2;
              break;
            }
        }
      if (folded[i] == ',' || folded[i] == '\n')
        {
          gsize rest = i + strspn (folded + i, ", \n");

          if (kt_fold_is_letter (folded[rest]))
            {
              i = rest;
              break;
            }
        }
    }
  if (folded[i] != '\0')
    kt_known_add_phrase (known, folded + i, KT_TAG_LOCATIE, FALSE, "[woonplaats]");
}

static void
add_phone (KtAnonymiser *self, const char *phone)
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
compile (KtAnonymiser *self)
{
  KtKnown *known = kt_known_new ();

  g_ptr_array_set_size (self->phones, 0);
  for (guint i = 0; i < self->entities->len; i++)
    {
      const Entity *entity = self->entities->pdata[i];
      g_autoptr (KtName) name = NULL;

      if (!entity->active)
        continue;
      name = kt_name_new (entity->person->name);
      kt_known_add_name (known, name, entity->replacement != NULL ? entity->replacement : "[]");
      if (!kt_text_is_blank (entity->person->organisation) && !is_generic_organisation (entity->person->organisation))
        kt_known_add_phrase (known, entity->person->organisation, KT_TAG_INSTELLING, FALSE, "[instelling]");
      if (!kt_text_is_blank (entity->person->address))
        add_address (known, entity->person->address);
      add_phone (self, entity->person->phone);
    }
  return known;
}

static void
scan (const KtFold *fold, GPtrArray *phones, GArray *hits)
{
  kt_scan_contacts (fold, hits);
  kt_scan_numbers (fold, phones, hits);
  kt_scan_dates (fold, hits);
  kt_scan_ages (fold, hits);
}

/* Whether something in @role identifies, "moeder van Ilyas". */
static gboolean
is_telling (KtKnown *known, const char *role)
{
  g_autoptr (KtFold) fold = kt_fold_new (role);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));

  kt_known_find (known, fold, hits);
  scan (fold, NULL, hits);
  return hits->len > 0;
}

static guint
count_role (KtAnonymiser *self, const char *folded)
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
name_entities (KtAnonymiser *self, KtKnown *known)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      Entity *entity = self->entities->pdata[i];

      if (entity->replacement == NULL && !entity->number && is_telling (known, entity->role))
        g_set_str (&entity->role, get_kind_role (entity->person->kind));
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
ensure_known (KtAnonymiser *self)
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

/* --- Finding --- */

/* Whether what stands in brackets is one of our replacements, or several with "of" between. */
static gboolean
is_own (KtAnonymiser *self, const char *inside)
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

/* Drops the hits within replacements that stand in the text already. */
static void
drop_own (KtAnonymiser *self, const KtFold *fold, GArray *hits)
{
  g_autoptr (GArray) kept = NULL;
  const char *open = fold->text, *close;
  guint i = 0, n = 0;

  while (i < hits->len && (open = memchr (open, '[', fold->length - (gsize)(open - fold->text))) != NULL)
    {
      gsize start = (gsize)(open - fold->text), end;
      g_autofree char *inside = NULL;

      close = open + 1;
      while (*close != ']' && *close != '[' && *close != '\n' && *close != '\0' && close - open <= REPLACEMENT_MAX)
        close++;
      open++;
      if (*close != ']')
        continue;
      inside = g_strndup (open, (gsize)(close - open));
      if (!is_own (self, inside))
        continue;
      end = (gsize)(close - fold->text) + 1;
      open = close;
      while (i < hits->len && g_array_index (hits, KtHit, i).start < start)
        g_array_index (hits, KtHit, n++) = g_array_index (hits, KtHit, i++);
      while (i < hits->len && g_array_index (hits, KtHit, i).end <= end)
        i++;
    }
  while (i < hits->len)
    g_array_index (hits, KtHit, n++) = g_array_index (hits, KtHit, i++);
  g_array_set_size (hits, n);
}

/* Whether what stands beside a hit may read otherwise once the hit has become a word in brackets: "12-3-2025fatima". */
static gboolean
is_glued (const KtFold *fold, const KtHit *hit)
{
  const char *after = fold->text + hit->end;
  const char *before = fold->text + hit->start;

  if (kt_fold_is_alnum (*after) || (kt_fold_is_one_of (*after, ".,:-/_@+&") && kt_fold_is_alnum (after[1])))
    return TRUE;
  if (hit->start == 0)
    return FALSE;
  return kt_fold_is_alnum (before[-1]) ||
         (hit->start > 1 && kt_fold_is_one_of (before[-1], ".,:-/_@+&'") && kt_fold_is_alnum (before[-2]));
}

typedef struct
{
  gsize start;
  gsize end;
} Window;

/* The surroundings of @hit that a finder may look at: its line, or as many characters. */
static Window
get_window (const KtFold *fold, const KtHit *hit)
{
  Window window = { hit->start, hit->end };

  while (window.start > 0 && hit->start - window.start < WINDOW && fold->text[window.start - 1] != '\n')
    window.start--;
  while (window.end < fold->length && window.end - hit->end < WINDOW && fold->text[window.end] != '\n')
    window.end++;
  return window;
}

/* (element-type Window): where @hits lay something bare; sorted and apart. */
static GArray *
get_windows (const KtFold *fold, GArray *hits)
{
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (Window));

  for (guint i = 0; i < hits->len; i++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, i);
      Window *last = windows->len > 0 ? &g_array_index (windows, Window, windows->len - 1) : NULL;
      Window window;

      if (!is_glued (fold, hit))
        continue;
      window = get_window (fold, hit);
      if (last != NULL && window.start <= last->end)
        last->end = MAX (last->end, window.end);
      else
        g_array_append_val (windows, window);
    }
  return windows;
}

/* Makes of each hit what the text will have there: brackets with nothing to find between them. */
static void
cover (KtFold *fold, GArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, i);

      memset (fold->text + hit->start, KT_FOLD_SIGN, hit->end - hit->start);
      fold->text[hit->start] = '[';
      fold->text[hit->end - 1] = ']';
      memcpy (fold->cased + hit->start, fold->text + hit->start, hit->end - hit->start);
    }
}

static void
find (KtAnonymiser *self, const KtFold *fold, GArray *hits)
{
  kt_known_find (self->known, fold, hits);
  scan (fold, self->phones, hits);
}

static void
find_in_window (KtAnonymiser *self, const KtFold *fold, const Window *window, GArray *hits)
{
  gsize length = window->end - window->start;
  g_autofree char *text = g_strndup (fold->text + window->start, length);
  g_autofree char *cased = g_strndup (fold->cased + window->start, length);
  const KtFold part = { .text = text, .cased = cased, .length = length };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (KtHit));

  find (self, &part, found);
  for (guint i = 0; i < found->len; i++)
    {
      KtHit hit = g_array_index (found, KtHit, i);

      hit.start += window->start;
      hit.end += window->start;
      g_array_append_val (hits, hit);
    }
}

/* (transfer full): what is found in @fold, which is covered with it. A text that was anonymised is found to be so: what
 * the brackets of a replacement lay bare is found in the same call. */
static GArray *
find_all (KtAnonymiser *self, KtFold *fold)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (KtHit));

  find (self, fold, hits);
  kt_hits_resolve (hits, fold);
  drop_own (self, fold, hits);
  for (guint round = 0; round < ROUNDS_MAX; round++)
    {
      g_autoptr (GArray) windows = get_windows (fold, hits);
      guint n = hits->len;

      cover (fold, hits);
      for (guint i = 0; i < windows->len; i++)
        find_in_window (self, fold, &g_array_index (windows, Window, i), hits);
      if (hits->len == n)
        break;
      kt_hits_resolve (hits, fold);
      drop_own (self, fold, hits);
    }
  return hits;
}

GPtrArray *
kt_anonymiser_find (KtAnonymiser *self, const char *text)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);
  g_autoptr (GArray) hits = NULL;
  g_autoptr (KtFold) fold = kt_fold_new (text);

  ensure_known (self);
  hits = find_all (self, fold);
  for (guint i = 0; i < hits->len; i++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, i);
      gsize start = kt_fold_get_start (fold, hit->start), end = kt_fold_get_end (fold, hit->end);
      const KtSpan *last = spans->len > 0 ? spans->pdata[spans->len - 1] : NULL;

      /* One letter of the original may be two folded ones with a hit in each. */
      if (last != NULL && start < last->end)
        start = last->end;
      if (start < end)
        g_ptr_array_add (spans, kt_span_new (start, end, hit->tag, hit->layer, hit->replacement));
    }
  return spans;
}

char *
kt_anonymiser_apply (const char *text, GPtrArray *spans)
{
  GString *applied = g_string_sized_new (strlen (text));
  const char *from = text, *p = text;
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      if (span->layer != KT_LAYER_CERTAIN)
        continue;
      for (; at < span->start && *p != '\0'; at++)
        p = g_utf8_next_char (p);
      g_string_append_len (applied, from, p - from);
      g_string_append (applied, span->replacement);
      for (; at < span->end && *p != '\0'; at++)
        p = g_utf8_next_char (p);
      from = p;
    }
  g_string_append (applied, from);
  return g_string_free_and_steal (applied);
}
