/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/kt-new-passphrase.h"

#include "core/kt-passphrase.h"
#include "ui/window/kt-passphrase-strength.h"

#include <glib/gi18n-lib.h>

struct _KtNewPassphrase
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *passphrase_row;
  GtkEditable *repeat_row;
  GtkLabel *hint;

  gboolean valid;
};

G_DEFINE_FINAL_TYPE (KtNewPassphrase, kt_new_passphrase, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_VALID,
  N_PROPS,
};

enum
{
  SUBMITTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
changed_cb (KtNewPassphrase *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase_row);
  const char *repeat = gtk_editable_get_text (self->repeat_row);
  KtPassphraseStrength strength = kt_passphrase_judge (passphrase);
  gboolean equal = strcmp (passphrase, repeat) == 0;
  gboolean valid = kt_passphrase_check (passphrase, NULL) && equal;
  /* While the second is still being typed it is not different yet. */
  gboolean different = *repeat != '\0' && !g_str_has_prefix (passphrase, repeat);

  if (different)
    gtk_label_set_text (self->hint, _ ("The two are not the same yet."));
  else
    gtk_label_set_text (self->hint, kt_passphrase_strength_get_hint (strength));

  if (different)
    gtk_widget_add_css_class (GTK_WIDGET (self->repeat_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->repeat_row), "error");

  if (self->valid != valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
    }
}

static void
activated_cb (KtNewPassphrase *self, GtkEditable *row)
{
  if (self->valid)
    g_signal_emit (self, signals[SUBMITTED], 0);
  else if (row == self->passphrase_row)
    gtk_widget_grab_focus (GTK_WIDGET (self->repeat_row));
}

static gboolean
kt_new_passphrase_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_NEW_PASSPHRASE (widget)->passphrase_row));
}

static void
kt_new_passphrase_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, KT_NEW_PASSPHRASE (object)->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_new_passphrase_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_NEW_PASSPHRASE);

  G_OBJECT_CLASS (kt_new_passphrase_parent_class)->dispose (object);
}

static void
kt_new_passphrase_class_init (KtNewPassphraseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kt_new_passphrase_get_property;
  object_class->dispose = kt_new_passphrase_dispose;
  widget_class->grab_focus = kt_new_passphrase_grab_focus;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SUBMITTED] =
      g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/window/kt-new-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, KtNewPassphrase, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KtNewPassphrase, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, KtNewPassphrase, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
kt_new_passphrase_init (KtNewPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

gboolean
kt_new_passphrase_get_valid (KtNewPassphrase *self)
{
  g_return_val_if_fail (KT_IS_NEW_PASSPHRASE (self), FALSE);
  return self->valid;
}

const char *
kt_new_passphrase_get_text (KtNewPassphrase *self)
{
  g_return_val_if_fail (KT_IS_NEW_PASSPHRASE (self), NULL);
  return gtk_editable_get_text (self->passphrase_row);
}

void
kt_new_passphrase_clear (KtNewPassphrase *self)
{
  g_return_if_fail (KT_IS_NEW_PASSPHRASE (self));

  gtk_editable_set_text (self->repeat_row, "");
  gtk_editable_set_text (self->passphrase_row, "");
}
