/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "publish/kt-account.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

/**
 * KtMadeAccount:
 * @fingerprint: tells one account from another by what a reader learns from it
 *
 * An account with what was found in it and decided.
 */
typedef struct
{
  KtReview *review;
  KtDocument *document;
  char *fingerprint;
} KtMadeAccount;

#define KT_TYPE_ACCOUNT_MAKER (kt_account_maker_get_type ())
G_DECLARE_FINAL_TYPE (KtAccountMaker, kt_account_maker, KT, ACCOUNT_MAKER, GObject)

/**
 * KtAccountMaker:
 *
 * Makes the printed account of an analysis on a thread, and anew when the casus, its persons or what was decided in it
 * is another.
 *
 * Signals: `made`: there is an account, or another one; `busy`: kt_account_maker_is_busy() says otherwise;
 * `failed (GError *error)`: it could not be made, and there is none.
 */

/* @record does not change any more. */
KtAccountMaker *kt_account_maker_new (KtSession *session, KtAnalysisRecord *record);
/* Reads everything anew and makes the account of it; after a failure for one. */
void kt_account_maker_load (KtAccountMaker *self);
/* Ends what is under way; nothing is told any more. */
void kt_account_maker_stop (KtAccountMaker *self);

/* Whether what it has is not yet of what was last decided. */
gboolean kt_account_maker_is_busy (KtAccountMaker *self);
/* (transfer none) (nullable): the last account that was made, until there is another. */
const KtMadeAccount *kt_account_maker_get_made (KtAccountMaker *self);

G_END_DECLS
