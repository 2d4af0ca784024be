/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-document-row.h"

#include "ui/widgets/kt-chart-area.h"

#define TINT_ALPHA (G_MAXUINT16 / 7)
#define STRONG_TINT_ALPHA (G_MAXUINT16 / 5 * 2)

struct _KtDocumentRow
{
  AdwBin parent_instance;

  GtkWidget *words; /* the child, unless it is the picture */
  GtkWidget *rule;
  GtkWidget *bullet;
  GtkLabel *label;
  KtChartArea *picture; /* (nullable): once there was one to show */

  KtDocumentItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KtDocumentRow, kt_document_row, ADW_TYPE_BIN)

typedef struct
{
  const char *classes[3];
  int margin_top;
  int margin_bottom;
} Look;

static const Look title_look = { { "title-2" }, 12, 0 };
static const Look meta_look = { { "dimmed" }, 0, 12 };
static const Look heading_looks[] = {
  { { "title-4" }, 18, 0 },
  { { "heading" }, 14, 0 },
};
static const Look block_looks[] = {
  [KT_DOCUMENT_BLOCK_LABEL] = { { "caption-heading", "dimmed" }, 4, 0 },
  [KT_DOCUMENT_BLOCK_FACT] = { { "caption" }, 0, 0 },
  [KT_DOCUMENT_BLOCK_PARAGRAPH] = { { "body" }, 2, 4 },
  [KT_DOCUMENT_BLOCK_ITEM] = { { "body" }, 0, 2 },
  [KT_DOCUMENT_BLOCK_QUOTE] = { { "body" }, 0, 0 },
  [KT_DOCUMENT_BLOCK_TABLE] = { { "body" }, 0, 0 },
  [KT_DOCUMENT_BLOCK_PICTURE] = { { "body" }, 2, 4 },
};

static const Look *
get_look (KtDocumentItem *item)
{
  const KtDocumentBlock *block = kt_document_item_get_block (item);

  if (block == NULL)
    return kt_document_item_get_role (item) == KT_DOCUMENT_ITEM_TITLE ? &title_look : &meta_look;
  if (block->kind == KT_DOCUMENT_BLOCK_HEADING)
    return &heading_looks[block->level - 1];
  return &block_looks[block->kind];
}

static guint16
widen (float part)
{
  return (guint16)(CLAMP (part, 0, 1) * G_MAXUINT16);
}

/* Takes @attribute. */
static void
insert (PangoAttrList *attributes, const KtDocumentRange *range, PangoAttribute *attribute)
{
  attribute->start_index = (guint)range->start;
  attribute->end_index = (guint)range->end;
  pango_attr_list_insert (attributes, attribute);
}

/* In high contrast the text keeps its own colour, and the tint alone tells. */
static void
tint (PangoAttrList *attributes, const KtDocumentRange *range, const GdkRGBA *color, gboolean is_high_contrast)
{
  guint16 red = widen (color->red);
  guint16 green = widen (color->green);
  guint16 blue = widen (color->blue);

  insert (attributes, range, pango_attr_background_new (red, green, blue));
  insert (attributes, range, pango_attr_background_alpha_new (is_high_contrast ? STRONG_TINT_ALPHA : TINT_ALPHA));
  if (is_high_contrast)
    return;
  insert (attributes, range, pango_attr_foreground_new (red, green, blue));
  /* That of the text around it would make it too light to read. */
  insert (attributes, range, pango_attr_foreground_alpha_new (G_MAXUINT16));
}

static void
get_suspect_color (AdwStyleManager *manager, GdkRGBA *color)
{
  gdk_rgba_parse (color, adw_style_manager_get_dark (manager) ? "#ffc252" : "#905400");
}

/* @chart: (nullable): a picture, which says its words itself */
static void
show_picture (KtDocumentRow *self, KtChart *chart)
{
  if (chart != NULL && self->picture == NULL)
    self->picture = g_object_ref_sink (g_object_new (KT_TYPE_CHART_AREA, "margin-start", 16, "margin-end", 16, NULL));
  if (self->picture != NULL)
    kt_chart_area_set_chart (self->picture, chart);
  adw_bin_set_child (ADW_BIN (self), chart != NULL ? GTK_WIDGET (self->picture) : self->words);
}

static void
show_item (KtDocumentRow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  const KtDocumentBlock *block;
  const Look *look;
  GdkRGBA replaced;
  GdkRGBA suspect;

  if (self->item == NULL)
    return;

  block = kt_document_item_get_block (self->item);
  look = get_look (self->item);
  gtk_widget_set_visible (self->rule, block != NULL && block->kind == KT_DOCUMENT_BLOCK_QUOTE);
  gtk_widget_set_visible (self->bullet, block != NULL && block->kind == KT_DOCUMENT_BLOCK_ITEM);
  show_picture (self, block != NULL ? block->picture : NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->label), (const char **)look->classes);
  gtk_widget_set_margin_top (GTK_WIDGET (self), look->margin_top);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), look->margin_bottom);
  gtk_label_set_text (self->label, kt_document_item_get_text (self->item));
  gtk_label_set_attributes (self->label, NULL);
  if (block != NULL && block->ranges->len > 0)
    {
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

      adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &replaced);
      get_suspect_color (manager, &suspect);
      attributes =
          kt_document_row_create_attributes (block, &replaced, &suspect, adw_style_manager_get_high_contrast (manager));
      gtk_label_set_attributes (self->label, attributes);
    }
}

static void
kt_document_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KtDocumentRow *self = KT_DOCUMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_document_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KtDocumentRow *self = KT_DOCUMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)))
        {
          show_item (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kt_document_row_dispose (GObject *object)
{
  KtDocumentRow *self = KT_DOCUMENT_ROW (object);

  g_clear_object (&self->item);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_DOCUMENT_ROW);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (kt_document_row_parent_class)->dispose (object);
}

static void
kt_document_row_class_init (KtDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_document_row_get_property;
  object_class->set_property = kt_document_row_set_property;
  object_class->dispose = kt_document_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KT_TYPE_DOCUMENT_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtDocumentRow, words);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentRow, rule);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentRow, bullet);
  gtk_widget_class_bind_template_child (widget_class, KtDocumentRow, label);
}

static void
kt_document_row_init (KtDocumentRow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
}

PangoAttrList *
kt_document_row_create_attributes (const KtDocumentBlock *block,
                                   const GdkRGBA *replaced,
                                   const GdkRGBA *suspect,
                                   gboolean is_high_contrast)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < block->ranges->len; i++)
    {
      const KtDocumentRange *range = &g_array_index (block->ranges, KtDocumentRange, i);

      tint (attributes, range, range->mark == KT_DOCUMENT_MARK_REPLACED ? replaced : suspect, is_high_contrast);
    }
  return attributes;
}
