/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_PAGED_ITEM (kt_paged_item_get_type ())
G_DECLARE_FINAL_TYPE (KtPagedItem, kt_paged_item, KT, PAGED_ITEM, GObject)

/**
 * KtPagedItem:
 *
 * One place in a #KtPagedModel. As long as somebody holds it, an id has the same item, also when it moves.
 *
 * Properties: `id` (int64, constant) and `record` (pointer), %NULL until it is loaded; `notify::record` is emitted when
 * it is loaded and each time it is loaded anew. The record belongs to the item and lives until the next notification:
 * use it at once, or take a reference of its kind.
 */
gint64 kt_paged_item_get_id (KtPagedItem *self);
/* (transfer none) (nullable). */
gpointer kt_paged_item_get_record (KtPagedItem *self);

typedef void (*KtPagedLoadFunc) (gpointer owner,
                                 const gint64 *ids,
                                 gsize n_ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* (transfer full): the records in any order, some perhaps missing; elements that the model keeps are not freed with the
 * array: it takes them over with g_ptr_array_steal(), whatever the array's free function is. */
typedef GPtrArray *(*KtPagedFinishFunc) (gpointer owner, GAsyncResult *result, GError **error);
typedef gint64 (*KtPagedIdFunc) (gconstpointer record);

/**
 * KtPagedSource:
 * @load: asks for the records of ids, for example with kt_vault_get_notes_async()
 * @finish: its result
 * @get_id: the id of a record
 * @free_record: frees a record
 *
 * Where the records come from. Declared `static const`: the model keeps the pointer.
 */
typedef struct
{
  KtPagedLoadFunc load;
  KtPagedFinishFunc finish;
  KtPagedIdFunc get_id;
  GDestroyNotify free_record;
} KtPagedSource;

#define KT_TYPE_PAGED_MODEL (kt_paged_model_get_type ())
G_DECLARE_FINAL_TYPE (KtPagedModel, kt_paged_model, KT, PAGED_MODEL, GObject)

/**
 * KtPagedModel:
 *
 * A #GListModel of #KtPagedItem over many ids, of which it loads what is looked at: asking for an item loads the page
 * around it. One load is under way at a time, and the place that was looked at last goes first. Records of a few
 * hundred items that were looked at lately are kept.
 *
 * Signal `load-failed (const GError *error)`: a page could not be loaded; its items are asked for again when they are
 * looked at again.
 */

/* The ids of a page. */
#define KT_PAGED_MODEL_PAGE 64

/* @owner is handed to the functions of @source and kept alive. It starts empty. */
KtPagedModel *kt_paged_model_new (GObject *owner, const KtPagedSource *source);

/* Makes @ids, each of which occurs once, the ids of the model. What stays in place is not reported as changed. */
void kt_paged_model_set_ids (KtPagedModel *self, const gint64 *ids, gsize n_ids);

/* Takes records that are known already, so that their items need not be loaded; @records: (transfer full), an array as
 * KtPagedFinishFunc returns it. Called before kt_paged_model_set_ids(), a first page is complete in its first frame. */
void kt_paged_model_put_records (KtPagedModel *self, GPtrArray *records);

/* Loads the record of @id again if it is loaded; the old one stays until the new one is there. */
void kt_paged_model_invalidate (KtPagedModel *self, gint64 id);
/* The same for every record. */
void kt_paged_model_invalidate_all (KtPagedModel *self);

/* The id at @position, which must be in range. Loads nothing. */
gint64 kt_paged_model_get_id (KtPagedModel *self, guint position);
/* Whether @id is in the model, and if so at which position: (out) (optional). Loads nothing. */
gboolean kt_paged_model_find (KtPagedModel *self, gint64 id, guint *position);

G_END_DECLS
