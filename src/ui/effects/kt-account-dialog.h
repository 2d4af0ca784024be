/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "core/kt-words.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ACCOUNT_DIALOG (kt_account_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtAccountDialog, kt_account_dialog, KT, ACCOUNT_DIALOG, AdwDialog)

/**
 * KtAccountDialog:
 *
 * The printed account of an analysis on its way out: which words are still to be decided, how it will read, for whom it
 * is and what for.
 */

/* Shows the dialog over @parent. @record does not change any more. */
void kt_account_dialog_present (GtkWidget *parent, KtSession *session, KtAnalysisRecord *record);

/* Writes the account as @form, PDF or ODT, to @file, when it may leave. */
void kt_account_dialog_write (KtAccountDialog *self, KtDisclosureForm form, GFile *file);

G_END_DECLS
