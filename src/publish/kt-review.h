/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"
#include "anonymise/kt-verification.h"
#include "core/kt-casus.h"
#include "core/kt-decision.h"
#include "core/kt-note.h"
#include "core/kt-passage.h"
#include "core/kt-person.h"

G_BEGIN_DECLS

/* What happens to a stretch of text that may identify somebody. */
typedef enum
{
  KT_REVIEW_STATE_REPLACED,
  KT_REVIEW_STATE_SUSPECT, /* nobody has decided yet */
  KT_REVIEW_STATE_KEPT,
} KtReviewState;

/**
 * KtReviewPlace:
 * @start: the first byte in the text of the passage
 * @end: the byte after the last
 * @by_person: a person decided, and not the program
 * @is_registered: it names somebody of the casus, so it cannot be kept
 * @form: the words as decisions hold them: folded, one space between
 * @place: this one place as decisions hold it: the words with what stands around them
 * @wording: what stands there when it is replaced, with its brackets; may be empty
 */
typedef struct
{
  gsize start;
  gsize end;
  KtTag tag;
  KtReviewState state;
  gboolean by_person;
  gboolean is_registered;
  char *form;
  char *place;
  char *wording;
} KtReviewPlace;

typedef enum
{
  KT_REVIEW_PART_THEME,
  KT_REVIEW_PART_PARTICIPANTS,
  KT_REVIEW_PART_TEXT,
  KT_REVIEW_PART_OWN_WORDS,
  KT_REVIEW_PART_IMPRESSION,
  KT_REVIEW_PART_GIVEN,        /* one of the texts of kt_review_make_texts() */
  KT_REVIEW_PART_GIVEN_PEOPLE, /* one of these that is a list of people */
} KtReviewPart;

/**
 * KtReviewText:
 * @date: (nullable): the day that it is about; dates in it become distances from that day
 * @is_people: whether it is a list of people, in which what could be an ordinary word is a name
 *
 * A text of a casus that is in none of its notes.
 */
typedef struct
{
  char *text;
  char *date;
  gboolean is_people;
} KtReviewText;

/**
 * KtReviewPassage:
 * @note: (nullable): the note that it is a paragraph of; %NULL for the theme and a given text
 * @moment: (nullable): from when dates in it are counted
 * @original: the paragraph as it stands in the dossier
 * @text: what goes out before anything is replaced in it: the original, or what a person wrote instead; empty when it
 *   is left out
 * @decided: (nullable): the decision to leave it out or to rewrite it
 * @places: (element-type KtReviewPlace): in order, not overlapping
 *
 * One paragraph of what goes out. The theme, who took part and a given text are one each, and cannot be left out.
 */
typedef struct
{
  KtNote *note;
  KtReviewPart part;
  char *moment;
  char *original;
  char *text;
  KtPassage *decided;
  GPtrArray *places;
} KtReviewPassage;

/**
 * KtReview:
 * @casus: what it is of
 * @notes: (element-type KtNote): those that go out, in order of time; working notes and blank ones are not among them
 * @passages: (element-type KtReviewPassage): in order
 * @persons: (element-type KtPerson): all persons of the casus
 * @stale: (element-type KtPassage): decisions about paragraphs that have changed in the dossier since
 *
 * All that goes out of a casus, with what the program found in it and what a person decided. Values only; not changed
 * after it was made. Reference counted atomically.
 */
typedef struct
{
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *passages;
  GPtrArray *stale;
} KtReview;

/**
 * kt_review_make:
 * @persons: (element-type KtPerson): all persons of the casus
 * @notes: (element-type KtNote): the chosen notes in any order
 * @decisions: (element-type KtDecision): all of the casus
 * @passages: (element-type KtPassage): all of the casus
 *
 * Looks the chosen notes through. Persons become their roles, identifiers their kinds, dates distances, ages bands.
 *
 * Returns: (transfer full)
 */
KtReview *kt_review_make (KtLexicon *lexicon,
                          KtCasus *casus,
                          GPtrArray *persons,
                          GPtrArray *notes,
                          GPtrArray *decisions,
                          GPtrArray *passages);
/* As kt_review_make(), with a passage for each of @texts (element-type KtReviewText) (nullable) behind those of the
 * notes, also for a blank one. */
KtReview *kt_review_make_with_texts (KtLexicon *lexicon,
                                     KtCasus *casus,
                                     GPtrArray *persons,
                                     GPtrArray *notes,
                                     GPtrArray *texts,
                                     GPtrArray *decisions,
                                     GPtrArray *passages);
/**
 * kt_review_make_texts:
 * @persons: (element-type KtPerson): all persons of the casus
 * @texts: (element-type KtReviewText)
 * @decisions: (element-type KtDecision): all of the casus
 *
 * Looks texts of a casus through that are in none of its notes, by the same rules and with the same decisions.
 *
 * Returns: (transfer full): with a passage for each of @texts, in their order, also for a blank one; and without notes
 */
KtReview *
kt_review_make_texts (KtLexicon *lexicon, KtCasus *casus, GPtrArray *persons, GPtrArray *texts, GPtrArray *decisions);
KtReview *kt_review_ref (KtReview *self);
void kt_review_unref (KtReview *self);

/* How much a person has to decide before anything may leave: suspects, and passages that changed. */
guint kt_review_count_undecided (const KtReview *self);
/* How many places are replaced. */
guint kt_review_count_replaced (const KtReview *self);

/* (transfer full): asks of a file whether somebody of the casus, or words that were replaced, are still in it. Ordinary
 * words, and words that a person kept elsewhere, do not count. */
KtVerification *kt_review_make_verification (const KtReview *self, const KtLexicon *lexicon);

/* (transfer full): the words of a place or of what a person typed, as decisions hold them. */
char *kt_review_make_form (const char *words);

KtReviewText *kt_review_text_new (const char *text, const char *date, gboolean is_people);
void kt_review_text_free (KtReviewText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtReview, kt_review_unref)

G_END_DECLS
