/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* How much better or worse off the inwoner is: for one rater at a time, five buttons for each life domain. */
#define KT_TYPE_RATINGS_PANEL (kt_ratings_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtRatingsPanel, kt_ratings_panel, KT, RATINGS_PANEL, KtDialoguePanel)

G_END_DECLS
