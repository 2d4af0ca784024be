/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REFERENCE_CHOICE (kt_reference_choice_get_type ())
G_DECLARE_FINAL_TYPE (KtReferenceChoice, kt_reference_choice, KT, REFERENCE_CHOICE, AdwBin)

/**
 * KtReferenceChoice:
 *
 * Which of the references they speak about. With one reference there is nothing to choose and nothing to see.
 *
 * Signal `chosen (guint number)`: a person chose reference @number, from 0.
 */

/* Shows that they speak about reference @number of @analysis, where a question is about one. */
void kt_reference_choice_show (KtReferenceChoice *self, const KtAnalysis *analysis, guint number, gboolean is_asked);

G_END_DECLS
