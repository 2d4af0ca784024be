/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* The place for the answer to @question, as kt_dialogue_panel_new(). */
GtkWidget *kt_dialogue_panels_make (KtSession *session,
                                    KtAnalysisEditor *editor,
                                    const KtMethodQuestion *question,
                                    const char *reference);

G_END_DECLS
