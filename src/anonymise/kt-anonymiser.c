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

/* From this round on what is found takes ever more of its surroundings with it. */
#define ROUNDS_PLAIN 4

#define ROLE_MAX 40
#define ROLE_WORDS_MAX 3
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

/* Whether @word begins what says more than a role: "moeder van Kimberley", "leerkracht groep 6", "begeleider
 * Schuldhulp". */
static gboolean
ends_role (const char *word)
{
  static const char *const words[] = {
    "-",     "–",  "aan",  "als", "bij",  "de",    "die", "een", "en",    "groep", "het",
    "in",    "is", "klas", "met", "naar", "naast", "of",  "om",  "onder", "op",    "over",
    "sinds", "te", "tot",  "uit", "van",  "voor",  "was", "wat", "wie",   "woont", "zonder",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (word, words[i]))
        return TRUE;
    }
  for (const char *p = word; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        return TRUE;
    }
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* "Moeder" becomes "moeder", "WMO-consulent" stays. */
static char *
lower_first (const char *word)
{
  const char *rest = g_utf8_next_char (word);
  GString *lowered = g_string_new (NULL);

  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isupper (g_utf8_get_char (p)))
        rest = word;
    }
  if (rest != word)
    g_string_append_unichar (lowered, g_unichar_tolower (g_utf8_get_char (word)));
  g_string_append (lowered, rest);
  return g_string_free_and_steal (lowered);
}

/* The first words of @role, "zoon" of "Zoon, oudste kind", as they read within a sentence; empty when they are none, or
 * too long to be a role. */
static char *
make_role (const char *role)
{
  g_autofree char *head = g_strndup (role, strcspn (role, ",;:/()[]{}\n"));
  g_autofree char *gist = kt_text_gist (head, ROLE_MAX);
  g_auto (GStrv) words = g_strsplit (gist, " ", -1);
  GString *made = g_string_new (NULL);

  for (guint i = 0; i < ROLE_WORDS_MAX && words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_autofree char *word = i == 0 ? lower_first (words[i]) : g_strdup (words[i]);

      if (g_str_has_suffix (word, "…") || (i > 0 && ends_role (word)))
        break;
      if (i > 0)
        g_string_append_c (made, ' ');
      g_string_append (made, word);
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

/* (transfer full) (element-type KtSpan): what is found in @text as it stands. */
static GPtrArray *
find_once (KtAnonymiser *self, const char *text)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (KtHit));
  g_autoptr (KtFold) fold = kt_fold_new (text);

  kt_known_find (self->known, fold, hits);
  scan (fold, self->phones, hits);
  kt_hits_resolve (hits, fold);
  drop_own (self, fold, hits);
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

/* Brings @found, of the text that @spans were applied to, back to where it stands in the text before, with all of each
 * replacement that it touches; @margin more on both sides. */
static void
bring_back (GPtrArray *found, GPtrArray *spans, gsize length, gsize margin)
{
  gsize shift_from = 0, shift_to = 0; /* the last place after a replacement: in the text after, and before */
  guint k = 0;

  for (guint i = 0; i < found->len; i++)
    {
      KtSpan *span = found->pdata[i];
      gsize start = span->start, end = span->end;
      gsize last_from, last_to;

      for (; k < spans->len; k++)
        {
          const KtSpan *old = spans->pdata[k];
          gsize to = shift_from + (old->start - shift_to) + (gsize)g_utf8_strlen (old->replacement, -1);

          if (to > start)
            break;
          shift_from = to;
          shift_to = old->end;
        }
      last_from = shift_from;
      last_to = shift_to;
      span->start = start - shift_from + shift_to;
      span->end = end - shift_from + shift_to;
      for (guint j = k; j < spans->len; j++)
        {
          const KtSpan *old = spans->pdata[j];
          gsize from = last_from + (old->start - last_to);

          if (from >= end)
            break;
          last_from = from + (gsize)g_utf8_strlen (old->replacement, -1);
          last_to = old->end;
          span->start = MIN (span->start, old->start);
          span->end = last_from >= end ? old->end : end - last_from + last_to;
        }
      span->start -= MIN (span->start, margin);
      span->end = MIN (length, span->end + margin);
    }
}

/* What covers another comes before it. */
static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const KtSpan *one = *(const KtSpan *const *)a, *other = *(const KtSpan *const *)b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->end > other->end ? -1 : one->end < other->end;
}

/* Makes one of @spans and @found, of the same text, and of those that overlap one span. Returns whether more of the
 * text is covered than before. */
static gboolean
unite (GPtrArray *spans, GPtrArray *found)
{
  gsize before = 0, after = 0;
  guint n = 0;

  for (guint i = 0; i < spans->len; i++)
    before += ((KtSpan *)spans->pdata[i])->end - ((KtSpan *)spans->pdata[i])->start;
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_extend (spans, found, NULL, NULL);
  g_ptr_array_sort (spans, compare_spans);

  for (guint i = 0; i < spans->len; i++)
    {
      KtSpan *span = spans->pdata[i], *last = n > 0 ? spans->pdata[n - 1] : NULL;

      if (last != NULL && span->start < last->end)
        {
          last->end = MAX (last->end, span->end);
          kt_span_free (span);
        }
      else
        {
          spans->pdata[n++] = span;
        }
    }
  /* The places behind hold what was freed or stands in front now. */
  g_ptr_array_set_free_func (spans, NULL);
  g_ptr_array_set_size (spans, (gint)n);
  g_ptr_array_set_free_func (spans, (GDestroyNotify)kt_span_free);
  for (guint i = 0; i < spans->len; i++)
    after += ((KtSpan *)spans->pdata[i])->end - ((KtSpan *)spans->pdata[i])->start;
  return after > before;
}

/* A replacement is not what stood there, and beside it words may read otherwise: "12-3-2025fatima". So what comes out
 * is looked through until nothing is found in it. Every round covers more of the text, and the late ones so much more
 * that a few are enough for any text. */
GPtrArray *
kt_anonymiser_find (KtAnonymiser *self, const char *text)
{
  gsize length = (gsize)g_utf8_strlen (text, -1), margin = 0;
  GPtrArray *spans;

  ensure_known (self);
  spans = find_once (self, text);
  for (guint round = 0; spans->len > 0; round++)
    {
      g_autofree char *applied = kt_anonymiser_apply (text, spans);
      g_autoptr (GPtrArray) found = find_once (self, applied);

      if (round >= ROUNDS_PLAIN)
        margin = MIN (length, margin * 4 + 1);
      if (found->len == 0)
        break;
      bring_back (found, spans, length, margin);
      if (!unite (spans, found))
        break;
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
