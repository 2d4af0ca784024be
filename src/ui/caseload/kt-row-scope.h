/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_ROW_SCOPE (kt_row_scope_get_type ())
G_DECLARE_FINAL_TYPE (KtRowScope, kt_row_scope, KT, ROW_SCOPE, GtkBuilderCScope)

/**
 * KtRowScope:
 *
 * The closures that the rows of the side are bound with in their .ui files: the functions of kt-caseload-words.h and
 * kt-snippet.h, which it gives the time by the clock of the session. The list item factory of such a row is made with
 * kt_row_scope_create_factory().
 */
KtRowScope *kt_row_scope_new (KtClock *clock);
/* (transfer full): for the rows of @name, `kt-casus-row`. */
GtkListItemFactory *kt_row_scope_create_factory (KtRowScope *self, const char *name);

G_END_DECLS
