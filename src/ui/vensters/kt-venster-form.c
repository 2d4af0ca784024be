/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-form.h"

#include "ui/vensters/kt-link-note-dialog.h"
#include "ui/vensters/kt-venster-row.h"
#include "ui/vensters/kt-reasoned-choice.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-words-field.h"
#include "vensters/kt-venster-pane.h"

#include <glib/gi18n-lib.h>

struct _KtVensterForm
{
  AdwBin parent_instance;

  KtVensterEditor *editor;
  KtCasusNotes *notes;
  KtVenster venster;
  KtQuestionBank *bank; /* (nullable) */
  GtkWidget *box;
  GPtrArray *rows;              /* (element-type KtVensterRow) */
  GPtrArray *axes;              /* (element-type KtAxis) */
  GPtrArray *positions;         /* (element-type KtReasonedChoice): of these axes */
  GPtrArray *forms;             /* (element-type KtGovernmentForm) */
  KtReasonedChoice *government; /* (nullable) */
  KtWordsField *samenhang;      /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KtVensterForm, kt_venster_form, ADW_TYPE_BIN)

static KtVensterReview *
get_review (KtVensterForm *self)
{
  return kt_venster_editor_get_review (self->editor);
}

/* --- Questions --- */

static void
answered_cb (KtVensterForm *self, KtVensterRow *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index) && index + 1 < self->rows->len)
    gtk_widget_grab_focus (self->rows->pdata[index + 1]);
}

static void
link_cb (KtVensterForm *self, KtVensterRow *row)
{
  adw_dialog_present (kt_link_note_dialog_new (self->editor, self->notes, kt_venster_row_get_question (row)),
                      GTK_WIDGET (self));
}

static void
append_heading (KtVensterForm *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
append_questions (KtVensterForm *self, gboolean factors)
{
  g_autoptr (GPtrArray) asked = kt_venster_pane_list (get_review (self), self->bank, self->venster, factors);

  if (factors && asked->len > 0)
    append_heading (self, _ ("What helps and what hinders"), "heading");
  for (guint i = 0; i < asked->len; i++)
    {
      GtkWidget *row = kt_venster_row_new (self->editor, self->notes, asked->pdata[i], self->bank);

      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), row);
      g_ptr_array_add (self->rows, row);
    }
}

/* --- The axes --- */

static void
put_position (KtVensterForm *self, KtReasonedChoice *choice, gboolean is_typed)
{
  g_autofree char *why = kt_reasoned_choice_get_why (choice);
  gint chosen = kt_reasoned_choice_get_chosen (choice);
  g_autofree char *field = NULL;
  const KtAxis *axis;
  guint index;

  if (!g_ptr_array_find (self->positions, choice, &index))
    return;
  axis = self->axes->pdata[index];
  field = is_typed ? g_strconcat ("axis ", axis->name, NULL) : NULL;
  kt_venster_editor_put (self->editor,
                         chosen < 0
                             ? kt_venster_review_remove_position (get_review (self), axis->name)
                             : kt_venster_review_set_position (get_review (self), axis, chosen - KT_AXIS_REACH, why),
                         field);
}

static void
position_chosen_cb (KtVensterForm *self, KtReasonedChoice *choice)
{
  put_position (self, choice, FALSE);
}

static void
position_reasoned_cb (KtVensterForm *self, KtReasonedChoice *choice)
{
  put_position (self, choice, TRUE);
}

/* @axis: (transfer full) */
static void
append_axis (KtVensterForm *self, KtAxis *axis)
{
  g_autofree char *title =
      *axis->text != '\0' ? g_strdup (axis->text) : g_strdup_printf ("%s – %s", axis->left, axis->right);
  g_autofree char *left = g_utf8_strdown (axis->left, -1), *right = g_utf8_strdown (axis->right, -1);
  /* translators: on an axis between two poles, closer to this one */
  g_autofree char *more_left = g_strdup_printf (_ ("Rather %s"), left);
  g_autofree char *more_right = g_strdup_printf (_ ("Rather %s"), right);
  GtkWidget *choice = kt_reasoned_choice_new (title);

  kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), axis->left, NULL);
  kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), more_left, NULL);
  kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), _ ("In between"), NULL);
  kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), more_right, NULL);
  kt_reasoned_choice_append (KT_REASONED_CHOICE (choice), axis->right, NULL);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (position_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "reasoned", G_CALLBACK (position_reasoned_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), choice);
  g_ptr_array_add (self->positions, choice);
  g_ptr_array_add (self->axes, axis);
}

static KtAxis *
make_axis (const char *name, const char *left, const char *right, const char *text)
{
  KtAxis *axis = kt_axis_new ();

  g_set_str (&axis->name, name);
  g_set_str (&axis->left, left);
  g_set_str (&axis->right, right);
  g_set_str (&axis->text, text);
  g_set_str (&axis->source, "");
  return axis;
}

static void
append_axes (KtVensterForm *self)
{
  const KtVensterReview *review = get_review (self);

  append_heading (self, _ ("Where the balance lies"), "heading");
  for (guint i = 0; self->bank != NULL && i < self->bank->axes->len; i++)
    {
      const KtAxis *axis = self->bank->axes->pdata[i];

      append_axis (self, make_axis (axis->name, axis->left, axis->right, axis->text));
    }
  for (guint i = 0; i < review->axes->len; i++)
    {
      const KtAxisPosition *position = review->axes->pdata[i];

      if (self->bank == NULL || kt_question_bank_find_axis (self->bank, position->axis) == NULL)
        append_axis (self, make_axis (position->axis, position->left, position->right, ""));
    }
}

/* --- Government and samenhang --- */

static void
put_government (KtVensterForm *self, const char *field)
{
  g_autofree char *why = kt_reasoned_choice_get_why (self->government);
  gint chosen = kt_reasoned_choice_get_chosen (self->government);

  kt_venster_editor_put (
      self->editor,
      kt_venster_review_set_government (get_review (self), chosen >= 0 ? self->forms->pdata[chosen] : NULL, why),
      field);
}

static void
government_chosen_cb (KtVensterForm *self)
{
  put_government (self, NULL);
}

static void
government_reasoned_cb (KtVensterForm *self)
{
  put_government (self, "government");
}

static void
append_form (KtVensterForm *self, const char *name, const char *label, const char *text)
{
  KtGovernmentForm *form = kt_government_form_new ();

  g_set_str (&form->name, name);
  g_set_str (&form->label, label);
  g_set_str (&form->text, text);
  g_set_str (&form->source, "");
  g_ptr_array_add (self->forms, form);
  kt_reasoned_choice_append (self->government, label, text);
}

static void
append_government (KtVensterForm *self)
{
  const KtVensterReview *review = get_review (self);

  append_heading (self, _ ("How the government steers here"), "heading");
  for (guint i = 0; self->bank != NULL && i < self->bank->government->len; i++)
    {
      const KtGovernmentForm *form = self->bank->government->pdata[i];
      g_autofree char *text = g_strdup_printf ("%s: %s", form->label, form->text);

      append_heading (self, text, "body");
    }
  self->government = KT_REASONED_CHOICE (kt_reasoned_choice_new (_ ("Which of these is it mostly?")));
  for (guint i = 0; self->bank != NULL && i < self->bank->government->len; i++)
    {
      const KtGovernmentForm *form = self->bank->government->pdata[i];

      append_form (self, form->name, form->label, form->text);
    }
  if (*review->government != '\0' &&
      (self->bank == NULL || kt_question_bank_find_government (self->bank, review->government) == NULL))
    append_form (self, review->government, review->government_label, NULL);
  g_signal_connect_object (self->government, "chosen", G_CALLBACK (government_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->government, "reasoned", G_CALLBACK (government_reasoned_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->government));
}

static void
samenhang_cb (KtVensterForm *self)
{
  g_autofree char *text = kt_words_field_get_text (self->samenhang);

  kt_venster_editor_put (self->editor, kt_venster_review_set_samenhang (get_review (self), text), "samenhang");
}

static void
append_samenhang (KtVensterForm *self)
{
  self->samenhang = kt_words_field_new (_ ("What ties the four windows in this casus?"), TRUE);
  g_signal_connect_object (self->samenhang, "changed", G_CALLBACK (samenhang_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->samenhang));
}

/* --- Showing --- */

static void
update (KtVensterForm *self)
{
  const KtVensterReview *review = get_review (self);

  for (guint i = 0; i < self->rows->len; i++)
    kt_venster_row_update (self->rows->pdata[i]);
  for (guint i = 0; i < self->axes->len; i++)
    {
      const KtAxisPosition *position =
          kt_venster_review_find_axis (review, ((const KtAxis *)self->axes->pdata[i])->name);

      kt_reasoned_choice_show (self->positions->pdata[i], position != NULL ? position->position + KT_AXIS_REACH : -1,
                               position != NULL ? position->why : "");
    }
  if (self->government != NULL)
    {
      gint chosen = -1;

      for (guint i = 0; i < self->forms->len; i++)
        if (g_str_equal (((const KtGovernmentForm *)self->forms->pdata[i])->name, review->government))
          chosen = (gint)i;
      kt_reasoned_choice_show (self->government, chosen, review->government_why);
    }
  if (self->samenhang != NULL)
    kt_words_field_set_text (self->samenhang, review->samenhang);
}

static gboolean
kt_venster_form_grab_focus (GtkWidget *widget)
{
  KtVensterForm *self = KT_VENSTER_FORM (widget);

  if (kt_focus_is_within (widget))
    return FALSE;
  return self->rows->len > 0 ? gtk_widget_grab_focus (self->rows->pdata[0])
                             : gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
kt_venster_form_dispose (GObject *object)
{
  KtVensterForm *self = KT_VENSTER_FORM (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->axes, g_ptr_array_unref);
  g_clear_pointer (&self->positions, g_ptr_array_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);

  G_OBJECT_CLASS (kt_venster_form_parent_class)->dispose (object);
}

static void
kt_venster_form_class_init (KtVensterFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_venster_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_venster_form_grab_focus;
}

static void
kt_venster_form_init (KtVensterForm *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->rows = g_ptr_array_new ();
  self->axes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_axis_unref);
  self->positions = g_ptr_array_new ();
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_government_form_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 24);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
kt_venster_form_new (KtVensterEditor *editor, KtCasusNotes *notes, KtVenster venster, KtQuestionBank *bank)
{
  KtVensterForm *self = g_object_new (KT_TYPE_VENSTER_FORM, NULL);

  self->editor = g_object_ref (editor);
  self->notes = g_object_ref (notes);
  self->venster = venster;
  self->bank = bank != NULL ? kt_question_bank_ref (bank) : NULL;
  if (venster == KT_VENSTER_SAMENHANG)
    append_samenhang (self);
  append_heading (self, _ ("Keys 1 to 9 answer and go on, 0 clears, + and − say whether it helps or hinders."),
                  "dimmed");
  append_questions (self, FALSE);
  if (venster == KT_VENSTER_PROFESSIE)
    append_axes (self);
  if (venster == KT_VENSTER_BELEID)
    append_government (self);
  append_questions (self, TRUE);
  update (self);
  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
