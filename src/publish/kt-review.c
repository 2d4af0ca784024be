/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-review.h"

#include "anonymise/kt-fold.h"

#include <string.h>

/* Shorter words are too often a part of something else. */
#define FORM_MIN 4

static void
review_clear (gpointer data)
{
  KtReview *self = data;

  kt_casus_unref (self->casus);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->stale);
}

KtReview *
kt_review_ref (KtReview *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kt_review_unref (KtReview *self)
{
  g_atomic_rc_box_release_full (self, review_clear);
}

KtReviewText *
kt_review_text_new (const char *text, const char *date, gboolean is_people)
{
  KtReviewText *self = g_new0 (KtReviewText, 1);

  self->text = g_strdup (text);
  self->date = g_strdup (date);
  self->is_people = is_people;
  return self;
}

void
kt_review_text_free (KtReviewText *self)
{
  g_free (self->text);
  g_free (self->date);
  g_free (self);
}

char *
kt_review_make_form (const char *words)
{
  g_autofree char *folded = kt_fold_string (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  GString *form = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0')
        continue;
      if (form->len > 0)
        g_string_append_c (form, ' ');
      g_string_append (form, parts[i]);
    }
  return g_string_free_and_steal (form);
}

static guint
count (const KtReview *self, KtReviewState state)
{
  guint n = 0;

  for (guint i = 0; i < self->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (self->passages, i);

      for (guint k = 0; k < passage->places->len; k++)
        n += ((KtReviewPlace *)passage->places->pdata[k])->state == state;
    }
  return n;
}

guint
kt_review_count_undecided (const KtReview *self)
{
  return count (self, KT_REVIEW_STATE_SUSPECT) + self->stale->len;
}

guint
kt_review_count_replaced (const KtReview *self)
{
  return count (self, KT_REVIEW_STATE_REPLACED);
}

/* Whether words of @tag are so much of their own that they must be nowhere in what goes out. */
static gboolean
is_own (KtTag tag)
{
  return tag != KT_TAG_DATUM && tag != KT_TAG_LEEFTIJD;
}

/* Whether all words of @form are in the dictionary: "de roos" may be a flower elsewhere. */
static gboolean
is_ordinary (const KtLexicon *lexicon, const char *form)
{
  g_auto (GStrv) words = g_strsplit_set (form, " -'.", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (strlen (words[i]) > 2 &&
          (kt_lexicon_look_up (lexicon, words[i], strlen (words[i])).classes & KT_CLASS_ORDINARY) == 0)
        return FALSE;
    }
  return TRUE;
}

KtVerification *
kt_review_make_verification (const KtReview *self, const KtLexicon *lexicon)
{
  KtVerification *verification = kt_verification_new (self->persons);
  g_autoptr (GHashTable) forms = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer form;

  for (guint i = 0; i < self->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (self->passages, i);

      for (guint k = 0; k < passage->places->len; k++)
        {
          const KtReviewPlace *place = g_ptr_array_index (passage->places, k);

          if (place->state == KT_REVIEW_STATE_REPLACED && is_own (place->tag) && strlen (place->form) >= FORM_MIN &&
              !is_ordinary (lexicon, place->form))
            g_hash_table_add (forms, place->form);
        }
    }
  for (guint i = 0; i < self->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (self->passages, i);

      for (guint k = 0; k < passage->places->len; k++)
        {
          const KtReviewPlace *place = g_ptr_array_index (passage->places, k);

          if (place->state == KT_REVIEW_STATE_KEPT)
            g_hash_table_remove (forms, place->form);
        }
    }
  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    kt_verification_add_words (verification, form);
  return verification;
}
