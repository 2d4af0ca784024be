/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-recognition-text.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

/* So much of a sentence is shown before and behind the words, and of the words themselves, in code points. */
#define AROUND_MAX 90
#define WORDS_MAX 240
/* The words of a kind, in one line. */
#define GIST_WORD_MAX 40
#define GIST_MAX 90

const char *
kt_recognition_kind_get_title (KtRecognitionKind kind)
{
  switch (kind)
    {
    case KT_RECOGNITION_KIND_OCCUPATION:
      return _ ("Occupation");
    case KT_RECOGNITION_KIND_ORIGIN:
      return _ ("Origin, language or religion");
    case KT_RECOGNITION_KIND_ILLNESS:
      return _ ("Rare illness");
    case KT_RECOGNITION_KIND_AGE:
      return _ ("Very young or very old");
    case KT_RECOGNITION_KIND_HOUSEHOLD:
      return _ ("Large or unusual household");
    case KT_RECOGNITION_KIND_EVENT:
      return _ ("Something that others heard of");
    case KT_RECOGNITION_KIND_QUOTE:
    default:
      return _ ("Somebody’s own words");
    }
}

/* The last @max code points of what is from @start to @end, from the beginning of a word. */
static const char *
shorten_before (const char *start, const char *end, glong max)
{
  const char *p = end;

  if (g_utf8_strlen (start, end - start) <= max)
    return start;
  p = g_utf8_offset_to_pointer (end, -max);
  while (p < end && *p != ' ')
    p = g_utf8_next_char (p);
  return p < end ? p + 1 : g_utf8_offset_to_pointer (end, -max);
}

/* Where the first @max code points of what is from @start to @end are over, with whole words. */
static const char *
shorten_after (const char *start, const char *end, glong max)
{
  const char *p;

  if (g_utf8_strlen (start, end - start) <= max)
    return end;
  p = g_utf8_offset_to_pointer (start, max);
  while (p > start && *p != ' ')
    p = g_utf8_prev_char (p);
  return p > start ? p : g_utf8_offset_to_pointer (start, max);
}

static void
append_escaped (GString *markup, const char *start, const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (start, end - start);

  g_string_append (markup, escaped);
}

guint
kt_recognition_count_together (const KtRecognition *recognition, GPtrArray *signs, guint i)
{
  const KtRecognitionSign *first = g_ptr_array_index (signs, i);
  gsize begin, finish;
  guint n = 1;

  kt_recognition_get_sentence (recognition, first, &begin, &finish);
  for (; i + n < signs->len; n++)
    {
      const KtRecognitionSign *sign = g_ptr_array_index (signs, i + n);

      if (sign->passage != first->passage || sign->end > finish || sign->end - first->start > WORDS_MAX)
        break;
    }
  return n;
}

char *
kt_recognition_make_markup (const KtRecognition *recognition, GPtrArray *signs, guint i, guint n)
{
  const KtRecognitionSign *first = g_ptr_array_index (signs, i), *last = g_ptr_array_index (signs, i + n - 1);
  gsize begin, finish, begin_last;
  const char *text = kt_recognition_get_sentence (recognition, first, &begin, &finish);
  const char *from = shorten_before (text + begin, text + first->start, AROUND_MAX), *at = from, *to;
  GString *markup = g_string_new (from > text + begin ? "…" : "");
  gboolean is_cut = FALSE;

  kt_recognition_get_sentence (recognition, last, &begin_last, &finish);
  for (guint k = i; k < i + n; k++)
    {
      const KtRecognitionSign *sign = g_ptr_array_index (signs, k);
      const char *end = shorten_after (text + sign->start, text + sign->end, WORDS_MAX);

      append_escaped (markup, at, text + sign->start);
      g_string_append (markup, "<b>");
      append_escaped (markup, text + sign->start, end);
      g_string_append (markup, "</b>");
      is_cut = end < text + sign->end;
      at = text + sign->end;
    }
  to = is_cut ? at : shorten_after (at, text + finish, AROUND_MAX);
  append_escaped (markup, at, to);
  if (is_cut || to < text + finish)
    g_string_append (markup, "…");
  return g_string_free_and_steal (markup);
}

char *
kt_recognition_make_gist (const KtRecognition *recognition, KtRecognitionKind kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *gist = g_string_new (NULL);

  for (guint i = 0; i < recognition->signs->len && gist->len < GIST_MAX; i++)
    {
      const KtRecognitionSign *sign = &g_array_index (recognition->signs, KtRecognitionSign, i);
      const char *text = g_ptr_array_index (recognition->texts, sign->passage);
      g_autofree char *words = NULL, *gist_of_words = NULL;
      char *key;

      if (sign->kind != kind)
        continue;
      words = g_strndup (text + sign->start, sign->end - sign->start);
      key = g_utf8_casefold (words, -1);
      if (!g_hash_table_add (seen, key))
        continue;
      gist_of_words = kt_text_gist (words, GIST_WORD_MAX);
      g_string_append_printf (gist, "%s%s", gist->len > 0 ? ", " : "", gist_of_words);
    }
  return g_string_free_and_steal (gist);
}

char *
kt_recognition_describe_alike (guint n_alike)
{
  if (n_alike == 0)
    return NULL;
  if (n_alike == 1)
    return g_strdup (_ ("In your own caseload this is the only casus with this law, this theme, this age and this "
                        "household. Who knows the neighbourhood will recognise it."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "In your own caseload there is %u casus with this law, this theme, this age and "
                                       "this household.",
                                       "In your own caseload there are %u casussen with this law, this theme, this age "
                                       "and this household.",
                                       n_alike),
                          n_alike);
}

gboolean
kt_recognition_is_anonymous (const KtAssessment *assessment)
{
  return !assessment->singled_out && !assessment->linked && !assessment->inferred;
}

char *
kt_recognition_describe_answers (const KtAssessment *assessment)
{
  const char *yes = _ ("yes"), *no = _ ("no");

  /* Translators: each %s is "yes" or "no". */
  return g_strdup_printf (_ ("Singled out: %s · linked: %s · inferred: %s"), assessment->singled_out ? yes : no,
                          assessment->linked ? yes : no, assessment->inferred ? yes : no);
}

char *
kt_recognition_describe_answerer (const KtAssessment *assessment, const char *now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (assessment->made);
  g_autofree char *at = g_date_time_format (moment, "%Y-%m-%dT%H:%M");
  g_autofree char *words = kt_date_words_short (at, now);

  return g_strdup_printf ("%s · %s", assessment->answered_by, words);
}
