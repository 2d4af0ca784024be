/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-generator.h"

#include "cli/kt-generator-words.h"
#include "core/kt-date.h"

#include <string.h>

/* From so many notes on one casus is a large one. */
#define LARGE_FROM 20000
#define LARGE_NOTES 2000
/* Casussen begin in this many days before today. */
#define DAYS (5 * 365)
#define NOTE_WORDS_LEAST 60
/* Sentences have at most 20 words, so that a note ends before 400. */
#define NOTE_WORDS_SPREAD 320

struct _KtGenerator
{
  guint64 seed;
  guint n_casussen;
  guint32 today;   /* as Julian day */
  guint *n_notes;  /* for each casus */
  guint32 *opened; /* likewise, as Julian day */
  guint *numbers;  /* likewise, the number in its code, which counts within the year */
};

/* What one casus is drawn from. */
typedef struct
{
  guint64 state;
  const KtDossier *dossier;
} Draw;

static guint64
mix (guint64 z)
{
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static Draw
draw_for (const KtGenerator *self, guint index, guint purpose)
{
  return (Draw){ .state = mix (mix (self->seed) + ((guint64)index << 8) + purpose) };
}

/* From 0 to @below - 1. */
static guint
draw (Draw *self, guint below)
{
  self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint)(((mix (self->state) >> 32) * below) >> 32);
}

/* The same, with low numbers more often than high ones, as words are in speech. */
static guint
draw_skewed (Draw *self, guint below)
{
  guint first = draw (self, below), second = draw (self, below);

  return (guint)((guint64)first * second / below);
}

static const char *
pick (Draw *self, const KtGeneratorWords *words)
{
  return words->words[draw (self, words->size)];
}

/* --- Days --- */

static void
split_day (guint32 day, int *year, int *month, int *day_of_month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

static int
year_of (guint32 day)
{
  int year, month, day_of_month;

  split_day (day, &year, &month, &day_of_month);
  return year;
}

static char *
format_day (guint32 day)
{
  int year, month, day_of_month;

  split_day (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/* --- Sentences --- */

static const KtPerson *
pick_person (Draw *self, KtPersonKind kind)
{
  const GPtrArray *persons = self->dossier->persons;
  guint start = draw (self, persons->len);

  for (guint i = 0; i < persons->len; i++)
    {
      const KtPerson *person = persons->pdata[(start + i) % persons->len];

      if (person->kind == kind)
        return person;
    }
  g_assert_not_reached ();
}

static void
append_first_name (GString *out, const KtPerson *person)
{
  g_string_append_len (out, person->name, strchr (person->name, ' ') - person->name);
}

static void
append_phone (GString *out, Draw *self)
{
  /* Arguments of a call are evaluated in any order, so no two of them may draw. */
  guint first = 1000 + draw (self, 9000), second = draw (self, 10000);

  g_string_append_printf (out, "06 %04u%04u", first, second);
}

static void
append_time (GString *out, Draw *self)
{
  guint hour = 9 + draw (self, 9), minute = 15 * draw (self, 4);

  g_string_append_printf (out, "%u.%02u", hour, minute);
}

static void
append_compound (GString *out, Draw *self, const char *de, const char *het)
{
  guint n_de = kt_generator_compound_de_tails.size, n_het = kt_generator_compound_het_tails.size;
  guint head = draw_skewed (self, kt_generator_compound_heads.size);
  /* A stride that has no divisor in common with their number mixes the two kinds of tails. */
  guint tail = draw_skewed (self, n_de + n_het) * 29 % (n_de + n_het);

  g_string_append (out, tail < n_de ? de : het);
  g_string_append (out, kt_generator_compound_heads.words[head]);
  g_string_append (out, tail < n_de ? kt_generator_compound_de_tails.words[tail]
                                    : kt_generator_compound_het_tails.words[tail - n_de]);
}

static void
append_drawn (GString *out, Draw *self, char what)
{
  switch (what)
    {
    case 'i':
      g_string_append (out, pick_person (self, KT_PERSON_KIND_INWONER)->name);
      break;
    case 'v':
      append_first_name (out, pick_person (self, KT_PERSON_KIND_INWONER));
      break;
    case 'n':
      append_first_name (out, pick_person (self, KT_PERSON_KIND_NETWERK));
      break;
    case 'p':
      g_string_append (out, pick_person (self, KT_PERSON_KIND_PROFESSIONAL)->name);
      break;
    case 'o':
      g_string_append (out, pick (self, &kt_generator_organisations));
      break;
    case 'c':
      append_compound (out, self, "", "");
      break;
    case 'e':
      append_compound (out, self, "de ", "het ");
      break;
    case 'E':
      append_compound (out, self, "De ", "Het ");
      break;
    case 'a':
      g_string_append (out, pick (self, &kt_generator_adjectives));
      break;
    case 'd':
      g_string_append (out, pick (self, &kt_generator_days));
      break;
    case 'u':
      append_time (out, self);
      break;
    case 'b':
      g_string_append_printf (out, "%u", 5 * (3 + draw_skewed (self, 900)));
      break;
    case 'f':
      append_phone (out, self);
      break;
    case 'g':
      g_string_append_printf (out, "%u", 2 + draw (self, 11));
      break;
    default:
      g_assert_not_reached ();
    }
}

static guint
append_sentence (GString *out, Draw *self, const KtGeneratorWords *sentences)
{
  gsize start = out->len;
  guint n_words = 1;

  for (const char *p = pick (self, sentences); *p != '\0'; p++)
    {
      if (*p != '{')
        {
          g_string_append_c (out, *p);
          continue;
        }
      append_drawn (out, self, p[1]);
      p += 2;
    }
  for (gsize i = start; i < out->len; i++)
    n_words += out->str[i] == ' ';
  return n_words;
}

/* Sentences until the note has @until words, of which it has @n_words already. */
static char *
write_sentences (Draw *self, const KtGeneratorWords *sentences, guint until, guint *n_words)
{
  GString *text = g_string_new (NULL);

  while (*n_words < until)
    {
      if (text->len > 0)
        g_string_append (text, draw (self, 6) == 0 ? "\n\n" : " ");
      *n_words += append_sentence (text, self, sentences);
    }
  return g_string_free_and_steal (text);
}

/* --- Records --- */

static char *
draw_address (Draw *self)
{
  const char *head = pick (self, &kt_generator_street_heads), *tail = pick (self, &kt_generator_street_tails);
  guint number = 1 + draw (self, 180), digits = 1000 + draw (self, 9000);
  char first = (char)('A' + draw (self, 26)), second = (char)('A' + draw (self, 26));

  return g_strdup_printf ("%s%s %u\n%u %c%c Laarwijk", head, tail, number, digits, first, second);
}

static char *
draw_email (Draw *self, const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);

  g_strdelimit (lower, " ", '.');
  g_strdelimit (lower, "?'", 'x');
  return g_strdup_printf ("%s%u@example.nl", lower, draw (self, 100));
}

static void
add_person (Draw *self, KtDossier *dossier, KtPersonKind kind, guint32 opened)
{
  static const KtGeneratorWords *const roles[] = {
    [KT_PERSON_KIND_INWONER] = &kt_generator_inwoner_roles,
    [KT_PERSON_KIND_NETWERK] = &kt_generator_network_roles,
    [KT_PERSON_KIND_PROFESSIONAL] = &kt_generator_professional_roles,
  };
  KtPerson *person = kt_person_new ();
  GString *phone = g_string_new (NULL);
  const char *first_name = pick (self, &kt_generator_first_names);

  g_free (person->name);
  person->name = g_strconcat (first_name, " ", pick (self, &kt_generator_last_names), NULL);
  person->kind = kind;
  person->ref = g_strdup_printf ("p%u", dossier->persons->len + 1);
  g_set_str (&person->role, pick (self, roles[kind]));
  append_phone (phone, self);
  g_free (person->phone);
  person->phone = g_string_free_and_steal (phone);
  if (kind != KT_PERSON_KIND_NETWERK)
    {
      g_free (person->email);
      person->email = draw_email (self, person->name);
    }
  if (kind == KT_PERSON_KIND_PROFESSIONAL)
    {
      g_set_str (&person->organisation, pick (self, &kt_generator_organisations));
    }
  else
    {
      g_free (person->address);
      person->address = draw_address (self);
    }
  if (kind == KT_PERSON_KIND_INWONER)
    {
      guint32 age = 365 * (6 + draw (self, 80));

      person->born = format_day (opened - age - draw (self, 365));
    }
  g_ptr_array_add (dossier->persons, person);
}

static void
add_note (Draw *self, KtDossier *dossier, guint32 day)
{
  g_autofree char *date = format_day (day);
  g_autofree char *at = NULL;
  guint hour = 8 + draw (self, 10), minute = 5 * draw (self, 12);
  guint words = NOTE_WORDS_LEAST + draw_skewed (self, NOTE_WORDS_SPREAD), n_words = 0;
  KtNote *note;

  at = g_strdup_printf ("%sT%02u:%02u", date, hour, minute);
  note = kt_note_new (at);
  note->ref = g_strdup_printf ("n%u", dossier->notes->len + 1);
  note->kind = (KtNoteKind)draw (self, KT_NOTE_KIND_COUNT);
  for (guint i = draw (self, 3); i > 0; i--)
    note->life_domains |= 1u << draw (self, KT_LIFE_DOMAIN_COUNT);

  g_free (note->text);
  if (kt_note_kind_is_conversation (note->kind))
    {
      note->text = write_sentences (self, &kt_generator_happenings, words * 7 / 10, &n_words);
      g_free (note->own_words);
      note->own_words = write_sentences (self, &kt_generator_own_words, words * 9 / 10, &n_words);
      g_free (note->impression);
      note->impression = write_sentences (self, &kt_generator_impressions, words, &n_words);
      g_set_str (&note->participants, pick_person (self, KT_PERSON_KIND_INWONER)->name);
    }
  else
    {
      note->text = write_sentences (self, &kt_generator_happenings, words, &n_words);
    }
  g_ptr_array_add (dossier->notes, note);
}

static void
fill_casus (Draw *self, KtCasus *casus, guint32 opened, guint32 *last, guint32 today)
{
  const KtGeneratorTheme *theme = &kt_generator_themes[draw (self, kt_generator_n_themes)];

  g_free (casus->title);
  casus->title = g_strdup_printf ("%s %s", theme->title, pick (self, &kt_generator_title_tails));
  g_set_str (&casus->theme, theme->name);
  casus->laws = theme->laws;
  casus->opened = format_day (opened);
  *last = opened + 120 + draw (self, 900);
  *last = MIN (*last, today);
  if (*last < today && draw (self, 4) > 0)
    {
      casus->status = KT_CASUS_STATUS_CLOSED;
      casus->closed = format_day (*last);
    }
  else if (today - opened < 21)
    {
      casus->status = KT_CASUS_STATUS_MELDING;
      *last = today;
    }
}

KtDossier *
kt_generator_make_dossier (KtGenerator *self, guint index)
{
  Draw d = draw_for (self, index, 1);
  KtDossier *dossier = kt_dossier_new ();
  guint32 opened = self->opened[index], last;
  guint n_notes = self->n_notes[index], n_inwoners, n_network;

  d.dossier = dossier;
  fill_casus (&d, dossier->casus, opened, &last, self->today);
  dossier->casus->code = g_strdup_printf ("K-%04d-%03u", year_of (opened), self->numbers[index]);

  n_inwoners = 1 + draw (&d, 3);
  n_network = 1 + draw (&d, 3);
  for (guint i = 0; i < n_inwoners; i++)
    add_person (&d, dossier, KT_PERSON_KIND_INWONER, opened);
  for (guint i = 0; i < n_network; i++)
    add_person (&d, dossier, KT_PERSON_KIND_NETWERK, opened);
  for (guint i = 0; i < 2; i++)
    add_person (&d, dossier, KT_PERSON_KIND_PROFESSIONAL, opened);
  dossier->casus->coordinator = n_inwoners + n_network + 1;
  dossier->casus->contact = n_inwoners + n_network + 2;

  for (guint i = 0; i < n_notes; i++)
    {
      guint64 days = last - opened + 1;

      add_note (&d, dossier, opened + (guint32)(days * i / n_notes));
    }
  return dossier;
}

/* The notes go over the casussen by weights from 1 to 19, so that their sum is what was asked for. */
static void
share_notes (KtGenerator *self, guint n_notes)
{
  g_autofree guint64 *sums = g_new (guint64, self->n_casussen);
  guint large = n_notes >= LARGE_FROM ? LARGE_NOTES : 0, given = 0;
  guint64 sum = 0;

  for (guint i = 0; i < self->n_casussen; i++)
    {
      Draw d = draw_for (self, i, 2);

      sum += 1 + draw (&d, 19);
      sums[i] = sum;
    }
  for (guint i = 0; i < self->n_casussen; i++)
    {
      guint until = (guint)(sums[i] * (n_notes - large) / sum);

      self->n_notes[i] = until - given + (i == 0 ? large : 0);
      given = until;
    }
  if (large > 0 && self->n_casussen > 1)
    {
      self->n_notes[1] += self->n_notes[0] - large;
      self->n_notes[0] = large;
    }
}

KtGenerator *
kt_generator_new (guint64 seed, guint n_casussen, guint n_notes, const char *today)
{
  KtGenerator *self = g_new0 (KtGenerator, 1);
  g_autoptr (GDate) date = kt_date_to_gdate (today);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  self->seed = seed;
  self->n_casussen = n_casussen;
  self->today = g_date_get_julian (date);
  self->n_notes = g_new0 (guint, n_casussen);
  self->opened = g_new0 (guint32, n_casussen);
  self->numbers = g_new0 (guint, n_casussen);
  for (guint i = 0; i < n_casussen; i++)
    {
      Draw d = draw_for (self, i, 3);
      gpointer year;

      /* The large casus is an old one. */
      self->opened[i] = self->today - (i == 0 && n_notes >= LARGE_FROM ? DAYS : draw (&d, DAYS));
      year = GINT_TO_POINTER (year_of (self->opened[i]));
      self->numbers[i] = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, year)) + 1;
      g_hash_table_insert (numbers, year, GUINT_TO_POINTER (self->numbers[i]));
    }
  if (n_casussen > 0)
    share_notes (self, n_notes);
  return self;
}

void
kt_generator_free (KtGenerator *self)
{
  g_free (self->n_notes);
  g_free (self->opened);
  g_free (self->numbers);
  g_free (self);
}
