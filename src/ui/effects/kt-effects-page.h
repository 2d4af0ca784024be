/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_EFFECTS_PAGE (kt_effects_page_get_type ())
G_DECLARE_FINAL_TYPE (KtEffectsPage, kt_effects_page, KT, EFFECTS_PAGE, AdwBin)

/**
 * KtEffectsPage:
 *
 * The page Effecten of a casus: its analyses by the steps of the Effectencalculator, one at a time.
 */
GtkWidget *kt_effects_page_new (KtSession *session, gint64 casus_id);

/* Shows this analysis of the casus, when it is there. */
void kt_effects_page_show_analysis (KtEffectsPage *self, gint64 analysis_id);

G_END_DECLS
