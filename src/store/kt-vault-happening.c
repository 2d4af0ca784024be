/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-vault-happening.h"

#include "store/kt-vault-private.h"

static gboolean
list_work (KtStore *store, KtJob *job, GError **error)
{
  job->result = kt_store_list_happenings (store, job->id, error);
  return job->result != NULL;
}

void
kt_vault_list_happenings_async (KtVault *self,
                                gint64 casus_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  KtJob *job = kt_job_new_reading (list_work, (GDestroyNotify)g_ptr_array_unref);

  g_return_if_fail (KT_IS_VAULT (self));

  job->id = casus_id;
  kt_vault_ask (self, job, kt_vault_list_happenings_async, cancellable, callback, user_data);
}

GPtrArray *
kt_vault_list_happenings_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_result (self, result, kt_vault_list_happenings_async, error);
}
