/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_BANK_VERSION_DIALOG (kt_bank_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtBankVersionDialog, kt_bank_version_dialog, KT, BANK_VERSION_DIALOG, AdwDialog)

/**
 * KtBankVersionDialog:
 *
 * Shows what the next version of the questions has otherwise, asks how it is called, and makes it.
 *
 * Signal `added ()`: it is in the vault.
 */

/* @widget: in a toast overlay, which says that it was made. @next: without id, day and changes; the session must have
 * read its question banks. */
void kt_bank_version_dialog_present (GtkWidget *widget, KtSession *session, KtQuestionBank *next);

G_END_DECLS
