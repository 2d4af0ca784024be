/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/kt-analysis-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All about the activity with @id in the scenario of that id, with its price from the list; it is there. */
void kt_activity_dialog_present (GtkWidget *parent,
                                 KtSession *session,
                                 KtAnalysisEditor *editor,
                                 const char *scenario,
                                 const char *id);

G_END_DECLS
