/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-work-button.h"

struct _KtWorkButton
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkButton *button;
  GtkButton *cancel;

  char *label;
  gboolean ready;
  gboolean busy;
  gboolean flat;
};

G_DEFINE_FINAL_TYPE (KtWorkButton, kt_work_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_READY,
  PROP_BUSY,
  PROP_FLAT,
  N_PROPS,
};

enum
{
  CLICKED,
  CANCELLED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
button_clicked_cb (KtWorkButton *self)
{
  g_signal_emit (self, signals[CLICKED], 0);
}

static void
cancel_clicked_cb (KtWorkButton *self)
{
  /* A key derivation cannot be broken off; it is over in a moment. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE);
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
set_flat (KtWorkButton *self, gboolean flat)
{
  if (self->flat == flat)
    return;

  self->flat = flat;
  if (flat)
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLAT]);
}

static void
kt_work_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtWorkButton *self = KT_WORK_BUTTON (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_FLAT:
      g_value_set_boolean (value, self->flat);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_work_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KtWorkButton *self = KT_WORK_BUTTON (object);

  switch (id)
    {
    case PROP_LABEL:
      if (g_set_str (&self->label, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_READY:
      kt_work_button_set_ready (self, g_value_get_boolean (value));
      break;
    case PROP_BUSY:
      kt_work_button_set_busy (self, g_value_get_boolean (value));
      break;
    case PROP_FLAT:
      set_flat (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_work_button_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_WORK_BUTTON);

  G_OBJECT_CLASS (kt_work_button_parent_class)->dispose (object);
}

static void
kt_work_button_finalize (GObject *object)
{
  KtWorkButton *self = KT_WORK_BUTTON (object);

  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (kt_work_button_parent_class)->finalize (object);
}

static void
kt_work_button_class_init (KtWorkButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kt_work_button_get_property;
  object_class->set_property = kt_work_button_set_property;
  object_class->dispose = kt_work_button_dispose;
  object_class->finalize = kt_work_button_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, TRUE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FLAT] = g_param_spec_boolean ("flat", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLICKED] =
      g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] =
      g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-work-button.ui");
  gtk_widget_class_bind_template_child (widget_class, KtWorkButton, stack);
  gtk_widget_class_bind_template_child (widget_class, KtWorkButton, button);
  gtk_widget_class_bind_template_child (widget_class, KtWorkButton, cancel);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
kt_work_button_init (KtWorkButton *self)
{
  self->ready = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_work_button_set_busy (KtWorkButton *self, gboolean busy)
{
  GtkRoot *root;

  g_return_if_fail (KT_IS_WORK_BUTTON (self));

  if (self->busy == busy)
    return;

  /* The rows of the form become insensitive; a text that has the focus then would never hear that it lost it. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);

  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), TRUE);
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "button");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

gboolean
kt_work_button_get_busy (KtWorkButton *self)
{
  g_return_val_if_fail (KT_IS_WORK_BUTTON (self), FALSE);
  return self->busy;
}

void
kt_work_button_set_ready (KtWorkButton *self, gboolean ready)
{
  g_return_if_fail (KT_IS_WORK_BUTTON (self));

  if (self->ready == ready)
    return;

  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

gboolean
kt_work_button_get_ready (KtWorkButton *self)
{
  g_return_val_if_fail (KT_IS_WORK_BUTTON (self), FALSE);
  return self->ready;
}
