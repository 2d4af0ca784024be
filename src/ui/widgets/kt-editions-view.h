/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-editions-dialog.h"

G_BEGIN_DECLS

#define KT_TYPE_EDITIONS_VIEW (kt_editions_view_get_type ())
G_DECLARE_FINAL_TYPE (KtEditionsView, kt_editions_view, KT, EDITIONS_VIEW, AdwBin)

/**
 * KtEditionsView:
 *
 * What a page of the place Prijzen en methoden has around what it is about: header bar, what one looks through, what of
 * it is chosen beside that or behind it, toasts, and which version is looked at. In a `.ui` file it has children of the
 * types `browser` (which the focus goes to), `detail`, `add` (a button for which a narrow window has no room), `menu`
 * and `bottom`; its menu may have the action `editions.versions`.
 *
 * Signal `changed ()`: the version that is looked at, or the newest, is another.
 */

/* Once. @calls: static */
void kt_editions_view_set_editions (KtEditionsView *self, KtEditions *editions, const KtVersionCalls *calls);

/* (transfer none) (nullable): the version that is looked at; %NULL until it is read. */
gpointer kt_editions_view_get_shown (KtEditionsView *self);
/* Whether that is the newest, from which the next can be made. */
gboolean kt_editions_view_is_newest (KtEditionsView *self);
/* How the version that is looked at is called, and its day. */
void kt_editions_view_set_version (KtEditionsView *self, const char *title, const char *made);

/* What the page with what is chosen is called. */
void kt_editions_view_set_detail_title (KtEditionsView *self, const char *title);
/* Where there is room for one of them only, whether that is what is chosen. */
void kt_editions_view_show_detail (KtEditionsView *self, gboolean is_shown);

/* @switcher: goes to the other pages of the place */
void kt_editions_view_set_switcher (KtEditionsView *self, GtkWidget *switcher);

G_END_DECLS
