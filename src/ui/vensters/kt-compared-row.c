/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-compared-row.h"

#include "ui/vensters/kt-even-columns.h"
#include "ui/widgets/kt-style.h"

#include <glib/gi18n-lib.h>

/* The least width of an answer, in characters, and what is between two, in pixels. */
#define ROOM 24
#define SPACING 12
/* Times what the font asks for. */
#define LINE_HEIGHT 1.15
#define DIM_ALPHA ((guint16)(0.7 * G_MAXUINT16))

struct _KtComparedRow
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *word;
  GtkWidget *detail;
  GtkWidget *cells;
  KtComparedItem *item; /* (nullable) */
};

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KtComparedRow, kt_compared_row, ADW_TYPE_BIN)

/* --- A cell --- */

/* Which bytes of a text an attribute is for. */
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
    insert (attributes, pango_attr_foreground_alpha_new (DIM_ALPHA), start, end);
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "\n%s", line);
}

static void
fill_cell (GtkLabel *label, const KtComparedCell *cell)
{
  g_autoptr (GString) text = g_string_new (cell->name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize start = text->len;

  insert (attributes, pango_attr_line_height_new (LINE_HEIGHT), 0, G_MAXUINT);
  insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL), 0, start);
  insert_dim (attributes, 0, start);
  append_line (text, cell->scale);
  if (cell->said != NULL)
    append_line (text, *cell->said != '\0' ? cell->said : _ ("Nothing said"));
  if (cell->said == NULL || *cell->said != '\0')
    insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, text->len);
  else
    insert_dim (attributes, start, text->len);
  if (*cell->influence != '\0')
    g_string_append_printf (text, "  %s", cell->influence);
  append_line (text, cell->more);
  start = text->len;
  append_line (text, cell->asked);
  insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL), start, text->len);
  insert_dim (attributes, start, text->len);
  gtk_label_set_text (label, text->str);
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
make_cell (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "kt-cell");
  return label;
}

/* --- The row --- */

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
show_cells (KtComparedRow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->cells);
  guint n = kt_compared_item_get_n_cells (self->item);

  for (guint i = 0; i < n; i++)
    {
      if (child == NULL)
        gtk_widget_insert_before (child = make_cell (), self->cells, NULL);
      fill_cell (GTK_LABEL (child), kt_compared_item_get_cell (self->item, i));
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
  gtk_widget_set_visible (self->cells, n > 0);
}

static void
set_item (KtComparedRow *self, KtComparedItem *item)
{
  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    {
      gboolean is_note = kt_compared_item_get_note_id (item) != 0;

      gtk_label_set_text (GTK_LABEL (self->title), kt_compared_item_get_title (item));
      show_text (self->word, kt_compared_item_get_word (item));
      show_text (self->detail, kt_compared_item_get_detail (item));
      if (kt_compared_item_get_is_far (item))
        gtk_widget_add_css_class (self->word, "kt-far");
      else
        gtk_widget_remove_css_class (self->word, "kt-far");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_note ? _ ("Open this note") : NULL);
      show_cells (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
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
kt_compared_row_dispose (GObject *object)
{
  g_clear_object (&KT_COMPARED_ROW (object)->item);

  G_OBJECT_CLASS (kt_compared_row_parent_class)->dispose (object);
}

static void
kt_compared_row_class_init (KtComparedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_compared_row_dispose;
  object_class->get_property = kt_compared_row_get_property;
  object_class->set_property = kt_compared_row_set_property;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "compared-row");

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_COMPARED_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static GtkWidget *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  if (ADW_IS_WRAP_BOX (box))
    adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  else
    gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
kt_compared_row_init (KtComparedRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *line = adw_wrap_box_new ();

  kt_style_ensure (GTK_WIDGET (self), "vensters/vensters.css");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 9);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 3);
  self->title = append_label (box, "kt-asked");
  gtk_box_append (GTK_BOX (box), line);
  self->word = append_label (line, "kt-apart");
  self->detail = append_label (line, "caption");
  self->cells = g_object_new (GTK_TYPE_BOX, "layout-manager", kt_even_columns_new (ROOM, SPACING), NULL);
  gtk_box_append (GTK_BOX (box), self->cells);
  adw_bin_set_child (ADW_BIN (self), box);
}
