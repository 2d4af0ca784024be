/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_METHODS_PAGE (kt_methods_page_get_type ())
G_DECLARE_FINAL_TYPE (KtMethodsPage, kt_methods_page, KT, METHODS_PAGE, AdwNavigationPage)

/**
 * KtMethodsPage:
 *
 * The place of what the organisation works with: its price list and its questions of the four windows, one beside the
 * other.
 */
AdwNavigationPage *kt_methods_page_new (KtSession *session);

G_END_DECLS
