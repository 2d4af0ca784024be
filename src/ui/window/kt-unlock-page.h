/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_UNLOCK_PAGE (kt_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (KtUnlockPage, kt_unlock_page, KT, UNLOCK_PAGE, AdwNavigationPage)

/**
 * KtUnlockPage:
 *
 * Asks for the passphrase of the vault in the folder of the keeper.
 */
/* Once, before the page is shown. */
void kt_unlock_page_set_keeper (KtUnlockPage *self, KtKeeper *keeper);

G_END_DECLS
