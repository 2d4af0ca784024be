/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-autosave.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

/**
 * KtRecordCalls:
 * @write: asks the vault to store the state
 * @finish: how that ended
 * @free_state: frees a state
 */
typedef struct
{
  void (*write) (KtVault *vault, gpointer state, GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*finish) (KtVault *vault, GAsyncResult *result, GError **error);
  GDestroyNotify free_state;
} KtRecordCalls;

#define KT_TYPE_RECORD_SAVER (kt_record_saver_get_type ())
G_DECLARE_FINAL_TYPE (KtRecordSaver, kt_record_saver, KT, RECORD_SAVER, GObject)

/**
 * KtRecordSaver:
 *
 * Stores the last state of something that is being made, within a second, and when the session closes. It lives until
 * the last state is stored, also when whoever made it is gone; what the vault could not store before it was closed is
 * left to the session. A record that somebody removed is not stored any more.
 *
 * Signal `changed`: kt_record_saver_get_state() is another one.
 */
/* (transfer full): the one that could not store that record yet, with what is not stored, or a new one. @calls: static;
 * @id: of the record among those of @calls. */
KtRecordSaver *kt_record_saver_open (KtSession *session, const KtRecordCalls *calls, gint64 id);

/* (transfer none) (nullable): the last state while it could not be stored: the vault has an older one. */
gpointer kt_record_saver_get_unstored (KtRecordSaver *self);

/* @state: (transfer full): what is to be stored, made into a record only then */
void kt_record_saver_put (KtRecordSaver *self, gpointer state);
/* Stores at once what changed. */
void kt_record_saver_hurry (KtRecordSaver *self);

KtAutosaveState kt_record_saver_get_state (KtRecordSaver *self);
/* (transfer none) (nullable): why the last save failed. */
const GError *kt_record_saver_get_error (KtRecordSaver *self);

G_END_DECLS
