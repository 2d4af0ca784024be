/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-accepted.h"
#include "anonymise/kt-anonymiser.h"
#include "anonymise/kt-cast.h"

G_BEGIN_DECLS

/* For the files of the anonymiser only. */

struct _KtAnonymiser
{
  KtWordbook *wordbook;
  KtCast *cast;
  KtAccepted *accepted;
};

/**
 * KtReading:
 * @hits: (element-type KtHit): in bytes of @fold
 *
 * A text under way: what the finders made of it so far. All zero when there is none.
 */
typedef struct
{
  KtFold *fold;
  KtTokens *tokens;
  GArray *hits;
} KtReading;

/* Fills @reading, which is all zero, with what is known, what has a form of its own and what the context gives away in
 * @text, and learns from the last. */
void kt_reading_begin (KtReading *reading, KtAnonymiser *anonymiser, const char *text);
/* (transfer full) (element-type KtSpan): what is certain, in code points of the text and in order, now that everything
 * was learnt. Once for a reading. */
GPtrArray *kt_reading_end (KtReading *reading, KtAnonymiser *anonymiser);
/* (transfer full) (element-type KtSpan): what is suspect beside it, likewise. */
GPtrArray *kt_reading_find_suspects (const KtReading *reading, KtAnonymiser *anonymiser);
/* Frees what @reading holds and makes it all zero. */
void kt_reading_clear (KtReading *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KtReading, kt_reading_clear)

/* (transfer full) (element-type KtSpan): @spans (transfer full) of @text, in code points and in order, with what is
 * found beside them once they are replaced. Only lines in which one of @open, of kt_open_find(), lies are read again.
 */
GPtrArray *kt_anonymiser_settle (KtAnonymiser *self, const char *text, GPtrArray *spans, GArray *open);

G_END_DECLS
