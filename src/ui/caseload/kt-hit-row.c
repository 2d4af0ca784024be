/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-hit-row.h"

#include "ui/caseload/kt-caseload-words.h"
#include "ui/caseload/kt-hit-item.h"
#include "ui/caseload/kt-hit-text.h"
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
/* The style class "dimmed" of libadwaita, also in high contrast. */
#define DIMMED_OPACITY 0.55f
#define DIMMED_OPACITY_HIGH_CONTRAST 0.9f

struct _KtHitRow
{
  GtkWidget parent_instance;

  KtClock *clock;
  KtWordShaper *shaper;
  GtkListItem *item; /* which it belongs to, while that has a hit */
  guint idle_id;     /* while the hit is to be worded still */
  char *found;       /* with the marks of a snippet; the text and the attributes are made of it */
  char *text;
  PangoAttrList *attributes;
  char *caption;
  char *moment;
};

/* What rows of one list share. */
typedef struct
{
  KtClock *clock;
  KtWordShaper *shaper;
} Scope;

G_DEFINE_FINAL_TYPE (KtHitRow, kt_hit_row, GTK_TYPE_WIDGET)

static void
kt_hit_row_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  KtWordShaper *shaper = KT_HIT_ROW (widget)->shaper;

  kt_word_shaper_begin (shaper);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_CHARS * kt_word_shaper_get_char_width (shaper, KT_FACE_PLAIN);
      *natural = NATURAL_CHARS * kt_word_shaper_get_char_width (shaper, KT_FACE_PLAIN);
      return;
    }

  *minimum = *natural = MARGIN + FOUND_LINES * kt_word_shaper_get_line_height (shaper, KT_FACE_PLAIN) + LINE_SPACING +
                        kt_word_shaper_get_line_height (shaper, KT_FACE_CAPTION) + MARGIN;
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
  g_autoptr (KtHitText) found = NULL;
  g_autoptr (KtHitText) moment = NULL;
  g_autoptr (KtHitText) caption = NULL;
  GdkRGBA color;
  int n_lines, line_height, found_y, caption_y, moment_width, caption_width;

  found = kt_hit_text_new (self->shaper, self->text, self->attributes, KT_FACE_PLAIN, width, FOUND_LINES);
  gtk_widget_get_color (widget, &color);

  /* All rows are as high; in one that needs less, the lines stay together in the middle. */
  n_lines = kt_hit_text_get_n_lines (found);
  line_height = kt_word_shaper_get_line_height (self->shaper, KT_FACE_PLAIN);
  found_y = MARGIN + (FOUND_LINES - n_lines) * line_height / 2;
  caption_y = found_y + n_lines * line_height + LINE_SPACING;
  kt_hit_text_snapshot (found, snapshot, 0, found_y, &color);

  color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? DIMMED_OPACITY_HIGH_CONTRAST
                                                                                        : DIMMED_OPACITY;
  moment = kt_hit_text_new (self->shaper, self->moment, NULL, KT_FACE_CAPTION, -1, 1);
  moment_width = kt_hit_text_get_width (moment);
  kt_hit_text_snapshot (moment, snapshot, is_mirrored ? 0 : width - moment_width, caption_y, &color);

  caption_width = MAX (0, width - moment_width - (moment_width > 0 ? COLUMN_SPACING : 0));
  caption = kt_hit_text_new (self->shaper, self->caption, NULL, KT_FACE_CAPTION, caption_width, 1);
  kt_hit_text_snapshot (caption, snapshot, is_mirrored ? width - kt_hit_text_get_width (caption) : 0, caption_y,
                        &color);
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
  gtk_widget_queue_resize (widget);
}

static void
kt_hit_row_finalize (GObject *object)
{
  KtHitRow *self = KT_HIT_ROW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  kt_clock_unref (self->clock);
  kt_word_shaper_unref (self->shaper);
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
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Scope *scope = user_data;
  KtHitRow *row = g_object_new (KT_TYPE_HIT_ROW, NULL);

  row->clock = kt_clock_ref (scope->clock);
  row->shaper = kt_word_shaper_ref (scope->shaper);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KtHitRow *row = KT_HIT_ROW (gtk_list_item_get_child (item));

  row->item = item;
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::hit", G_CALLBACK (hit_changed_cb), row,
                           G_CONNECT_SWAPPED);
  hit_changed_cb (row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KtHitRow *row = KT_HIT_ROW (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), hit_changed_cb, row);
  g_clear_handle_id (&row->idle_id, g_source_remove);
  row->item = NULL;
}

static void
scope_free (gpointer data, GClosure *closure)
{
  Scope *scope = data;

  kt_clock_unref (scope->clock);
  kt_word_shaper_unref (scope->shaper);
  g_free (scope);
}

GtkListItemFactory *
kt_hit_row_create_factory (KtClock *clock, KtWordShaper *shaper)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Scope *scope = g_new (Scope, 1);

  scope->clock = kt_clock_ref (clock);
  scope->shaper = kt_word_shaper_ref (shaper);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), scope, scope_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

const char *
kt_hit_row_get_text (KtHitRow *self)
{
  return self->text;
}
