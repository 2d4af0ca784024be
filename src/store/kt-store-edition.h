/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-edition-record.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* The editions of price lists and question banks, which are added and read and never changed. */

/* Stores an edition. Returns its id, that of the one that is there when this is the same in all its texts; 0 on error,
 * %KT_ERROR_INVALID when another one of its kind has its edition_id or kt_edition_record_check() refuses it. */
gint64 kt_store_add_edition (KtStore *self, const KtEditionRecord *record, GError **error);
/* (transfer full) (element-type KtEditionRecord): without their documents, oldest first. */
GPtrArray *kt_store_list_editions (KtStore *self, KtEditionKind kind, GError **error);
/* (transfer full): with its document; %KT_ERROR_NOT_FOUND when there is none. */
KtEditionRecord *kt_store_get_edition (KtStore *self, KtEditionKind kind, const char *edition_id, GError **error);

/* Keeps @document, a JSON object, as what is otherwise than in the newest edition and in none yet, in the place of what
 * was kept before; "" for nothing. */
gboolean kt_store_put_edition_draft (KtStore *self, KtEditionKind kind, const char *document, GError **error);
/* (transfer full): what was put last; "" when there is nothing. */
char *kt_store_get_edition_draft (KtStore *self, KtEditionKind kind, GError **error);

G_END_DECLS
