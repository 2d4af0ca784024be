/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-axis-card.h"

#include "ui/vensters/kt-reasoned-choice.h"

#include <glib/gi18n-lib.h>

struct _KtAxisCard
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  KtAxis *axis;
};

G_DEFINE_FINAL_TYPE (KtAxisCard, kt_axis_card, ADW_TYPE_BIN)

static KtReasonedChoice *
get_choice (KtAxisCard *self)
{
  return KT_REASONED_CHOICE (adw_bin_get_child (ADW_BIN (self)));
}

static void
put (KtAxisCard *self, const char *field)
{
  const KtVensterReview *review = kt_venster_editor_get_review (self->editor);
  g_autofree char *why = kt_reasoned_choice_get_why (get_choice (self));
  gint chosen = kt_reasoned_choice_get_chosen (get_choice (self));

  kt_venster_editor_put (self->editor,
                         chosen < 0 ? kt_venster_review_remove_position (review, self->axis->name)
                                    : kt_venster_review_set_position (review, self->axis, chosen - KT_AXIS_REACH, why),
                         field);
}

static void
chosen_cb (KtAxisCard *self)
{
  put (self, NULL);
}

static void
reasoned_cb (KtAxisCard *self)
{
  g_autofree char *field = g_strconcat ("axis ", self->axis->name, NULL);

  put (self, field);
}

static void
update (KtAxisCard *self)
{
  const KtAxisPosition *position =
      kt_venster_review_find_axis (kt_venster_editor_get_review (self->editor), self->axis->name);

  kt_reasoned_choice_show (get_choice (self), position != NULL ? position->position + KT_AXIS_REACH : -1,
                           position != NULL ? position->why : "");
}

static gboolean
kt_axis_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
kt_axis_card_dispose (GObject *object)
{
  KtAxisCard *self = KT_AXIS_CARD (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->axis, kt_axis_unref);

  G_OBJECT_CLASS (kt_axis_card_parent_class)->dispose (object);
}

static void
kt_axis_card_class_init (KtAxisCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_axis_card_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_axis_card_grab_focus;
}

static void
kt_axis_card_init (KtAxisCard *self)
{
}

static GtkWidget *
make (KtVensterEditor *editor, const char *name, const char *left, const char *right, const char *text)
{
  KtAxisCard *self = g_object_new (KT_TYPE_AXIS_CARD, NULL);
  g_autofree char *title = *text != '\0' ? g_strdup (text) : g_strdup_printf ("%s – %s", left, right);
  g_autofree char *low_left = g_utf8_strdown (left, -1), *low_right = g_utf8_strdown (right, -1);
  /* translators: on an axis between two poles, closer to this one */
  g_autofree char *more_left = g_strdup_printf (_ ("Rather %s"), low_left);
  g_autofree char *more_right = g_strdup_printf (_ ("Rather %s"), low_right);
  const char *const places[] = { left, more_left, _ ("In between"), more_right, right };
  GtkWidget *choice = kt_reasoned_choice_new (title, NULL);

  self->editor = g_object_ref (editor);
  self->axis = kt_axis_new ();
  g_set_str (&self->axis->name, name);
  g_set_str (&self->axis->left, left);
  g_set_str (&self->axis->right, right);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), places[i], NULL);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "reasoned", G_CALLBACK (reasoned_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), choice);
  update (self);
  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

GtkWidget *
kt_axis_card_new (KtVensterEditor *editor, const KtAxis *axis)
{
  return make (editor, axis->name, axis->left, axis->right, axis->text);
}

GtkWidget *
kt_axis_card_new_for_position (KtVensterEditor *editor, const KtAxisPosition *position)
{
  return make (editor, position->axis, position->left, position->right, "");
}
