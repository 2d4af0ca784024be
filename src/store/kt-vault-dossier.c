/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-store-dossier.h"
#include "store/kt-vault-private.h"

typedef struct
{
  GBytes *bytes;
  const KtDossierRooms *rooms;
} Import;

static void
import_free (Import *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
import_dossier_work (KtStore *store, KtJob *job, GError **error)
{
  const Import *import = job->record;
  gsize length;
  const char *text = g_bytes_get_data (import->bytes, &length);
  g_autoptr (KtDossier) dossier = kt_dossier_read (text != NULL ? text : "", length, import->rooms, error);

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
                               const KtDossierRooms *rooms,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  KtJob *job = kt_job_new (import_dossier_work);
  Import *import;

  g_return_if_fail (KT_IS_VAULT (self));

  import = g_new (Import, 1);
  import->bytes = g_bytes_new (text, length);
  import->rooms = rooms;
  job->record = import;
  job->free_record = (GDestroyNotify)import_free;
  kt_vault_ask (self, job, kt_vault_import_dossier_async, cancellable, callback, user_data);
}

gint64
kt_vault_import_dossier_finish (KtVault *self, GAsyncResult *result, GError **error)
{
  return kt_vault_finish_number (self, result, kt_vault_import_dossier_async, error);
}
