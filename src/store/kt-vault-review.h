/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store-disclosure.h"
#include "store/kt-store-review.h"
#include "store/kt-vault.h"

G_BEGIN_DECLS

/* The calls of #KtVault about the review of a casus and what left the program; each pair is the function of the same
 * name of KtStore. */

void kt_vault_put_decision_async (KtVault *self,
                                  KtDecision *decision,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gint64 kt_vault_put_decision_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_remove_decision_async (KtVault *self,
                                     gint64 id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean kt_vault_remove_decision_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_decisions_async (KtVault *self,
                                    gint64 casus_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *kt_vault_list_decisions_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_put_passage_async (KtVault *self,
                                 KtPassage *passage,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gint64 kt_vault_put_passage_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_remove_passage_async (KtVault *self,
                                    gint64 id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean kt_vault_remove_passage_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_passages_async (KtVault *self,
                                   gint64 casus_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_list_passages_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_add_assessment_async (KtVault *self,
                                    KtAssessment *assessment,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gint64 kt_vault_add_assessment_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_assessments_async (KtVault *self,
                                      gint64 casus_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *kt_vault_list_assessments_finish (KtVault *self, GAsyncResult *result, GError **error);

/* Told to nobody: it concerns only whoever is answering. */
void kt_vault_put_assessment_draft_async (KtVault *self,
                                          KtAssessmentDraft *draft,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean kt_vault_put_assessment_draft_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_get_assessment_draft_async (KtVault *self,
                                          gint64 casus_id,
                                          const char *kind,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
KtAssessmentDraft *kt_vault_get_assessment_draft_finish (KtVault *self, GAsyncResult *result, GError **error);

/* @disclosures: (element-type KtDisclosure); not changed until the callback. */
void kt_vault_add_disclosures_async (KtVault *self,
                                     GPtrArray *disclosures,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GArray *kt_vault_add_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error);
/* @ids: (element-type gint64); not changed until the callback. */
void kt_vault_remove_disclosures_async (KtVault *self,
                                        GArray *ids,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean kt_vault_remove_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error);
void kt_vault_list_disclosures_async (KtVault *self,
                                      gint64 casus_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *kt_vault_list_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error);

void kt_vault_list_profiles_async (KtVault *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *kt_vault_list_profiles_finish (KtVault *self, GAsyncResult *result, GError **error);

G_END_DECLS
