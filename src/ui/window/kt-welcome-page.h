/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/kt-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WELCOME_PAGE (kt_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (KtWelcomePage, kt_welcome_page, KT, WELCOME_PAGE, AdwNavigationPage)

/**
 * KtWelcomePage:
 *
 * The first thing that someone sees who has no vault: make one, open one, or look at the example.
 */
/* Once, before the page is shown. */
void kt_welcome_page_set_keeper (KtWelcomePage *self, KtKeeper *keeper);

G_END_DECLS
