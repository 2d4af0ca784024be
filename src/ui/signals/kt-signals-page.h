/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIGNALS_PAGE (kt_signals_page_get_type ())
G_DECLARE_FINAL_TYPE (KtSignalsPage, kt_signals_page, KT, SIGNALS_PAGE, AdwNavigationPage)

/* The place Signalen: signals and their themes, and what helps and hinders over all casussen. */
AdwNavigationPage *kt_signals_page_new (KtSession *session);

G_END_DECLS
