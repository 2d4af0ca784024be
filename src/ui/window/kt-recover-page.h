/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_RECOVER_PAGE (kt_recover_page_get_type ())
G_DECLARE_FINAL_TYPE (KtRecoverPage, kt_recover_page, KT, RECOVER_PAGE, AdwNavigationPage)

/**
 * KtRecoverPage:
 *
 * Unlocks with the recovery code, and sets a new passphrase.
 */
/* Once, before the page is shown. */
void kt_recover_page_set_keeper (KtRecoverPage *self, KtKeeper *keeper);

G_END_DECLS
