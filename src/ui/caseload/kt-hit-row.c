/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-row.h"

#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-hit-item.h"
#include "ui/caseload/kt-snippet.h"

#include <adwaita.h>

/* Fifty of these are filled at every key press, and all must be there in the next frame. So a row is one widget, which
 * words its hit only when it is in sight: to make a label for each text of each row takes longer than that frame
 * lasts. */

#define FOUND_LINES 2
#define LINE_SPACING 3
#define COLUMN_SPACING 12
#define MARGIN 6
#define MINIMUM_CHARS 12
#define NATURAL_CHARS 24
/* The style classes "caption" and "dimmed" of libadwaita, the latter also in high contrast. */
#define CAPTION_SCALE 0.82
#define DIMMED_OPACITY 0.55f
#define DIMMED_OPACITY_HIGH_CONTRAST 0.9f

struct _KtHitRow
{
  GtkWidget parent_instance;

  KtClock *clock;
  GtkListItem *item; /* which it belongs to, while that has a hit */
  guint idle_id;     /* while the hit is to be worded still */
  char *found;       /* with the marks of a snippet; the text and the attributes are made of it */
  char *text;
  PangoAttrList *attributes;
  char *caption;
  char *moment;

  int line_height; /* of the found words, in pixels; 0 when it is to be measured */
  int caption_height;
  int char_width;
};

G_DEFINE_FINAL_TYPE (KtHitRow, kt_hit_row, GTK_TYPE_WIDGET)

static void
measure_font (KtHitRow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);

  self->line_height = PANGO_PIXELS_CEIL (height);
  self->caption_height = PANGO_PIXELS_CEIL ((int)(height * CAPTION_SCALE));
  self->char_width = pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

static void
kt_hit_row_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  KtHitRow *self = KT_HIT_ROW (widget);

  if (self->line_height == 0)
    measure_font (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_CHARS * self->char_width;
      *natural = NATURAL_CHARS * self->char_width;
      return;
    }

  *minimum = *natural = MARGIN + FOUND_LINES * self->line_height + LINE_SPACING + self->caption_height + MARGIN;
}

static PangoLayout *
create_layout (GtkWidget *widget, const char *text, PangoAttrList *attributes, int lines)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -lines);
  return layout;
}

static PangoLayout *
create_caption_layout (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
  return create_layout (widget, text, attributes, 1);
}

static void
draw (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, int width, const GdkRGBA *color)
{
  pango_layout_set_width (layout, width * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Words the hit anew; the next letter of a word often finds what the last one found. Returns whether it reads otherwise
 * than before. */
static gboolean
word_hit (KtHitRow *self)
{
  const KtSearchHit *hit = kt_hit_item_get_hit (gtk_list_item_get_item (self->item));
  g_autofree char *now = kt_clock_get_moment (self->clock);
  g_autofree char *found = kt_hit_words_found (hit);
  g_autofree char *caption = kt_hit_words_caption (hit);
  g_autofree char *moment = kt_hit_words_moment (hit, now);
  gboolean is_other = g_set_str (&self->found, found);
  g_autofree char *description = NULL;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  is_other = g_set_str (&self->caption, caption) || is_other;
  is_other = g_set_str (&self->moment, moment) || is_other;
  if (!is_other)
    return FALSE;

  g_free (self->text);
  self->text = kt_snippet_get_text (found);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  self->attributes = kt_snippet_get_attributes (found);
  description = g_strjoin (", ", self->text, caption, *moment != '\0' ? moment : NULL, NULL);
  gtk_list_item_set_accessible_label (self->item, description);
  return TRUE;
}

static void
kt_hit_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtHitRow *self = KT_HIT_ROW (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  g_autoptr (PangoLayout) found = NULL;
  g_autoptr (PangoLayout) moment = NULL;
  g_autoptr (PangoLayout) caption = NULL;
  GdkRGBA color;
  int n_lines, found_y, caption_y, moment_width, caption_width;

  found = create_layout (widget, self->text, self->attributes, FOUND_LINES);
  moment = create_caption_layout (widget, self->moment);
  caption = create_caption_layout (widget, self->caption);
  gtk_widget_get_color (widget, &color);

  /* All rows are as high; in one that needs less, the lines stay together in the middle. */
  pango_layout_set_width (found, width * PANGO_SCALE);
  n_lines = pango_layout_get_line_count (found);
  found_y = MARGIN + (FOUND_LINES - n_lines) * self->line_height / 2;
  caption_y = found_y + n_lines * self->line_height + LINE_SPACING;
  draw (snapshot, found, 0, found_y, width, &color);

  color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? DIMMED_OPACITY_HIGH_CONTRAST
                                                                                        : DIMMED_OPACITY;
  pango_layout_get_pixel_size (moment, &moment_width, NULL);
  caption_width = MAX (0, width - moment_width - (moment_width > 0 ? COLUMN_SPACING : 0));
  draw (snapshot, moment, is_mirrored ? 0 : width - moment_width, caption_y, moment_width, &color);
  draw (snapshot, caption, is_mirrored ? width - caption_width : 0, caption_y, caption_width, &color);
}

static void
kt_hit_row_map (GtkWidget *widget)
{
  if (KT_HIT_ROW (widget)->idle_id != 0)
    word_hit (KT_HIT_ROW (widget));
  GTK_WIDGET_CLASS (kt_hit_row_parent_class)->map (widget);
}

static void
kt_hit_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_hit_row_parent_class)->system_setting_changed (widget, setting);
  KT_HIT_ROW (widget)->line_height = 0;
  gtk_widget_queue_resize (widget);
}

static void
kt_hit_row_finalize (GObject *object)
{
  KtHitRow *self = KT_HIT_ROW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  kt_clock_unref (self->clock);
  g_free (self->found);
  g_free (self->text);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->caption);
  g_free (self->moment);
  G_OBJECT_CLASS (kt_hit_row_parent_class)->finalize (object);
}

static void
kt_hit_row_class_init (KtHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_hit_row_finalize;
  widget_class->measure = kt_hit_row_measure;
  widget_class->map = kt_hit_row_map;
  widget_class->snapshot = kt_hit_row_snapshot;
  widget_class->system_setting_changed = kt_hit_row_system_setting_changed;
}

static void
kt_hit_row_init (KtHitRow *self)
{
}

static gboolean
idle_cb (gpointer user_data)
{
  KtHitRow *self = user_data;

  self->idle_id = 0;
  word_hit (self);
  return G_SOURCE_REMOVE;
}

/* A list maps the rows that are in sight; the others wait until nothing else is to be done, or until they are. */
static void
hit_changed_cb (KtHitRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      if (word_hit (self))
        gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer clock)
{
  KtHitRow *row = g_object_new (KT_TYPE_HIT_ROW, NULL);

  row->clock = kt_clock_ref (clock);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer clock)
{
  KtHitRow *row = KT_HIT_ROW (gtk_list_item_get_child (item));

  row->item = item;
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::hit", G_CALLBACK (hit_changed_cb), row,
                           G_CONNECT_SWAPPED);
  hit_changed_cb (row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer clock)
{
  KtHitRow *row = KT_HIT_ROW (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), hit_changed_cb, row);
  g_clear_handle_id (&row->idle_id, g_source_remove);
  row->item = NULL;
}

static void
unref_clock (gpointer clock, GClosure *closure)
{
  kt_clock_unref (clock);
}

GtkListItemFactory *
kt_hit_row_create_factory (KtClock *clock)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), kt_clock_ref (clock), unref_clock, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

void
kt_hit_row_snapshot_letters (GtkWidget *widget, GtkSnapshot *snapshot, const char *letters)
{
  /* A second line stands at another part of a pixel. */
  g_autofree char *lines = g_strdup_printf ("%s\n%s", letters, letters);
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  g_autoptr (PangoLayout) text = NULL, found = NULL, caption = NULL;
  GdkRGBA color;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  text = create_layout (widget, lines, NULL, FOUND_LINES);
  found = create_layout (widget, lines, bold, FOUND_LINES);
  caption = create_caption_layout (widget, letters);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_layout (snapshot, text, &color);
  gtk_snapshot_append_layout (snapshot, found, &color);
  gtk_snapshot_append_layout (snapshot, caption, &color);
}

const char *
kt_hit_row_get_text (KtHitRow *self)
{
  return self->text;
}
