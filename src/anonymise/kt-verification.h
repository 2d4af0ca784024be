/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-span.h"
#include "core/kt-person.h"

G_BEGIN_DECLS

/**
 * KtVerification:
 *
 * Asks of a text that is about to leave, or of a file's name or metadata, whether something registered of the persons
 * is still in it. It shares nothing with the search for what to replace but the folding, so that a fault there is
 * caught here.
 */
typedef struct _KtVerification KtVerification;

/* @persons: (element-type KtPerson) */
KtVerification *kt_verification_new (GPtrArray *persons);
void kt_verification_free (KtVerification *self);

/* Asks also for words that were replaced. */
void kt_verification_add_words (KtVerification *self, const char *words);

/**
 * kt_verification_find:
 * @text: UTF-8
 * @kind: (out) (optional): what it is: a name, an address, a phone number or an e-mail address
 *
 * Whether a full name, a part of a name that is no ordinary word, a street with its number, a postcode, a phone number
 * in any grouping or an e-mail address of one of the persons stands in @text, folded. A part counts as a whole word
 * only; the rest counts anywhere.
 */
gboolean kt_verification_find (const KtVerification *self, const char *text, KtTag *kind);
/* The same without the names, for a text whose lines were joined: the end of one and the beginning of the next could
 * seem to be one. */
gboolean kt_verification_find_numbers (const KtVerification *self, const char *text, KtTag *kind);
/* The same for the name of a file, which has no sentence that tells a name from a word: there a part of a name counts
 * also when it is an ordinary word. */
gboolean kt_verification_find_in_file_name (const KtVerification *self, const char *name, KtTag *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtVerification, kt_verification_free)

G_END_DECLS
