/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-side-model.h"

G_BEGIN_DECLS

/* What is told of the casussen that lie side by side. */
typedef enum
{
  KT_REMARK_CHEAPER, /* what made it cheaper */
  KT_REMARK_DEARER,
  KT_REMARK_SELECTION, /* how the casus was chosen */
} KtRemarkKind;
#define KT_REMARK_KIND_COUNT 3

#define KT_TYPE_REMARK_ITEM (kt_remark_item_get_type ())
G_DECLARE_FINAL_TYPE (KtRemarkItem, kt_remark_item, KT, REMARK_ITEM, GObject)

/**
 * KtRemarkItem:
 *
 * What those at the table said of a casus. Properties, all constant: `text`, `code` (of the casus), and `casus-id`
 * (int64).
 */
const char *kt_remark_item_get_text (KtRemarkItem *self);
const char *kt_remark_item_get_code (KtRemarkItem *self);
gint64 kt_remark_item_get_casus_id (KtRemarkItem *self);

/* (transfer full): the first @max of @kind of what is chosen in @model, in its order. @n: (out) (optional): how many
 * there are in all. */
GListStore *kt_remark_list (KtSideModel *model, KtRemarkKind kind, guint max, guint *n);
/* (transfer none): what a list of @kind is called. */
const char *kt_remark_kind_get_label (KtRemarkKind kind);

G_END_DECLS
