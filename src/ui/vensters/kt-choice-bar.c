/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-choice-bar.h"

#include "ui/widgets/kt-focus.h"

struct _KtChoiceBar
{
  AdwBin parent_instance;

  AdwWrapBox *wrap;
  GPtrArray *buttons;  /* (element-type GtkToggleButton) */
  GPtrArray *tooltips; /* (element-type utf8) (nullable values): of these */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtChoiceBar, kt_choice_bar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Going along the words --- */

static void
set_stop (KtChoiceBar *self, guint stop)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_focusable (self->buttons->pdata[i], i == stop);
}

static gboolean
key_cb (KtChoiceBar *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 ||
      (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_has_focus (self->buttons->pdata[i]))
      {
        guint next = key == GDK_KEY_Right ? MIN (i + 1, self->buttons->len - 1) : i - MIN (i, 1);

        set_stop (self, next);
        gtk_widget_grab_focus (self->buttons->pdata[next]);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
kt_choice_bar_grab_focus (GtkWidget *widget)
{
  KtChoiceBar *self = KT_CHOICE_BAR (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_get_focusable (self->buttons->pdata[i]))
      return !kt_focus_is_within (widget) && gtk_widget_grab_focus (self->buttons->pdata[i]);
  return FALSE;
}

/* --- Choosing --- */

static void
toggled_cb (KtChoiceBar *self, GtkToggleButton *button)
{
  guint index;

  if (self->is_showing || !g_ptr_array_find (self->buttons, button, &index))
    return;
  /* A press reaches also those that are no stop; keys are about what was pressed last. */
  set_stop (self, index);
  gtk_widget_grab_focus (GTK_WIDGET (button));
  kt_choice_bar_choose (self, gtk_toggle_button_get_active (button) ? (gint)index : -1);
}

void
kt_choice_bar_choose (KtChoiceBar *self, gint chosen)
{
  kt_choice_bar_show (self, chosen);
  g_signal_emit (self, signals[CHOSEN], 0);
}

gboolean
kt_choice_bar_take_key (KtChoiceBar *self, guint key)
{
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    key = GDK_KEY_0 + key - GDK_KEY_KP_0;
  if (key == GDK_KEY_BackSpace)
    key = GDK_KEY_0;
  if (key < GDK_KEY_0 || key > GDK_KEY_0 + self->buttons->len)
    return FALSE;
  kt_choice_bar_choose (self, (gint)key - GDK_KEY_1);
  return TRUE;
}

void
kt_choice_bar_show (KtChoiceBar *self, gint chosen)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (gint)i == chosen);
  self->is_showing = FALSE;
  if (!kt_focus_is_within (GTK_WIDGET (self)))
    set_stop (self, (guint)MAX (chosen, 0));
}

gint
kt_choice_bar_get_chosen (KtChoiceBar *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      return (gint)i;
  return -1;
}

/* A tooltip of each button by itself would ask the display where the pointer is, for each of the hundred of a form. */
static gboolean
kt_choice_bar_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  KtChoiceBar *self = KT_CHOICE_BAR (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = self->buttons->pdata[i];
      graphene_rect_t bounds;

      if (self->tooltips->pdata[i] == NULL || !gtk_widget_compute_bounds (button, widget, &bounds))
        continue;
      if (is_keyboard ? gtk_widget_has_focus (button)
                      : graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float)x, (float)y)))
        {
          gtk_tooltip_set_text (tooltip, self->tooltips->pdata[i]);
          return TRUE;
        }
    }
  return FALSE;
}

/* --- Object --- */

static void
kt_choice_bar_dispose (GObject *object)
{
  KtChoiceBar *self = KT_CHOICE_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->tooltips, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_choice_bar_parent_class)->dispose (object);
}

static void
kt_choice_bar_class_init (KtChoiceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_choice_bar_dispose;
  widget_class->grab_focus = kt_choice_bar_grab_focus;
  widget_class->query_tooltip = kt_choice_bar_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "choice-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHOSEN] =
      g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_choice_bar_init (KtChoiceBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->tooltips = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->wrap = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->wrap, 6);
  adw_wrap_box_set_line_spacing (self->wrap, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->wrap));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
kt_choice_bar_new (const char *label)
{
  GtkWidget *self = g_object_new (KT_TYPE_CHOICE_BAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

void
kt_choice_bar_append (KtChoiceBar *self, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  g_ptr_array_add (self->tooltips, g_strdup (tooltip));
  gtk_widget_set_focusable (button, self->buttons->len == 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->wrap, button);
  g_ptr_array_add (self->buttons, button);
}
