/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-search.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CASELOAD_VIEW (kt_caseload_view_get_type ())
G_DECLARE_FINAL_TYPE (KtCaseloadView, kt_caseload_view, KT, CASELOAD_VIEW, AdwBin)

/**
 * KtCaseloadView:
 *
 * The notes of no casus, and below them the casussen that pass the filters. It follows the vault and opens nothing
 * itself but fires `win.open-casus` (x), `win.open-loose-notes`, `win.new-casus` and, where no casus passes,
 * `caseload.clear-filters`. Given the focus, it gives that to the first casus.
 *
 * Signal `listed`: for the first time it is known which casussen there are.
 */
/* Once, before it is shown. */
void kt_caseload_view_set_session (KtCaseloadView *self, KtSession *session);
/* Shows the casussen that pass @filter; before this is called, all. */
void kt_caseload_view_set_filter (KtCaseloadView *self, const KtSearchQuery *filter);
/* Shows that @casus_id is open, or with 0 that none is. */
void kt_caseload_view_select_casus (KtCaseloadView *self, gint64 casus_id);

G_END_DECLS
