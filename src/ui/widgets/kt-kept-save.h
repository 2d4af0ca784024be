/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KtSession KtSession;
typedef struct _KtKeptSave KtKeptSave;

/* Has @session store @work; it is not asked again. */
typedef void (*KtKeptSaveFunc) (KtSession *session, gpointer work);

/**
 * KtKeptSave:
 *
 * Something that a vault was closed before it could store, on a full disk for one, and how it is stored when that vault
 * is opened again. It is in memory alone, and holds neither the session nor the vault.
 */
/* @work: (transfer full) */
KtKeptSave *kt_kept_save_new (KtKeptSaveFunc store, gpointer work, GDestroyNotify free_work);
KtKeptSave *kt_kept_save_ref (KtKeptSave *self);
void kt_kept_save_unref (KtKeptSave *self);

/* Hands it over to @session, which stores it now or as soon as that can be done, and knows of it while it is not stored
 * (kt_session_has_unsaved()). */
void kt_kept_save_store (KtKeptSave *self, KtSession *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtKeptSave, kt_kept_save_unref)

G_END_DECLS
