/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "store/kt-vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_SESSION (kt_session_get_type ())
G_DECLARE_FINAL_TYPE (KtSession, kt_session, KT, SESSION, GObject)

/**
 * KtSession:
 *
 * The unlocked vault, the settings and the clock: made once when the vault is opened and handed down to every page.
 * Locking drops it.
 */
KtSession *kt_session_new (KtVault *vault, GSettings *settings, KtClock *clock);

/* (transfer none), all three. */
KtVault *kt_session_get_vault (KtSession *self);
GSettings *kt_session_get_settings (KtSession *self);
KtClock *kt_session_get_clock (KtSession *self);

G_END_DECLS
