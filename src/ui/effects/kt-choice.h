/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A combo row over the words of a vocabulary, in which free text from outside has a place as well: it stands at the
 * end. */

/* Shows @word, a nick or free text, and does nothing when it is shown. */
void kt_choice_set (AdwComboRow *row, KtVocabulary vocabulary, const char *word);
/* (transfer none): the nick or free text that is chosen. */
const char *kt_choice_get (AdwComboRow *row, KtVocabulary vocabulary);

G_END_DECLS
