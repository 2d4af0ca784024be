/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RECOVERY_CODE_PAGE (kt_recovery_code_page_get_type ())
G_DECLARE_FINAL_TYPE (KtRecoveryCodePage, kt_recovery_code_page, KT, RECOVERY_CODE_PAGE, AdwNavigationPage)

/**
 * KtRecoveryCodePage:
 *
 * Shows the recovery code of a new vault, then hides it and asks for two of its groups, so that it is known to be
 * written down. Signal: `done ()`, when both were right.
 */
/* Begins with @code, of which it keeps a copy in locked memory until it is done. */
void kt_recovery_code_page_set_code (KtRecoveryCodePage *self, const char *code);
/* Whether there is a code that was not written down yet. */
gboolean kt_recovery_code_page_is_open (KtRecoveryCodePage *self);

/* The group that the row @index (0 or 1) asks for, counted from 0. */
guint kt_recovery_code_page_get_asked (KtRecoveryCodePage *self, guint index);

G_END_DECLS
