/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_EVENT_FORM (kt_event_form_get_type ())
G_DECLARE_FINAL_TYPE (KtEventForm, kt_event_form, KT, EVENT_FORM, AdwBin)

/**
 * KtEventForm:
 *
 * One event of an analysis, to be changed as in #KtActivityForm.
 *
 * Signal `removed`: the event is to go.
 */
GtkWidget *kt_event_form_new (KtSession *session, KtAnalysisEditor *editor);

/* Shows the event with @id of the scenario with that id; both are there. */
void kt_event_form_set_event (KtEventForm *self, const char *scenario, const char *id);

G_END_DECLS
