/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-detail.h"

#include <glib/gi18n-lib.h>

struct _KtBankDetail
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *place;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *draft_label;
  AdwActionRow *simple_row;
  AdwActionRow *usual_row;
  AdwActionRow *source_row;
  GtkWidget *switches;
  AdwSwitchRow *on_row;
  AdwSwitchRow *quick_row;
  GtkWidget *actions;
  GtkButton *reword_button;
  GtkButton *revert_button;

  KtBankItem *item;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (KtBankDetail, kt_bank_detail, ADW_TYPE_BIN)

static void
fire (KtBankDetail *self, const char *action)
{
  if (!self->is_showing && self->item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", kt_bank_item_get_name (self->item));
}

static void
on_cb (KtBankDetail *self)
{
  fire (self, "questions.switch");
}

static void
quick_cb (KtBankDetail *self)
{
  fire (self, "questions.quick");
}

static void
show_property (AdwActionRow *row, const char *text)
{
  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), *text != '\0');
}

/* (transfer full): "Leefwereld · Regie". */
static char *
make_place (KtBankItem *item)
{
  const KtQuestion *question = kt_bank_item_get_question (item);
  const char *section = kt_bank_section_get_label (kt_bank_item_get_section (item));

  if (question == NULL)
    return g_strdup (section);
  return question->is_factor
             ? g_strconcat (kt_vocabulary_get_label (KT_VOCABULARY_VENSTER, question->venster), " · ", section, NULL)
             : g_strconcat (section, " · ", question->aspect, NULL);
}

static void
show_question (KtBankDetail *self, const KtQuestion *question, gboolean is_newest)
{
  gboolean is_there = question != NULL, is_factor = is_there && question->is_factor;

  show_property (self->simple_row, is_there ? question->simple : "");
  show_property (self->usual_row, is_factor ? kt_vocabulary_get_label (KT_VOCABULARY_INFLUENCE, question->usual) : "");
  gtk_widget_set_visible (self->switches, is_there);
  gtk_widget_set_sensitive (self->switches, is_newest);
  gtk_widget_set_visible (self->actions, is_there && is_newest);
  gtk_widget_set_visible (GTK_WIDGET (self->quick_row), is_there && !is_factor);
  adw_switch_row_set_active (self->on_row, is_there && question->is_on);
  adw_switch_row_set_active (self->quick_row, is_there && question->is_quick);
}

static void
show_item (KtBankDetail *self, KtBankItem *item, gboolean is_newest)
{
  const char *name = kt_bank_item_get_name (item);
  gboolean is_draft = kt_bank_item_is_draft (item);
  g_autofree char *place = make_place (item);
  g_autofree char *source =
      kt_question_bank_explain_source (kt_bank_item_get_bank (item), kt_bank_item_get_source (item));

  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->title, kt_bank_item_get_title (item));
  gtk_label_set_label (self->text, kt_bank_item_get_text (item));
  gtk_widget_set_visible (self->draft_label, is_draft);
  show_property (self->source_row, source);
  show_question (self, kt_bank_item_get_question (item), is_newest);
  gtk_widget_set_visible (GTK_WIDGET (self->revert_button), is_draft);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reword_button), "s", name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->revert_button), "s", name);
}

static void
kt_bank_detail_dispose (GObject *object)
{
  KtBankDetail *self = KT_BANK_DETAIL (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_BANK_DETAIL);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (kt_bank_detail_parent_class)->dispose (object);
}

static void
kt_bank_detail_class_init (KtBankDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_bank_detail_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/questions/kt-bank-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, actions);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, draft_label);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, on_row);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, place);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, quick_row);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, revert_button);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, reword_button);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, simple_row);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, source_row);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, switches);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, text);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, title);
  gtk_widget_class_bind_template_child (widget_class, KtBankDetail, usual_row);
  gtk_widget_class_bind_template_callback (widget_class, on_cb);
  gtk_widget_class_bind_template_callback (widget_class, quick_cb);
}

static void
kt_bank_detail_init (KtBankDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_bank_detail_set_item (KtBankDetail *self, KtBankItem *item, gboolean is_newest)
{
  g_return_if_fail (KT_IS_BANK_DETAIL (self));

  g_set_object (&self->item, item);
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "item" : "none");
  if (item == NULL)
    return;
  self->is_showing = TRUE;
  show_item (self, item, is_newest);
  self->is_showing = FALSE;
}
