/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtTally:
 *
 * Cents by name, such as those of each payer, in alphabetical order by code point (FORMATS, rule 12).
 */
typedef struct
{
  char *name;
  gint64 cents;
} KtTallyEntry;

typedef GArray KtTally; /* (element-type KtTallyEntry) */

KtTally *kt_tally_new (void);
/* Adds @cents to what is there for @name; a name is there from its first mention, also with zero. */
void kt_tally_add (KtTally *self, const char *name, gint64 cents);
/* (transfer full): for every name of either what @reference has more than @intervention. */
KtTally *kt_tally_subtract (const KtTally *reference, const KtTally *intervention);

G_END_DECLS
