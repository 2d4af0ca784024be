/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-list.h"

#include "ui/vensters/kt-compared-words.h"
#include "ui/widgets/kt-date-words.h"

#include <glib/gi18n-lib.h>

/* With more looks than this, those that say nothing of a question are counted and have no cell; nor have they where one
 * alone says something. */
#define SILENT_MAX 4

/* What is being made. */
typedef struct
{
  KtComparedList *list;
  const KtComparedWanted *wanted;
  const GPtrArray *looks; /* (element-type KtLook) */
  GPtrArray *reviews;     /* (element-type KtVensterReview), unowned */
  GPtrArray *names;       /* (element-type utf8) */
  gboolean is_over_time;
} Making;

static const char *
get_heading (const Making *making, KtComparedGroup group)
{
  switch (group)
    {
    case KT_COMPARED_GROUP_DIFFERS:
      return making->is_over_time ? _ ("What moved") : _ ("Where the looks differ");
    case KT_COMPARED_GROUP_APPEARS:
      return _ ("Answered for the first time");
    case KT_COMPARED_GROUP_GOES:
      return _ ("No longer answered");
    case KT_COMPARED_GROUP_BALANCE:
      return _ ("Where the balance lies");
    case KT_COMPARED_GROUP_GOVERNMENT:
      return _ ("How the government steers here");
    case KT_COMPARED_GROUP_SAMENHANG:
      return kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, KT_VENSTER_SAMENHANG);
    case KT_COMPARED_GROUP_ONE:
      return _ ("Answered by one only");
    case KT_COMPARED_GROUP_SAME:
    case KT_COMPARED_GROUP_BETWEEN:
    default:
      return making->is_over_time ? _ ("What stayed the same") : _ ("Where the looks agree");
    }
}

static gboolean
has_eyes_alone (const GPtrArray *looks, guint index)
{
  for (guint i = 0; i < looks->len; i++)
    if (i != index && kt_look_has_same_eyes (looks->pdata[i], looks->pdata[index]))
      return FALSE;
  return TRUE;
}

GPtrArray *
kt_compared_list_name_looks (const GPtrArray *looks)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  /* Of which one pair of eyes looked more than once. */
  gboolean is_of_one = looks->len > 1;

  for (guint i = 1; i < looks->len; i++)
    is_of_one = is_of_one && kt_look_has_same_eyes (looks->pdata[0], looks->pdata[i]);
  for (guint i = 0; i < looks->len; i++)
    {
      const KtLook *look = looks->pdata[i];
      g_autofree char *name = is_of_one                   ? kt_date_words_long (look->date)
                              : has_eyes_alone (looks, i) ? kt_look_make_eyes (look)
                                                          : kt_look_make_title (look);

      g_ptr_array_add (names, g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL)
                                  ? g_strdup_printf ("%s (%u)", name, i + 1)
                                  : g_strdup (name));
    }
  return names;
}

/* --- Adding --- */

/* (transfer none) (nullable): the row, to be filled; what is not wanted is counted all the same. */
static KtComparedItem *
add (Making *making,
     KtComparedGroup group,
     KtVenster venster,
     gboolean differs,
     const char *title,
     const char *word,
     gboolean is_far,
     const char *detail)
{
  KtComparedItem *item;

  if (making->wanted->venster >= 0 && making->wanted->venster != (gint)venster)
    return NULL;
  making->list->counts[group]++;
  if (making->wanted->is_differing && !differs)
    return NULL;
  item = kt_compared_item_new (group, get_heading (making, group), title, word, is_far, detail);
  g_ptr_array_add (making->list->items, item);
  return item;
}

static void
add_silent_cell (Making *making, KtComparedItem *item, guint n_said, guint look)
{
  if (n_said > 1 && making->looks->len <= SILENT_MAX)
    kt_compared_item_add (item, &(KtComparedCell){ making->names->pdata[look], "", "", "", "", NULL });
}

/* --- Questions --- */

static void
fill_answers (Making *making, KtComparedItem *item, const KtComparedAnswer *row)
{
  for (guint i = 0; i < row->answers->len; i++)
    {
      const KtVensterAnswer *answer = row->answers->pdata[i];
      g_autofree char *influence = NULL, *asked = NULL;

      if (answer == NULL)
        {
          add_silent_cell (making, item, row->n_answers, i);
          continue;
        }
      influence = kt_compared_words_influence (answer);
      if (!g_str_equal (answer->asked, kt_compared_item_get_title (item)))
        asked = g_strdup_printf (_ ("Asked: “%s”"), answer->asked);
      /* Of a factor it is said what it does, and nothing else. */
      kt_compared_item_add (
          item, *kt_compared_words_extent (answer) != '\0'
                    ? &(KtComparedCell){ making->names->pdata[i], kt_compared_words_extent (answer), influence, "",
                                         answer->remark, asked }
                    : &(KtComparedCell){ making->names->pdata[i], influence, "", "", answer->remark, asked });
    }
}

static KtComparedGroup
get_group (const Making *making, const KtComparedAnswer *row)
{
  if (!making->is_over_time)
    return row->n_answers < 2    ? KT_COMPARED_GROUP_ONE
           : row->difference > 0 ? KT_COMPARED_GROUP_DIFFERS
                                 : KT_COMPARED_GROUP_SAME;
  switch (kt_compared_answer_get_move (row, 0, 1))
    {
    case KT_MOVE_MORE:
    case KT_MOVE_LESS:
    case KT_MOVE_OTHER:
      return KT_COMPARED_GROUP_DIFFERS;
    case KT_MOVE_APPEARS:
      return KT_COMPARED_GROUP_APPEARS;
    case KT_MOVE_GOES:
      return KT_COMPARED_GROUP_GOES;
    case KT_MOVE_NONE:
    default:
      return KT_COMPARED_GROUP_SAME;
    }
}

static void
add_answer (Making *making, const KtComparedAnswer *row)
{
  KtComparedGroup group = get_group (making, row);
  gboolean is_far = FALSE;
  const char *word =
      making->is_over_time ? kt_compared_words_move (row, 0, 1, &is_far) : kt_compared_words_apart (row, &is_far);
  g_autofree char *detail = making->is_over_time ? kt_compared_words_move_detail (row, making->reviews, 0, 1)
                                                 : kt_compared_words_detail (row, making->reviews);
  KtComparedItem *item =
      add (making, group, row->venster, group != KT_COMPARED_GROUP_SAME && group != KT_COMPARED_GROUP_ONE,
           kt_compared_words_asked (row, making->reviews), word, is_far, detail);

  if (item != NULL)
    fill_answers (making, item, row);
}

/* --- The axes, the government and what ties them --- */

/* @n_said: how many looks say something; @differs: that it is not the same. */
static const char *
get_word (const Making *making, guint n_said, gboolean first_says, gboolean differs)
{
  if (making->is_over_time)
    return n_said > 1 ? (differs ? _ ("Otherwise than before") : _ ("Unchanged"))
                      : (first_says ? _ ("No longer answered") : _ ("New"));
  return n_said < 2 ? _ ("Answered by one only") : differs ? _ ("Seen otherwise") : _ ("Agreed");
}

static void
add_axis (Making *making, const KtComparedAxis *axis)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", axis->left, axis->right);
  gboolean is_far = FALSE;
  guint n = 0;
  const char *word = kt_compared_words_axis (axis->difference, &is_far);
  KtComparedItem *item;

  for (guint i = 0; i < axis->positions->len; i++)
    n += axis->positions->pdata[i] != NULL ? 1 : 0;
  if (n < 2 || making->is_over_time)
    word = get_word (making, n, axis->positions->pdata[0] != NULL, axis->difference > 0);
  item = add (making, KT_COMPARED_GROUP_BALANCE, KT_VENSTER_PROFESSIE, axis->difference > 0, title, word, is_far, "");
  for (guint i = 0; item != NULL && i < axis->positions->len; i++)
    {
      const KtAxisPosition *position = axis->positions->pdata[i];
      g_autofree char *said = NULL, *scale = NULL;

      if (position == NULL)
        {
          add_silent_cell (making, item, n, i);
          continue;
        }
      said = kt_compared_words_position (position);
      scale = kt_compared_words_scale (position->position);
      kt_compared_item_add (item, &(KtComparedCell){ making->names->pdata[i], said, "", scale, position->why, NULL });
    }
}

static void
add_government (Making *making)
{
  KtComparedItem *item;
  const char *first = NULL;
  gboolean differs = FALSE;
  guint n = 0;

  for (guint i = 0; i < making->reviews->len; i++)
    {
      const KtVensterReview *review = making->reviews->pdata[i];

      if (*review->government == '\0')
        continue;
      n++;
      differs = differs || (first != NULL && !g_str_equal (first, review->government));
      first = review->government;
    }
  if (n == 0)
    return;
  item = add (making, KT_COMPARED_GROUP_GOVERNMENT, KT_VENSTER_BELEID, differs, _ ("Which form it is mostly"),
              get_word (making, n, *((const KtVensterReview *)making->reviews->pdata[0])->government != '\0', differs),
              FALSE, "");
  for (guint i = 0; item != NULL && i < making->reviews->len; i++)
    {
      const KtVensterReview *review = making->reviews->pdata[i];

      if (*review->government == '\0')
        add_silent_cell (making, item, n, i);
      else
        kt_compared_item_add (item, &(KtComparedCell){ making->names->pdata[i], review->government_label, "", "",
                                                       review->government_why, NULL });
    }
}

/* Words without a place: nobody can tell how far apart they are but who reads them. */
static void
add_samenhang (Making *making)
{
  guint n = 0;
  KtComparedItem *item;

  for (guint i = 0; i < making->reviews->len; i++)
    n += *((const KtVensterReview *)making->reviews->pdata[i])->samenhang != '\0' ? 1 : 0;
  if (n == 0)
    return;
  item = add (making, KT_COMPARED_GROUP_SAMENHANG, KT_VENSTER_SAMENHANG, FALSE,
              _ ("What ties the four windows in this casus?"), "", FALSE, "");
  for (guint i = 0; item != NULL && i < making->reviews->len; i++)
    {
      const KtVensterReview *review = making->reviews->pdata[i];

      if (*review->samenhang == '\0')
        add_silent_cell (making, item, n, i);
      else
        kt_compared_item_add (item,
                              &(KtComparedCell){ making->names->pdata[i], NULL, "", "", review->samenhang, NULL });
    }
}

/* --- The list --- */

static gint
compare_groups (gconstpointer a, gconstpointer b)
{
  KtComparedItem *one = *(KtComparedItem *const *)a, *other = *(KtComparedItem *const *)b;

  return (gint)kt_compared_item_get_group (one) - (gint)kt_compared_item_get_group (other);
}

static KtComparedList *
make (const GPtrArray *looks, const GPtrArray *between, gboolean is_over_time, const KtComparedWanted *wanted)
{
  KtComparedList *self = g_new0 (KtComparedList, 1);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new (), names = NULL;
  g_autoptr (KtVensterComparison) comparison = NULL;
  Making making = { self, wanted, looks, reviews, NULL, is_over_time };

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < looks->len; i++)
    g_ptr_array_add (reviews, kt_look_get_review (looks->pdata[i]));
  making.names = names = kt_compared_list_name_looks (looks);
  comparison = kt_venster_comparison_new (reviews);
  kt_venster_comparison_sort (comparison);
  for (guint i = 0; i < comparison->answers->len; i++)
    add_answer (&making, comparison->answers->pdata[i]);
  for (guint i = 0; i < comparison->axes->len; i++)
    add_axis (&making, comparison->axes->pdata[i]);
  add_government (&making);
  add_samenhang (&making);
  for (guint i = 0; between != NULL && i < between->len; i++)
    g_ptr_array_add (self->items, g_object_ref (between->pdata[i]));
  self->counts[KT_COMPARED_GROUP_BETWEEN] = between != NULL ? between->len : 0;
  g_ptr_array_sort (self->items, compare_groups);
  return self;
}

KtComparedList *
kt_compared_list_new_beside (const GPtrArray *looks, const KtComparedWanted *wanted)
{
  return make (looks, NULL, FALSE, wanted);
}

KtComparedList *
kt_compared_list_new_over_time (KtLook *earlier,
                                KtLook *later,
                                const GPtrArray *between,
                                const KtComparedWanted *wanted)
{
  g_autoptr (GPtrArray) looks = g_ptr_array_new ();

  g_ptr_array_add (looks, earlier);
  g_ptr_array_add (looks, later);
  return make (looks, between, TRUE, wanted);
}

void
kt_compared_list_free (KtComparedList *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}
