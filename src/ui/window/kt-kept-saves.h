/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

typedef struct _KtKeptSaves KtKeptSaves;

/**
 * KtKeptSaves:
 *
 * What vaults could not store before they were closed, until the vault that it is of is opened again or the program
 * ends.
 */
KtKeptSaves *kt_kept_saves_new (void);
void kt_kept_saves_free (KtKeptSaves *self);

/* Keeps @save (by reference) for the folder of the vault of @session, which may be closed. */
void kt_kept_saves_add (KtKeptSaves *self, KtSession *session, KtKeptSave *save);
/* Hands what is of the folder of its vault over to @session, in the order in which it was kept. */
void kt_kept_saves_store (KtKeptSaves *self, KtSession *session);
gboolean kt_kept_saves_is_empty (const KtKeptSaves *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtKeptSaves, kt_kept_saves_free)

G_END_DECLS
