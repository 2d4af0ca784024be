/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_BANK_DRAFT (kt_bank_draft_get_type ())
G_DECLARE_FINAL_TYPE (KtBankDraft, kt_bank_draft, KT, BANK_DRAFT, GObject)

/**
 * KtBankDraft:
 *
 * What is otherwise than in the newest version of the questions, and in no version yet; every state of it before. A
 * session has one, so that it is still there when somebody comes back to the place. The vault keeps what is in it now,
 * so that it is there after a crash; when the vault closes, it becomes a version, so that nothing is lost.
 *
 * Signal `changed ()`: it, or the newest version, is another.
 */

/* (transfer none): the one of @session. */
KtBankDraft *kt_bank_draft_get (KtSession *session);

/* (transfer none) (nullable): the newest version with what is otherwise; %NULL until it was read. That version itself
 * while nothing is. */
KtQuestionBank *kt_bank_draft_get_bank (KtBankDraft *self);
gboolean kt_bank_draft_is_empty (KtBankDraft *self);
/* Whether the question or factor with @name is otherwise. */
gboolean kt_bank_draft_has (KtBankDraft *self, const char *name);

/* Takes the place of the question or factor with its name, or is added. The newest version must have been read. */
void kt_bank_draft_put (KtBankDraft *self, KtQuestion *question);
/* What has @name is as in the newest version again, or not there. */
void kt_bank_draft_revert (KtBankDraft *self, const char *name);
/* As kt_bank_draft_revert() for all; as every step it can be undone. */
void kt_bank_draft_discard (KtBankDraft *self);

gboolean kt_bank_draft_can_undo (KtBankDraft *self);
gboolean kt_bank_draft_can_redo (KtBankDraft *self);
void kt_bank_draft_undo (KtBankDraft *self);
void kt_bank_draft_redo (KtBankDraft *self);

/* (transfer full): what is in it, as the version after the newest. */
KtQuestionBank *kt_bank_draft_make_version (KtBankDraft *self, const char *title, const char *changes);
/* Gives @version, which has neither id nor day, all that it lacks to be the version after the newest. */
void kt_bank_draft_complete (KtBankDraft *self, KtQuestionBank *version, const char *title, const char *changes);

G_END_DECLS
