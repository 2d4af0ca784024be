/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-anonymiser.h"

/* (transfer full): an anonymiser with the lexicon of the build. */
KtAnonymiser *make_anonymiser (void);

/* (transfer full): @text with what was found for certain in double brackets, "op [[datum:3 mei]]". */
char *mark (KtAnonymiser *anonymiser, const char *text);

/* Takes the marks out of @marked, looks for what identifies in what is left, and checks that the same is marked.
 * @known: names with a semicolon between, or %NULL */
void assert_marks (const char *known, const char *marked);
/* The same with what is suspect, "bij [[?:Zonneweelde]]". */
void assert_marks_both (const char *known, const char *marked);
/* Checks each of @cases, which end with %NULL, with one of these and nobody known. */
void assert_all (void (*check) (const char *known, const char *marked), const char *const *cases);
