/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): @name as names are compared: lower case ASCII letters and digits, one space between words, the
 * words in alphabetical order, so that "Amrani, Fatima el" and "Fatima el Amrani" are one. */
char *kt_likeness_key (const char *name);

/**
 * kt_likeness_match:
 * @key: of one name, from kt_likeness_key()
 * @other: of another
 *
 * Whether two names are likely one, misspelt: the keys are equal, or one typing error (a letter more, less, other, or
 * two swapped) apart from five letters on, or two apart from twelve letters on, as a whole or word by word. Empty keys
 * match nothing.
 */
gboolean kt_likeness_match (const char *key, const char *other);

/* No two names match whose keys differ by more letters than this. */
#define KT_LIKENESS_LENGTHS_APART 10

/* The same for names of persons, which are also likely one when one of them leaves prefixes out ("Jan Vries", "Jan de
 * Vries"), with at most one typing error besides, or writes words as fewer ("Annemarie", "Anne Marie"). */
gboolean kt_likeness_match_names (const char *key, const char *other);

G_END_DECLS
