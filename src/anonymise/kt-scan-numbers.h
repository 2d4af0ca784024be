/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-scan-words.h"
#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/*
 * The kinds of numbers, each looked for where it may begin, for the files that find them only. @i is a byte of the
 * folded text; each function appends at most one #KtHit to @hits.
 */

#define KT_CLUSTER_GROUPS_MAX 12
#define KT_CLUSTER_DIGITS_MAX 20

/* Digits in groups, as people write long numbers. */
typedef struct
{
  char digits[KT_CLUSTER_DIGITS_MAX + 1];
  gsize ends[KT_CLUSTER_GROUPS_MAX];   /* the byte of the text after each group */
  guint totals[KT_CLUSTER_GROUPS_MAX]; /* how many digits there are by then */
  guint n;
} KtCluster;

/* Gathers the digits from @i on, in groups with one to three of the signs @between between them. */
void kt_cluster_get (const KtFold *fold, gsize i, const char *between, KtCluster *cluster);

/* Whether neither a letter nor a digit stands at @i. */
static inline gboolean
kt_scan_is_end (const KtFold *fold, gsize i)
{
  return !kt_fold_is_alnum (fold->text[i]);
}

/* Numbers that an authority or a bank gave out. */

void kt_scan_iban (const KtFold *fold, gsize i, GArray *hits);
/* Returns whether a plate begins at @i. */
gboolean kt_scan_plate (const KtFold *fold, gsize i, GArray *hits);
void kt_scan_bsn (const KtFold *fold, gsize i, GArray *hits);
void kt_scan_postcode (const KtFold *fold, gsize i, GArray *hits);

/* @i: the first digit of a telephone number or the sign before it; @phones: (nullable) (element-type utf8): as those of
 * kt_scan_numbers() */
void kt_scan_phone (const KtFold *fold, gsize i, GPtrArray *phones, GArray *hits);

/* A number of a client, a case or a decision that its letters or signs give away: "Z25.004471". */
void kt_scan_code (const KtFold *fold, gsize i, GArray *hits);
/* The number that a cue word which ends before @i announces: on the same line, after at most two words more. */
void kt_scan_announced (const KtFold *fold, gsize i, GArray *hits);

G_END_DECLS
