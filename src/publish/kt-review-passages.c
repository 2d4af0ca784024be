/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-review-private.h"

#include "core/kt-text.h"

#include <string.h>

static void
place_free (gpointer data)
{
  KtReviewPlace *place = data;

  g_free (place->form);
  g_free (place->place);
  g_free (place->wording);
  g_free (place);
}

static void
passage_free (gpointer data)
{
  KtReviewPassage *passage = data;

  g_clear_pointer (&passage->note, kt_note_unref);
  g_clear_pointer (&passage->decided, kt_passage_unref);
  g_free (passage->moment);
  g_free (passage->original);
  g_free (passage->text);
  g_ptr_array_unref (passage->places);
  g_free (passage);
}

static char *
make_passage_key (gint64 note_id, KtReviewPart part, const char *original)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\n%d\n%s", note_id, part, original);
}

static KtReviewPart
get_part (KtNotePart part)
{
  switch (part)
    {
    case KT_NOTE_PART_OWN_WORDS:
      return KT_REVIEW_PART_OWN_WORDS;
    case KT_NOTE_PART_IMPRESSION:
      return KT_REVIEW_PART_IMPRESSION;
    case KT_NOTE_PART_TEXT:
    default:
      return KT_REVIEW_PART_TEXT;
    }
}

static gint
compare_notes (gconstpointer a, gconstpointer b)
{
  const KtNote *one = *(const KtNote *const *)a;
  const KtNote *other = *(const KtNote *const *)b;
  int order = strcmp (one->at, other->at);

  if (order != 0)
    return order;
  return one->id < other->id ? -1 : one->id > other->id;
}

static GPtrArray *
select_notes (GPtrArray *notes)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);

  for (guint i = 0; i < notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (notes, i);

      if (note->level == KT_NOTE_LEVEL_DOSSIER && !kt_note_is_blank (note))
        g_ptr_array_add (selected, kt_note_ref (note));
    }
  g_ptr_array_sort (selected, compare_notes);
  return selected;
}

/* Adds a passage of which nothing is said but its text; takes @original. */
static KtReviewPassage *
append_passage (KtReview *review, KtReviewPart part, char *original)
{
  KtReviewPassage *passage = g_new0 (KtReviewPassage, 1);

  passage->part = part;
  passage->original = original;
  passage->places = g_ptr_array_new_with_free_func (place_free);
  g_ptr_array_add (review->passages, passage);
  return passage;
}

static void
add_passage (KtReview *review, GHashTable *decisions, KtNote *note, KtReviewPart part, char *original)
{
  KtReviewPassage *passage = append_passage (review, part, original);
  const KtPassage *decided = NULL;

  if (note != NULL)
    {
      g_autofree char *key = make_passage_key (note->id, part, original);

      passage->note = kt_note_ref (note);
      passage->moment = g_strdup (note->at);
      decided = g_hash_table_lookup (decisions, key);
    }
  passage->decided = decided != NULL ? kt_passage_ref ((KtPassage *)decided) : NULL;
  passage->text = g_strdup (decided != NULL ? decided->wording : original);
}

/* Each line that says something is a paragraph. */
static void
add_part (KtReview *review, GHashTable *decisions, KtNote *note, KtReviewPart part, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (!kt_text_is_blank (lines[i]))
        add_passage (review, decisions, note, part, g_strstrip (g_strdup (lines[i])));
    }
}

static void
add_passages (KtReview *review, GHashTable *decisions)
{
  if (!kt_text_is_blank (review->casus->theme))
    add_passage (review, decisions, NULL, KT_REVIEW_PART_THEME, g_strdup (review->casus->theme));
  for (guint i = 0; i < review->notes->len; i++)
    {
      KtNote *note = g_ptr_array_index (review->notes, i);

      if (!kt_text_is_blank (note->participants))
        add_passage (review, decisions, note, KT_REVIEW_PART_PARTICIPANTS, g_strdup (note->participants));
      add_part (review, decisions, note, KT_REVIEW_PART_TEXT, note->text);
      add_part (review, decisions, note, KT_REVIEW_PART_OWN_WORDS, note->own_words);
      add_part (review, decisions, note, KT_REVIEW_PART_IMPRESSION, note->impression);
    }
}

/* Decisions about paragraphs that are no longer there: what was left out may have come back in other words. */
static void
find_stale (KtReview *review, GPtrArray *passages)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL), chosen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < review->passages->len; i++)
    g_hash_table_add (found, ((KtReviewPassage *)review->passages->pdata[i])->decided);
  for (guint i = 0; i < review->notes->len; i++)
    g_hash_table_add (chosen, &((KtNote *)review->notes->pdata[i])->id);
  for (guint i = 0; i < passages->len; i++)
    {
      KtPassage *passage = g_ptr_array_index (passages, i);

      if (!g_hash_table_contains (found, passage) && g_hash_table_contains (chosen, &passage->note_id))
        g_ptr_array_add (review->stale, kt_passage_ref (passage));
    }
}

static void
init_lists (KtReview *self)
{
  self->passages = g_ptr_array_new_with_free_func (passage_free);
  self->stale = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);
}

void
kt_review_fill (KtReview *self, GPtrArray *notes, GPtrArray *passages)
{
  g_autoptr (GHashTable) decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  init_lists (self);
  self->notes = select_notes (notes);
  for (guint i = 0; i < passages->len; i++)
    {
      KtPassage *passage = g_ptr_array_index (passages, i);

      g_hash_table_insert (decisions, make_passage_key (passage->note_id, get_part (passage->part), passage->original),
                           passage);
    }
  add_passages (self, decisions);
  find_stale (self, passages);
}

void
kt_review_fill_texts (KtReview *self, GPtrArray *texts)
{
  init_lists (self);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  kt_review_add_texts (self, texts);
}

void
kt_review_add_texts (KtReview *self, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const KtReviewText *text = g_ptr_array_index (texts, i);
      KtReviewPassage *passage = append_passage (
          self, text->is_people ? KT_REVIEW_PART_GIVEN_PEOPLE : KT_REVIEW_PART_GIVEN, g_strdup (text->text));

      passage->moment = text->date != NULL ? g_strdup_printf ("%sT00:00", text->date) : NULL;
      passage->text = g_strdup (text->text);
    }
}
