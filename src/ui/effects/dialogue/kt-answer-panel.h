/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/effects/dialogue/kt-dialogue-panel.h"

G_BEGIN_DECLS

/* For an answer in words, and for why the reference is plausible. */
#define KT_TYPE_ANSWER_PANEL (kt_answer_panel_get_type ())
G_DECLARE_FINAL_TYPE (KtAnswerPanel, kt_answer_panel, KT, ANSWER_PANEL, KtDialoguePanel)

/* Keeps @text, which somebody is typing, as the answer called @name. */
void kt_answer_put (KtDialoguePanel *panel, const char *name, const char *text);
/* (transfer none): "" when there is none. */
const char *kt_answer_get (KtDialoguePanel *panel, const char *name);

G_END_DECLS
