/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The menus of the page Verloop, whose lines fire its actions. */

/* (transfer full): the months of @entries (element-type KtTimelineEntry, oldest first), for `timeline.jump`. Those of
 * the latest year are seen at once, the others behind their year. */
GMenuModel *kt_timeline_menus_new_months (const GArray *entries);

/* (transfer full): the kinds of note that one can begin, for `timeline.new-note`. */
GMenuModel *kt_timeline_menus_new_kinds (void);

G_END_DECLS
