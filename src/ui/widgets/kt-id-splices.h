/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtIdSplice:
 * @position: where it is, in the list as the splices before it left it
 * @n_removed: how many ids go there
 * @added: (nullable): the ids that come there, %NULL for none
 * @n_added: how many these are
 *
 * A change of one stretch of a list of ids, as #GListModel::items-changed tells it.
 */
typedef struct
{
  guint position;
  guint n_removed;
  const gint64 *added;
  guint n_added;
} KtIdSplice;

/**
 * kt_id_splices_find:
 * @old: (nullable): the list as it is, in which each id occurs once; may be %NULL when it is empty
 * @n_old: its length
 * @ids: (nullable): likewise, the list that it becomes
 * @n_ids: its length
 *
 * What makes @ids of @old. As many ids as can stay in place are in no splice. When that takes dozens of splices it is a
 * single one, which is cheaper to whoever follows them.
 *
 * Returns: (transfer full) (element-type KtIdSplice): to be done in their order; none when both lists are the same.
 * What they add lies in @ids.
 */
GArray *kt_id_splices_find (const gint64 *old, guint n_old, const gint64 *ids, guint n_ids);

G_END_DECLS
