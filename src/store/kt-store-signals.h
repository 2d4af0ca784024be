/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal-theme.h"
#include "core/kt-signal.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* What casussen show that is larger than one of them, and the themes that signals become. What is hidden can be brought
 * back until the vault is next opened. */

/* Stores @signal under a new id, stamped with the time of now; 0 on error: %KT_ERROR_NOT_FOUND when there is no such
 * casus or theme, %KT_ERROR_INVALID for what kt_signal_check() refuses. */
gint64 kt_store_add_signal (KtStore *self, const KtSignal *signal, GError **error);
/* Writes the signal that has the id of @signal, also one that is hidden. Its ties with casussen that are hidden, and
 * with a theme that is, are left as they are, so that they come back with these. */
gboolean kt_store_update_signal (KtStore *self, const KtSignal *signal, GError **error);
gboolean kt_store_set_signal_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full) (element-type KtSignal): newest first, with those of their casussen that are not hidden.
 * @casus_id: only those of this casus; 0 for all */
GPtrArray *kt_store_list_signals (KtStore *self, gint64 casus_id, GError **error);
/* (transfer full): one that is not hidden, likewise; %NULL with %KT_ERROR_NOT_FOUND when there is none with @id. */
KtSignal *kt_store_get_signal (KtStore *self, gint64 id, GError **error);

/* Stores @theme under a new id and puts the signals with @signal_ids (element-type gint64) in it, wherever they were.
 * As kt_store_add_signal(). */
gint64 kt_store_add_signal_theme (KtStore *self, const KtSignalTheme *theme, const GArray *signal_ids, GError **error);
gboolean kt_store_update_signal_theme (KtStore *self, const KtSignalTheme *theme, GError **error);
/* Its signals stay; they are in no theme as long as it is hidden. */
gboolean kt_store_set_signal_theme_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full) (element-type KtSignalTheme): newest first. */
GPtrArray *kt_store_list_signal_themes (KtStore *self, GError **error);

G_END_DECLS
