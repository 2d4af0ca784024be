/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-comparison.h"

/* --- Answers --- */

static void
unref_answer (gpointer data)
{
  if (data != NULL)
    kt_venster_answer_unref (data);
}

static void
free_compared (gpointer data)
{
  KtComparedAnswer *self = data;

  g_free (self->question);
  g_free (self->label);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

static KtComparedAnswer *
compared_new (const KtVensterAnswer *answer, guint n_reviews)
{
  KtComparedAnswer *self = g_new0 (KtComparedAnswer, 1);

  self->question = g_strdup (answer->question);
  self->venster = answer->venster;
  self->is_factor = answer->is_factor;
  self->answers = g_ptr_array_new_with_free_func (unref_answer);
  g_ptr_array_set_size (self->answers, (gint)n_reviews);
  return self;
}

/* What differs in the two words alone, whatever is said of their influence. */
static gint
get_distance (gint one, gint other)
{
  gint a = kt_extent_get_step (one), b = kt_extent_get_step (other);

  if (a >= 0 && b >= 0)
    return ABS (a - b);
  return one == KT_EXTENT_UNSAID || other == KT_EXTENT_UNSAID || one == other ? 0 : 1;
}

static void
compare_two (KtComparedAnswer *self, const KtVensterAnswer *one, const KtVensterAnswer *other)
{
  self->difference = MAX (self->difference, get_distance (one->extent, other->extent));
  self->is_reworded = self->is_reworded || !g_str_equal (one->asked, other->asked);
  if (one->influence != other->influence && one->influence != KT_INFLUENCE_UNSAID &&
      other->influence != KT_INFLUENCE_UNSAID)
    {
      self->is_opposed = TRUE;
      self->difference = KT_DIFFERENCE_MAX;
    }
}

static void
take_in (KtComparedAnswer *self, const GPtrArray *reviews)
{
  const char *latest = "";

  self->lowest = self->highest = -1;
  for (guint i = 0; i < self->answers->len; i++)
    {
      const KtVensterAnswer *answer = self->answers->pdata[i];
      const KtVensterReview *review = reviews->pdata[i];
      gint step;

      if (answer == NULL)
        continue;
      step = kt_extent_get_step (answer->extent);
      self->n_answers++;
      if (step >= 0 && (self->lowest < 0 || step < self->lowest))
        self->lowest = step;
      self->highest = MAX (self->highest, step);
      if (g_strcmp0 (review->date, latest) >= 0)
        {
          latest = review->date;
          g_set_str (&self->label, answer->label);
        }
      for (guint j = 0; j < i; j++)
        if (self->answers->pdata[j] != NULL)
          compare_two (self, self->answers->pdata[j], answer);
    }
}

static gint
compare_vensters (gconstpointer a, gconstpointer b)
{
  const KtComparedAnswer *one = *(KtComparedAnswer *const *)a, *other = *(KtComparedAnswer *const *)b;

  return one->venster != other->venster ? (gint)one->venster - (gint)other->venster
                                        : (gint)one->is_factor - (gint)other->is_factor;
}

static GPtrArray *
compare_answers (const GPtrArray *reviews)
{
  GPtrArray *compared = g_ptr_array_new_with_free_func (free_compared);
  g_autoptr (GHashTable) by_question = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reviews->len; i++)
    {
      const KtVensterReview *review = reviews->pdata[i];

      for (guint j = 0; j < review->answers->len; j++)
        {
          KtVensterAnswer *answer = review->answers->pdata[j];
          KtComparedAnswer *row = g_hash_table_lookup (by_question, answer->question);

          if (row == NULL)
            {
              row = compared_new (answer, reviews->len);
              g_hash_table_insert (by_question, row->question, row);
              g_ptr_array_add (compared, row);
            }
          row->answers->pdata[i] = kt_venster_answer_ref (answer);
        }
    }
  for (guint i = 0; i < compared->len; i++)
    take_in (compared->pdata[i], reviews);
  g_ptr_array_sort (compared, compare_vensters);
  return compared;
}

/* --- Axes --- */

static void
unref_position (gpointer data)
{
  if (data != NULL)
    kt_axis_position_unref (data);
}

static void
free_axis (gpointer data)
{
  KtComparedAxis *self = data;

  g_free (self->axis);
  g_free (self->left);
  g_free (self->right);
  g_ptr_array_unref (self->positions);
  g_free (self);
}

static gboolean
is_axis (gconstpointer item, gconstpointer axis)
{
  return g_str_equal (((const KtComparedAxis *)item)->axis, axis);
}

static KtComparedAxis *
find_or_add_axis (GPtrArray *axes, const KtAxisPosition *position, guint n_reviews)
{
  KtComparedAxis *axis;
  guint index;

  if (g_ptr_array_find_with_equal_func (axes, position->axis, is_axis, &index))
    return axes->pdata[index];
  axis = g_new0 (KtComparedAxis, 1);
  axis->axis = g_strdup (position->axis);
  axis->left = g_strdup (position->left);
  axis->right = g_strdup (position->right);
  axis->positions = g_ptr_array_new_with_free_func (unref_position);
  g_ptr_array_set_size (axis->positions, (gint)n_reviews);
  g_ptr_array_add (axes, axis);
  return axis;
}

static GPtrArray *
compare_axes (const GPtrArray *reviews)
{
  GPtrArray *axes = g_ptr_array_new_with_free_func (free_axis);

  for (guint i = 0; i < reviews->len; i++)
    {
      const KtVensterReview *review = reviews->pdata[i];

      for (guint j = 0; j < review->axes->len; j++)
        {
          KtAxisPosition *position = review->axes->pdata[j];
          KtComparedAxis *axis = find_or_add_axis (axes, position, reviews->len);

          axis->positions->pdata[i] = kt_axis_position_ref (position);
          for (guint k = 0; k < i; k++)
            {
              const KtAxisPosition *other = axis->positions->pdata[k];

              if (other != NULL)
                axis->difference = MAX (axis->difference, ABS (other->position - position->position));
            }
        }
    }
  return axes;
}

/* --- The comparison --- */

KtVensterComparison *
kt_venster_comparison_new (const GPtrArray *reviews)
{
  KtVensterComparison *self = g_new0 (KtVensterComparison, 1);

  self->answers = compare_answers (reviews);
  self->axes = compare_axes (reviews);
  return self;
}

void
kt_venster_comparison_free (KtVensterComparison *self)
{
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->axes);
  g_free (self);
}

static gint
compare_differences (gconstpointer a, gconstpointer b)
{
  return (*(KtComparedAnswer *const *)b)->difference - (*(KtComparedAnswer *const *)a)->difference;
}

static gint
compare_axis_differences (gconstpointer a, gconstpointer b)
{
  return (*(KtComparedAxis *const *)b)->difference - (*(KtComparedAxis *const *)a)->difference;
}

void
kt_venster_comparison_sort (KtVensterComparison *self)
{
  g_ptr_array_sort (self->answers, compare_differences);
  g_ptr_array_sort (self->axes, compare_axis_differences);
}

KtMove
kt_compared_answer_get_move (const KtComparedAnswer *self, guint earlier, guint later)
{
  const KtVensterAnswer *from = self->answers->pdata[earlier], *to = self->answers->pdata[later];
  gint before, after;

  if (from == NULL || to == NULL)
    return from != NULL ? KT_MOVE_GOES : to != NULL ? KT_MOVE_APPEARS : KT_MOVE_NONE;
  before = kt_extent_get_step (from->extent);
  after = kt_extent_get_step (to->extent);
  if (before >= 0 && after >= 0 && before != after)
    return after > before ? KT_MOVE_MORE : KT_MOVE_LESS;
  if (from->extent != to->extent)
    return KT_MOVE_OTHER;
  if (from->influence == to->influence)
    return KT_MOVE_NONE;
  if (from->influence == KT_INFLUENCE_UNSAID || to->influence == KT_INFLUENCE_UNSAID)
    return KT_MOVE_OTHER;
  return to->influence == KT_INFLUENCE_BEVORDEREND ? KT_MOVE_MORE : KT_MOVE_LESS;
}
