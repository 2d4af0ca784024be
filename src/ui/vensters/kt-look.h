/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-venster-record.h"
#include "vensters/kt-venster-review.h"

G_BEGIN_DECLS

/**
 * KtLook:
 * @id: of its record
 * @date: the day that it is of
 * @who: may be empty
 *
 * A review as the vault has it, for who lays it beside others. It is read when it is asked for, because a document
 * takes a millisecond and most are only named.
 */
typedef struct
{
  gint64 id;
  char *date;
  KtViewer viewer;
  char *who;
  /*< private >*/
  KtVensterRecord *record;
  KtVensterReview *review;
} KtLook;

/* (transfer full) (element-type KtLook): those of @records (element-type KtVensterRecord) that say whose eyes they are
 * of, in their order. */
GPtrArray *kt_look_list_all (const GPtrArray *records);

/* (transfer none) (nullable): %NULL when it cannot be read. */
KtVensterReview *kt_look_get_review (KtLook *self);

/* (transfer full): whose eyes these are: "Aanbieder · De Haven". */
char *kt_look_make_eyes (const KtLook *self);
/* (transfer full): "14 October 2025 · Aanbieder · De Haven". */
char *kt_look_make_title (const KtLook *self);
/* (transfer full): likewise, "14 Oct 2025 · Aanbieder · De Haven". */
char *kt_look_make_short_title (const KtLook *self);
/* Whether both are of the same eyes. */
gboolean kt_look_has_same_eyes (const KtLook *self, const KtLook *other);

/* (transfer container) (element-type KtLook): the latest of each pair of eyes among @looks, which are oldest first; the
 * last two when all are of the same. They stay in their order. */
GPtrArray *kt_look_pick_latest (const GPtrArray *looks);

/* Which two of @looks, at least two, tell best what changed: the latest of which the same eyes looked before, with the
 * look before it; without any the last two. */
void kt_look_pick_pair (const GPtrArray *looks, guint *earlier, guint *later);

G_END_DECLS
