/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kt-lane-layout.h"

static void
place_bar (KtLaneBox *box, const KtTimeAxis *axis, const KtLaneMetrics *metrics)
{
  double least = metrics->bar_min + (box->is_cut_start || box->is_cut_end ? metrics->arrow : 0);
  double end;

  box->x = kt_time_axis_get_x (axis, CLAMP (box->start, axis->start, axis->end + 1));
  end = kt_time_axis_get_x (axis, CLAMP (box->end + 1, axis->start, axis->end + 1));
  box->width = MAX (end - box->x, least);
  box->x = CLAMP (box->x, 0, MAX (axis->width - box->width, 0));
}

static void
place_mark (KtLaneBox *box, const KtTimeAxis *axis, const KtLaneMetrics *metrics)
{
  guint32 day = CLAMP (box->start, axis->start, axis->end);
  double middle = (kt_time_axis_get_x (axis, day) + kt_time_axis_get_x (axis, day + 1)) / 2;

  box->width = metrics->mark;
  box->x = CLAMP (middle - metrics->mark / 2, 0, MAX (axis->width - metrics->mark, 0));
}

static void
place_label (KtLaneBox *box, const KtTimeAxis *axis, const KtLaneMetrics *metrics)
{
  double label = MIN (box->label, metrics->beside_max);
  double start = metrics->padding + (box->is_cut_start ? metrics->arrow : 0);
  double inside = box->width - start - metrics->padding - (box->is_cut_end ? metrics->arrow : 0);
  double after = axis->width - box->x - box->width - metrics->gap;
  double before = box->x - metrics->gap;

  if (metrics->is_above)
    {
      box->place = KT_LANE_LABEL_ABOVE;
      box->label_width = MIN (box->label, axis->width);
      box->label_x = CLAMP (box->x, 0, axis->width - box->label_width);
    }
  else if (!box->is_mark && (inside >= box->label || box->width >= metrics->inside_min))
    {
      box->place = KT_LANE_LABEL_INSIDE;
      box->label_x = box->x + start;
      box->label_width = CLAMP (inside, 0, box->label);
    }
  else if (after >= label || after >= before)
    {
      box->place = KT_LANE_LABEL_AFTER;
      box->label_width = CLAMP (after, 0, label);
      box->label_x = box->x + box->width + metrics->gap;
    }
  else
    {
      box->place = KT_LANE_LABEL_BEFORE;
      box->label_width = CLAMP (before, 0, label);
      box->label_x = box->x - metrics->gap - box->label_width;
    }
}

static void
find_extent (KtLaneBox *box)
{
  gboolean is_inside = box->place == KT_LANE_LABEL_INSIDE;

  box->left = is_inside ? box->x : MIN (box->x, box->label_x);
  box->right = box->x + box->width;
  if (!is_inside)
    box->right = MAX (box->right, box->label_x + box->label_width);
}

void
kt_lane_box_place (KtLaneBox *box, const KtTimeAxis *axis, const KtLaneMetrics *metrics)
{
  box->is_cut_start = box->start < axis->start;
  box->is_cut_end = box->end > axis->end;
  if (box->is_mark)
    place_mark (box, axis, metrics);
  else
    place_bar (box, axis, metrics);
  place_label (box, axis, metrics);
  find_extent (box);
}

/* A label that was shortened gets the room that is left in its row, up to @end; out of a bar only when it is whole
 * then. */
static void
use_room (KtLaneBox *box, double end, const KtLaneMetrics *metrics)
{
  double room = end - box->x - box->width - metrics->gap;

  if (box->place == KT_LANE_LABEL_ABOVE || box->label_width >= box->label ||
      room <= (box->place == KT_LANE_LABEL_AFTER ? box->label_width : box->label))
    return;
  if (box->place == KT_LANE_LABEL_BEFORE && room < box->label)
    return;
  box->place = KT_LANE_LABEL_AFTER;
  box->label_x = box->x + box->width + metrics->gap;
  box->label_width = MIN (room, box->label);
  find_extent (box);
}

/* Likewise a label before its bar, from @start on. */
static void
use_room_before (KtLaneBox *box, double start, const KtLaneMetrics *metrics)
{
  double room = box->x - metrics->gap - start;

  if (box->place != KT_LANE_LABEL_BEFORE || room <= box->label_width)
    return;
  box->label_width = MIN (room, box->label);
  box->label_x = box->x - metrics->gap - box->label_width;
  find_extent (box);
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const KtLaneBox *x = *(const KtLaneBox *const *)a;
  const KtLaneBox *y = *(const KtLaneBox *const *)b;

  if (x->left != y->left)
    return x->left < y->left ? -1 : 1;
  if (x->right != y->right)
    return x->right > y->right ? -1 : 1;
  return (x > y) - (x < y);
}

guint
kt_lane_layout (KtLaneBox *boxes, gsize n_boxes, const KtTimeAxis *axis, const KtLaneMetrics *metrics, guint first_row)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new ((guint)n_boxes);
  g_autoptr (GPtrArray) last = g_ptr_array_new (); /* of each row */

  for (gsize i = 0; i < n_boxes; i++)
    {
      kt_lane_box_place (&boxes[i], axis, metrics);
      g_ptr_array_add (sorted, &boxes[i]);
    }
  g_ptr_array_sort (sorted, compare_left);

  for (guint i = 0; i < sorted->len; i++)
    {
      KtLaneBox *box = g_ptr_array_index (sorted, i);
      guint row = 0;

      while (row < last->len && ((KtLaneBox *)g_ptr_array_index (last, row))->right + metrics->spacing > box->left)
        row++;
      if (row == last->len)
        {
          use_room_before (box, 0, metrics);
          g_ptr_array_add (last, box);
        }
      else
        {
          KtLaneBox *before = g_ptr_array_index (last, row);

          use_room (before, box->left - metrics->spacing, metrics);
          use_room_before (box, before->right + metrics->spacing, metrics);
          g_ptr_array_index (last, row) = box;
        }
      box->row = first_row + row;
    }
  for (guint row = 0; row < last->len; row++)
    use_room (g_ptr_array_index (last, row), axis->width, metrics);
  return first_row + last->len;
}
