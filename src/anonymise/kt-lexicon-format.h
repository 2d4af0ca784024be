/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-hash.h"

G_BEGIN_DECLS

/*
 * The compiled lexicon, for whoever writes and reads it. In the byte order of the machine, as it is made where it is
 * used: the header; the slots of a hash table; the entries; the kinds, each a string with NUL.
 */

#define KT_LEXICON_MAGIC 0x4b544c33u
/* Words that are longer are not looked up. */
#define KT_LEXICON_WORD_MAX 63

typedef struct
{
  guint32 magic;
  guint32 n_slots;      /* a power of two */
  guint32 entries_size; /* in bytes, a multiple of 4 */
  guint32 n_kinds;
  guint32 kinds_size;
} KtLexiconHeader;

/* A slot is 0 when free; else its upper 8 bits are those of the hash, and the lower 24 count where the entry begins, in
 * units of 4 bytes from the first. What stands at 0 is no entry. */
#define KT_LEXICON_SLOT(hash, offset) (((guint32)((hash) >> 56) << 24) | (offset))

typedef struct
{
  guint32 classes;
  guint8 kind;
  guint8 length : 7;
  guint8 is_weak : 1;
  char text[]; /* to the next multiple of 4 */
} KtLexiconEntry;

G_END_DECLS
