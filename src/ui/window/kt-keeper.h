/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"
#include "ui/window/kt-idle-timer.h"

G_BEGIN_DECLS

#define KT_TYPE_KEEPER (kt_keeper_get_type ())
G_DECLARE_FINAL_TYPE (KtKeeper, kt_keeper, KT, KEEPER, GObject)

/**
 * KtKeeper:
 *
 * Keeps the one vault of the process: which folder it is in, and the session while it is unlocked. All windows follow
 * its properties:
 *  - `folder` (nullable): the folder of the vault to unlock or that is unlocked;
 *  - `session` (nullable): there while the vault is unlocked;
 *  - `busy`: while a vault is being made, opened or closed. One thing at a time: other calls fail with
 *    %G_IO_ERROR_BUSY.
 *
 * It locks by itself after the idle minutes of the settings. A call that is cancelled closes again what it opened.
 */
KtKeeper *kt_keeper_new (GSettings *settings, KtClock *clock, KtKeyStrength strength);

GSettings *kt_keeper_get_settings (KtKeeper *self);
const char *kt_keeper_get_folder (KtKeeper *self);
/* Only while there is no session. */
void kt_keeper_set_folder (KtKeeper *self, const char *folder);
KtSession *kt_keeper_get_session (KtKeeper *self);
gboolean kt_keeper_get_busy (KtKeeper *self);
/* Whether there are words that could not be stored so far, which are lost when the program ends. */
gboolean kt_keeper_has_unsaved (KtKeeper *self);
KtIdleTimer *kt_keeper_get_idle_timer (KtKeeper *self);
/* Whether the folder is that of the example vault. */
gboolean kt_keeper_is_example (KtKeeper *self);

/* Sets the folder when there is a vault in it; %KT_ERROR_NOT_FOUND when not. */
void kt_keeper_choose_async (KtKeeper *self,
                             const char *folder,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* These unlock the vault in the folder that is set, and begin a session. */
void kt_keeper_open_async (KtKeeper *self,
                           const char *passphrase,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void kt_keeper_open_with_data_key_async (KtKeeper *self,
                                         KtSecret *data_key,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
void kt_keeper_recover_async (KtKeeper *self,
                              const char *recovery_code,
                              const char *passphrase,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Makes the example vault if it is not there yet, sets its folder and begins a session. */
void kt_keeper_open_example_async (KtKeeper *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Of all of the above. */
gboolean kt_keeper_finish (KtKeeper *self, GAsyncResult *result, GError **error);

/* Makes a vault, but no session yet: the recovery code has to be written down first. Then call kt_keeper_enter(). */
void kt_keeper_create_async (KtKeeper *self,
                             const char *folder,
                             const char *passphrase,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* @recovery_code: (out) (transfer full): free it with kt_secret_string_free(). */
gboolean kt_keeper_create_finish (KtKeeper *self, GAsyncResult *result, char **recovery_code, GError **error);
/* Begins the session of the vault that was made, if it is still there. */
void kt_keeper_enter (KtKeeper *self);

/* Has editors save, ends the session, and closes the vault in the background. */
void kt_keeper_lock (KtKeeper *self);
/* The same, waiting until it is closed: for the end of the program. */
void kt_keeper_close (KtKeeper *self);

G_END_DECLS
