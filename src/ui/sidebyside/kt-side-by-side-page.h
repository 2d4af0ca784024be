/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIDE_BY_SIDE_PAGE (kt_side_by_side_page_get_type ())
G_DECLARE_FINAL_TYPE (KtSideBySidePage, kt_side_by_side_page, KT, SIDE_BY_SIDE_PAGE, AdwNavigationPage)

/**
 * KtSideBySidePage:
 *
 * The place where casussen are laid side by side: on the side all that have an analysis, each with a check to take
 * part, and beside them what those come to together. A row fires `win.open-casus` (x).
 */
AdwNavigationPage *kt_side_by_side_page_new (KtSession *session);

/* Writes the table without codes, titles and names to @file, on a thread. */
void kt_side_by_side_page_save (KtSideBySidePage *self, GFile *file);

G_END_DECLS
