/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane-private.h"

/* Both ends of a bar are held within so many pixels. */
#define EDGE 8

static KtLanePart
get_part (KtLaneItem *item, double x)
{
  const KtLaneBox *box = kt_lane_item_get_box (item);
  double edge = MIN (EDGE, box->width / 3);

  if (box->is_mark || x < box->x - EDGE / 2 || x > box->x + box->width + EDGE / 2)
    return KT_LANE_PART_ALL;
  if (x < box->x + edge)
    return KT_LANE_PART_START;
  return x > box->x + box->width - edge ? KT_LANE_PART_END : KT_LANE_PART_ALL;
}

KtLaneItem *
kt_lane_get_item_at (KtLane *self, double x, double y, KtLanePart *part)
{
  int top = kt_lane_get_title_height (self);
  double axis_x = x - KT_LANE_INSET;
  KtLaneItem *found = NULL;

  if (self->row_height == 0 || y < top)
    return NULL;
  for (guint i = 0; i < self->items->len && found == NULL; i++)
    {
      const KtLaneBox *box = kt_lane_item_get_box (kt_lane_get_item (self, i));

      if (box->row == (guint)((y - top) / self->row_height) && axis_x >= box->left - 2 && axis_x <= box->right + 2)
        found = kt_lane_get_item (self, i);
    }
  if (found != NULL)
    *part = get_part (found, axis_x);
  return found;
}

KtLaneItem *
kt_lane_find (KtLane *self, const char *id, gboolean is_event)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      KtLaneItem *item = kt_lane_get_item (self, i);

      if (kt_lane_item_is_event (item) == is_event && g_strcmp0 (kt_lane_item_get_id (item), id) == 0)
        return item;
    }
  return NULL;
}

KtLaneItem *
kt_lane_get_end (KtLane *self, gboolean is_last)
{
  if (self->items->len == 0)
    return NULL;
  return kt_lane_get_item (self, is_last ? self->items->len - 1 : 0);
}

KtLaneItem *
kt_lane_get_next (KtLane *self, KtLaneItem *item, gboolean is_forward)
{
  guint i;

  if (!g_ptr_array_find (self->items, item, &i) || (is_forward ? i + 1 == self->items->len : i == 0))
    return NULL;
  return kt_lane_get_item (self, is_forward ? i + 1 : i - 1);
}

KtLaneItem *
kt_lane_get_beside (KtLane *self, KtLaneItem *item, double x, gboolean is_down)
{
  int row = item != NULL ? (int)kt_lane_item_get_box (item)->row : is_down ? -1 : (int)self->n_rows;
  KtLaneItem *nearest = NULL;
  double nearest_distance = G_MAXDOUBLE;

  row += is_down ? 1 : -1;
  for (guint i = 0; i < self->items->len; i++)
    {
      const KtLaneBox *box = kt_lane_item_get_box (kt_lane_get_item (self, i));
      double distance = x < box->left ? box->left - x : x > box->right ? x - box->right : 0;

      if ((int)box->row == row && distance < nearest_distance)
        {
          nearest = kt_lane_get_item (self, i);
          nearest_distance = distance;
        }
    }
  return nearest;
}

gboolean
kt_lane_is_below_title (KtLane *self, double y)
{
  return y >= kt_lane_get_title_height (self);
}

gboolean
kt_lane_is_event_row (KtLane *self, double y)
{
  guint row = (guint)(MAX (y - kt_lane_get_title_height (self), 0) / MAX (self->row_height, 1));

  for (guint i = 0; i < self->items->len; i++)
    {
      KtLaneItem *item = kt_lane_get_item (self, i);

      if (kt_lane_item_is_event (item) && kt_lane_item_get_box (item)->row == row)
        return TRUE;
    }
  return FALSE;
}

gboolean
kt_lane_get_bounds (KtLane *self, KtLaneItem *item, int width, graphene_rect_t *bounds)
{
  const KtLaneBox *box;
  guint i;

  if (!g_ptr_array_find (self->items, item, &i))
    return FALSE;
  kt_lane_ensure_boxes (self, width);
  box = &g_array_index (self->boxes, KtLaneBox, i);
  *bounds = GRAPHENE_RECT_INIT ((float)box->left + KT_LANE_INSET,
                                (float)(kt_lane_get_title_height (self) + (int)box->row * self->row_height),
                                (float)(box->right - box->left), (float)self->row_height);
  return TRUE;
}
