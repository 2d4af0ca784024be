/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/kt-lane.h"

#include "ui/effects/kt-lane-menu.h"
#include "ui/effects/kt-lane-shape.h"
#include "ui/effects/kt-lane-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 2
#define PADDING 8
#define DOMAIN_GAP 10
#define DOMAIN_SCALE 0.82
/* Less of a text than this says nothing. */
#define TEXT_MIN 16

struct _KtLaneItem
{
  GtkWidget parent_instance;

  KtScenarioRole role;
  KtActivity *activity; /* of these two, one */
  KtEvent *event;
  KtLaneSpan span;
  KtLaneSpan period;
  KtLaneSpan preview;
  gboolean has_preview;
  gboolean is_selected;

  KtLaneBox box;
  double view_left;
  PangoLayout *label; /* made when it is first needed */
  PangoLayout *domain;
  int label_width;
  int domain_width;
  GtkPopover *menu; /* made when it is first asked for */
};

G_DEFINE_FINAL_TYPE (KtLaneItem, kt_lane_item, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  const char *wish; /* the action of who changes the analysis */
} actions[] = {
  { "item.open", "analysis.open-item" },
  { "item.copy", "analysis.copy-item" },
  { "item.duplicate", "analysis.duplicate-item" },
  { "item.remove", "analysis.remove-item" },
};

static const char *
get_label (KtLaneItem *self)
{
  return self->event != NULL ? self->event->label : self->activity->label;
}

static const char *
get_domain (KtLaneItem *self)
{
  return kt_lane_words_life_domain (self->event != NULL ? self->event->life_domain : self->activity->life_domain);
}

/* --- Drawing --- */

static PangoLayout *
create_layout (KtLaneItem *self, const char *text, double scale, int *width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (scale < 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_size (layout, width, NULL);
  return layout;
}

static void
ensure_layouts (KtLaneItem *self)
{
  const char *label = get_label (self);

  if (self->label != NULL)
    return;
  self->label = create_layout (self, *label != '\0' ? label : _ ("No name yet"), 1, &self->label_width);
  self->domain = create_layout (self, get_domain (self), DOMAIN_SCALE, &self->domain_width);
}

static void
clear_layouts (KtLaneItem *self)
{
  g_clear_object (&self->label);
  g_clear_object (&self->domain);
}

static void
draw_text (KtLaneItem *self, GtkSnapshot *snapshot, PangoLayout *layout, double x, double width, float opacity)
{
  GdkRGBA color;
  int height;

  pango_layout_set_width (layout, (int)ceil (width) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= opacity;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float)round (x), (float)((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* How far the label inside a bar has moved to stay in sight. */
static double
get_label_shift (KtLaneItem *self)
{
  if (self->box.place != KT_LANE_LABEL_INSIDE)
    return 0;
  return CLAMP (self->view_left - self->box.x, 0, MAX (self->box.width - self->box.label_width - 2 * PADDING, 0));
}

static void
draw_texts (KtLaneItem *self, GtkSnapshot *snapshot)
{
  float dimmed = kt_lane_shape_get_dimmed (GTK_WIDGET (self));
  double shift = get_label_shift (self);
  double x = self->box.label_x - self->box.left + shift;
  double room = self->box.x + self->box.width - PADDING - (self->box.label_x + shift);

  if (self->box.label_width >= TEXT_MIN)
    draw_text (self, snapshot, self->label, x, self->box.label_width, *get_label (self) != '\0' ? 1 : dimmed);
  if (self->box.place == KT_LANE_LABEL_INSIDE && room >= self->label_width + DOMAIN_GAP + self->domain_width)
    draw_text (self, snapshot, self->domain, x + self->label_width + DOMAIN_GAP, self->domain_width, dimmed);
}

static void
kt_lane_item_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KtLaneItem *self = KT_LANE_ITEM (widget);
  KtLaneShape shape = { .role = self->role,
                        .is_selected = self->is_selected,
                        .is_cut_start = self->box.is_cut_start,
                        .is_cut_end = self->box.is_cut_end };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)(self->box.x - self->box.left), MARGIN, (float)self->box.width,
                                               (float)gtk_widget_get_height (widget) - 2 * MARGIN);

  gtk_widget_get_color (widget, &shape.color);
  ensure_layouts (self);
  if (self->box.is_mark)
    kt_lane_shape_draw_mark (&shape, widget, snapshot, &bounds, self->event != NULL);
  else
    kt_lane_shape_draw_bar (&shape, widget, snapshot, &bounds);
  draw_texts (self, snapshot);
}

/* --- Overrides --- */

static void
wish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtLaneItem *self = KT_LANE_ITEM (widget);
  const char *scenario = kt_lane_get_scenario_id (KT_LANE (gtk_widget_get_parent (widget)));

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (name, actions[i].name))
        gtk_widget_activate_action (widget, actions[i].wish, "(ssb)", scenario, kt_lane_item_get_id (self),
                                    kt_lane_item_is_event (self));
    }
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtLaneItem *self = KT_LANE_ITEM (widget);

  /* Under its beginning, as far as that is in sight. */
  kt_lane_item_show_menu (self, MAX (self->box.x, self->view_left) - self->box.left + PADDING);
}

static void
kt_lane_item_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KtLaneItem *self = KT_LANE_ITEM (widget);

  if (self->menu != NULL)
    gtk_popover_present (self->menu);
}

static void
kt_lane_item_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (kt_lane_item_parent_class)->system_setting_changed (widget, setting);
  clear_layouts (KT_LANE_ITEM (widget));
}

static void
kt_lane_item_dispose (GObject *object)
{
  KtLaneItem *self = KT_LANE_ITEM (object);

  g_clear_pointer ((GtkWidget **)&self->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (kt_lane_item_parent_class)->dispose (object);
}

static void
kt_lane_item_finalize (GObject *object)
{
  KtLaneItem *self = KT_LANE_ITEM (object);

  g_clear_pointer (&self->activity, kt_activity_unref);
  g_clear_pointer (&self->event, kt_event_unref);
  clear_layouts (self);
  G_OBJECT_CLASS (kt_lane_item_parent_class)->finalize (object);
}

static void
kt_lane_item_class_init (KtLaneItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_lane_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_lane_item_finalize;
  widget_class->size_allocate = kt_lane_item_size_allocate;
  widget_class->snapshot = kt_lane_item_snapshot;
  widget_class->system_setting_changed = kt_lane_item_system_setting_changed;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, wish_action);
  gtk_widget_class_install_action (widget_class, "item.menu", NULL, menu_action);
  gtk_widget_class_set_css_name (widget_class, "lane-item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
kt_lane_item_init (KtLaneItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* --- What it shows --- */

static void
update (KtLaneItem *self)
{
  g_autofree char *name = kt_lane_item_create_name (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  clear_layouts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

KtLaneItem *
kt_lane_item_new (KtScenarioRole role)
{
  KtLaneItem *self = g_object_new (KT_TYPE_LANE_ITEM, NULL);

  self->role = role;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.copy", role == KT_SCENARIO_ROLE_INTERVENTION);
  return self;
}

/* A price that is typed changes nothing of what a lane shows. */
static gboolean
looks_the_same (const KtActivity *activity, const KtActivity *other)
{
  return (activity->per == KT_PER_ONCE) == (other->per == KT_PER_ONCE) && g_str_equal (activity->label, other->label) &&
         g_str_equal (activity->life_domain, other->life_domain) && g_str_equal (activity->start, other->start) &&
         g_strcmp0 (activity->end, other->end) == 0;
}

gboolean
kt_lane_item_set_activity (KtLaneItem *self, KtActivity *activity, KtLaneSpan period)
{
  gboolean is_same =
      self->activity == activity || (self->activity != NULL && looks_the_same (self->activity, activity));

  g_return_val_if_fail (self->event == NULL, FALSE);

  kt_activity_ref (activity);
  g_clear_pointer (&self->activity, kt_activity_unref);
  self->activity = activity;
  if (is_same && kt_lane_span_equal (self->period, period))
    return FALSE;
  self->span = kt_lane_span_new (activity->start, activity->per == KT_PER_ONCE ? NULL : activity->end);
  self->period = period;
  update (self);
  return TRUE;
}

gboolean
kt_lane_item_set_event (KtLaneItem *self, KtEvent *event, KtLaneSpan period)
{
  gboolean is_same = self->event == event;

  g_return_val_if_fail (self->activity == NULL, FALSE);

  if (is_same && kt_lane_span_equal (self->period, period))
    return FALSE;
  if (!is_same)
    {
      g_clear_pointer (&self->event, kt_event_unref);
      self->event = kt_event_ref (event);
      self->span = kt_lane_span_new (event->date, NULL);
    }
  self->period = period;
  update (self);
  return TRUE;
}

const char *
kt_lane_item_get_id (KtLaneItem *self)
{
  return self->event != NULL ? self->event->id : self->activity->id;
}

gboolean
kt_lane_item_is_event (KtLaneItem *self)
{
  return self->event != NULL;
}

KtLaneSpan
kt_lane_item_get_span (KtLaneItem *self)
{
  return self->span;
}

char *
kt_lane_item_create_name (KtLaneItem *self)
{
  gboolean is_clipped =
      self->span.start < self->period.start || MAX (self->span.start, self->span.end) > self->period.end;

  return kt_lane_words_name (get_label (self), self->span, is_clipped, self->role);
}

void
kt_lane_item_show_menu (KtLaneItem *self, double x)
{
  if (self->menu == NULL)
    {
      self->menu = GTK_POPOVER (kt_lane_menu_new (self->role));
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle){ (int)x, 0, 1, gtk_widget_get_height (GTK_WIDGET (self)) });
  gtk_popover_popup (self->menu);
}

char *
kt_lane_item_create_tooltip (KtLaneItem *self)
{
  g_autofree char *period = kt_lane_words_short (self->span, TRUE);
  const char *label = get_label (self);

  return g_strdup_printf ("%s\n%s · %s", *label != '\0' ? label : _ ("No name yet"), period, get_domain (self));
}

void
kt_lane_item_set_preview (KtLaneItem *self, const KtLaneSpan *span)
{
  self->has_preview = span != NULL;
  if (span != NULL)
    self->preview = *span;
}

gboolean
kt_lane_item_get_preview (KtLaneItem *self, KtLaneSpan *span)
{
  *span = self->has_preview ? self->preview : self->span;
  return self->has_preview;
}

void
kt_lane_item_set_selected (KtLaneItem *self, gboolean is_selected)
{
  if (self->is_selected == is_selected)
    return;
  self->is_selected = is_selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Where it stands --- */

KtLaneBox
kt_lane_item_create_box (KtLaneItem *self)
{
  KtLaneBox box = { 0 };
  KtLaneSpan span;

  kt_lane_item_get_preview (self, &span);
  ensure_layouts (self);
  box.start = span.start;
  box.end = MAX (span.start, span.end);
  box.is_mark = span.end == 0;
  box.label = self->label_width;
  return box;
}

void
kt_lane_item_set_box (KtLaneItem *self, const KtLaneBox *box)
{
  if (memcmp (&self->box, box, sizeof (KtLaneBox)) == 0)
    return;
  self->box = *box;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const KtLaneBox *
kt_lane_item_get_box (KtLaneItem *self)
{
  return &self->box;
}

void
kt_lane_item_set_view_left (KtLaneItem *self, double view_left)
{
  double before = get_label_shift (self);

  self->view_left = view_left;
  if (get_label_shift (self) != before)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
