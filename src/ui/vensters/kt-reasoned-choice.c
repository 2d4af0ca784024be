/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-reasoned-choice.h"

#include "ui/vensters/kt-choice-bar.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtReasonedChoice
{
  AdwBin parent_instance;

  GtkWidget *box;
  KtChoiceBar *bar;
  KtWordsField *why;
  guint n_choices;
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
chosen_cb (KtReasonedChoice *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
why_cb (KtReasonedChoice *self)
{
  g_signal_emit (self, signals[REASONED], 0);
}

static gboolean
key_cb (KtReasonedChoice *self, guint key, guint code, GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && kt_choice_bar_take_key (self->bar, key);
}

static void
kt_reasoned_choice_class_init (KtReasonedChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "venster-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REASONED] = g_signal_new ("reasoned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_reasoned_choice_init (KtReasonedChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  /* A field in it takes its keys first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
append_label (KtReasonedChoice *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

GtkWidget *
kt_reasoned_choice_new (const char *title, const char *explained)
{
  KtReasonedChoice *self = g_object_new (KT_TYPE_REASONED_CHOICE, NULL);

  append_label (self, title, NULL);
  if (explained != NULL)
    append_label (self, explained, "kt-aside");
  self->bar = KT_CHOICE_BAR (kt_choice_bar_new (title));
  self->why = kt_words_field_new (_ ("Why"), TRUE);
  kt_words_field_set_low (self->why);
  g_signal_connect_object (self->bar, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (why_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->why));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
kt_reasoned_choice_append (KtReasonedChoice *self, const char *label, const char *tooltip)
{
  g_autofree char *numbered = g_strdup_printf ("%u %s", ++self->n_choices, label);

  kt_choice_bar_append (self->bar, numbered, tooltip);
}

void
kt_reasoned_choice_show (KtReasonedChoice *self, gint chosen, const char *why)
{
  kt_choice_bar_show (self->bar, chosen);
  kt_words_field_set_text (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), chosen >= 0);
}

gint
kt_reasoned_choice_get_chosen (KtReasonedChoice *self)
{
  return kt_choice_bar_get_chosen (self->bar);
}

char *
kt_reasoned_choice_get_why (KtReasonedChoice *self)
{
  return kt_words_field_get_text (self->why);
}
