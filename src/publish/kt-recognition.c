/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-recognition.h"

#include "core/kt-text.h"
#include "publish/kt-recognition-private.h"

#include <string.h>

/* A sentence is shown so far before and behind a sign, in code points. */
#define AROUND_MAX 200

static void
recognition_clear (gpointer data)
{
  KtRecognition *self = data;

  g_ptr_array_unref (self->texts);
  g_array_unref (self->signs);
}

KtRecognition *
kt_recognition_ref (KtRecognition *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kt_recognition_unref (KtRecognition *self)
{
  g_atomic_rc_box_release_full (self, recognition_clear);
}

char *
kt_recognition_make_text (const KtReviewPassage *passage)
{
  GString *text = g_string_sized_new (strlen (passage->text));
  gsize at = 0;

  for (guint i = 0; i < passage->places->len; i++)
    {
      const KtReviewPlace *place = g_ptr_array_index (passage->places, i);

      if (place->state != KT_REVIEW_STATE_REPLACED)
        continue;
      g_string_append_len (text, passage->text + at, (gssize)(place->start - at));
      g_string_append (text, place->wording);
      at = place->end;
    }
  g_string_append (text, passage->text + at);
  return g_string_free_and_steal (text);
}

static gint
compare_finds (gconstpointer a, gconstpointer b)
{
  const KtFind *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->kind < other->kind ? -1 : one->kind > other->kind;
}

static gint
compare_signs (gconstpointer a, gconstpointer b)
{
  const KtRecognitionSign *one = a, *other = b;

  if (one->passage != other->passage)
    return one->passage < other->passage ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->kind < other->kind ? -1 : one->kind > other->kind;
}

/* Says where in @text the sorted @finds are. */
static void
add_finds (const char *text, const KtFold *fold, GArray *finds, guint passage, GArray *signs)
{
  const char *at = text;
  gsize position = 0;

  for (guint i = 0; i < finds->len; i++)
    {
      const KtFind *find = &g_array_index (finds, KtFind, i);
      gsize start = kt_fold_get_start (fold, find->start), end = kt_fold_get_end (fold, find->end);
      KtRecognitionSign sign = { .kind = find->kind, .passage = passage };

      at = g_utf8_offset_to_pointer (at, (glong)(start - position));
      position = start;
      sign.start = (gsize)(at - text);
      sign.end = (gsize)(g_utf8_offset_to_pointer (at, (glong)(end - start)) - text);
      g_array_append_val (signs, sign);
    }
}

/* Whether @passage is what the inwoner said and nobody said it otherwise since. */
static gboolean
is_own_words (const KtReviewPassage *passage)
{
  return passage->part == KT_REVIEW_PART_OWN_WORDS && g_str_equal (passage->text, passage->original);
}

static void
find_signs (const KtReviewPassage *passage, const char *text, guint index, KtWordbook *wordbook, GArray *signs)
{
  g_autoptr (KtFold) fold = kt_fold_new (text);
  g_autoptr (KtTokens) tokens = kt_tokens_new (fold, wordbook);
  g_autoptr (GArray) finds = g_array_new (FALSE, FALSE, sizeof (KtFind));

  kt_find_telling_words (tokens, finds);
  kt_find_numbers (tokens, finds);
  g_array_sort (finds, compare_finds);
  add_finds (text, fold, finds, index, signs);
  if (is_own_words (passage))
    {
      KtRecognitionSign sign = { KT_RECOGNITION_KIND_QUOTE, index, 0, strlen (text) };

      g_array_append_val (signs, sign);
    }
  else
    {
      kt_find_quotes (text, index, signs);
    }
}

/* Sorts @signs and makes one of those of a kind that overlap. */
static void
resolve (GArray *signs)
{
  KtRecognitionSign *last[KT_RECOGNITION_KIND_COUNT] = { 0 };
  guint n = 0;

  g_array_sort (signs, compare_signs);
  for (guint i = 0; i < signs->len; i++)
    {
      KtRecognitionSign sign = g_array_index (signs, KtRecognitionSign, i);
      KtRecognitionSign *before = last[sign.kind];

      if (before != NULL && before->passage == sign.passage && sign.start < before->end)
        {
          before->end = MAX (before->end, sign.end);
          continue;
        }
      g_array_index (signs, KtRecognitionSign, n) = sign;
      last[sign.kind] = &g_array_index (signs, KtRecognitionSign, n);
      n++;
    }
  g_array_set_size (signs, n);
}

KtRecognition *
kt_recognition_make (KtLexicon *lexicon, const KtReview *review)
{
  KtRecognition *self = g_atomic_rc_box_new0 (KtRecognition);
  g_autoptr (KtWordbook) wordbook = kt_wordbook_new (lexicon);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->signs = g_array_new (FALSE, FALSE, sizeof (KtRecognitionSign));
  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (review->passages, i);
      char *text = kt_recognition_make_text (passage);

      g_ptr_array_add (self->texts, text);
      if (!kt_text_is_blank (text))
        find_signs (passage, text, i, wordbook, self->signs);
    }
  resolve (self->signs);
  return self;
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb;
}

/* Whether a sentence begins at @p, which is within @text: at its quotation mark when it has one. */
static gboolean
is_sentence_start (const char *text, const char *p)
{
  const char *before = p;
  gunichar c = g_utf8_get_char (p);

  if (p == text)
    return TRUE;
  if (before[-1] != ' ')
    return FALSE;
  while (before > text && before[-1] == ' ')
    before--;
  while (before > text && is_quotation_mark (g_utf8_get_char (g_utf8_prev_char (before))))
    before = g_utf8_prev_char (before);
  if (is_quotation_mark (c))
    c = g_utf8_get_char (g_utf8_next_char (p));
  return before == text || (strchr (".!?", before[-1]) != NULL && (g_unichar_isupper (c) || c == '['));
}

const char *
kt_recognition_get_sentence (const KtRecognition *self, const KtRecognitionSign *sign, gsize *start, gsize *end)
{
  const char *text = g_ptr_array_index (self->texts, sign->passage);
  const char *from = text + sign->start, *to = text + sign->end;

  for (guint i = 0; i < AROUND_MAX && from > text && !is_sentence_start (text, from); i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < AROUND_MAX && *to != '\0' && !is_sentence_start (text, to); i++)
    to = g_utf8_next_char (to);
  while (to > text + sign->end && to[-1] == ' ')
    to--;
  *start = (gsize)(from - text);
  *end = (gsize)(to - text);
  return text;
}
