/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-collection.h"

G_BEGIN_DECLS

/* (transfer full): the casussen of @collection that count as a table in the language of the user, with a byte order
 * mark. It leaves the program, so it has nothing that people wrote themselves: no code, title, label or mechanism, and
 * of payers and life domains only the words of their vocabularies. Casussen are numbered by their difference, because
 * another order could tell which is which. */
char *kt_collection_to_csv (const KtCollection *collection);

G_END_DECLS
