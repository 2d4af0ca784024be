/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ACTIVITY_FORM (kt_activity_form_get_type ())
G_DECLARE_FINAL_TYPE (KtActivityForm, kt_activity_form, KT, ACTIVITY_FORM, AdwBin)

/**
 * KtActivityForm:
 *
 * One activity of an analysis, to be changed: what is typed and sound is the next state of the editor at once, what is
 * not stays in its field with what is wrong about it.
 *
 * Signals: `price-asked`: a person wants a price from the list; `removed`: the activity is to go.
 */
GtkWidget *kt_activity_form_new (KtSession *session, KtAnalysisEditor *editor);

/* Shows the activity with @id of the scenario with that id; both are there. */
void kt_activity_form_set_activity (KtActivityForm *self, const char *scenario, const char *id);
/* Gives the activity this price, and the payer and life domain that go with it where nobody chose others yet. */
void kt_activity_form_take_price (KtActivityForm *self, const KtPriceEntry *entry);

G_END_DECLS
