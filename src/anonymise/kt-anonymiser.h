/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"
#include "anonymise/kt-span.h"
#include "core/kt-person.h"

G_BEGIN_DECLS

/**
 * KtAnonymiser:
 *
 * Finds what identifies somebody in the texts of one export, and proposes what stands there instead. A person keeps
 * the same replacement for as long as the anonymiser lives. Replacements are Dutch in every language, as the notes are,
 * and are never derived from a name.
 *
 * Not to be used from two threads at once.
 */
typedef struct _KtAnonymiser KtAnonymiser;

KtAnonymiser *kt_anonymiser_new (KtLexicon *lexicon);
void kt_anonymiser_free (KtAnonymiser *self);

/* Makes known everything registered of @person: name, organisation, address, phone, e-mail. The role gives the
 * replacement, `[moeder]`, numbered when two persons share it, `[kind 1]`; without a role the kind does, and likewise
 * when something that identifies stands in the role. */
void kt_anonymiser_add_person (KtAnonymiser *self, const KtPerson *person);
/* Makes a name known of whom nothing else is: `[persoon 1]`. */
void kt_anonymiser_add_name (KtAnonymiser *self, const char *name);
/* Makes words known that must not go out, whatever they are: `[naam]`. */
void kt_anonymiser_add_word (KtAnonymiser *self, const char *words);
/* Looks no longer for what was added and learnt so far. Their replacements stay theirs, for when they are added again.
 */
void kt_anonymiser_forget (KtAnonymiser *self);

/* Reads one of several texts of an export, all before the first is searched: a name that its words give away is found
 * in all of them. */
void kt_anonymiser_learn (KtAnonymiser *self, const char *text);

/* (transfer full) (element-type KtSpan): what was found in @text, which must be UTF-8; sorted and not overlapping. */
GPtrArray *kt_anonymiser_find (KtAnonymiser *self, const char *text);

/* (transfer full): @text with the certain ones of @spans replaced. */
char *kt_anonymiser_apply (const char *text, GPtrArray *spans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtAnonymiser, kt_anonymiser_free)

G_END_DECLS
