/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-government-card.h"

#include "ui/vensters/kt-reasoned-choice.h"

#include <glib/gi18n-lib.h>

struct _KtGovernmentCard
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  GPtrArray *forms; /* (element-type KtGovernmentForm) */
};

G_DEFINE_FINAL_TYPE (KtGovernmentCard, kt_government_card, ADW_TYPE_BIN)

static KtReasonedChoice *
get_choice (KtGovernmentCard *self)
{
  return KT_REASONED_CHOICE (adw_bin_get_child (ADW_BIN (self)));
}

static void
put (KtGovernmentCard *self, const char *field)
{
  const KtVensterReview *review = kt_venster_editor_get_review (self->editor);
  g_autofree char *why = kt_reasoned_choice_get_why (get_choice (self));
  gint chosen = kt_reasoned_choice_get_chosen (get_choice (self));

  kt_venster_editor_put (
      self->editor, kt_venster_review_set_government (review, chosen >= 0 ? self->forms->pdata[chosen] : NULL, why),
      field);
}

static void
chosen_cb (KtGovernmentCard *self)
{
  put (self, NULL);
}

static void
reasoned_cb (KtGovernmentCard *self)
{
  put (self, "government");
}

static void
update (KtGovernmentCard *self)
{
  const KtVensterReview *review = kt_venster_editor_get_review (self->editor);
  gint chosen = -1;

  for (guint i = 0; i < self->forms->len; i++)
    if (g_str_equal (((const KtGovernmentForm *)self->forms->pdata[i])->name, review->government))
      chosen = (gint)i;
  kt_reasoned_choice_show (get_choice (self), chosen, review->government_why);
}

static gboolean
kt_government_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
kt_government_card_dispose (GObject *object)
{
  KtGovernmentCard *self = KT_GOVERNMENT_CARD (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->forms, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_government_card_parent_class)->dispose (object);
}

static void
kt_government_card_class_init (KtGovernmentCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_government_card_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_government_card_grab_focus;
}

static void
kt_government_card_init (KtGovernmentCard *self)
{
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_government_form_unref);
}

static void
add_form (KtGovernmentCard *self, const char *name, const char *label)
{
  KtGovernmentForm *form = kt_government_form_new ();

  g_set_str (&form->name, name);
  g_set_str (&form->label, label);
  g_ptr_array_add (self->forms, form);
}

GtkWidget *
kt_government_card_new (KtVensterEditor *editor, const KtQuestionBank *bank)
{
  KtGovernmentCard *self = g_object_new (KT_TYPE_GOVERNMENT_CARD, NULL);
  const KtVensterReview *review = kt_venster_editor_get_review (editor);
  g_autoptr (GString) explained = g_string_new (NULL);
  GtkWidget *choice;

  self->editor = g_object_ref (editor);
  for (guint i = 0; bank != NULL && i < bank->government->len; i++)
    {
      const KtGovernmentForm *form = bank->government->pdata[i];

      g_string_append_printf (explained, "%s%s: %s", i > 0 ? "\n" : "", form->label, form->text);
      add_form (self, form->name, form->label);
    }
  if (*review->government != '\0' &&
      (bank == NULL || kt_question_bank_find_government (bank, review->government) == NULL))
    add_form (self, review->government, review->government_label);
  choice = kt_reasoned_choice_new (_ ("Which of these is it mostly?"), explained->len > 0 ? explained->str : NULL);
  for (guint i = 0; i < self->forms->len; i++)
    kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), ((const KtGovernmentForm *)self->forms->pdata[i])->label,
                               NULL);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "reasoned", G_CALLBACK (reasoned_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), choice);
  update (self);
  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
