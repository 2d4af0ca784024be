/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"

G_BEGIN_DECLS

/**
 * KtGenerator:
 *
 * Invents a caseload for tests and measurements. The same seed gives the same casussen on every machine: there are
 * only whole numbers in it, and a generator of its own, SplitMix64, one for each casus, seeded with the seed and the
 * number of the casus. From 20,000 notes on the first casus has 2,000 of them.
 */
typedef struct _KtGenerator KtGenerator;

/* @today: the last day on which anything happens, `YYYY-MM-DD`; it must be valid and after the year 10. */
KtGenerator *kt_generator_new (guint64 seed, guint n_casussen, guint n_notes, const char *today);
void kt_generator_free (KtGenerator *self);

/* (transfer full): casus @index, from 0. */
KtDossier *kt_generator_make_dossier (KtGenerator *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtGenerator, kt_generator_free)

G_END_DECLS
