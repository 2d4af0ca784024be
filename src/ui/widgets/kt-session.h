/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-lexicon.h"
#include "core/kt-clock.h"
#include "store/kt-vault.h"
#include "ui/widgets/kt-editions.h"
#include "ui/widgets/kt-kept-save.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_SESSION (kt_session_get_type ())
G_DECLARE_FINAL_TYPE (KtSession, kt_session, KT, SESSION, GObject)

/**
 * KtSession:
 *
 * The unlocked vault, the settings and the clock, the lexicon, the price lists and the
 * question banks: made once when the vault is opened
 * and handed down to every page. Locking drops it.
 *
 * Signal `closing ()`: what is typed and not saved yet must be handed to the vault now, because the vault, a window or
 * the program is about to close. The vault still does what is asked in a handler. It may come more than once.
 *
 * Signal `ending ()`: the vault is about to close, and not a window alone. It comes after `closing`, for what is not
 * handed over before it must.
 *
 * Signal `refused (GError *error)`: the vault could not store something, the first time since all was stored.
 *
 * Signal `unsaved (KtKeptSave *save)`: the vault was closed before it could do @save. Whoever opens the vault again has
 * it stored.
 */
KtSession *kt_session_new (KtVault *vault, GSettings *settings, KtClock *clock);

/* (transfer none), all three. */
KtVault *kt_session_get_vault (KtSession *self);
GSettings *kt_session_get_settings (KtSession *self);
KtClock *kt_session_get_clock (KtSession *self);

/* (transfer none) (nullable): the lexicon, %NULL until the first page that needs it has opened it on a thread. */
KtLexicon *kt_session_get_lexicon (KtSession *self);
/* Does nothing when it has one. */
void kt_session_set_lexicon (KtSession *self, KtLexicon *lexicon);

/* (transfer none): they begin to be read when somebody asks for them first. */
KtEditions *kt_session_get_price_lists (KtSession *self);
KtEditions *kt_session_get_question_banks (KtSession *self);

/* Emits `closing`. */
void kt_session_flush (KtSession *self);
/* Emits `closing`, and then `ending`. */
void kt_session_end (KtSession *self);

/* An editor whose words could not be stored so far counts while that is so. */
void kt_session_change_unsaved (KtSession *self, int change);
gboolean kt_session_has_unsaved (KtSession *self);
/* Emits `refused`, but not again before all is stored. */
void kt_session_refuse (KtSession *self, const GError *error);
/* Emits `unsaved`. */
void kt_session_leave (KtSession *self, KtKeptSave *save);

G_END_DECLS
