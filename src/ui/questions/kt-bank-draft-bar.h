/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_BANK_DRAFT_BAR (kt_bank_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (KtBankDraftBar, kt_bank_draft_bar, KT, BANK_DRAFT_BAR, AdwBin)

/**
 * KtBankDraftBar:
 *
 * Says what is in the draft of the questions, and what can be done with all of it; it is there while something is.
 *
 * Signal `leaving ()`: it goes, or may go soon, and the focus may be in it: that is to be put elsewhere.
 */

/* (transfer none): the actions `undo`, `redo`, `discard` and `make-version`. */
GActionGroup *kt_bank_draft_bar_get_actions (KtBankDraftBar *self);

/* Once. */
void kt_bank_draft_bar_set_session (KtBankDraftBar *self, KtSession *session);
/* Whether what is shown is the draft, and not an earlier version. */
void kt_bank_draft_bar_set_active (KtBankDraftBar *self, gboolean is_active);

G_END_DECLS
