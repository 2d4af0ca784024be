/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SHARE_PAGE (kt_share_page_get_type ())
G_DECLARE_FINAL_TYPE (KtSharePage, kt_share_page, KT, SHARE_PAGE, AdwBin)

/**
 * KtSharePage:
 *
 * The page Delen of a casus, in steps: which notes go into the summary for intervisie, what is replaced in them, how it
 * will read and for whom it is.
 */
GtkWidget *kt_share_page_new (KtSession *session, gint64 casus_id);

G_END_DECLS
