/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-review.h"

#include "store/kt-store-private.h"
#include "store/kt-vault-private.h"

/* The calls about the review of a casus, what left the program, and the profiles of the caseload. */

/* To remove what was gone already changes nothing. */
static void
add_change (KtJob *job, KtChange change, gint64 casus_id)
{
  if (casus_id != 0)
    kt_job_add_change (job, change, casus_id, 0);
}

static gboolean
put_decision_work (KtStore *store, KtJob *job, GError **error)
{
  const KtDecision *decision = job->record;

  job->number = kt_store_put_decision (store, decision, error);
  if (job->number != 0)
    add_change (job, KT_CHANGE_REVIEW, decision->casus_id);
  return job->number != 0;
}

void
kt_vault_put_decision_async (KtVault *self,
                             KtDecision *decision,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  KtJob *job = kt_job_new (put_decision_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_decision_ref (decision);
  job->free_record = (GDestroyNotify)kt_decision_unref;
  kt_vault_ask (self, job, kt_vault_put_decision_async, cancellable, callback, user_data);
}

gint64
kt_vault_put_decision_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_put_decision_async, error);
}

static gboolean
remove_decision_work (KtStore *store, KtJob *job, GError **error)
{
  gint64 casus_id = kt_store_get_casus_of_decision (store, job->id);

  if (!kt_store_remove_decision (store, job->id, error))
    return FALSE;
  add_change (job, KT_CHANGE_REVIEW, casus_id);
  return TRUE;
}

void
kt_vault_remove_decision_async (KtVault *self,
                                gint64 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new (remove_decision_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_remove_decision_async, cancellable, callback, user_data);
}

gboolean
kt_vault_remove_decision_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_remove_decision_async, error);
}

static gboolean
list_decisions_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_decisions (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_decisions_async (KtVault *self,
                               gint64 casus_id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_decisions_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_decisions_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_decisions_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_decisions_async, error);
}

static gboolean
put_passage_work (KtStore *store, KtJob *job, GError **error)
{
  job->number = kt_store_put_passage (store, job->record, error);
  if (job->number != 0)
    add_change (job, KT_CHANGE_REVIEW, kt_store_get_casus_of_passage (store, job->number));
  return job->number != 0;
}

void
kt_vault_put_passage_async (KtVault *self,
                            KtPassage *passage,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  KtJob *job = kt_job_new (put_passage_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_passage_ref (passage);
  job->free_record = (GDestroyNotify)kt_passage_unref;
  kt_vault_ask (self, job, kt_vault_put_passage_async, cancellable, callback, user_data);
}

gint64
kt_vault_put_passage_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_put_passage_async, error);
}

static gboolean
remove_passage_work (KtStore *store, KtJob *job, GError **error)
{
  gint64 casus_id = kt_store_get_casus_of_passage (store, job->id);

  if (!kt_store_remove_passage (store, job->id, error))
    return FALSE;
  add_change (job, KT_CHANGE_REVIEW, casus_id);
  return TRUE;
}

void
kt_vault_remove_passage_async (KtVault *self,
                               gint64 id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  KtJob *job = kt_job_new (remove_passage_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = id;
  kt_vault_ask (self, job, kt_vault_remove_passage_async, cancellable, callback, user_data);
}

gboolean
kt_vault_remove_passage_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_remove_passage_async, error);
}

static gboolean
list_passages_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_passages (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_passages_async (KtVault *self,
                              gint64 casus_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_passages_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_passages_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_passages_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_passages_async, error);
}

static gboolean
add_assessment_work (KtStore *store, KtJob *job, GError **error)
{
  const KtAssessment *assessment = job->record;

  job->number = kt_store_add_assessment (store, assessment, error);
  if (job->number != 0)
    add_change (job, KT_CHANGE_REVIEW, assessment->casus_id);
  return job->number != 0;
}

void
kt_vault_add_assessment_async (KtVault *self,
                               KtAssessment *assessment,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  KtJob *job = kt_job_new (add_assessment_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_assessment_ref (assessment);
  job->free_record = (GDestroyNotify)kt_assessment_unref;
  kt_vault_ask (self, job, kt_vault_add_assessment_async, cancellable, callback, user_data);
}

gint64
kt_vault_add_assessment_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_add_assessment_async, error);
}

static gboolean
list_assessments_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_assessments (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_assessments_async (KtVault *self,
                                 gint64 casus_id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_assessments_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_assessments_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_assessments_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_assessments_async, error);
}

static gboolean
put_assessment_draft_work (KtStore *store, KtJob *job, GError **error)
{
  return kt_store_put_assessment_draft (store, job->record, error);
}

void
kt_vault_put_assessment_draft_async (KtVault *self,
                                     KtAssessmentDraft *draft,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KtJob *job = kt_job_new (put_assessment_draft_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = kt_assessment_draft_ref (draft);
  job->free_record = (GDestroyNotify)kt_assessment_draft_unref;
  kt_vault_ask (self, job, kt_vault_put_assessment_draft_async, cancellable, callback, user_data);
}

gboolean
kt_vault_put_assessment_draft_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_put_assessment_draft_async, error);
}

static gboolean
get_assessment_draft_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_get_assessment_draft (store, job->id, job->text, error);
  return job->result != NULL;
}

void
kt_vault_get_assessment_draft_async (KtVault *self,
                                     gint64 casus_id,
                                     const char *kind,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KtJob *job = kt_job_new_reading (get_assessment_draft_work, (GDestroyNotify)kt_assessment_draft_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  job->text = g_strdup (kind);
  kt_vault_ask (self, job, kt_vault_get_assessment_draft_async, cancellable, callback, user_data);
}

KtAssessmentDraft *
kt_vault_get_assessment_draft_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_get_assessment_draft_async, error);
}

static gboolean
add_disclosures_work (KtStore *store, KtJob *job, GError **error)
{
  GPtrArray *disclosures = job->record;

  job->result = kt_store_add_disclosures (store, disclosures, error);
  for (guint i = 0; job->result != NULL && i < disclosures->len; i++)
    add_change (job, KT_CHANGE_DISCLOSURES, ((const KtDisclosure *)disclosures->pdata[i])->casus_id);
  return job->result != NULL;
}

void
kt_vault_add_disclosures_async (KtVault *self,
                                GPtrArray *disclosures,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new (add_disclosures_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = g_ptr_array_ref (disclosures);
  job->free_record = (GDestroyNotify)g_ptr_array_unref;
  job->free_result = (GDestroyNotify)g_array_unref;
  kt_vault_ask (self, job, kt_vault_add_disclosures_async, cancellable, callback, user_data);
}

GArray *
kt_vault_add_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_add_disclosures_async, error);
}

static gboolean
remove_disclosures_work (KtStore *store, KtJob *job, GError **error)
{
  g_autoptr (GArray) casussen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < job->ids->len; i++)
    {
      gint64 casus_id = kt_store_get_casus_of_disclosure (store, g_array_index (job->ids, gint64, i));

      g_array_append_val (casussen, casus_id);
    }
  if (!kt_store_remove_disclosures (store, (const gint64 *)(gpointer)job->ids->data, job->ids->len, error))
    return FALSE;
  for (guint i = 0; i < casussen->len; i++)
    add_change (job, KT_CHANGE_DISCLOSURES, g_array_index (casussen, gint64, i));
  return TRUE;
}

void
kt_vault_remove_disclosures_async (KtVault *self,
                                   GArray *ids,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  KtJob *job = kt_job_new (remove_disclosures_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->ids = g_array_ref (ids);
  kt_vault_ask (self, job, kt_vault_remove_disclosures_async, cancellable, callback, user_data);
}

gboolean
kt_vault_remove_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish (self, result, kt_vault_remove_disclosures_async, error);
}

static gboolean
list_disclosures_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_disclosures (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_disclosures_async (KtVault *self,
                                 gint64 casus_id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_disclosures_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_disclosures_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_disclosures_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_disclosures_async, error);
}

static gboolean
list_profiles_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_profiles (store, error);
  return job->result != NULL;
}

void
kt_vault_list_profiles_async (KtVault *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_profiles_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  kt_vault_ask (self, job, kt_vault_list_profiles_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_profiles_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_profiles_async, error);
}
