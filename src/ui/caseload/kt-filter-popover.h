/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/caseload/kt-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_FILTER_POPOVER (kt_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (KtFilterPopover, kt_filter_popover, KT, FILTER_POPOVER, GtkPopover)

/**
 * KtFilterPopover:
 *
 * Where the filters are chosen. Signal `changed`: by hand, not by kt_filter_popover_set_filter().
 */

/* What "today" is in the dates of the period. */
void kt_filter_popover_set_today (KtFilterPopover *self, const char *today);
/* @themes: (element-type utf8): the themes to choose from. */
void kt_filter_popover_set_themes (KtFilterPopover *self, GPtrArray *themes);
void kt_filter_popover_set_filter (KtFilterPopover *self, const KtSearchQuery *filter);
/* (transfer full): what is chosen. */
KtSearchQuery *kt_filter_popover_get_filter (KtFilterPopover *self);

G_END_DECLS
