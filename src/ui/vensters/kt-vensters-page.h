/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VENSTERS_PAGE (kt_vensters_page_get_type ())
G_DECLARE_FINAL_TYPE (KtVenstersPage, kt_vensters_page, KT, VENSTERS_PAGE, AdwBin)

/**
 * KtVenstersPage:
 *
 * The page Vensters of a casus: its reviews through the four windows, one at a time.
 */
GtkWidget *kt_vensters_page_new (KtSession *session, gint64 casus_id);

G_END_DECLS
