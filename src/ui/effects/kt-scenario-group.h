/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SCENARIO_GROUP (kt_scenario_group_get_type ())
G_DECLARE_FINAL_TYPE (KtScenarioGroup, kt_scenario_group, KT, SCENARIO_GROUP, AdwBin)

/**
 * KtScenarioGroup:
 *
 * What a scenario is called, what it rests on, and why it is plausible (001 section 5.3).
 *
 * Signal `removed`: the scenario, a reference, is to go.
 */
GtkWidget *kt_scenario_group_new (KtAnalysisEditor *editor, const char *scenario);
/* (transfer none): the id of the scenario. */
const char *kt_scenario_group_get_scenario (KtScenarioGroup *self);

G_END_DECLS
