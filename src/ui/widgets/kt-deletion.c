/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-deletion.h"

#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

/* What is deleted. It outlives the widgets: the button may be pressed when they are gone. */
typedef struct
{
  const KtDeletionKind *kind;
  KtVault *vault;
  gint64 id;
  GWeakRef widget;
  GWeakRef page;
} Deletion;

static void
deletion_clear (gpointer data)
{
  Deletion *self = data;

  g_object_unref (self->vault);
  g_weak_ref_clear (&self->widget);
  g_weak_ref_clear (&self->page);
}

static void
deletion_unref (gpointer data)
{
  g_rc_box_release_full (data, deletion_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_unref)

static void
brought_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion) self = user_data;
  g_autoptr (GtkWidget) page = g_weak_ref_get (&self->page);
  g_autoptr (GError) error = NULL;

  if (!self->kind->finish (KT_VAULT (source), result, &error) && page != NULL)
    kt_toast_error (page, error);
}

static void
bring_back (gpointer data)
{
  Deletion *self = data;

  self->kind->set_deleted (self->vault, self->id, FALSE, NULL, brought_back_cb, g_rc_box_acquire (self));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion) self = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->widget), page = g_weak_ref_get (&self->page);
  GtkWidget *dialog = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG) : NULL;
  g_autoptr (GError) error = NULL;

  if (!self->kind->finish (KT_VAULT (source), result, &error))
    {
      if (widget != NULL)
        kt_toast_error (widget, error);
      return;
    }
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
  if (page != NULL)
    kt_toast_undo (page, _ (self->kind->said), bring_back, g_rc_box_acquire (self), deletion_unref);
}

void
kt_delete (const KtDeletionKind *kind, KtVault *vault, gint64 id, GtkWidget *widget, GtkWidget *page)
{
  Deletion *self = g_rc_box_new0 (Deletion);

  self->kind = kind;
  self->vault = g_object_ref (vault);
  self->id = id;
  g_weak_ref_init (&self->widget, widget);
  g_weak_ref_init (&self->page, page);
  kind->set_deleted (vault, id, TRUE, NULL, deleted_cb, self);
}
