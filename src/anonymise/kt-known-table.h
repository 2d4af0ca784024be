/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-known.h"

G_BEGIN_DECLS

/* How #KtKnown keeps its words and forms, for the files that make and read the table. */

/* From this length on a word may have one typing error. */
#define KT_FUZZY_MIN 5
#define KT_FUZZY_MAX 40
#define KT_CANDIDATES_MAX 4

typedef enum
{
  KT_KIND_GIVEN = 1 << 0,
  KT_KIND_SURNAME = 1 << 1,
  KT_KIND_ALIAS = 1 << 2,
  KT_KIND_PHRASE = 1 << 3,
  KT_KIND_STREET = 1 << 4,
  KT_KIND_WORD = 1 << 5, /* chosen by a person: found as it is, whatever it is */
} KtKinds;

/* Somebody or something that a form stands for. */
typedef struct
{
  KtTag tag;
  const char *replacement;
  char *initials;
  char surname_initial;
} KtEntity;

typedef struct
{
  guint entity;
  KtKinds kinds;
} KtMember;

typedef struct
{
  GArray *words;   /* of guint */
  GArray *members; /* of KtMember */
  gboolean ordinary;
} KtForm;

typedef struct
{
  char *text;
  gsize length;
  guint32 letters; /* which of a to z occur */
  GArray *forms;   /* of guint: those that begin with this word */
  guint next;      /* of the same first letter and length, plus 1 */
} KtKnownWord;

typedef struct
{
  guint64 hash;
  guint word; /* plus 1; 0 for a free place */
} KtSlot;

struct _KtKnown
{
  const KtLexicon *lexicon; /* unowned */
  GArray *entities;
  GArray *forms;
  GArray *words;
  GHashTable *form_ids; /* text -> form plus 1 */
  KtSlot *slots;
  gsize n_slots; /* a power of two */
  guint fuzzy[26][KT_FUZZY_MAX + 1];
  GStringChunk *joined;
};

/* Words that mean one thing when they follow each other: an organisation or a town. Streets take the house number that
 * follows with them. @phrase is not yet folded; @replacement must live as long as @self. */
void kt_known_add_phrase (KtKnown *self, const char *phrase, KtTag tag, gboolean is_street, const char *replacement);

/* The place of a word with its hash by kt_hash(), or the free one where it belongs. */
KtSlot *kt_known_find_slot (KtKnown *self, const char *text, gsize length, guint64 hash);
/* Known words that the one in the text may be misspelt from. Returns how many. */
guint kt_known_find_misspelt (KtKnown *self, const char *text, gsize length, guint candidates[KT_CANDIDATES_MAX]);
/* Whether @a and @b, not equal, are one typing error apart: a letter more, less or other, or two swapped. */
gboolean kt_known_is_typing_error (const char *a, gsize a_length, const char *b, gsize b_length);
/* Whether a word of the text is no ordinary one. */
gboolean kt_known_may_be_misspelt (KtKnown *self, const char *text, gsize length);
/* Whether a word of a name is an ordinary word as well, so that only a capital or the rest of the name makes it one. */
gboolean kt_known_is_ordinary (KtKnown *self, const char *text, gsize length);
/* Whether capitals that stand for a name are in wide use for something else. */
gboolean kt_known_is_abbreviation (const char *text);

G_END_DECLS
