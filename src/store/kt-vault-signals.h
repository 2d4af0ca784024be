/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-signals.h"
#include "store/kt-store-stuck.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* Each pair is the function of the same name of KtStore, with the same result. Records are taken by reference and must
 * not change any more; a list of numbers is copied. */

void kt_vault_add_signal_async (KtVault *self,
                                KtSignal *signal,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gint64 kt_vault_add_signal_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_signal_async (KtVault *self,
                                   KtSignal *signal,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean kt_vault_update_signal_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_signal_deleted_async (KtVault *self,
                                        gint64 id,
                                        gboolean deleted,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean kt_vault_set_signal_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_signals_async (KtVault *self,
                                  gint64 casus_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *kt_vault_list_signals_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_signal_async (KtVault *self,
                                gint64 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
KtSignal *kt_vault_get_signal_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_add_signal_theme_async (KtVault *self,
                                      KtSignalTheme *theme,
                                      const GArray *signal_ids,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gint64 kt_vault_add_signal_theme_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_signal_theme_async (KtVault *self,
                                         KtSignalTheme *theme,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean kt_vault_update_signal_theme_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_signal_theme_deleted_async (KtVault *self,
                                              gint64 id,
                                              gboolean deleted,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean kt_vault_set_signal_theme_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_signal_themes_async (KtVault *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *kt_vault_list_signal_themes_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_put_stuck_casus_async (KtVault *self,
                                     KtStuckCasus *stuck,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean kt_vault_put_stuck_casus_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_stuck_casus_async (KtVault *self,
                                     gint64 casus_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
KtStuckCasus *kt_vault_get_stuck_casus_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
