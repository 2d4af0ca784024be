/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SIDEBAR (kt_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KtSidebar, kt_sidebar, KT, SIDEBAR, AdwBin)

/**
 * KtSidebar:
 *
 * The side of the window: search with its filters, the places, the notes of no casus, and the caseload. It opens
 * nothing itself but fires `win.open-casus` (x), `win.open-note` ((xxs): casus, note, the words that were looked for),
 * `win.show-place` (s), `win.open-loose-notes` and `win.new-casus`.
 */
GtkWidget *kt_sidebar_new (KtSession *session);

/* Adds a line for a place below those that there are. */
void kt_sidebar_add_place (KtSidebar *self, const char *name, const char *label, const char *icon_name);
/* Shows that the place @name is open, or with %NULL that none is. */
void kt_sidebar_select_place (KtSidebar *self, const char *name);

void kt_sidebar_focus_search (KtSidebar *self);
/* Shows that @casus_id is open, or with 0 that none is. */
void kt_sidebar_select_casus (KtSidebar *self, gint64 casus_id);

G_END_DECLS
