/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-words.h"

#include <glib/gi18n-lib.h>

/* From so many steps on, on a scale of six and on an axis of five places. */
#define APART 2
#define FAR_APART 4
#define AXIS_FAR_APART 3

/* --- What was asked --- */

static gboolean
is_for_inwoner (const KtVensterReview *review)
{
  return review->viewer == KT_VIEWER_INWONER;
}

gboolean
kt_compared_words_is_reworded (const KtComparedAnswer *self, const GPtrArray *reviews)
{
  if (!self->is_reworded)
    return FALSE;
  for (guint i = 0; i < self->answers->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const KtVensterAnswer *one = self->answers->pdata[i], *other = self->answers->pdata[j];

        if (one != NULL && other != NULL && is_for_inwoner (reviews->pdata[i]) == is_for_inwoner (reviews->pdata[j]) &&
            !g_str_equal (one->asked, other->asked))
          return TRUE;
      }
  return FALSE;
}

const char *
kt_compared_words_asked (const KtComparedAnswer *self, const GPtrArray *reviews)
{
  const KtVensterReview *latest = NULL;
  const char *asked = self->label;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const KtVensterAnswer *answer = self->answers->pdata[i];
      const KtVensterReview *review = reviews->pdata[i];

      if (answer == NULL || (latest != NULL && is_for_inwoner (review) && !is_for_inwoner (latest)))
        continue;
      if (latest == NULL || (is_for_inwoner (latest) && !is_for_inwoner (review)) ||
          g_strcmp0 (review->date, latest->date) >= 0)
        {
          latest = review;
          asked = answer->asked;
        }
    }
  return asked;
}

/* --- An answer --- */

const char *
kt_compared_words_extent (const KtVensterAnswer *answer)
{
  return answer->extent != KT_EXTENT_UNSAID ? kt_vocabulary_get_label (KT_VOCABULARY_EXTENT, (guint)answer->extent)
                                            : "";
}

char *
kt_compared_words_influence (const KtVensterAnswer *answer)
{
  if (answer->influence == KT_INFLUENCE_UNSAID)
    return g_strdup ("");
  return g_strdup_printf ("%s\u00a0%s", answer->influence == KT_INFLUENCE_BEVORDEREND ? "+" : "−",
                          kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, (guint)answer->influence));
}

static char *
get_low_label (guint extent)
{
  return g_utf8_strdown (kt_vocabulary_get_label (KT_VOCABULARY_EXTENT, extent), -1);
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, " · %s", part);
}

/* --- Beside each other --- */

const char *
kt_compared_words_apart (const KtComparedAnswer *self, gboolean *is_far)
{
  *is_far = self->is_opposed || self->difference >= FAR_APART;
  if (self->n_answers < 2)
    return _ ("Answered by one only");
  if (self->is_opposed)
    return _ ("Opposite");
  if (self->difference == 0)
    return _ ("Agreed");
  /* The scale tells nothing of it: one has a word without a place there. */
  if (self->lowest == self->highest)
    return _ ("Seen otherwise");
  return self->difference >= FAR_APART ? _ ("Far apart")
         : self->difference >= APART   ? _ ("Apart")
                                       : _ ("Close together");
}

char *
kt_compared_words_detail (const KtComparedAnswer *self, const GPtrArray *reviews)
{
  GString *text = g_string_new (kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, self->venster));

  if (self->lowest < self->highest)
    {
      g_autofree char *lowest = get_low_label ((guint)self->lowest), *highest = get_low_label ((guint)self->highest);

      /* Translators: the outermost of several answers, "from little to great". */
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("from %s to %s"), lowest, highest);
    }
  if (self->n_answers > 1 && self->n_answers < reviews->len)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("%u of %u say something"), self->n_answers, reviews->len);
    }
  if (kt_compared_words_is_reworded (self, reviews))
    append_part (text, _ ("asked otherwise"));
  return g_string_free_and_steal (text);
}

/* --- One after the other --- */

const char *
kt_compared_words_move (const KtComparedAnswer *self, guint earlier, guint later, gboolean *is_far)
{
  const KtVensterAnswer *from = self->answers->pdata[earlier], *to = self->answers->pdata[later];
  KtMove move = kt_compared_answer_get_move (self, earlier, later);
  gboolean is_of_scale = from != NULL && to != NULL && from->extent != to->extent;

  *is_far = (move == KT_MOVE_MORE || move == KT_MOVE_LESS) && self->difference >= FAR_APART;
  switch (move)
    {
    case KT_MOVE_MORE:
      return is_of_scale ? _ ("↑ More than before") : _ ("↑ Helps now");
    case KT_MOVE_LESS:
      return is_of_scale ? _ ("↓ Less than before") : _ ("↓ Hinders now");
    case KT_MOVE_OTHER:
      return _ ("Otherwise than before");
    case KT_MOVE_APPEARS:
      return _ ("New");
    case KT_MOVE_GOES:
      return _ ("No longer answered");
    case KT_MOVE_NONE:
    default:
      return _ ("Unchanged");
    }
}

char *
kt_compared_words_move_detail (const KtComparedAnswer *self, const GPtrArray *reviews, guint earlier, guint later)
{
  const KtVensterAnswer *from = self->answers->pdata[earlier], *to = self->answers->pdata[later];
  GString *text = g_string_new (kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, self->venster));

  if (from != NULL && to != NULL && from->extent != to->extent && from->extent != KT_EXTENT_UNSAID &&
      to->extent != KT_EXTENT_UNSAID)
    {
      g_autofree char *before = get_low_label ((guint)from->extent), *after = get_low_label ((guint)to->extent);

      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("from %s to %s"), before, after);
      if (self->is_opposed)
        append_part (text, to->influence == KT_INFLUENCE_BEVORDEREND ? _ ("it helps now") : _ ("it hinders now"));
    }
  if (kt_compared_words_is_reworded (self, reviews))
    append_part (text, _ ("asked otherwise"));
  return g_string_free_and_steal (text);
}

/* --- The axes --- */

const char *
kt_compared_words_axis (gint steps, gboolean *is_far)
{
  *is_far = steps >= AXIS_FAR_APART;
  if (steps == 0)
    return _ ("Agreed");
  return *is_far ? _ ("Far apart") : steps >= APART ? _ ("Apart") : _ ("Close together");
}

char *
kt_compared_words_position (const KtAxisPosition *position)
{
  const char *pole = position->position < 0 ? position->left : position->right;
  g_autofree char *low = g_utf8_strdown (pole, -1);

  if (position->position == 0)
    return g_strdup (_ ("In between"));
  return ABS (position->position) == KT_AXIS_REACH ? g_strdup (pole) : g_strdup_printf (_ ("Rather %s"), low);
}

char *
kt_compared_words_scale (gint position)
{
  GString *text = g_string_new (NULL);

  for (gint i = -KT_AXIS_REACH; i <= KT_AXIS_REACH; i++)
    g_string_append_printf (text, "%s%s", i > -KT_AXIS_REACH ? " " : "", i == position ? "●" : "○");
  return g_string_free_and_steal (text);
}

/* --- How many --- */

/* Takes @words. */
static void
append_count (GString *text, guint n, char *words)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  g_free (words);
}

char *
kt_compared_words_counts (const guint *counts, gboolean is_over_time)
{
  GString *text = g_string_new (NULL);
  guint n_differ = counts[KT_COMPARED_GROUP_DIFFERS], n_appear = counts[KT_COMPARED_GROUP_APPEARS],
        n_go = counts[KT_COMPARED_GROUP_GOES], n_same = counts[KT_COMPARED_GROUP_SAME],
        n_one = counts[KT_COMPARED_GROUP_ONE];

  if (is_over_time)
    {
      append_count (text, n_differ,
                    g_strdup_printf (ngettext ("%u question moved", "%u questions moved", n_differ), n_differ));
      append_count (text, n_appear, g_strdup_printf (_ ("%u new"), n_appear));
      append_count (text, n_go, g_strdup_printf (_ ("%u no longer answered"), n_go));
      append_count (text, n_same, g_strdup_printf (_ ("%u unchanged"), n_same));
    }
  else
    {
      append_count (text, n_differ,
                    g_strdup_printf (ngettext ("%u question differs", "%u questions differ", n_differ), n_differ));
      append_count (text, n_same, g_strdup_printf (_ ("%u agreed"), n_same));
      append_count (text, n_one, g_strdup_printf (_ ("%u answered by one only"), n_one));
    }
  return g_string_free_and_steal (text);
}
