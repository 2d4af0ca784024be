/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-search.h"

G_BEGIN_DECLS

/*
 * What the caseload and the search are narrowed to: a #KtSearchQuery of which the words and limit are not looked at.
 * Pure.
 */

typedef enum
{
  KT_FILTER_PART_STATUS,
  KT_FILTER_PART_LAW,
  KT_FILTER_PART_THEME,
  KT_FILTER_PART_NOTE_KIND,
  KT_FILTER_PART_PERIOD,
} KtFilterPart;

/* One filter that is active, as a person reads it and may take it away. */
typedef struct
{
  KtFilterPart part;
  guint index; /* of the word in its vocabulary */
  char *label;
} KtFilterChip;

void kt_filter_chip_free (KtFilterChip *self);

gboolean kt_filter_is_empty (const KtSearchQuery *filter);
/* (transfer full) (element-type KtFilterChip). */
GPtrArray *kt_filter_list_chips (const KtSearchQuery *filter);
/* Takes away what @chip, one of kt_filter_list_chips(), stands for. */
void kt_filter_remove_chip (KtSearchQuery *filter, const KtFilterChip *chip);

G_END_DECLS
