/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-outcome.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* What is known of all analyses of a vault, in the order of @outcomes. */
typedef struct
{
  GPtrArray *outcomes; /* (element-type KtOutcome) */
  GPtrArray *casussen; /* (element-type KtCasus): that each is of */
} KtReadOutcomes;

void kt_read_outcomes_free (KtReadOutcomes *self);

/**
 * kt_outcome_reader_read_async:
 * @known: (nullable) (element-type KtOutcome): what need not be read again when it is still so
 * @n_read: is counted up while analyses are read, on other threads; it must live until the callback
 * @n_all: is set to how many there are to read before the first of them is
 *
 * Reads all analyses of @vault and works them out on threads.
 */
void kt_outcome_reader_read_async (KtVault *vault,
                                   GPtrArray *known,
                                   gint *n_read,
                                   gint *n_all,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* (transfer full) */
KtReadOutcomes *kt_outcome_reader_read_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtReadOutcomes, kt_read_outcomes_free)

G_END_DECLS
