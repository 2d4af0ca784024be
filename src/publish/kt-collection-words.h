/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-collection.h"

G_BEGIN_DECLS

/*
 * What is said of casussen that lie side by side, in the language of the user. Pure; all results are (transfer full)
 * unless said otherwise. Amounts are those of kt-effects-words.h.
 */

/* (transfer none): the label of @nick in @vocabulary, or @nick itself when it is none of its words. */
const char *kt_collection_words_name (KtVocabulary vocabulary, const char *nick);
/* (transfer none): "better", "the same", "worse" or "divided". */
const char *kt_collection_words_standing (KtStanding standing);

/* "Better: wonen, financiën · Worse: veiligheid"; what is the same goes last. */
char *kt_collection_words_domains (const KtOutcomeComparison *comparison);
/* In how many casussen: "3 better, 1 the same". */
char *kt_collection_words_effect (const KtCollectionEffect *effect);

/* (nullable): why a row does not count; %NULL when it does. @basis: a #KtBasis or %KT_BASIS_ANY */
char *kt_collection_words_left_out (KtLeftOut left_out, gint basis);

/* "Prices of 2024 · Society: whoever pays". */
char *kt_collection_words_prices (gint price_year, KtPerspective perspective);
/* What those of a group are compared with: "The former way (8), Without help (4)". */
char *kt_collection_words_bases (const KtCollectionGroup *group);
/* Why @group is not added to @main, which is another group. */
char *kt_collection_words_apart (const KtCollectionGroup *group, const KtCollectionGroup *main);
/* (nullable): that @n casussen are too few to say much; %NULL from @below on. */
char *kt_collection_words_indicative (guint n, guint below);

G_END_DECLS
