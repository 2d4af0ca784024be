/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-stuck-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-toast.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtStuckDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkBox *steps;
  KtWordsField *fields[KT_STUCK_STEPS]; /* in the box */

  KtRecordSaver *saver;
  KtStuckCasus *stuck; /* NULL until it is read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtStuckDialog, kt_stuck_dialog, ADW_TYPE_DIALOG)

/* 002:222-226, 430-436. */
static const char *const questions[KT_STUCK_STEPS] = {
  N_ ("1. What is this for: what should be better for the inwoner?"),
  N_ ("2. What is needed for that?"),
  N_ ("3. Which rule or agreement is in the way?"),
  N_ ("4. Which room does the law leave?"),
  N_ ("5. Why is this maatwerk and not arbitrariness?"),
  N_ ("6. Who backs it?"),
  N_ ("7. What came of it?"),
};

static void
write_stuck (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  kt_vault_put_stuck_casus_async (vault, state, NULL, callback, user_data);
}

static const KtRecordCalls calls = {
  write_stuck,
  kt_vault_put_stuck_casus_finish,
  (GDestroyNotify)kt_stuck_casus_unref,
};

static void
changed_cb (KtStuckDialog *self)
{
  KtStuckCasus *stuck = kt_stuck_casus_copy (self->stuck);

  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      g_autofree char *text = kt_words_field_get_text (self->fields[i]);

      g_free (stuck->texts[i]);
      stuck->texts[i] = kt_text_clean (text, KT_TEXT_MAX, FALSE);
    }
  kt_record_saver_put (self->saver, stuck);
}

/* Nothing is typed before it is known what was there. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtStuckDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStuckCasus) stuck = kt_vault_get_stuck_casus_finish (KT_VAULT (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (stuck == NULL)
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  self->stuck = g_steal_pointer (&stuck);
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      kt_words_field_set_text (self->fields[i], self->stuck->texts[i]);
      g_signal_connect_object (self->fields[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->steps), GTK_DIR_TAB_FORWARD);
}

static void
kt_stuck_dialog_dispose (GObject *object)
{
  KtStuckDialog *self = KT_STUCK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->saver != NULL)
    kt_record_saver_hurry (self->saver);
  g_clear_object (&self->saver);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_STUCK_DIALOG);
  G_OBJECT_CLASS (kt_stuck_dialog_parent_class)->dispose (object);
}

static void
kt_stuck_dialog_finalize (GObject *object)
{
  KtStuckDialog *self = KT_STUCK_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->stuck, kt_stuck_casus_unref);
  G_OBJECT_CLASS (kt_stuck_dialog_parent_class)->finalize (object);
}

static void
kt_stuck_dialog_class_init (KtStuckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_stuck_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kt_stuck_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/signals/kt-stuck-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtStuckDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, KtStuckDialog, toasts);
}

static void
kt_stuck_dialog_init (KtStuckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), FALSE);
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      self->fields[i] = kt_words_field_new (_ (questions[i]), TRUE);
      gtk_box_append (self->steps, GTK_WIDGET (self->fields[i]));
    }
}

void
kt_stuck_dialog_present (GtkWidget *parent, KtSession *session, gint64 casus_id)
{
  KtStuckDialog *self = g_object_new (KT_TYPE_STUCK_DIALOG, NULL);

  self->saver = kt_record_saver_new (session, &calls);
  kt_vault_get_stuck_casus_async (kt_session_get_vault (session), casus_id, self->cancellable, read_cb,
                                  g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
