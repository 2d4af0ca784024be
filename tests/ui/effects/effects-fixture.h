/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../widgets/page-fixture.h"

#include "core/kt-analysis-record.h"
#include "effects/kt-analysis-edit.h"
#include "ui/effects/kt-analysis-editor.h"

/* A casus with an analysis in the vault. */
typedef struct
{
  PageFixture base;
  gint64 casus_id;
  gint64 analysis_id;
} EffectsFixture;

/* @data: NULL: the analysis is blank; "full": with activities, events and ratings on both sides; "none": there is
 * none. */
void effects_fixture_set_up (EffectsFixture *self, gconstpointer data);
void effects_fixture_tear_down (EffectsFixture *self, gconstpointer data);

/* (transfer full): what is in the vault now; %NULL when it is gone. */
KtAnalysisRecord *effects_fixture_get_record (EffectsFixture *self);
KtAnalysis *effects_fixture_get_analysis (EffectsFixture *self);
/* (transfer full): an editor of what is in the vault now. */
KtAnalysisEditor *effects_fixture_make_editor (EffectsFixture *self);

/* (transfer full): so many hours once, at € 60 of 2024 each. */
KtActivity *effects_fixture_make_activity (const char *id, const char *label, const char *quantity);
