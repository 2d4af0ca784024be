/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_PASSPHRASE_PAGE (kt_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (KtPassphrasePage, kt_passphrase_page, KT, PASSPHRASE_PAGE, AdwNavigationPage)

/**
 * KtPassphrasePage:
 *
 * Changes the passphrase of an open vault. Signal: `done ()`, when it was changed.
 */
KtPassphrasePage *kt_passphrase_page_new (KtVault *vault);

G_END_DECLS
