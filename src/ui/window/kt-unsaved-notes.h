/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

typedef struct _KtUnsavedNotes KtUnsavedNotes;

/**
 * KtUnsavedNotes:
 *
 * Notes that a vault could not store before it was closed, on a full disk for one. They are in memory alone, until that
 * vault is opened again or the program ends.
 */
KtUnsavedNotes *kt_unsaved_notes_new (void);
void kt_unsaved_notes_free (KtUnsavedNotes *self);

/* Keeps @note (by reference) for the folder of the vault of @session, which may be closed. */
void kt_unsaved_notes_add (KtUnsavedNotes *self, KtSession *session, KtNote *note);
/* Hands what is of the folder of its vault over to @session, which stores it now or as soon as that can be done, and
 * knows of it while it is not stored (kt_session_has_unsaved()). */
void kt_unsaved_notes_store (KtUnsavedNotes *self, KtSession *session);
gboolean kt_unsaved_notes_is_empty (const KtUnsavedNotes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtUnsavedNotes, kt_unsaved_notes_free)

G_END_DECLS
