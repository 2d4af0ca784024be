/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"
#include "ui/widgets/kt-paged-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_CASELOAD_MODEL (kt_caseload_model_get_type ())
G_DECLARE_FINAL_TYPE (KtCaseloadModel, kt_caseload_model, KT, CASELOAD_MODEL, GObject)

/**
 * KtCaseloadModel:
 *
 * The caseload as a list view takes it: a #GListModel of #KtPagedItem whose records are #KtCasusHead, a
 * #GtkSectionModel with the casussen that are not closed before those that are, and a #GtkSelectionModel in which the
 * casus that the window shows is selected. Only the program selects: pointing at a row or walking past it opens
 * nothing.
 *
 * Signal `load-failed (const GError *error)`.
 */
KtCaseloadModel *kt_caseload_model_new (KtVault *vault);

/* Makes @ids the casussen; the first @n_open are not closed. */
void kt_caseload_model_set_ids (KtCaseloadModel *self, const gint64 *ids, guint n_ids, guint n_open);
/* @heads: (transfer full) (element-type KtCasusHead): known already, see kt_paged_model_put_records(). */
void kt_caseload_model_put_heads (KtCaseloadModel *self, GPtrArray *heads);
/* Reads the casus again if it was read. */
void kt_caseload_model_invalidate (KtCaseloadModel *self, gint64 casus_id);
void kt_caseload_model_invalidate_all (KtCaseloadModel *self);

/* The casus that is selected; 0 for none. It need not be in the model. */
gint64 kt_caseload_model_get_selected (KtCaseloadModel *self);
void kt_caseload_model_set_selected (KtCaseloadModel *self, gint64 casus_id);
/* Where @casus_id is; %GTK_INVALID_LIST_POSITION when it is not in the model. */
guint kt_caseload_model_find (KtCaseloadModel *self, gint64 casus_id);
/* The casus at @position, which must be in range. */
gint64 kt_caseload_model_get_id (KtCaseloadModel *self, guint position);

G_END_DECLS
