/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtName:
 * @given: first names, folded, a double one with a space: `pieter bas`
 * @surnames: every form of the surname, folded: with tussenvoegsels, without, halves of a double one, the halves in
 *   one word
 * @initials: the first letters of the first names, folded
 * @surname_initial: the first letter of the surname without tussenvoegsel; NUL when there is no surname
 *
 * A person's name as registered, taken apart.
 */
typedef struct
{
  GPtrArray *given;
  GPtrArray *surnames;
  char *initials;
  char surname_initial;
} KtName;

KtName *kt_name_new (const char *name);
void kt_name_free (KtName *self);

/* Whether folded @word goes before a surname: van, der, el, ten. */
gboolean kt_name_is_prefix (const char *word);
/* Whether folded @word is no part of a name: mevrouw, dr, familie. */
gboolean kt_name_is_title (const char *word);
/* Whether folded @word is an ordinary Dutch word as well as a name, so that only a capital or the rest of the name
 * makes it one. */
gboolean kt_name_is_ordinary (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtName, kt_name_free)

G_END_DECLS
