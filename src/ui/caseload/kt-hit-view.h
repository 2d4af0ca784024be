/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-search.h"
#include "ui/caseload/kt-word-shaper.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_HIT_VIEW (kt_hit_view_get_type ())
G_DECLARE_FINAL_TYPE (KtHitView, kt_hit_view, KT, HIT_VIEW, AdwBin)

/**
 * KtHitView:
 *
 * What a search finds, as you type. It follows the vault and opens nothing itself but fires `win.open-casus` (x) and
 * `win.open-note` ((xxs): casus, note, the words that were looked for). Given the focus, it gives that to the first
 * hit.
 *
 * Signal `found (const char *words)`: how many hits are shown now, in words.
 */
/* Once, before it is shown. */
void kt_hit_view_set_session (KtHitView *self, KtSession *session);
/* Looks for what @query says; what was found before is shown until this is done. @query: (nullable): for nothing. */
void kt_hit_view_search (KtHitView *self, const KtSearchQuery *query);
/* Opens the first hit, while a search is under way that of this search. */
void kt_hit_view_open_first (KtHitView *self);
/* (transfer none): what its rows are written with. */
KtWordShaper *kt_hit_view_get_word_shaper (KtHitView *self);

G_END_DECLS
