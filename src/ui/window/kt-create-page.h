/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CREATE_PAGE (kt_create_page_get_type ())
G_DECLARE_FINAL_TYPE (KtCreatePage, kt_create_page, KT, CREATE_PAGE, AdwNavigationPage)

/**
 * KtCreatePage:
 *
 * Asks for a place and a passphrase and makes a vault.
 *
 * Signal: `created (gpointer recovery_code)`, a string in locked memory that the handler copies.
 */
/* Once, before the page is shown. */
void kt_create_page_set_keeper (KtCreatePage *self, KtKeeper *keeper);

G_END_DECLS
