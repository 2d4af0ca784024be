/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-row.h"

#include "ui/widgets/kt-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The least width of an answer, and of the row, in characters. */
#define CELL_CHARS 27
#define MINIMUM_CHARS 12
/* Of a character, times the size of the font. */
#define LETTER_WIDTH 0.55
/* In pixels. */
#define GAP 6
#define CELL_GAP 12
#define CELL_X 9
#define CELL_Y 6
#define PILL_X 9
#define PILL_Y 2
#define RADIUS 6
/* Times what the font asks for. */
#define LINE_HEIGHT 1.15
/* What is said beside the answer, as the style class "caption" has it. */
#define CAPTION_SCALE 0.82
#define DIM_ALPHA 0.7f
#define CELL_ALPHA 0.06f

/* A text and where it stands within the row. */
typedef struct
{
  PangoLayout *layout;
  GdkRectangle place; /* of the cell, for an answer */
} Part;

struct _KtComparedRow
{
  GtkWidget parent_instance;

  KtComparedItem *item; /* (nullable) */
  GArray *parts;        /* (element-type Part): title, word, detail and the cells; empty when they are to be made */
  int width;            /* that the places are for; -1 for none */
  int height;
};

enum
{
  TITLE,
  WORD,
  DETAIL,
  FIRST_CELL,
};

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtComparedRow, kt_compared_row, GTK_TYPE_WIDGET)

static Part *
get_part (KtComparedRow *self, guint index)
{
  return &g_array_index (self->parts, Part, index);
}

static void
clear_part (gpointer data)
{
  g_object_unref (((Part *)data)->layout);
}

/* --- The texts --- */

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (attributes, attribute);
}

static void
insert_dim (PangoAttrList *attributes, gsize start, gsize end)
{
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    insert (attributes, pango_attr_foreground_alpha_new ((guint16)(DIM_ALPHA * G_MAXUINT16)), start, end);
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "\n%s", line);
}

/* @attributes: (transfer full) */
static void
append_part (KtComparedRow *self, const char *text, PangoAttrList *attributes)
{
  Part part = { gtk_widget_create_pango_layout (GTK_WIDGET (self), text) };

  pango_layout_set_attributes (part.layout, attributes);
  pango_layout_set_wrap (part.layout, PANGO_WRAP_WORD_CHAR);
  pango_attr_list_unref (attributes);
  g_array_append_val (self->parts, part);
}

static void
append_cell (KtComparedRow *self, const KtComparedCell *cell)
{
  g_autoptr (GString) text = g_string_new (cell->name);
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean is_silent = cell->said != NULL && *cell->said == '\0';
  gsize start = text->len;

  insert (attributes, pango_attr_line_height_new (LINE_HEIGHT), 0, G_MAXUINT);
  insert (attributes, pango_attr_scale_new (CAPTION_SCALE), 0, start);
  insert_dim (attributes, 0, start);
  append_line (text, cell->scale);
  start = text->len;
  append_line (text, is_silent ? _ ("Nothing said") : cell->said);
  if (is_silent)
    insert_dim (attributes, start, text->len);
  else
    insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, text->len);
  if (*cell->influence != '\0')
    g_string_append_printf (text, "  %s", cell->influence);
  append_line (text, cell->more);
  start = text->len;
  append_line (text, cell->asked);
  insert (attributes, pango_attr_scale_new (CAPTION_SCALE), start, text->len);
  insert_dim (attributes, start, text->len);
  append_part (self, text->str, attributes);
}

static void
make_parts (KtComparedRow *self)
{
  PangoAttrList *bold = pango_attr_list_new (), *word = pango_attr_list_new (), *caption = pango_attr_list_new ();

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (kt_compared_item_get_is_far (self->item))
    pango_attr_list_insert (word, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (caption, pango_attr_scale_new (CAPTION_SCALE));
  append_part (self, kt_compared_item_get_title (self->item), bold);
  append_part (self, kt_compared_item_get_word (self->item), word);
  append_part (self, kt_compared_item_get_detail (self->item), caption);
  for (guint i = 0; i < kt_compared_item_get_n_cells (self->item); i++)
    append_cell (self, kt_compared_item_get_cell (self->item, i));
}

/* --- Their places --- */

/* How high @part is in @width, which is its place from @x and @y on. */
static int
put (Part *part, int x, int y, int width)
{
  int height;

  pango_layout_set_width (part->layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (part->layout, NULL, &height);
  part->place = (GdkRectangle){ x, y, width, height };
  return height;
}

static int
get_natural_width (Part *part)
{
  int width;

  pango_layout_set_width (part->layout, -1);
  pango_layout_get_pixel_size (part->layout, &width, NULL);
  return width;
}

static gboolean
is_empty (Part *part)
{
  return *pango_layout_get_text (part->layout) == '\0';
}

/* The word in its pill, and the detail behind it, or below it where it has no room; returns where they end. */
static int
put_line (KtComparedRow *self, int y, int width)
{
  Part *word = get_part (self, WORD), *detail = get_part (self, DETAIL);
  int x = 0, height = 0, end = y;

  if (!is_empty (word))
    {
      int pill = MIN (get_natural_width (word), MAX (width - 2 * PILL_X, 1));

      height = put (word, PILL_X, y + PILL_Y, pill) + 2 * PILL_Y;
      x = pill + 2 * PILL_X + GAP;
      end = y + height + GAP;
    }
  if (!is_empty (detail))
    {
      int room = get_natural_width (detail);

      if (x == 0 || x + room > width)
        return end + put (detail, 0, end, width) + GAP;
      room = put (detail, x, y, width - x);
      detail->place.y += MAX (height - room, 0) / 2;
    }
  return end;
}

/* About how wide @n_chars are. Pango measures a whole alphabet to tell it exactly, for each row. */
static int
get_chars_width (KtComparedRow *self, int n_chars)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int)(n_chars * size * LETTER_WIDTH);
}

static int
count_columns (KtComparedRow *self, int width, guint n)
{
  int room = get_chars_width (self, CELL_CHARS);

  return CLAMP ((width + CELL_GAP) / (room + CELL_GAP), 1, (int)n);
}

/* The answers in even columns, row after row; returns where they end. */
static int
put_cells (KtComparedRow *self, int y, int width)
{
  guint n = self->parts->len - FIRST_CELL, n_columns = (guint)count_columns (self, width, n);
  int column = (width - (int)(n_columns - 1) * CELL_GAP) / (int)n_columns;

  for (guint i = 0; i < n; i += n_columns)
    {
      int height = 0;

      for (guint j = i; j < MIN (i + n_columns, n); j++)
        height = MAX (height, put (get_part (self, FIRST_CELL + j), 0, 0, column - 2 * CELL_X) + 2 * CELL_Y);
      for (guint j = i; j < MIN (i + n_columns, n); j++)
        get_part (self, FIRST_CELL + j)->place =
            (GdkRectangle){ (int)(j - i) * (column + CELL_GAP), y, column, height };
      y += height + CELL_GAP;
    }
  return y - CELL_GAP;
}

static void
lay_out (KtComparedRow *self, int width)
{
  int y;

  if (self->item == NULL || (self->parts->len > 0 && self->width == width))
    return;
  if (self->parts->len == 0)
    make_parts (self);
  y = put_line (self, put (get_part (self, TITLE), 0, 0, width) + GAP, width);
  self->height = self->parts->len > FIRST_CELL ? put_cells (self, y, width) : y - GAP;
  self->width = width;
}

/* --- As a widget --- */

static GtkSizeRequestMode
kt_compared_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kt_compared_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  KtComparedRow *self = KT_COMPARED_ROW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      lay_out (self, for_size);
      *minimum = *natural = self->height;
      return;
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? get_chars_width (self, MINIMUM_CHARS) : 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? get_chars_width (self, CELL_CHARS) : 0;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* Where @place is drawn: the other way about in a language that is written so. */
static int
get_x (KtComparedRow *self, const GdkRectangle *place)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return is_mirrored ? self->width - place->x - place->width : place->x;
}

static void
append_pill (KtComparedRow *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  const Part *word = get_part (self, WORD);
  float stroke = kt_compared_item_get_is_far (self->item) ? 2 : 1;
  float height = (float)(word->place.height + 2 * PILL_Y);
  graphene_rect_t rect =
      GRAPHENE_RECT_INIT ((float)(get_x (self, &word->place) - PILL_X), (float)(word->place.y - PILL_Y),
                          (float)(word->place.width + 2 * PILL_X), height);
  const float widths[] = { stroke, stroke, stroke, stroke };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, MIN (height / 2, 2 * RADIUS));
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_cell_ground (KtComparedRow *self, GtkSnapshot *snapshot, const GdkRectangle *place, const GdkRGBA *colour)
{
  graphene_rect_t rect =
      GRAPHENE_RECT_INIT ((float)get_x (self, place), (float)place->y, (float)place->width, (float)place->height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
kt_compared_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtComparedRow *self = KT_COMPARED_ROW (widget);
  GdkRGBA colour, ground;

  if (self->item == NULL)
    return;
  lay_out (self, gtk_widget_get_width (widget));
  gtk_widget_get_color (widget, &colour);
  ground = colour;
  ground.alpha *= CELL_ALPHA;
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      gboolean is_cell = i >= FIRST_CELL;

      if (is_empty (part))
        continue;
      if (is_cell)
        append_cell_ground (self, snapshot, &part->place, &ground);
      if (i == WORD)
        append_pill (self, snapshot, &colour);
      append_layout (snapshot, part->layout, get_x (self, &part->place) + (is_cell ? CELL_X : 0),
                     part->place.y + (is_cell ? CELL_Y : 0), &colour);
    }
}

static void
forget_parts (KtComparedRow *self)
{
  g_array_set_size (self->parts, 0);
  self->width = -1;
  self->height = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
kt_compared_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_compared_row_parent_class)->system_setting_changed (widget, setting);
  forget_parts (KT_COMPARED_ROW (widget));
}

static void
set_item (KtComparedRow *self, KtComparedItem *item)
{
  if (!g_set_object (&self->item, item))
    return;
  forget_parts (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), item != NULL && kt_compared_item_get_hint (item) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/* Of the few rows that have one, and not beforehand: every text that is set asks the display where the pointer is. */
static gboolean
kt_compared_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, kt_compared_item_get_hint (KT_COMPARED_ROW (widget)->item));
  return TRUE;
}

/* --- Object --- */

static void
kt_compared_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_value_set_object (value, KT_COMPARED_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kt_compared_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    set_item (KT_COMPARED_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kt_compared_row_finalize (GObject *object)
{
  KtComparedRow *self = KT_COMPARED_ROW (object);

  g_clear_object (&self->item);
  g_array_unref (self->parts);

  G_OBJECT_CLASS (kt_compared_row_parent_class)->finalize (object);
}

static void
kt_compared_row_class_init (KtComparedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = kt_compared_row_finalize;
  object_class->get_property = kt_compared_row_get_property;
  object_class->set_property = kt_compared_row_set_property;
  widget_class->get_request_mode = kt_compared_row_get_request_mode;
  widget_class->measure = kt_compared_row_measure;
  widget_class->query_tooltip = kt_compared_row_query_tooltip;
  widget_class->snapshot = kt_compared_row_snapshot;
  widget_class->system_setting_changed = kt_compared_row_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "compared-row");

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_COMPARED_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
kt_compared_row_init (KtComparedRow *self)
{
  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->width = -1;
  kt_style_ensure (GTK_WIDGET (self), "vensters/vensters.css");
}
