/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-tokens.h"
#include "anonymise/kt-name.h"

G_BEGIN_DECLS

/**
 * KtKnown:
 *
 * All forms of all persons, organisations and addresses that are known, in one table of words, so that a text is read
 * once whatever their number.
 */
typedef struct _KtKnown KtKnown;

/* @lexicon must live as long as @self. */
KtKnown *kt_known_new (const KtLexicon *lexicon);
void kt_known_free (KtKnown *self);

/* @replacement must live as long as @self. */
void kt_known_add_name (KtKnown *self, const KtName *name, const char *replacement);
/* The name of an organisation, not yet folded; nothing is added of one that every casus may have, "gemeente". */
void kt_known_add_organisation (KtKnown *self, const char *organisation);
/* The street and the town of an address, not yet folded. */
void kt_known_add_address (KtKnown *self, const char *address);
/* Words that a person chose: they are found in every case and place, but as they are. */
void kt_known_add_word (KtKnown *self, const char *words, const char *replacement);

/* Appends a #KtHit for each known form in a text. Their replacements live as long as @self. */
void kt_known_find (KtKnown *self, const KtTokens *tokens, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtKnown, kt_known_free)

G_END_DECLS
