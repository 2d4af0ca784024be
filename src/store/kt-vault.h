/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-dossier.h"
#include "store/kt-store-casus.h"
#include "store/kt-store-note.h"
#include "store/kt-store-search.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KT_TYPE_VAULT (kt_vault_get_type ())
G_DECLARE_FINAL_TYPE (KtVault, kt_vault, KT, VAULT, GObject)

/**
 * KtVault:
 *
 * The open vault as the user interface sees it: the functions of #KtStore, each asked from the one thread that owns
 * the database, in the order in which they were called. What was called before kt_vault_close_async() is still done.
 * A cancelled call that has begun to read is interrupted; one that writes is done as a whole or not at all.
 *
 * Signals, emitted in the main context in which the vault was made, after the change is on disk and before the
 * callback of the call that made it:
 *  - `casus-changed (gint64 casus_id)`: a casus was made, changed, hidden or brought back;
 *  - `persons-changed (gint64 casus_id)`;
 *  - `notes-changed (gint64 casus_id, gint64 note_id)`: a note was made, changed, hidden, brought back or moved to
 *    another casus (then once for each); casus 0 holds the notes of no casus. Its passages go where it goes;
 *  - `review-changed (gint64 casus_id)`: a decision or passage was put or removed, or an assessment added;
 *  - `disclosures-changed (gint64 casus_id)`: a line was added to the register of disclosures, or removed;
 *  - `analyses-changed (gint64 casus_id, gint64 analysis_id)`: an analysis was made, changed, hidden or brought back;
 *  - `vensters-changed (gint64 casus_id, gint64 review_id)`: a look through the four windows was made, changed, hidden
 * or brought back;
 *  - `editions-changed (gint64 kind)`: an edition of this #KtEditionKind was added;
 *  - `collections-changed (gint64 collection_id)`: a choice of casussen was made, changed, hidden or brought back;
 *  - `signals-changed ()`: a signal or a theme of signals was made, changed, hidden or brought back;
 *  - `stuck-changed (gint64 casus_id)`: something else is written about a casus that is stuck.
 *
 * What comes or goes with a casus as a whole is told by `casus-changed` alone.
 */

/* Take a passphrase or code by copy, in locked memory, and wipe it when done. */
void kt_vault_create_async (const char *folder,
                            const char *passphrase,
                            KtKeyStrength strength,
                            KtClock *clock,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* @recovery_code: (out) (transfer full): free it with kt_secret_string_free(). */
KtVault *kt_vault_create_finish (GAsyncResult *result, char **recovery_code, GError **error);
void kt_vault_open_async (const char *folder,
                          const char *passphrase,
                          KtClock *clock,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
void kt_vault_open_with_data_key_async (const char *folder,
                                        KtSecret *data_key,
                                        KtClock *clock,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void kt_vault_recover_async (const char *folder,
                             const char *recovery_code,
                             const char *passphrase,
                             KtClock *clock,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Of all three above. */
KtVault *kt_vault_open_finish (GAsyncResult *result, GError **error);

const char *kt_vault_get_folder (KtVault *self);
/* Whether it was asked to close. */
gboolean kt_vault_is_closed (KtVault *self);

/* Does what was asked before, closes the database, wipes the key and ends the thread. Calls after it fail. */
void kt_vault_close_async (KtVault *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean kt_vault_close_finish (KtVault *self, GAsyncResult *result, GError **error);
/* The same, waiting: for the very end of the program. */
void kt_vault_close (KtVault *self);

void kt_vault_change_passphrase_async (KtVault *self,
                                       const char *old_passphrase,
                                       const char *new_passphrase,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean kt_vault_change_passphrase_finish (KtVault *self, GAsyncResult *result, GError **error);

/* Each pair below is the function of the same name of KtStore, with the same result. Records are taken by reference and
 * must not change any more; queries are copied. */

void kt_vault_add_casus_async (KtVault *self,
                               KtCasus *casus,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gint64 kt_vault_add_casus_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_casus_async (KtVault *self,
                                  KtCasus *casus,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean kt_vault_update_casus_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_casus_deleted_async (KtVault *self,
                                       gint64 id,
                                       gboolean deleted,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean kt_vault_set_casus_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_casus_async (KtVault *self,
                               gint64 id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
KtCasus *kt_vault_get_casus_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_casussen_async (KtVault *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GArray *kt_vault_list_casussen_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_casus_heads_async (KtVault *self,
                                     const gint64 *ids,
                                     gsize n_ids,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *kt_vault_get_casus_heads_finish (KtVault *self, GAsyncResult *result, GError **error);
void
kt_vault_list_themes_async (KtVault *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *kt_vault_list_themes_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_add_person_async (KtVault *self,
                                KtPerson *person,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gint64 kt_vault_add_person_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_update_person_async (KtVault *self,
                                   KtPerson *person,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean kt_vault_update_person_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_person_deleted_async (KtVault *self,
                                        gint64 id,
                                        gboolean deleted,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean kt_vault_set_person_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_persons_async (KtVault *self,
                                  gint64 casus_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *kt_vault_list_persons_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_find_double_casussen_async (KtVault *self,
                                          const char *title,
                                          gint64 except,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *kt_vault_find_double_casussen_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_find_double_persons_async (KtVault *self,
                                         const char *name,
                                         gint64 except,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *kt_vault_find_double_persons_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_save_note_async (KtVault *self,
                               KtNote *note,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gint64 kt_vault_save_note_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_set_note_deleted_async (KtVault *self,
                                      gint64 id,
                                      gboolean deleted,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean kt_vault_set_note_deleted_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_note_async (KtVault *self,
                              gint64 id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
KtNote *kt_vault_get_note_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_notes_async (KtVault *self,
                                gint64 casus_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GArray *kt_vault_list_notes_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_read_timeline_async (KtVault *self,
                                   gint64 casus_id,
                                   gboolean with_latest,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
KtTimeline *kt_vault_read_timeline_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_notes_async (KtVault *self,
                               const gint64 *ids,
                               gsize n_ids,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *kt_vault_get_notes_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_versions_async (KtVault *self,
                                   gint64 note_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_list_versions_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_search_async (KtVault *self,
                            const KtSearchQuery *query,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* @is_whole: (out) (optional): as kt_store_search() tells it. */
GPtrArray *kt_vault_search_finish (KtVault *self, GAsyncResult *result, gboolean *is_whole, GError **error);
/* @query: (nullable). */
void kt_vault_filter_casussen_async (KtVault *self,
                                     const KtSearchQuery *query,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GArray *kt_vault_filter_casussen_finish (KtVault *self, GAsyncResult *result, guint *n_open, GError **error);
/* Reads the text with @check, which is called on the thread of the vault, and stores it. */
void kt_vault_import_dossier_async (KtVault *self,
                                    const char *text,
                                    gsize length,
                                    const KtDossierRooms *rooms,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gint64 kt_vault_import_dossier_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
