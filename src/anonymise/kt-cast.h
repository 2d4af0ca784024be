/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-known.h"
#include "anonymise/kt-wordbook.h"
#include "core/kt-person.h"

G_BEGIN_DECLS

/**
 * KtCast:
 *
 * Who plays a part in the texts of one export, and what stands for each: the persons of the casus by their roles,
 * others by a number. What stands for somebody stays the same for as long as the cast lives, and is never derived from
 * a name.
 */
typedef struct _KtCast KtCast;

/* @wordbook must live as long as the cast. */
KtCast *kt_cast_new (KtWordbook *wordbook);
void kt_cast_free (KtCast *self);

/* As the functions of #KtAnonymiser of the same name. */
void kt_cast_add_person (KtCast *self, const KtPerson *person);
void kt_cast_add_name (KtCast *self, const char *name);
void kt_cast_add_word (KtCast *self, const char *words);
void kt_cast_forget (KtCast *self);

/* (transfer none): the forms of all who were added. */
KtKnown *kt_cast_get_known (KtCast *self);
/* (transfer none) (element-type utf8): the last digits of their telephone numbers. */
GPtrArray *kt_cast_get_phones (KtCast *self);

/**
 * kt_cast_name_stranger:
 * @parts: (array zero-terminated=1): the words of a name that nobody added has, folded, without tussenvoegsels
 *
 * Returns: (transfer none): what stands for the person, `[persoon 3]`; the same for a name that shares a word with it,
 *   as long as no other name does
 */
const char *kt_cast_name_stranger (KtCast *self, const char *const *parts);
/* (transfer none): @text in brackets, as a replacement that is recognised when a text is read again. */
const char *kt_cast_enclose (KtCast *self, const char *text);

/* Whether what stands in brackets in folded text is a replacement, or several with "of" between. */
gboolean kt_cast_is_replacement (KtCast *self, const char *inside);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtCast, kt_cast_free)

G_END_DECLS
