/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-venster-editor.h"

#include "store/kt-vault-vensters.h"
#include "ui/widgets/kt-history.h"
#include "ui/widgets/kt-record-saver.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

/* What is to be saved: a review and where it belongs. */
typedef struct
{
  gint64 id;
  gint64 casus_id;
  KtVensterReview *review;
} Saved;

struct _KtVensterEditor
{
  GObject parent_instance;

  gint64 id;
  gint64 casus_id;
  KtHistory *history; /* of KtVensterReview */
  KtRecordSaver *saver;
};

G_DEFINE_FINAL_TYPE (KtVensterEditor, kt_venster_editor, G_TYPE_OBJECT)

enum
{
  CHANGED,
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Saving --- */

static void
saved_free (gpointer data)
{
  Saved *saved = data;

  kt_venster_review_unref (saved->review);
  g_free (saved);
}

static void
write_saved (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data)
{
  const Saved *saved = state;
  g_autoptr (KtVensterRecord) record = kt_venster_review_make_record (saved->review);

  record->id = saved->id;
  record->casus_id = saved->casus_id;
  kt_vault_update_venster_review_async (vault, record, NULL, callback, user_data);
}

static const KtRecordCalls calls = { write_saved, kt_vault_update_venster_review_finish, saved_free };

static void
tell (KtVensterEditor *self)
{
  Saved *saved = g_new (Saved, 1);

  saved->id = self->id;
  saved->casus_id = self->casus_id;
  saved->review = kt_venster_review_ref (kt_history_get (self->history));
  kt_record_saver_put (self->saver, saved);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
saved_cb (KtVensterEditor *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

/* --- Object --- */

static void
kt_venster_editor_finalize (GObject *object)
{
  KtVensterEditor *self = KT_VENSTER_EDITOR (object);

  g_clear_object (&self->saver);
  g_clear_pointer (&self->history, kt_history_free);

  G_OBJECT_CLASS (kt_venster_editor_parent_class)->finalize (object);
}

static void
kt_venster_editor_class_init (KtVensterEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kt_venster_editor_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_venster_editor_init (KtVensterEditor *self)
{
}

KtVensterEditor *
kt_venster_editor_new (KtSession *session, const KtVensterRecord *record, GError **error)
{
  g_autoptr (KtRecordSaver) saver = kt_record_saver_open (session, &calls, record->id);
  const Saved *unstored = kt_record_saver_get_unstored (saver);
  g_autoptr (KtVensterReview) review =
      unstored != NULL ? kt_venster_review_ref (unstored->review)
                       : kt_venster_review_parse (record->document, strlen (record->document), error);
  KtVensterEditor *self;

  if (review == NULL)
    return NULL;
  self = g_object_new (KT_TYPE_VENSTER_EDITOR, NULL);
  self->id = record->id;
  self->casus_id = record->casus_id;
  self->history = kt_history_new (g_steal_pointer (&review), (GDestroyNotify)kt_venster_review_unref);
  self->saver = g_steal_pointer (&saver);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gint64
kt_venster_editor_get_id (KtVensterEditor *self)
{
  return self->id;
}

gint64
kt_venster_editor_get_casus_id (KtVensterEditor *self)
{
  return self->casus_id;
}

KtVensterReview *
kt_venster_editor_get_review (KtVensterEditor *self)
{
  return kt_history_get (self->history);
}

void
kt_venster_editor_put (KtVensterEditor *self, KtVensterReview *next, const char *field)
{
  kt_history_put (self->history, next, field);
  tell (self);
}

gboolean
kt_venster_editor_can_undo (KtVensterEditor *self)
{
  return kt_history_can_undo (self->history);
}

gboolean
kt_venster_editor_can_redo (KtVensterEditor *self)
{
  return kt_history_can_redo (self->history);
}

void
kt_venster_editor_undo (KtVensterEditor *self)
{
  if (kt_history_undo (self->history))
    tell (self);
}

void
kt_venster_editor_redo (KtVensterEditor *self)
{
  if (kt_history_redo (self->history))
    tell (self);
}

KtAutosaveState
kt_venster_editor_get_save_state (KtVensterEditor *self)
{
  return kt_record_saver_get_state (self->saver);
}

const GError *
kt_venster_editor_get_save_error (KtVensterEditor *self)
{
  return kt_record_saver_get_error (self->saver);
}

void
kt_venster_editor_hurry (KtVensterEditor *self)
{
  kt_record_saver_hurry (self->saver);
}
