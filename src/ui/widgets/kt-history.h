/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KtHistory:
 *
 * A state, every state before it, and those that were undone. States are values that share what they have in common, so
 * that there is no end to what can be undone.
 */
typedef struct _KtHistory KtHistory;

/* @now: (transfer full): the first state, which @free_state frees */
KtHistory *kt_history_new (gpointer now, GDestroyNotify free_state);
void kt_history_free (KtHistory *self);

/* (transfer none): the state of now. */
gpointer kt_history_get (const KtHistory *self);
/**
 * kt_history_put:
 * @next: (transfer full): the next state
 * @field: (nullable): what is being typed in. What is put under the same name without anything between is one step to
 *   undo; %NULL is a step of its own.
 */
void kt_history_put (KtHistory *self, gpointer next, const char *field);
/* Puts @other, which is taken, in the place of the state of now; this is no step. */
void kt_history_amend (KtHistory *self, gpointer other);

/* What is put from now on is another step. */
void kt_history_end_step (KtHistory *self);
gboolean kt_history_can_undo (const KtHistory *self);
gboolean kt_history_can_redo (const KtHistory *self);
/* Whether there was something to undo or redo. */
gboolean kt_history_undo (KtHistory *self);
gboolean kt_history_redo (KtHistory *self);
/* Goes back to the state before the last step when that is in @field, as if it had not been made; whether it is. */
gboolean kt_history_take_back (KtHistory *self, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtHistory, kt_history_free)

G_END_DECLS
