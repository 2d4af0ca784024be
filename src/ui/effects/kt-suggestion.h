/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"
#include "core/kt-person.h"
#include "effects/kt-analysis-edit.h"
#include "ui/widgets/kt-offer.h"

G_BEGIN_DECLS

#define KT_TYPE_SUGGESTION (kt_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (KtSuggestion, kt_suggestion, KT, SUGGESTION, KtOffer)

/**
 * KtSuggestion:
 *
 * What a casus knows already and an analysis may begin with: a note is an event, a professional an activity.
 */
KtSuggestion *kt_suggestion_new_for_note (KtNote *note);
KtSuggestion *kt_suggestion_new_for_person (KtPerson *person);

/* (transfer full): @analysis with what is suggested in its intervention. A professional comes every week of the whole
 * period, for an hour whose price is still to be chosen. */
KtAnalysis *kt_suggestion_add (KtSuggestion *self, const KtAnalysis *analysis);

G_END_DECLS
