/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-collection-record.h"

G_BEGIN_DECLS

/**
 * KtOpenChoice:
 * @id: 0 until it is stored
 * @title: one line; never %NULL, like @how, which says how the casussen were chosen
 * @basis: what they are compared with: a #KtBasis or %KT_BASIS_ANY
 * @analyses: (element-type gint64): a set of the ids of those that are chosen
 * @is_changed: whether it is other than what was stored last
 * @is_saving: whether the vault was asked to store it and did not answer yet
 *
 * A choice of casussen that is open, or was and is still being saved. It changes, and belongs to the main thread; who
 * saves it counts on it for as long.
 */
typedef struct
{
  gint64 id;
  char *title;
  char *how;
  gint basis;
  GHashTable *analyses;
  gboolean is_changed;
  gboolean is_saving;
} KtOpenChoice;

KtOpenChoice *kt_open_choice_new (void);
/* (transfer full) (nullable): %KT_ERROR_INVALID when the record holds no choice that this program knows. */
KtOpenChoice *kt_open_choice_read (const KtCollectionRecord *record, GError **error);
KtOpenChoice *kt_open_choice_ref (KtOpenChoice *self);
void kt_open_choice_unref (KtOpenChoice *self);

/* (transfer full): as it is now. */
KtCollectionRecord *kt_open_choice_write (const KtOpenChoice *self);

/* Each says whether something is other than it was; none sets @is_changed. A title is one line; what is too long for it
 * is cut off, and what a text may not hold is left out, so that it can be read again. */
gboolean kt_open_choice_set_title (KtOpenChoice *self, const char *title);
gboolean kt_open_choice_set_how (KtOpenChoice *self, const char *how);
gboolean kt_open_choice_set_basis (KtOpenChoice *self, gint basis);
gboolean kt_open_choice_set_analysis (KtOpenChoice *self, gint64 id, gboolean chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtOpenChoice, kt_open_choice_unref)

G_END_DECLS
