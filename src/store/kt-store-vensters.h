/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-venster-record.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* The looks at casussen through the four windows, and what they say over all casussen. */

/* Stores @record under a new id, stamped with the time of now; 0 on error: %KT_ERROR_NOT_FOUND when there is no such
 * casus, %KT_ERROR_INVALID for what kt_venster_record_check() refuses. */
gint64 kt_store_add_venster_review (KtStore *self, const KtVensterRecord *record, GError **error);
/* Writes date, document and marks of the review that has the id of @record, stamped with the time of now; its casus
 * stays. Also of one that is hidden, so that what was typed last comes back with it. %KT_ERROR_NOT_FOUND when it is
 * gone. */
gboolean kt_store_update_venster_review (KtStore *self, const KtVensterRecord *record, GError **error);
/* Hides a review, or brings it back; what is hidden goes when the vault is next opened. */
gboolean kt_store_set_venster_review_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full) (element-type KtVensterRecord): those of a casus, oldest first, without their marks. */
GPtrArray *kt_store_list_venster_reviews (KtStore *self, gint64 casus_id, GError **error);

/**
 * KtFactorCount:
 * @n_looked: in how many casussen something is said of it
 * @n_helps: in how many of these a review says that it helps
 * @n_hinders: in how many of these a review says that it hinders; a casus may be in both
 */
typedef struct
{
  char *question;
  KtVenster venster;
  char *label;
  gboolean is_factor;
  guint n_looked;
  guint n_helps;
  guint n_hinders;
} KtFactorCount;

void kt_factor_count_free (KtFactorCount *self);

/* (transfer full) (element-type KtFactorCount): whatever is said of casussen that are not hidden, by window; what
 * hinders in most casussen first. */
GPtrArray *kt_store_count_factors (KtStore *self, GError **error);
/* (transfer full) (element-type gint64): the casussen whose reviews say any of @marks of @question, newest first. */
GArray *kt_store_list_casussen_with_factor (KtStore *self, const char *question, KtVensterMarks marks, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtFactorCount, kt_factor_count_free)

G_END_DECLS
