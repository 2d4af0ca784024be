/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtClasses:
 * @KT_CLASS_ORDINARY: a word of the dictionary that is written in lower case
 * @KT_CLASS_GIVEN: a first name
 * @KT_CLASS_SURNAME: a surname without its tussenvoegsels
 * @KT_CLASS_PLACE: a town, region or neighbourhood
 * @KT_CLASS_PROTECTED: has a capital and names nobody: an illness, a law, a medicine, a national body, a language
 * @KT_CLASS_TITLE: stands before a name: mevrouw, dhr, dr
 * @KT_CLASS_ROLE: who somebody is to somebody: moeder, huisarts, buurvrouw
 * @KT_CLASS_INSTITUTION: the head noun of an institution: basisschool, praktijk, moskee
 * @KT_CLASS_PREFIX: goes before a surname: van, der, el
 * @KT_CLASS_STREET: a kind of street, which also ends street names: straat, laan, plein
 * @KT_CLASS_PHRASE: is the beginning of an entry of several words
 * @KT_CLASS_OCCUPATION: what somebody's work is; weak when it is the work of people around a household as well
 * @KT_CLASS_ORIGIN: nationality, origin, language or religion
 * @KT_CLASS_ILLNESS: a rare illness; weak when many people have it
 * @KT_CLASS_HOUSEHOLD: an unusual household or way to live
 * @KT_CLASS_EVENT: an event that others have heard of
 * @KT_CLASS_PROPER: the dictionary has it with a capital: a name of something
 * @KT_CLASS_COMPOUND: is none of these, but made of ordinary words
 * @KT_CLASS_HEAD: is the head noun of an institution, or ends with one
 * @KT_CLASS_STREET_NAME: ends as names of streets do
 * @KT_CLASS_LOOSE_STREET_NAME: ends as some names of streets do and many other names
 * @KT_CLASS_NUMBER_CUE: announces a number of an administration: klantnummer, kenmerk
 * @KT_CLASS_NUMBER: is a number in letters
 * @KT_CLASS_DECADE: begins an age in tens: "eind zeventig"
 * @KT_CLASS_CONTACT: begins a URL, or names a medium
 * @KT_CLASS_AT_SIGN: says the sign @: "apenstaartje"
 *
 * What a word may be; it may be several things. @KT_CLASS_COMPOUND and those after it are not in the lexicon but worked
 * out, by #KtWordbook.
 */
typedef enum
{
  KT_CLASS_ORDINARY = 1 << 0,
  KT_CLASS_GIVEN = 1 << 1,
  KT_CLASS_SURNAME = 1 << 2,
  KT_CLASS_PLACE = 1 << 3,
  KT_CLASS_PROTECTED = 1 << 4,
  KT_CLASS_TITLE = 1 << 5,
  KT_CLASS_ROLE = 1 << 6,
  KT_CLASS_INSTITUTION = 1 << 7,
  KT_CLASS_PREFIX = 1 << 8,
  KT_CLASS_STREET = 1 << 9,
  KT_CLASS_PHRASE = 1 << 10,
  KT_CLASS_OCCUPATION = 1 << 11,
  KT_CLASS_ORIGIN = 1 << 12,
  KT_CLASS_ILLNESS = 1 << 13,
  KT_CLASS_HOUSEHOLD = 1 << 14,
  KT_CLASS_EVENT = 1 << 15,
  KT_CLASS_COMPOUND = 1 << 16,
  KT_CLASS_HEAD = 1 << 17,
  KT_CLASS_STREET_NAME = 1 << 18,
  KT_CLASS_LOOSE_STREET_NAME = 1 << 19,
  KT_CLASS_NUMBER_CUE = 1 << 20,
  KT_CLASS_NUMBER = 1 << 21,
  KT_CLASS_PROPER = 1 << 22,
  KT_CLASS_CONTACT = 1 << 23,
  KT_CLASS_DECADE = 1 << 24,
  KT_CLASS_AT_SIGN = 1 << 25,
} KtClasses;

/* The classes that tell something of a household without naming anybody. Names are looked for without them, so that a
 * word does not become a known one by being telling. */
#define KT_CLASSES_TELLING                                                                                             \
  (KT_CLASS_OCCUPATION | KT_CLASS_ORIGIN | KT_CLASS_ILLNESS | KT_CLASS_HOUSEHOLD | KT_CLASS_EVENT)

/* What the lexicon has of a word: its classes, of the head noun of an institution its kind, and whether it is telling
 * only where the sentence says so. */
typedef struct
{
  guint32 classes;
  guint8 kind;
  guint8 is_weak;
} KtEntry;

/**
 * KtLexicon:
 *
 * The names, places and words of data/lexicon/, compiled into one table that is read where it lies. Reference counted
 * atomically; any number of threads may ask it at once.
 */
typedef struct _KtLexicon KtLexicon;

/* @bytes: the compiled table, as a rule a mapped file. %NULL with %KT_ERROR_DAMAGED when it is none. */
KtLexicon *kt_lexicon_new (GBytes *bytes, GError **error);
KtLexicon *kt_lexicon_ref (KtLexicon *self);
void kt_lexicon_unref (KtLexicon *self);

/* The entry of @length bytes of folded text, in which words of a phrase have one space between, without its telling
 * classes; all zero when there is none. */
KtEntry kt_lexicon_look_up (const KtLexicon *self, const char *text, gsize length);
/* The same, of whose hash was taken with kt_hash(). */
KtEntry kt_lexicon_look_up_hash (const KtLexicon *self, guint64 hash, const char *text, gsize length);
/* The telling classes of the same; all zero when there are none. */
KtEntry kt_lexicon_look_up_telling (const KtLexicon *self, const char *text, gsize length);
/* What stands for an institution of @kind, from a #KtEntry: "een basisschool". */
const char *kt_lexicon_get_kind (const KtLexicon *self, guint8 kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtLexicon, kt_lexicon_unref)

G_END_DECLS
