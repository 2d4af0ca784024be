/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-venster-record.h"
#include "ui/widgets/kt-autosave.h"
#include "ui/widgets/kt-session.h"
#include "vensters/kt-venster-review-edit.h"

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_EDITOR (kt_venster_editor_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterEditor, kt_venster_editor, KT, VENSTER_EDITOR, GObject)

/**
 * KtVensterEditor:
 *
 * One look at a casus that is being made: the review now and every state before it. What changes it makes the next
 * state with the functions of kt-venster-review-edit.h and puts it here. It is saved by itself.
 *
 * Signals:
 *  - `changed`: there is another state;
 *  - `saved`: kt_venster_editor_get_save_state() is another one.
 */
/* %NULL with %KT_ERROR_INVALID when the record holds no review that this program knows. */
KtVensterEditor *kt_venster_editor_new (KtSession *session, const KtVensterRecord *record, GError **error);

gint64 kt_venster_editor_get_id (KtVensterEditor *self);
gint64 kt_venster_editor_get_casus_id (KtVensterEditor *self);
/* (transfer none): as it is now. */
KtVensterReview *kt_venster_editor_get_review (KtVensterEditor *self);

/* @next: (transfer full): the next state
 * @field: (nullable): what is being typed in. What is put under the same name without anything between is one step to
 *   undo; %NULL is a step of its own. */
void kt_venster_editor_put (KtVensterEditor *self, KtVensterReview *next, const char *field);

gboolean kt_venster_editor_can_undo (KtVensterEditor *self);
gboolean kt_venster_editor_can_redo (KtVensterEditor *self);
void kt_venster_editor_undo (KtVensterEditor *self);
void kt_venster_editor_redo (KtVensterEditor *self);

KtAutosaveState kt_venster_editor_get_save_state (KtVensterEditor *self);
/* (transfer none) (nullable): why the last save failed. */
const GError *kt_venster_editor_get_save_error (KtVensterEditor *self);
/* Saves at once what changed. */
void kt_venster_editor_hurry (KtVensterEditor *self);

G_END_DECLS
