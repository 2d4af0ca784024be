/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-fold.h"
#include "anonymise/kt-span.h"

G_BEGIN_DECLS

/**
 * KtHit:
 * @start: the first byte in the folded text
 * @end: the byte after the last
 * @replacement: (nullable): static, or owned by whoever found it; of an institution its kind, without brackets
 *
 * What one finder makes of a place in the folded text. Hits of several finders may overlap until they are resolved.
 */
typedef struct
{
  gsize start;
  gsize end;
  KtTag tag;
  KtLayer layer;
  const char *replacement;
} KtHit;

static inline void
kt_hit_add (GArray *hits, gsize start, gsize end, KtTag tag, const char *replacement)
{
  KtHit hit = { start, end, tag, KT_LAYER_CERTAIN, replacement };

  g_array_append_val (hits, hit);
}

/* Sorts @hits and leaves of those that overlap the longer one, and of the shorter what sticks out. */
void kt_hits_resolve (GArray *hits, const KtFold *fold);

G_END_DECLS
