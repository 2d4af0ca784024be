/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-edition-record.h"
#include "effects/kt-price-list.h"
#include "store/kt-vault.h"
#include "vensters/kt-question-bank.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KtEditionCalls:
 * @parse: (transfer full): an edition from its document, on a thread
 * @make_record: (transfer full): the record of an edition, on a thread
 * @open_start: (transfer full): the edition that the program begins with, on a thread
 * @get_id: (transfer none): of an edition
 * @falls_back: whether the edition to begin with is used when the newest cannot be read
 *
 * What an edition is, of what there are editions of.
 */
typedef struct
{
  KtEditionKind kind;
  gpointer (*parse) (const char *text, gsize length, GError **error);
  KtEditionRecord *(*make_record) (gconstpointer edition);
  gpointer (*open_start) (GError **error);
  const char *(*get_id) (gconstpointer edition);
  gpointer (*ref) (gpointer edition);
  void (*unref) (gpointer edition);
  gboolean falls_back;
} KtEditionCalls;

/* Of KtPriceList and KtQuestionBank. */
extern const KtEditionCalls kt_price_list_calls;
extern const KtEditionCalls kt_question_bank_calls;

#define KT_TYPE_EDITIONS (kt_editions_get_type ())
G_DECLARE_FINAL_TYPE (KtEditions, kt_editions, KT, EDITIONS, GObject)

/**
 * KtEditions:
 *
 * The editions of the price list or of the question bank of a vault; the session has those for all pages. A vault
 * without any gets the one to begin with. They are read and written on a thread.
 *
 * Signal `changed ()`: the newest edition or the heads are others than before, or reading them failed.
 */
/* @calls: static */
KtEditions *kt_editions_new (KtVault *vault, const KtEditionCalls *calls);
/* The vault is about to close: what is under way is given up, and nothing is told any more. */
void kt_editions_stop (KtEditions *self);

/* (transfer none) (nullable): the newest edition that was read; %NULL until then. */
gpointer kt_editions_get_newest (KtEditions *self);
/* (transfer none) (element-type KtEditionRecord): of every edition, oldest first, without documents. */
GPtrArray *kt_editions_get_heads (KtEditions *self);
/* (transfer none) (nullable): why the last reading failed. What is the newest then is one that was read before, or the
 * one to begin with. */
const GError *kt_editions_get_error (KtEditions *self);
/* Reads them again, after a failure for one. */
void kt_editions_load (KtEditions *self);

/* The edition with this id. */
void kt_editions_find_async (KtEditions *self,
                             const char *id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* (transfer full): %NULL with %KT_ERROR_NOT_FOUND when the vault has none with this id. */
gpointer kt_editions_find_finish (KtEditions *self, GAsyncResult *result, GError **error);

/* Adds @edition, whose id no other one has; it is the newest when it was not made before another. */
void kt_editions_add_async (KtEditions *self,
                            gpointer edition,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* %FALSE with the errors of kt_store_add_edition(). */
gboolean kt_editions_add_finish (KtEditions *self, GAsyncResult *result, GError **error);

G_END_DECLS
