/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/questions/kt-bank-version-dialog.h"

#include "ui/questions/kt-bank-draft.h"
#include "ui/questions/kt-bank-version.h"
#include "ui/questions/kt-question-words.h"
#include "ui/widgets/kt-toast.h"
#include "ui/widgets/kt-version-group.h"

#include <glib/gi18n-lib.h>

struct _KtBankVersionDialog
{
  AdwDialog parent_instance;

  GtkWidget *save_button;
  AdwBanner *banner;
  GtkWidget *rest_label;
  KtVersionGroup *version;
  KtChangeList *changes;

  KtSession *session;
  KtQuestionBank *next;
  gboolean is_closed;
};

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtBankVersionDialog, kt_bank_version_dialog, ADW_TYPE_DIALOG)

static void
update (KtBankVersionDialog *self)
{
  g_autofree char *fault = NULL;

  if (self->next == NULL)
    return;
  fault = kt_version_group_find_fault (self->version);
  if (fault != NULL)
    adw_banner_set_title (self->banner, fault);
  adw_banner_set_revealed (self->banner, fault != NULL);
  gtk_widget_set_sensitive (self->save_button, !kt_version_group_is_adding (self->version) && fault == NULL);
}

static void
added_cb (KtBankVersionDialog *self)
{
  g_signal_emit (self, signals[ADDED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (KtBankVersionDialog *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (KtQuestionBank) version = kt_question_bank_make_next (self->next, none);
  g_autofree char *title = kt_version_group_get_title (self->version),
                  *changes = kt_version_group_get_changes (self->version);

  kt_bank_draft_complete (kt_bank_draft_get (self->session), version, title, changes);
  kt_version_group_add (self->version, kt_session_get_question_banks (self->session), version);
}

static void
cancel_cb (KtBankVersionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* What is shown is not what comes next any more, because another window changed that. */
static void
draft_changed_cb (KtBankVersionDialog *self)
{
  if (!kt_version_group_is_adding (self->version) && !self->is_closed)
    adw_dialog_close (ADW_DIALOG (self));
}

/* --- Object --- */

static void
kt_bank_version_dialog_closed (AdwDialog *dialog)
{
  KT_BANK_VERSION_DIALOG (dialog)->is_closed = TRUE;
}

static void
kt_bank_version_dialog_dispose (GObject *object)
{
  KtBankVersionDialog *self = KT_BANK_VERSION_DIALOG (object);

  g_clear_pointer (&self->next, kt_question_bank_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_BANK_VERSION_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_bank_version_dialog_parent_class)->dispose (object);
}

static void
kt_bank_version_dialog_class_init (KtBankVersionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_bank_version_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kt_bank_version_dialog_closed;

  signals[ADDED] =
      g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_CHANGE_LIST);
  g_type_ensure (KT_TYPE_VERSION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/keukentafel/Keukentafel/questions/kt-bank-version-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtBankVersionDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtBankVersionDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KtBankVersionDialog, rest_label);
  gtk_widget_class_bind_template_child (widget_class, KtBankVersionDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtBankVersionDialog, version);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_bank_version_dialog_init (KtBankVersionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_added_cb (GtkWidget *widget)
{
  kt_toast_say (widget, _ ("New version made"));
}

void
kt_bank_version_dialog_present (GtkWidget *widget, KtSession *session, KtQuestionBank *next)
{
  KtBankVersionDialog *self = g_object_new (KT_TYPE_BANK_VERSION_DIALOG, NULL);
  KtQuestionBank *newest = kt_editions_get_newest (kt_session_get_question_banks (session));
  g_autofree char *sum = NULL;
  GArray *changes;

  self->session = g_object_ref (session);
  self->next = kt_question_bank_ref (next);
  changes = kt_change_list_show (self->changes, &kt_bank_change_calls, newest, next);
  sum = kt_question_words_sum_up (changes);
  gtk_widget_set_visible (self->rest_label, !kt_question_bank_is_alike_otherwise (newest, next));
  kt_version_group_propose_title (self->version, next->title);
  kt_version_group_propose_changes (self->version, sum);
  g_signal_connect_object (kt_bank_draft_get (session), "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "added", G_CALLBACK (say_added_cb), widget, G_CONNECT_SWAPPED);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), widget);
}
