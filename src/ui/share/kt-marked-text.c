/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-marked-text.h"

#include "core/kt-text.h"

#define ROUNDING 4
#define OUTLINE 2

struct _KtMarkedText
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GArray *marks;
  int current;
  gboolean is_struck;
};

enum
{
  PROP_0,
  PROP_SELECTABLE,
  N_PROPS,
};

enum
{
  CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtMarkedText, kt_marked_text, GTK_TYPE_WIDGET)

typedef void (*RectangleFunc) (const graphene_rect_t *rectangle, gpointer user_data);

/* The rectangles of a mark, one for each line that it is on, in coordinates of the label. */
static void
foreach_rectangle (KtMarkedText *self, const KtTextMark *mark, RectangleFunc func, gpointer user_data)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int x;
  int y;

  gtk_label_get_layout_offsets (self->label, &x, &y);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      int start = pango_layout_line_get_start_index (line);
      int end = start + pango_layout_line_get_length (line);
      PangoRectangle extents;
      g_autofree int *ranges = NULL;
      int n_ranges;

      if ((int)mark->start >= end || (int)mark->end <= start)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_line_get_x_ranges (line, MAX ((int)mark->start, start), MIN ((int)mark->end, end), &ranges,
                                      &n_ranges);
      for (int i = 0; i < n_ranges; i++)
        func (&GRAPHENE_RECT_INIT (
                  (float)x + (float)ranges[2 * i] / PANGO_SCALE - 1, (float)y + (float)extents.y / PANGO_SCALE,
                  (float)(ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE + 2, (float)extents.height / PANGO_SCALE),
              user_data);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
} Drawing;

static void
fill_rectangle (const graphene_rect_t *rectangle, gpointer user_data)
{
  Drawing *drawing = user_data;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rectangle, ROUNDING);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &rounded);
  gtk_snapshot_append_color (drawing->snapshot, &drawing->color, rectangle);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
outline_rectangle (const graphene_rect_t *rectangle, gpointer user_data)
{
  Drawing *drawing = user_data;
  const float widths[4] = { OUTLINE, OUTLINE, OUTLINE, OUTLINE };
  const GdkRGBA colors[4] = { drawing->color, drawing->color, drawing->color, drawing->color };
  graphene_rect_t around = *rectangle;
  GskRoundedRect rounded;

  graphene_rect_inset (&around, -OUTLINE, -1);
  gsk_rounded_rect_init_from_rect (&rounded, &around, ROUNDING + OUTLINE);
  gtk_snapshot_append_border (drawing->snapshot, &rounded, widths, colors);
}

static void
join_rectangle (const graphene_rect_t *rectangle, gpointer user_data)
{
  graphene_rect_t *bounds = user_data;

  if (bounds->size.height > 0)
    graphene_rect_union (bounds, rectangle, bounds);
  else
    *bounds = *rectangle;
}

static void
get_color (KtTextLook look, GdkRGBA *color)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_high_contrast = adw_style_manager_get_high_contrast (manager);

  switch (look)
    {
    case KT_TEXT_LOOK_UNDECIDED:
      gdk_rgba_parse (color, adw_style_manager_get_dark (manager) ? "#986700" : "#f8d264");
      color->alpha = is_high_contrast ? 1 : 0.75f;
      break;
    case KT_TEXT_LOOK_KEPT:
      gdk_rgba_parse (color, "#808080");
      color->alpha = is_high_contrast ? 0.4f : 0.18f;
      break;
    case KT_TEXT_LOOK_REPLACED:
    default:
      {
        g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

        *color = *accent;
        color->alpha = is_high_contrast ? 0.4f : 0.16f;
      }
    }
}

static void
kt_marked_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtMarkedText *self = KT_MARKED_TEXT (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  Drawing drawing = { .snapshot = snapshot };

  for (guint i = 0; i < self->marks->len; i++)
    {
      const KtTextMark *mark = &g_array_index (self->marks, KtTextMark, i);

      get_color (mark->look, &drawing.color);
      foreach_rectangle (self, mark, fill_rectangle, &drawing);
    }
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
  if (self->current >= 0 && self->current < (int)self->marks->len)
    {
      g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

      adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &drawing.color);
      foreach_rectangle (self, &g_array_index (self->marks, KtTextMark, self->current), outline_rectangle, &drawing);
    }
}

static gboolean
deselect_cb (GtkWidget *label, GdkFrameClock *clock, gpointer user_data)
{
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
  return G_SOURCE_REMOVE;
}

/* GTK selects all of a label that is reached with Tab. What is selected may be replaced with one key. */
static void
focus_enter_cb (GtkEventControllerFocus *controller, KtMarkedText *self)
{
  int start;
  int end;

  if (!gtk_label_get_selection_bounds (self->label, &start, &end))
    gtk_widget_add_tick_callback (GTK_WIDGET (self->label), deselect_cb, NULL, NULL);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, KtMarkedText *self)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  int left;
  int top;
  int index;
  int trailing;

  gtk_label_get_layout_offsets (self->label, &left, &top);
  if (!pango_layout_xy_to_index (layout, ((int)x - left) * PANGO_SCALE, ((int)y - top) * PANGO_SCALE, &index,
                                 &trailing))
    return;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const KtTextMark *mark = &g_array_index (self->marks, KtTextMark, i);

      if (index >= (int)mark->start && index < (int)mark->end)
        g_signal_emit (self, signals[CLICKED], 0, (int)i);
    }
}

static void
kt_marked_text_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtMarkedText *self = KT_MARKED_TEXT (object);

  switch (prop_id)
    {
    case PROP_SELECTABLE:
      g_value_set_boolean (value, gtk_label_get_selectable (self->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_marked_text_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtMarkedText *self = KT_MARKED_TEXT (object);

  switch (prop_id)
    {
    case PROP_SELECTABLE:
      if (gtk_label_get_selectable (self->label) != g_value_get_boolean (value))
        {
          gtk_label_set_selectable (self->label, g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_marked_text_dispose (GObject *object)
{
  KtMarkedText *self = KT_MARKED_TEXT (object);
  GtkWidget *label = (GtkWidget *)g_steal_pointer (&self->label);

  g_clear_pointer (&label, gtk_widget_unparent);

  G_OBJECT_CLASS (kt_marked_text_parent_class)->dispose (object);
}

static void
kt_marked_text_finalize (GObject *object)
{
  g_array_unref (KT_MARKED_TEXT (object)->marks);

  G_OBJECT_CLASS (kt_marked_text_parent_class)->finalize (object);
}

static void
kt_marked_text_class_init (KtMarkedTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_marked_text_get_property;
  object_class->set_property = kt_marked_text_set_property;
  object_class->dispose = kt_marked_text_dispose;
  object_class->finalize = kt_marked_text_finalize;
  widget_class->snapshot = kt_marked_text_snapshot;

  properties[PROP_SELECTABLE] = g_param_spec_boolean (
      "selectable", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kt_marked_text_init (KtMarkedText *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->marks = g_array_new (FALSE, FALSE, sizeof (KtTextMark));
  self->current = -1;
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "yalign",
                              0.0, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  /* It looks on: the label selects words with the same clicks. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->label), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_enter_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->label), focus);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
kt_marked_text_set (KtMarkedText *self, const char *text, GArray *marks, int current, gboolean is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (KT_IS_MARKED_TEXT (self));

  g_array_set_size (self->marks, 0);
  g_array_append_vals (self->marks, marks->data, marks->len);
  self->current = current;
  for (guint i = 0; i < marks->len; i++)
    {
      const KtTextMark *mark = &g_array_index (marks, KtTextMark, i);
      PangoAttribute *line;

      if (mark->look != KT_TEXT_LOOK_UNDECIDED)
        continue;
      line = pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE);
      line->start_index = mark->start;
      line->end_index = mark->end;
      pango_attr_list_insert (attributes, line);
    }
  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  /* A selection stays while the words do. */
  if (!g_str_equal (gtk_label_get_text (self->label), text))
    gtk_label_set_text (self->label, text);
  gtk_label_set_attributes (self->label, attributes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
kt_marked_text_get_text (KtMarkedText *self)
{
  g_return_val_if_fail (KT_IS_MARKED_TEXT (self), NULL);
  return gtk_label_get_text (self->label);
}

char *
kt_marked_text_get_selected (KtMarkedText *self)
{
  g_autofree char *words = NULL;
  int start;
  int end;

  g_return_val_if_fail (KT_IS_MARKED_TEXT (self), NULL);

  if (!gtk_label_get_selection_bounds (self->label, &start, &end))
    return NULL;
  words = g_strstrip (g_utf8_substring (gtk_label_get_text (self->label), start, end));
  return kt_text_is_blank (words) ? NULL : g_steal_pointer (&words);
}

gboolean
kt_marked_text_get_current_bounds (KtMarkedText *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  graphene_rect_t within = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  graphene_point_t point;

  g_return_val_if_fail (KT_IS_MARKED_TEXT (self), FALSE);

  if (self->current < 0 || self->current >= (int)self->marks->len)
    return FALSE;
  foreach_rectangle (self, &g_array_index (self->marks, KtTextMark, self->current), join_rectangle, &within);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->label), relative_to, &within.origin, &point))
    return FALSE;
  *bounds = within;
  bounds->origin = point;
  return TRUE;
}
