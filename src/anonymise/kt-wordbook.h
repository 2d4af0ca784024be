/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"

G_BEGIN_DECLS

/**
 * KtWordbook:
 *
 * What there is to know of a word by itself: what the lexicon has of it, and what its letters tell. It is worked out
 * when the word is first met and kept for the words that come back, which most do. Not to be used from two threads at
 * once.
 */
typedef struct _KtWordbook KtWordbook;

KtWordbook *kt_wordbook_new (KtLexicon *lexicon);
void kt_wordbook_free (KtWordbook *self);

/* (transfer none) */
const KtLexicon *kt_wordbook_get_lexicon (const KtWordbook *self);
/* The entry of a folded word with its hash by kt_hash(), and with the classes that its letters give it. */
KtEntry kt_wordbook_look_up (KtWordbook *self, guint64 hash, const char *text, gsize length);
/* The entry of the lexicon that begins with two words, of which @text has the letters with a space between. */
KtEntry kt_wordbook_look_up_pair (KtWordbook *self, guint64 first, guint64 second, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtWordbook, kt_wordbook_free)

G_END_DECLS
