/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-plain-text.h"

#define NATURAL_WIDTH 400

struct _KtPlainText
{
  GtkWidget parent_instance;

  char *text;
  GArray *marks;
  PangoLayout *layout; /* NULL until it is measured */
};

G_DEFINE_FINAL_TYPE (KtPlainText, kt_plain_text, GTK_TYPE_WIDGET)

static void
forget_layout (KtPlainText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PangoAttrList *
new_attributes (GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const KtTextSpan *span = &g_array_index (marks, KtTextSpan, i);
      PangoAttribute *attributes[] = {
        pango_attr_background_new (0xf6f6, 0xd3d3, 0x2d2d),
        pango_attr_background_alpha_new (0x7fff),
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
      };

      for (gsize j = 0; j < G_N_ELEMENTS (attributes); j++)
        {
          attributes[j]->start_index = (guint)span->start;
          attributes[j]->end_index = (guint)span->end;
          pango_attr_list_insert (list, attributes[j]);
        }
    }
  return list;
}

static PangoLayout *
ensure_layout (KtPlainText *self, int width)
{
  if (self->layout == NULL)
    {
      g_autoptr (PangoAttrList) attributes = new_attributes (self->marks);

      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_attributes (self->layout, attributes);
    }
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  return self->layout;
}

static GtkSizeRequestMode
kt_plain_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kt_plain_text_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = NATURAL_WIDTH;
      return;
    }

  pango_layout_get_pixel_size (ensure_layout (KT_PLAIN_TEXT (widget), for_size < 0 ? NATURAL_WIDTH : for_size), NULL,
                               minimum);
  *natural = *minimum;
}

static void
kt_plain_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_layout (snapshot, ensure_layout (KT_PLAIN_TEXT (widget), gtk_widget_get_width (widget)), &color);
}

static void
kt_plain_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_plain_text_parent_class)->system_setting_changed (widget, setting);
  forget_layout (KT_PLAIN_TEXT (widget));
}

static void
kt_plain_text_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  if (((before ^ gtk_widget_get_state_flags (widget)) & (GTK_STATE_FLAG_DIR_LTR | GTK_STATE_FLAG_DIR_RTL)) != 0)
    forget_layout (KT_PLAIN_TEXT (widget));
}

static void
kt_plain_text_finalize (GObject *object)
{
  KtPlainText *self = KT_PLAIN_TEXT (object);

  g_free (self->text);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (kt_plain_text_parent_class)->finalize (object);
}

static void
kt_plain_text_class_init (KtPlainTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_plain_text_finalize;
  widget_class->get_request_mode = kt_plain_text_get_request_mode;
  widget_class->measure = kt_plain_text_measure;
  widget_class->snapshot = kt_plain_text_snapshot;
  widget_class->system_setting_changed = kt_plain_text_system_setting_changed;
  widget_class->state_flags_changed = kt_plain_text_state_flags_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
kt_plain_text_init (KtPlainText *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
kt_plain_text_new (void)
{
  return g_object_new (KT_TYPE_PLAIN_TEXT, NULL);
}

void
kt_plain_text_set_text (KtPlainText *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;

  g_clear_pointer (&self->marks, g_array_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  forget_layout (self);
}

const char *
kt_plain_text_get_text (KtPlainText *self)
{
  return self->text;
}

void
kt_plain_text_set_marks (KtPlainText *self, GArray *marks)
{
  if (self->marks == NULL && marks == NULL)
    return;

  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = marks != NULL ? g_array_ref (marks) : NULL;
  forget_layout (self);
}

gboolean
kt_plain_text_get_mark_bounds (KtPlainText *self, GtkWidget *relative_to, graphene_rect_t *bounds)
{
  PangoRectangle place;
  graphene_point_t corner;

  if (self->marks == NULL || self->marks->len == 0 || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return FALSE;

  pango_layout_index_to_pos (ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self))),
                             (int)g_array_index (self->marks, KtTextSpan, 0).start, &place);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), relative_to,
                                 &GRAPHENE_POINT_INIT ((float)PANGO_PIXELS (place.x), (float)PANGO_PIXELS (place.y)),
                                 &corner))
    return FALSE;

  graphene_rect_init (bounds, corner.x, corner.y, 1, (float)PANGO_PIXELS (place.height));
  return TRUE;
}
