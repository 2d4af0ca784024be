/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-dossier.h"
#include "store/kt-vault-private.h"

static gboolean
import_dossier_work (KtStore *store, KtJob *job, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (job->record, &length);
  g_autoptr (KtDossier) dossier = kt_dossier_read (text, length, error);

  if (dossier == NULL)
    return FALSE;
  job->number = kt_store_import_dossier (store, dossier, error);
  if (job->number != 0)
    kt_job_add_change (job, KT_CHANGE_CASUS, job->number, 0);
  return job->number != 0;
}

void
kt_vault_import_dossier_async (KtVault *self,
                               const char *text,
                               gsize length,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  KtJob *job = kt_job_new (import_dossier_work);

  g_return_if_fail (KT_IS_VAULT (self));

  job->record = g_bytes_new (text, length);
  job->free_record = (GDestroyNotify)g_bytes_unref;
  kt_vault_ask (self, job, kt_vault_import_dossier_async, cancellable, callback, user_data);
}

gint64
kt_vault_import_dossier_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_import_dossier_async, error);
}
