/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-venster-record.h"
#include "vensters/kt-venster-review.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KtLook:
 * @id: of its record
 *
 * A review as the vault has it, for who lays it beside others.
 */
typedef struct
{
  gint64 id;
  KtVensterReview *review;
} KtLook;

/* Reads @records (element-type KtVensterRecord) on a thread. */
void kt_look_read_all_async (GPtrArray *records,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* (transfer full) (element-type KtLook): those that can be read, in their order. */
GPtrArray *kt_look_read_all_finish (GAsyncResult *result, GError **error);

/* (transfer full): whose eyes these are: "Aanbieder · De Haven". */
char *kt_look_make_eyes (const KtVensterReview *review);
/* (transfer full): "14 October 2025 · Aanbieder · De Haven". */
char *kt_look_make_title (const KtVensterReview *review);
/* Whether both are of the same eyes. */
gboolean kt_look_has_same_eyes (const KtLook *self, const KtLook *other);

/* (transfer container) (element-type KtLook): the latest of each pair of eyes among @looks, which are oldest first; the
 * last two when all are of the same. They stay in their order. */
GPtrArray *kt_look_pick_latest (const GPtrArray *looks);

/* Which two of @looks, at least two, tell best what changed: the latest of which the same eyes looked before, with the
 * look before it; without any the last two. */
void kt_look_pick_pair (const GPtrArray *looks, guint *earlier, guint *later);

G_END_DECLS
