/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-review-private.h"

#include "anonymise/kt-anonymiser.h"
#include "publish/kt-wording.h"

#include <string.h>

/* So much of what stands around words tells one place from another. */
#define AROUND 24

typedef struct
{
  KtLexicon *lexicon;
  KtAnonymiser *anonymiser;
  KtVerification *verification;
  GHashTable *decisions; /* key of form and place -> KtDecision */
  GHashTable *wordings;  /* what the program says of a person -> what a person wants to be said instead */
} Maker;

static char *
make_key (const char *form, const char *place)
{
  return g_strdup_printf ("%s\n%s", form, place != NULL ? place : "");
}

/* As many code points as @text has, each word with a capital. */
static char *
capitalise (const char *text)
{
  GString *capitals = g_string_sized_new (strlen (text));
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (capitals, in_word ? c : g_unichar_toupper (c));
      in_word = g_unichar_isalpha (c);
    }
  return g_string_free_and_steal (capitals);
}

static gboolean
is_people (const KtReviewPassage *passage)
{
  return passage->part == KT_REVIEW_PART_PARTICIPANTS || passage->part == KT_REVIEW_PART_GIVEN_PEOPLE;
}

/* (transfer full): the text of @passage as it is searched. Of a list of people what could be an ordinary word in a
 * sentence is a name, also without its capital. */
static char *
get_searched (const KtReviewPassage *passage)
{
  return is_people (passage) ? capitalise (passage->text) : g_strdup (passage->text);
}

/* Tells one place from others with the same words, also after the casus was written to a file and read back. */
static char *
make_place (const KtReviewPassage *passage, const char *start, const char *end)
{
  guint n_same = 0;
  const char *from = start, *to = end;
  g_autofree char *around = NULL, *folded = NULL;
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < AROUND && from > passage->text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < AROUND && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  around = g_strndup (from, (gsize)(to - from));
  folded = kt_review_make_form (around);
  g_string_printf (place, "%s %d %s", passage->note != NULL ? passage->note->at : "", passage->part, folded);
  /* The same words twice in a short paragraph have the same around them. */
  for (guint i = 0; i < passage->places->len; i++)
    n_same += g_str_has_prefix (((KtReviewPlace *)passage->places->pdata[i])->place, place->str);
  if (n_same > 0)
    g_string_append_printf (place, " (%u)", n_same + 1);
  return g_string_free_and_steal (place);
}

/* (transfer full): what stands for the words of @span when nobody said otherwise. */
static char *
make_wording (const KtReviewPassage *passage, const KtSpan *span, const char *words)
{
  char *wording = NULL;

  if (span->layer == KT_LAYER_SUSPECT)
    return g_strdup (g_ascii_isdigit (words[0]) ? "[getal]" : "[naam]");
  if (span->tag == KT_TAG_DATUM && passage->moment != NULL)
    wording = kt_wording_date (words, passage->moment);
  else if (span->tag == KT_TAG_LEEFTIJD)
    wording = kt_wording_age (words);
  return wording != NULL ? wording : g_strdup (span->replacement);
}

static char *
enclose (const char *wording)
{
  return wording[0] != '\0' ? g_strdup_printf ("[%s]", wording) : g_strdup ("");
}

static void
decide (Maker *maker, KtReviewPlace *place, const char *proposal)
{
  g_autofree char *here = make_key (place->form, place->place), *everywhere = make_key (place->form, NULL);
  const KtDecision *decision = g_hash_table_lookup (maker->decisions, here);
  const char *wording = g_hash_table_lookup (maker->wordings, proposal);

  if (decision == NULL)
    decision = g_hash_table_lookup (maker->decisions, everywhere);
  if (wording != NULL && place->tag == KT_TAG_PERSOON)
    {
      g_free (place->wording);
      place->wording = enclose (wording);
    }
  if (decision == NULL || (decision->verdict == KT_VERDICT_KEEP && place->is_registered))
    return;
  place->by_person = TRUE;
  place->state = decision->verdict == KT_VERDICT_KEEP ? KT_REVIEW_STATE_KEPT : KT_REVIEW_STATE_REPLACED;
  if (decision->verdict == KT_VERDICT_REPLACE && decision->wording != NULL)
    {
      g_free (place->wording);
      place->wording = enclose (decision->wording);
    }
}

/* What a person wants to be called otherwise is so in all forms of the name. */
static void
note_wording (Maker *maker, const KtReviewPlace *place, const char *proposal)
{
  g_autofree char *everywhere = make_key (place->form, NULL);
  const KtDecision *decision = g_hash_table_lookup (maker->decisions, everywhere);

  if (place->tag == KT_TAG_PERSOON && decision != NULL && decision->verdict == KT_VERDICT_REPLACE &&
      decision->wording != NULL)
    g_hash_table_insert (maker->wordings, g_strdup (proposal), g_strdup (decision->wording));
}

/* Whether @words are suspect only for the capitals that they were given: "ik" or "en een buur" among those who took
 * part. */
static gboolean
is_plain (const Maker *maker, const KtReviewPassage *passage, const char *words)
{
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  if (!is_people (passage))
    return FALSE;
  parts = g_strsplit_set (words, " \t\n", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *form = kt_review_make_form (parts[i]);
      KtClasses classes = kt_lexicon_look_up (maker->lexicon, form, strlen (form)).classes;

      if (*parts[i] == '\0')
        continue;
      if (!g_unichar_islower (g_utf8_get_char (parts[i])) || (classes & KT_CLASS_ORDINARY) == 0 ||
          (classes & (KT_CLASS_GIVEN | KT_CLASS_SURNAME)) != 0)
        return FALSE;
      n++;
    }
  return n > 0;
}

static void
find_places (Maker *maker, KtReviewPassage *passage)
{
  g_autofree char *searched = get_searched (passage);
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (maker->anonymiser, searched);
  const char *at = passage->text;
  gsize position = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = g_ptr_array_index (spans, i);
      const char *start = g_utf8_offset_to_pointer (at, (glong)(span->start - position));
      const char *end = g_utf8_offset_to_pointer (start, (glong)(span->end - span->start));
      g_autofree char *words = g_strndup (start, (gsize)(end - start));
      KtReviewPlace *place;

      at = end;
      position = span->end;
      if (span->layer == KT_LAYER_SUSPECT && is_plain (maker, passage, words))
        continue;
      place = g_new0 (KtReviewPlace, 1);
      place->start = (gsize)(start - passage->text);
      place->end = (gsize)(end - passage->text);
      place->tag = span->tag;
      place->state = span->layer == KT_LAYER_CERTAIN ? KT_REVIEW_STATE_REPLACED : KT_REVIEW_STATE_SUSPECT;
      place->is_registered = kt_verification_find (maker->verification, words, NULL);
      place->form = kt_review_make_form (words);
      place->place = make_place (passage, start, end);
      place->wording = make_wording (passage, span, words);
      note_wording (maker, place, place->wording);
      g_ptr_array_add (passage->places, place);
    }
}

static void
decide_places (Maker *maker, KtReviewPassage *passage)
{
  for (guint i = 0; i < passage->places->len; i++)
    {
      KtReviewPlace *place = g_ptr_array_index (passage->places, i);
      g_autofree char *proposal = g_strdup (place->wording);

      decide (maker, place, proposal);
    }
}

/* Words that a person wants to be replaced are found everywhere, also where the program saw nothing in them. */
static void
add_words (Maker *maker, GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      KtDecision *decision = g_ptr_array_index (decisions, i);

      g_hash_table_insert (maker->decisions, make_key (decision->form, decision->place), decision);
      if (decision->verdict == KT_VERDICT_REPLACE && decision->place == NULL)
        kt_anonymiser_add_word (maker->anonymiser, decision->form);
    }
}

static KtReview *
review_new (KtCasus *casus, GPtrArray *persons)
{
  KtReview *review = g_atomic_rc_box_new0 (KtReview);

  review->casus = kt_casus_ref (casus);
  review->persons = g_ptr_array_ref (persons);
  return review;
}

/* Looks through what @review is filled with. */
static void
search (KtReview *review, KtLexicon *lexicon, GPtrArray *decisions)
{
  g_autoptr (KtAnonymiser) anonymiser = kt_anonymiser_new (lexicon);
  g_autoptr (KtVerification) verification = kt_verification_new (review->persons);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Maker maker = { lexicon, anonymiser, verification, by_key, wordings };

  for (guint i = 0; i < review->persons->len; i++)
    kt_anonymiser_add_person (anonymiser, g_ptr_array_index (review->persons, i));
  add_words (&maker, decisions);
  for (guint i = 0; i < review->passages->len; i++)
    {
      g_autofree char *searched = get_searched (g_ptr_array_index (review->passages, i));

      kt_anonymiser_learn (anonymiser, searched);
    }
  for (guint i = 0; i < review->passages->len; i++)
    find_places (&maker, g_ptr_array_index (review->passages, i));
  for (guint i = 0; i < review->passages->len; i++)
    decide_places (&maker, g_ptr_array_index (review->passages, i));
}

KtReview *
kt_review_make (KtLexicon *lexicon,
                KtCasus *casus,
                GPtrArray *persons,
                GPtrArray *notes,
                GPtrArray *decisions,
                GPtrArray *passages)
{
  return kt_review_make_with_texts (lexicon, casus, persons, notes, NULL, decisions, passages);
}

KtReview *
kt_review_make_with_texts (KtLexicon *lexicon,
                           KtCasus *casus,
                           GPtrArray *persons,
                           GPtrArray *notes,
                           GPtrArray *texts,
                           GPtrArray *decisions,
                           GPtrArray *passages)
{
  KtReview *review = review_new (casus, persons);

  kt_review_fill (review, notes, passages);
  if (texts != NULL)
    kt_review_add_texts (review, texts);
  search (review, lexicon, decisions);
  return review;
}

KtReview *
kt_review_make_texts (KtLexicon *lexicon, KtCasus *casus, GPtrArray *persons, GPtrArray *texts, GPtrArray *decisions)
{
  KtReview *review = review_new (casus, persons);

  kt_review_fill_texts (review, texts);
  search (review, lexicon, decisions);
  return review;
}
