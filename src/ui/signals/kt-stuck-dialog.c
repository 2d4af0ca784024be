/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signals/kt-stuck-dialog.h"

#include "core/kt-text.h"
#include "store/kt-vault-signals.h"
#include "ui/widgets/kt-record-saver.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"
#include "ui/widgets/kt-words-field.h"

#include <glib/gi18n-lib.h>

struct _KtStuckDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkBox *steps;
  KtWordsField *fields[KT_STUCK_STEPS]; /* in the box */

  KtSession *session;
  gint64 casus_id;
  KtRecordSaver *saver;
  KtStuckCasus *stuck;   /* what the vault has, as far as it is known here; NULL until it is read */
  KtStuckCasus *put;     /* (nullable): what the saver was handed last */
  KtStuckCasus *writing; /* (nullable): what is being written */
  gboolean is_stale;     /* the vault may have something else */
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

/* (transfer full) */
static char *
get_text (KtStuckDialog *self, guint step)
{
  g_autofree char *text = kt_words_field_get_text (self->fields[step]);

  return kt_text_clean (text, KT_TEXT_MAX, FALSE);
}

static void
changed_cb (KtStuckDialog *self)
{
  KtStuckCasus *stuck = kt_stuck_casus_new ();

  stuck->casus_id = self->casus_id;
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      g_free (stuck->texts[i]);
      stuck->texts[i] = get_text (self, i);
    }
  g_clear_pointer (&self->put, kt_stuck_casus_unref);
  self->put = kt_stuck_casus_ref (stuck);
  kt_record_saver_put (self->saver, stuck);
}

/* --- What another window writes --- */

/* Takes over what became different in the vault, but for what is typed here since. */
static void
follow (KtStuckDialog *self, const KtStuckCasus *stuck)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      g_autofree char *shown = get_text (self, i);
      const char *before = self->stuck->texts[i];

      if (g_str_equal (stuck->texts[i], before) || g_str_equal (stuck->texts[i], shown))
        continue;
      if (g_str_equal (shown, before))
        kt_words_field_set_text (self->fields[i], stuck->texts[i]);
      else
        is_other = TRUE;
    }
  if (is_other)
    kt_toast_say (GTK_WIDGET (self->steps), _ ("This was changed in another window too. What you typed here stays."));
}

static void
show_first (KtStuckDialog *self, const KtStuckCasus *stuck)
{
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      kt_words_field_set_text (self->fields[i], stuck->texts[i]);
      g_signal_connect_object (self->fields[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->steps), GTK_DIR_TAB_FORWARD);
}

/* Nothing is typed before it is known what was there. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtStuckDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtStuckCasus) stuck = kt_vault_get_stuck_casus_finish (KT_VAULT (source), result, &error);

  if (kt_result_is_unwanted (result))
    return;
  if (stuck == NULL)
    {
      kt_toast_error (GTK_WIDGET (self->steps), error);
      return;
    }
  if (self->stuck == NULL)
    show_first (self, self->put != NULL ? self->put : stuck);
  else
    follow (self, stuck);
  g_clear_pointer (&self->stuck, kt_stuck_casus_unref);
  self->stuck = g_steal_pointer (&stuck);
  /* What is still to be saved holds what was followed as well. */
  if (kt_record_saver_get_state (self->saver) != KT_AUTOSAVE_SAVED)
    changed_cb (self);
}

static void
load (KtStuckDialog *self)
{
  self->is_stale = FALSE;
  kt_result_ask_anew (&self->cancellable);
  kt_vault_get_stuck_casus_async (kt_session_get_vault (self->session), self->casus_id, self->cancellable, read_cb,
                                  g_object_ref (self));
}

/* While it is being written here, it is most likely that which changed it. */
static void
stuck_changed_cb (KtStuckDialog *self, gint64 casus_id)
{
  if (casus_id != self->casus_id)
    return;
  if (self->writing != NULL)
    self->is_stale = TRUE;
  else
    load (self);
}

static void
saver_changed_cb (KtStuckDialog *self)
{
  KtAutosaveState state = kt_record_saver_get_state (self->saver);

  if (state == KT_AUTOSAVE_SAVING)
    {
      if (self->writing == NULL)
        self->writing = kt_stuck_casus_ref (self->put);
      return;
    }
  if (self->writing == NULL)
    return;
  if (state != KT_AUTOSAVE_FAILED)
    {
      g_clear_pointer (&self->stuck, kt_stuck_casus_unref);
      self->stuck = g_steal_pointer (&self->writing);
    }
  g_clear_pointer (&self->writing, kt_stuck_casus_unref);
  if (self->is_stale)
    load (self);
}

/* --- Object --- */

static void
kt_stuck_dialog_dispose (GObject *object)
{
  KtStuckDialog *self = KT_STUCK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->saver != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->saver, self);
      kt_record_saver_hurry (self->saver);
    }
  g_clear_object (&self->saver);
  /* Rows keep the vault, and go now, whatever else still keeps the sheet that they are on. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_STUCK_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (kt_stuck_dialog_parent_class)->dispose (object);
}

static void
kt_stuck_dialog_finalize (GObject *object)
{
  KtStuckDialog *self = KT_STUCK_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->stuck, kt_stuck_casus_unref);
  g_clear_pointer (&self->put, kt_stuck_casus_unref);
  g_clear_pointer (&self->writing, kt_stuck_casus_unref);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), FALSE);
  for (guint i = 0; i < KT_STUCK_STEPS; i++)
    {
      self->fields[i] = kt_words_field_new (_ (questions[i]), TRUE);
      kt_words_field_enable_undo (self->fields[i]);
      gtk_box_append (self->steps, GTK_WIDGET (self->fields[i]));
    }
}

void
kt_stuck_dialog_present (GtkWidget *parent, KtSession *session, gint64 casus_id)
{
  KtStuckDialog *self = g_object_new (KT_TYPE_STUCK_DIALOG, NULL);
  KtStuckCasus *unstored;

  self->session = g_object_ref (session);
  self->casus_id = casus_id;
  self->saver = kt_record_saver_open (session, &calls, casus_id);
  unstored = kt_record_saver_get_unstored (self->saver);
  if (unstored != NULL)
    self->put = kt_stuck_casus_ref (unstored);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saver_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kt_session_get_vault (session), "stuck-changed", G_CALLBACK (stuck_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
