/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-compared-item.h"
#include "ui/vensters/kt-look.h"

G_BEGIN_DECLS

/**
 * KtComparedWanted:
 * @venster: a #KtVenster, or -1 for all of them
 * @is_differing: only what differs, or moved
 *
 * What of a comparison is looked at.
 */
typedef struct
{
  gint venster;
  gboolean is_differing;
} KtComparedWanted;

/**
 * KtComparedList:
 * @items: (element-type KtComparedItem): by group, and within it where they differ most first
 * @counts: how many there are of each group in that window, also when only what differs is wanted
 *
 * What there is to be said of looks that are compared.
 */
typedef struct
{
  GPtrArray *items;
  guint counts[KT_COMPARED_GROUP_ONE + 1];
} KtComparedList;

/* @looks: (element-type KtLook): at least two that can be read, beside each other */
KtComparedList *kt_compared_list_new_beside (const GPtrArray *looks, const KtComparedWanted *wanted);
/* @earlier, @later: that can be read
 * @between: (nullable) (element-type KtComparedItem): what happened from the one day to the other */
KtComparedList *kt_compared_list_new_over_time (KtLook *earlier,
                                                KtLook *later,
                                                const GPtrArray *between,
                                                const KtComparedWanted *wanted);
void kt_compared_list_free (KtComparedList *self);

/* (transfer full) (element-type utf8): what each of @looks is called beside the others: its eyes, with the day where
 * these are the same. */
GPtrArray *kt_compared_list_name_looks (const GPtrArray *looks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtComparedList, kt_compared_list_free)

G_END_DECLS
