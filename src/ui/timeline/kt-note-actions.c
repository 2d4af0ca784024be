/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-actions.h"

#include "ui/widgets/kt-casus-chooser.h"
#include "ui/widgets/kt-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *origin;
  KtSession *session;
  gint64 note_id;
  gint64 casus_id; /* to move to */
  KtNote *before;  /* to be saved again by undo */
} Change;

static Change *
change_new (GtkWidget *origin, KtSession *session, gint64 note_id)
{
  Change *self = g_new0 (Change, 1);

  self->origin = g_object_ref (origin);
  self->session = g_object_ref (session);
  self->note_id = note_id;
  return self;
}

static void
change_free (gpointer data)
{
  Change *self = data;

  g_object_unref (self->origin);
  g_object_unref (self->session);
  g_clear_pointer (&self->before, kt_note_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static KtVault *
get_vault (Change *self)
{
  return kt_session_get_vault (self->session);
}

static void
saved_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) origin = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_save_note_finish (KT_VAULT (source), result, &error) == 0)
    kt_toast_error (origin, error);
}

static void
brought_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_set_note_deleted_finish (KT_VAULT (source), result, &error))
    kt_toast_error (change->origin, error);
  else
    gtk_widget_activate_action (change->origin, "timeline.show", "x", change->note_id);
}

static void
undo_cb (gpointer user_data)
{
  Change *change = user_data;

  if (change->before == NULL || change->casus_id == 0)
    kt_vault_set_note_deleted_async (get_vault (change), change->note_id, FALSE, NULL, brought_back_cb,
                                     change_new (change->origin, change->session, change->note_id));
  if (change->before != NULL)
    kt_vault_save_note_async (get_vault (change), change->before, NULL, saved_again_cb, g_object_ref (change->origin));
}

/* Takes @change over. */
static void
offer_undo (Change *change, const char *title)
{
  kt_toast_undo (change->origin, title, undo_cb, change, change_free);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_set_note_deleted_finish (KT_VAULT (source), result, &error))
    kt_toast_error (change->origin, error);
  else
    offer_undo (g_steal_pointer (&change), _ ("Note deleted"));
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (kt_vault_save_note_finish (KT_VAULT (source), result, &error) == 0)
    kt_toast_error (change->origin, error);
  else
    offer_undo (g_steal_pointer (&change), _ ("Note moved"));
}

static void
got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtNote) note = NULL;

  change->before = kt_vault_get_note_finish (KT_VAULT (source), result, &error);
  if (change->before == NULL)
    {
      kt_toast_error (change->origin, error);
      return;
    }

  note = kt_note_copy (change->before);
  note->casus_id = change->casus_id;
  /* The id that it has in a file of the old casus may be taken in the other. */
  g_clear_pointer (&note->ref, g_free);
  kt_vault_save_note_async (KT_VAULT (source), note, NULL, moved_cb, g_steal_pointer (&change));
}

static void
chosen_cb (GtkWidget *chooser, gint64 casus_id, const char *label, gpointer user_data)
{
  Change *asked = user_data;
  Change *change = change_new (asked->origin, asked->session, asked->note_id);

  change->casus_id = casus_id;
  kt_vault_get_note_async (get_vault (change), change->note_id, NULL, got_cb, change);
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (chooser, ADW_TYPE_DIALOG)));
}

static void
free_closure (gpointer data, GClosure *closure)
{
  change_free (data);
}

void
kt_note_actions_delete (GtkWidget *origin, KtSession *session, gint64 note_id)
{
  kt_vault_set_note_deleted_async (kt_session_get_vault (session), note_id, TRUE, NULL, deleted_cb,
                                   change_new (origin, session, note_id));
}

void
kt_note_actions_move (GtkWidget *origin, KtSession *session, gint64 note_id, gint64 casus_id)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *chooser = kt_casus_chooser_new (session, FALSE, casus_id);

  gtk_widget_set_margin_start (chooser, 12);
  gtk_widget_set_margin_end (chooser, 12);
  gtk_widget_set_margin_bottom (chooser, 12);
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (chosen_cb), change_new (origin, session, note_id), free_closure,
                         0);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), chooser);

  adw_dialog_set_title (dialog, casus_id == 0 ? _ ("Assign to a casus") : _ ("Move to another casus"));
  adw_dialog_set_content_width (dialog, 440);
  adw_dialog_set_content_height (dialog, 480);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, chooser);
  adw_dialog_present (dialog, origin);
}

void
kt_note_actions_offer_words (GtkWidget *origin, KtSession *session, KtNote *note)
{
  Change *change = change_new (origin, session, note->id);

  change->before = kt_note_copy (note);
  kt_toast_undo (origin, _ ("Empty note removed"), undo_cb, change, change_free);
}
