/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SETUP_PAGE (kt_setup_page_get_type ())
G_DECLARE_FINAL_TYPE (KtSetupPage, kt_setup_page, KT, SETUP_PAGE, AdwBin)

/**
 * KtSetupPage:
 *
 * What an analysis starts from: its period, its scenarios with their reasons, whose costs it looks at, and at which
 * prices.
 */
GtkWidget *kt_setup_page_new (KtSession *session, KtAnalysisEditor *editor);

G_END_DECLS
