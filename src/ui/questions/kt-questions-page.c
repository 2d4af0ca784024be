/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-questions-page.h"

#include "ui/questions/kt-bank-browser.h"
#include "ui/questions/kt-bank-detail.h"
#include "ui/questions/kt-bank-draft-bar.h"
#include "ui/questions/kt-bank-draft.h"
#include "ui/questions/kt-bank-transfer.h"
#include "ui/questions/kt-bank-version.h"
#include "ui/questions/kt-question-dialog.h"
#include "ui/widgets/kt-editions-view.h"
#include "ui/widgets/kt-file-dialog.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtQuestionsPage
{
  AdwNavigationPage parent_instance;

  KtEditionsView *view; /* on its newest version it shows the draft */
  KtBankDraftBar *draft_bar;
  KtBankBrowser *browser;
  KtBankDetail *detail;
  GtkMenuButton *menu_button;
  GMenuModel *menu;

  KtSession *session;
  KtBankDraft *draft;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtQuestionsPage, kt_questions_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_newest (KtQuestionsPage *self)
{
  return kt_editions_view_is_newest (self->view);
}

/* --- What is shown --- */

static void
show_detail (KtQuestionsPage *self)
{
  KtBankItem *item = kt_bank_browser_get_shown (self->browser);

  kt_bank_detail_set_item (self->detail, item, is_newest (self));
  kt_editions_view_set_detail_title (self->view, item != NULL ? kt_bank_item_get_title (item) : _ ("Question"));
  if (item == NULL)
    kt_editions_view_show_detail (self->view, FALSE);
}

static gboolean
is_draft_cb (gpointer self, const char *name)
{
  return kt_bank_draft_has (KT_QUESTIONS_PAGE (self)->draft, name);
}

static void
show_bank (KtQuestionsPage *self)
{
  KtQuestionBank *bank =
      is_newest (self) ? kt_bank_draft_get_bank (self->draft) : kt_editions_view_get_shown (self->view);
  g_autoptr (GPtrArray) items =
      bank != NULL ? kt_bank_items_list (bank, is_newest (self) ? is_draft_cb : NULL, self) : NULL;

  kt_bank_browser_set_items (self->browser, items);
  show_detail (self);
}

static void
enable (KtQuestionsPage *self, const char *action, gboolean is_enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, is_enabled);
}

static void
update (KtQuestionsPage *self)
{
  KtQuestionBank *bank = kt_editions_view_get_shown (self->view);
  gboolean can_change = is_newest (self);

  if (bank != NULL)
    kt_editions_view_set_version (self->view, bank->title, bank->made);
  enable (self, "questions.add", can_change);
  enable (self, "questions.import", can_change);
  enable (self, "questions.export", bank != NULL);
  kt_bank_draft_bar_set_active (self->draft_bar, can_change);
  show_bank (self);
}

static void
show_item (KtQuestionsPage *self, guint section, const char *name)
{
  kt_bank_browser_set_shown (self->browser, section, name);
  show_detail (self);
  kt_editions_view_show_detail (self->view, TRUE);
}

static void
activated_cb (KtQuestionsPage *self, KtBankItem *item)
{
  show_item (self, kt_bank_item_get_section (item), kt_bank_item_get_name (item));
}

/* --- The draft --- */

static void
put_cb (KtQuestionsPage *self, const char *name)
{
  const KtQuestion *question = kt_question_bank_find (kt_bank_draft_get_bank (self->draft), name);

  show_item (self, question->is_factor ? KT_BANK_SECTION_FACTORS : question->venster, name);
}

static void
present_question_dialog (KtQuestionsPage *self, KtQuestion *question)
{
  AdwDialog *dialog = kt_question_dialog_new (self->draft, question, kt_bank_browser_get_venster (self->browser));

  g_signal_connect_object (dialog, "put", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_question_dialog (KT_QUESTIONS_PAGE (widget), NULL);
}

/* (nullable): the question that an action is about, as it is now. */
static KtQuestion *
find_question (KtQuestionsPage *self, GVariant *name)
{
  KtQuestionBank *bank = kt_bank_draft_get_bank (self->draft);

  return bank != NULL && is_newest (self) ? kt_question_bank_find (bank, g_variant_get_string (name, NULL)) : NULL;
}

static void
reword_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (widget);
  KtQuestion *question = find_question (self, parameter);

  if (question != NULL)
    present_question_dialog (self, question);
}

static void
switch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (widget);
  const KtQuestion *question = find_question (self, parameter);
  g_autoptr (KtQuestion) next = question != NULL ? kt_question_copy (question) : NULL;

  if (next == NULL)
    return;
  if (g_str_equal (name, "questions.quick"))
    next->is_quick = !next->is_quick;
  else
    next->is_on = !next->is_on;
  kt_bank_draft_put (self->draft, next);
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (widget);

  if (is_newest (self))
    kt_bank_draft_revert (self->draft, g_variant_get_string (parameter, NULL));
}

static void
focus_browser_cb (KtQuestionsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->browser));
}

/* --- Files --- */

/* (transfer full) */
static GtkFileDialog *
create_file_dialog (const char *title)
{
  static const char *const suffixes[] = { "json", NULL };
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  kt_file_dialog_set_kind (dialog, _ ("Questions (JSON)"), suffixes);
  return dialog;
}

static void
import_chosen_cb (gpointer self, GFile *file, gpointer user_data)
{
  kt_questions_page_import (self, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Import questions"));

  if (kt_bank_draft_is_empty (self->draft))
    kt_file_dialog_open (dialog, GTK_WIDGET (self->browser), self->cancellable, import_chosen_cb, self, NULL);
  else
    kt_toast_say (GTK_WIDGET (self->browser), _ ("First make a version of the draft, or discard it"));
}

static void
export_chosen_cb (gpointer self, GFile *file, gpointer user_data)
{
  kt_questions_page_export (self, file);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Export questions"));
  KtQuestionBank *bank = kt_editions_view_get_shown (self->view);
  g_autofree char *file_name = g_strdup_printf (_ ("questions-%s.json"), bank->made);

  gtk_file_dialog_set_initial_name (dialog, file_name);
  kt_file_dialog_save (dialog, GTK_WIDGET (self->browser), self->cancellable, export_chosen_cb, self, NULL);
}

/* --- Object --- */

static gboolean
kt_questions_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KT_QUESTIONS_PAGE (widget)->view));
}

static void
kt_questions_page_dispose (GObject *object)
{
  KtQuestionsPage *self = KT_QUESTIONS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_QUESTIONS_PAGE);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_questions_page_parent_class)->dispose (object);
}

static void
kt_questions_page_finalize (GObject *object)
{
  g_clear_object (&KT_QUESTIONS_PAGE (object)->cancellable);
  G_OBJECT_CLASS (kt_questions_page_parent_class)->finalize (object);
}

static void
kt_questions_page_class_init (KtQuestionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_questions_page_dispose;
  object_class->finalize = kt_questions_page_finalize;
  widget_class->grab_focus = kt_questions_page_grab_focus;

  g_type_ensure (KT_TYPE_BANK_BROWSER);
  g_type_ensure (KT_TYPE_BANK_DETAIL);
  g_type_ensure (KT_TYPE_BANK_DRAFT_BAR);
  g_type_ensure (KT_TYPE_EDITIONS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/questions/kt-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, browser);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtQuestionsPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_browser_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "questions.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "questions.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "questions.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "questions.quick", "s", switch_action);
  gtk_widget_class_install_action (widget_class, "questions.revert", "s", revert_action);
  gtk_widget_class_install_action (widget_class, "questions.reword", "s", reword_action);
  gtk_widget_class_install_action (widget_class, "questions.switch", "s", switch_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "draft.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "draft.redo", NULL);
}

static void
kt_questions_page_init (KtQuestionsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->menu);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "draft", kt_bank_draft_bar_get_actions (self->draft_bar));
}

AdwNavigationPage *
kt_questions_page_new (KtSession *session)
{
  KtQuestionsPage *self = g_object_new (KT_TYPE_QUESTIONS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (kt_bank_draft_get (session));
  kt_bank_draft_bar_set_session (self->draft_bar, session);
  /* Of another newest version the draft is told before the view. */
  kt_editions_view_set_editions (self->view, kt_session_get_question_banks (session), &kt_bank_version_calls);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}

void
kt_questions_page_set_switcher (KtQuestionsPage *self, GtkWidget *switcher)
{
  g_return_if_fail (KT_IS_QUESTIONS_PAGE (self));

  kt_editions_view_set_switcher (self->view, switcher);
}

void
kt_questions_page_import (KtQuestionsPage *self, GFile *file)
{
  g_return_if_fail (KT_IS_QUESTIONS_PAGE (self));

  if (kt_editions_view_get_shown (self->view) != NULL && kt_bank_draft_is_empty (self->draft))
    kt_bank_transfer_import (GTK_WIDGET (self->browser), self->session, file, self->cancellable);
}

void
kt_questions_page_export (KtQuestionsPage *self, GFile *file)
{
  KtQuestionBank *bank;

  g_return_if_fail (KT_IS_QUESTIONS_PAGE (self));

  /* A draft is no version, and stays here. */
  bank = kt_editions_view_get_shown (self->view);
  if (bank != NULL)
    kt_bank_transfer_export (GTK_WIDGET (self->browser), bank, file, self->cancellable);
}
