/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lanes-private.h"

#define ZOOM_STEP 1.5

static KtLane *
get_focus_lane (KtLanes *self, KtLaneItem **item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  *item = focus != NULL && KT_IS_LANE_ITEM (focus) ? KT_LANE_ITEM (focus) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return (KtLane *)(KT_IS_LANE (focus) ? focus : gtk_widget_get_ancestor (focus, KT_TYPE_LANE));
}

/* "(ii)": to the side, and down. */
static gboolean
go_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLanes *self = KT_LANES (widget);
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (self, &item);
  KtLaneItem *next = NULL;
  int side;
  int down;

  if (lane == NULL || (item == NULL && !KT_IS_LANE (gtk_root_get_focus (gtk_widget_get_root (widget)))))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(ii)", &side, &down);
  if (item != NULL && side != 0)
    next = kt_lane_get_next (lane, item, side > 0);
  else if (down != 0)
    {
      KtLane *other = kt_lane_board_get_lane (self->board, down > 0 ? 1 : 0);
      double x = item != NULL ? kt_lane_item_get_box (item)->x : 0;

      next = item != NULL ? kt_lane_get_beside (lane, item, x, down > 0) : NULL;
      if (next == NULL && other != lane && gtk_widget_get_visible (GTK_WIDGET (other)))
        {
          next = kt_lane_get_beside (other, NULL, x, down > 0);
          if (next == NULL)
            gtk_widget_grab_focus (GTK_WIDGET (other));
        }
    }
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  return GDK_EVENT_STOP;
}

/* "b": to the last one. */
static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);
  KtLaneItem *end = item != NULL ? kt_lane_get_end (lane, g_variant_get_boolean (args)) : NULL;

  return end != NULL && gtk_widget_grab_focus (GTK_WIDGET (end));
}

/* "(iii)": which part, days and months. */
static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLanes *self = KT_LANES (widget);
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (self, &item);
  KtLaneSpan span;
  int part, days, months;

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(iii)", &part, &days, &months);
  span = kt_lane_span_shift (kt_lane_item_get_span (item), (KtLanePart)part, days, months);
  if (kt_lane_span_equal (span, kt_lane_item_get_span (item)))
    {
      gtk_widget_error_bell (widget);
      return GDK_EVENT_STOP;
    }
  kt_lane_board_show_item (self->board, item);
  kt_lanes_move (self, lane, item, span);
  return GDK_EVENT_STOP;
}

/* "s": the action of the item. */
static gboolean
wish_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;

  get_focus_lane (KT_LANES (widget), &item);
  return item != NULL && gtk_widget_activate_action (GTK_WIDGET (item), g_variant_get_string (args, NULL), NULL);
}

/* "b": an event. */
static gboolean
add_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  KtLaneItem *item;
  KtLane *lane = get_focus_lane (KT_LANES (widget), &item);

  if (lane == NULL)
    return GDK_EVENT_PROPAGATE;
  kt_lanes_add (KT_LANES (widget), lane, g_variant_get_boolean (args));
  return GDK_EVENT_STOP;
}

static gboolean
cancel_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return kt_lane_pointer_cancel (KT_LANES (widget)->pointer);
}

/* --- Zooming --- */

static void
zoom (KtLanes *self, double factor)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self->board)) / 2.0;
  KtLaneItem *item;

  /* What one is busy with stays where it is. */
  if (get_focus_lane (self, &item) != NULL && item != NULL)
    x = kt_lane_item_get_box (item)->x + KT_LANE_INSET - kt_lane_board_get_offset (self->board);
  kt_lane_board_zoom (self->board, factor, CLAMP (x, 0, gtk_widget_get_width (GTK_WIDGET (self->board))));
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom (KT_LANES (widget), ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom (KT_LANES (widget), 1 / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  kt_lane_board_zoom_to_fit (KT_LANES (widget)->board);
}

void
kt_lanes_update_zoom (KtLanes *self)
{
  gboolean is_zoomed = kt_lane_board_get_zoom (self->board) > 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-in", kt_lane_board_can_zoom_in (self->board));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-out", is_zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lanes.zoom-fit", is_zoomed);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint keys[2];
    int step;
  } arrows[] = { { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1 }, { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1 } };
  /* Desktops may keep Ctrl+Alt and an arrow for themselves. */
  const struct
  {
    GdkModifierType modifiers;
    KtLanePart part;
  } moves[] = { { GDK_ALT_MASK, KT_LANE_PART_ALL },
                { GDK_CONTROL_MASK | GDK_ALT_MASK, KT_LANE_PART_END },
                { GDK_CONTROL_MASK, KT_LANE_PART_END } };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (arrows[i].keys); k++)
        {
          guint key = arrows[i].keys[k];
          int step = arrows[i].step;

          gtk_widget_class_add_binding (widget_class, key, 0, go_cb, "(ii)", step, 0);
          for (gsize m = 0; m < G_N_ELEMENTS (moves); m++)
            {
              gtk_widget_class_add_binding (widget_class, key, moves[m].modifiers, move_cb, "(iii)", moves[m].part,
                                            step, 0);
              gtk_widget_class_add_binding (widget_class, key, moves[m].modifiers | GDK_SHIFT_MASK, move_cb, "(iii)",
                                            moves[m].part, 0, step);
            }
        }
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, go_cb, "(ii)", 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_cb, "(ii)", 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, wish_cb, "s", "item.open");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, wish_cb, "s", "item.open");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, wish_cb, "s", "item.remove");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, wish_cb, "s", "item.duplicate");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, wish_cb, "s", "item.menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, wish_cb, "s", "item.menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, 0, add_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, add_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_cb, NULL);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "lanes.zoom-in" },   { GDK_KEY_equal, "lanes.zoom-in" },        { GDK_KEY_KP_Add, "lanes.zoom-in" },
    { GDK_KEY_minus, "lanes.zoom-out" }, { GDK_KEY_KP_Subtract, "lanes.zoom-out" }, { GDK_KEY_0, "lanes.zoom-fit" },
  };

  gtk_widget_class_install_action (widget_class, "lanes.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "lanes.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "lanes.zoom-fit", NULL, zoom_fit_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
    }
}

void
kt_lanes_add_keys (GtkWidgetClass *widget_class)
{
  add_keys (widget_class);
  add_zoom_keys (widget_class);
}
