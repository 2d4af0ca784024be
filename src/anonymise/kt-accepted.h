/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"

G_BEGIN_DECLS

/**
 * KtAccepted:
 *
 * The words of the names that the context gave away somewhere in an export. They are found everywhere in it: without
 * their title, at the beginning of a sentence and, when they are no ordinary words, in lower case.
 */
typedef struct _KtAccepted KtAccepted;

KtAccepted *kt_accepted_new (void);
void kt_accepted_free (KtAccepted *self);
void kt_accepted_clear (KtAccepted *self);

/* Remembers the words of @hits from the one at @from on. */
void kt_accepted_learn (KtAccepted *self, const KtTokens *tokens, GArray *hits, guint from);
/* Appends a #KtHit for each such word that is not taken, and takes it. */
void kt_accepted_find (KtAccepted *self, KtTokens *tokens, GArray *hits);

/* How many words are known, so as to ask later what came since. */
guint kt_accepted_get_count (KtAccepted *self);
/* (transfer full) (element-type guint64): the hashes of the words of @tokens that nobody took, for it may still turn
 * out that they are names. */
GArray *kt_accepted_get_latent (const KtTokens *tokens);
/* Whether one of the words that came after the first @count is in @latent. */
gboolean kt_accepted_concerns (KtAccepted *self, guint count, GArray *latent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAccepted, kt_accepted_free)

G_END_DECLS
