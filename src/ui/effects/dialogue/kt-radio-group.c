/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-radio-group.h"

struct _KtRadioGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *buttons; /* (element-type GtkCheckButton) (unowned); each knows its value */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtRadioGroup, kt_radio_group, ADW_TYPE_BIN)

#define VALUE "kt-value"

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_value (gpointer button)
{
  return GPOINTER_TO_UINT (g_object_get_data (button, VALUE));
}

static void
toggled_cb (KtRadioGroup *self, GtkCheckButton *button)
{
  if (!self->is_showing && gtk_check_button_get_active (button))
    g_signal_emit (self, signals[CHOSEN], 0, get_value (button));
}

static void
kt_radio_group_finalize (GObject *object)
{
  g_ptr_array_unref (KT_RADIO_GROUP (object)->buttons);
  G_OBJECT_CLASS (kt_radio_group_parent_class)->finalize (object);
}

static void
kt_radio_group_class_init (KtRadioGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_radio_group_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kt_radio_group_init (KtRadioGroup *self)
{
  self->buttons = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

KtRadioGroup *
kt_radio_group_new (const char *title)
{
  KtRadioGroup *self = g_object_new (KT_TYPE_RADIO_GROUP, NULL);

  if (title != NULL)
    adw_preferences_group_set_title (self->group, title);
  return self;
}

void
kt_radio_group_add (KtRadioGroup *self, guint value, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  g_object_set_data (G_OBJECT (button), VALUE, GUINT_TO_POINTER (value));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->buttons, button);
}

void
kt_radio_group_set_value (KtRadioGroup *self, gint value)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i],
                                 value >= 0 && get_value (self->buttons->pdata[i]) == (guint)value);
  self->is_showing = FALSE;
}
