/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"

G_BEGIN_DECLS

/**
 * kt_lexicon_open:
 *
 * Maps the lexicon that is installed with the program; the environment variable KT_LEXICON names the file of a program
 * that is not installed.
 *
 * Returns: (transfer full): the lexicon; %NULL with %KT_ERROR_FAILED or %KT_ERROR_DAMAGED
 */
KtLexicon *kt_lexicon_open (GError **error);

G_END_DECLS
