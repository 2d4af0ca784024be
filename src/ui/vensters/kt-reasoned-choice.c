/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-reasoned-choice.h"

#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtReasonedChoice
{
  AdwBin parent_instance;

  GtkWidget *title;
  AdwWrapBox *wrap;
  KtWordsField *why;
  GPtrArray *buttons; /* (element-type GtkToggleButton) */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtReasonedChoice, kt_reasoned_choice, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  REASONED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (KtReasonedChoice *self, GtkToggleButton *button)
{
  if (self->is_showing)
    return;
  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    if (self->buttons->pdata[i] != button)
      gtk_toggle_button_set_active (self->buttons->pdata[i], FALSE);
  self->is_showing = FALSE;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
why_cb (KtReasonedChoice *self)
{
  g_signal_emit (self, signals[REASONED], 0);
}

static void
kt_reasoned_choice_dispose (GObject *object)
{
  g_clear_pointer (&KT_REASONED_CHOICE (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_reasoned_choice_parent_class)->dispose (object);
}

static void
kt_reasoned_choice_class_init (KtReasonedChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_reasoned_choice_dispose;
  gtk_widget_class_set_css_name (widget_class, "venster-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REASONED] = g_signal_new ("reasoned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_reasoned_choice_init (KtReasonedChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->buttons = g_ptr_array_new ();
  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  self->wrap = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->wrap, 6);
  adw_wrap_box_set_line_spacing (self->wrap, 6);
  self->why = kt_words_field_new (_ ("Why"), TRUE);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (why_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->wrap));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->why));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
kt_reasoned_choice_new (const char *title)
{
  KtReasonedChoice *self = g_object_new (KT_TYPE_REASONED_CHOICE, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
kt_reasoned_choice_append (KtReasonedChoice *self, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (tooltip != NULL)
    gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->wrap, button);
  g_ptr_array_add (self->buttons, button);
}

void
kt_reasoned_choice_show (KtReasonedChoice *self, gint chosen, const char *why)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (gint)i == chosen);
  kt_words_field_set_text (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), chosen >= 0);
  self->is_showing = FALSE;
}

gint
kt_reasoned_choice_get_chosen (KtReasonedChoice *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      return (gint)i;
  return -1;
}

char *
kt_reasoned_choice_get_why (KtReasonedChoice *self)
{
  return kt_words_field_get_text (self->why);
}
