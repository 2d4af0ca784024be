/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kt-job.h"

#include "store/kt-secret.h"

KtJob *
kt_job_new (KtWork work)
{
  KtJob *self = g_new0 (KtJob, 1);

  self->work = work;
  return self;
}

KtJob *
kt_job_new_reading (KtWork work, GDestroyNotify free_result)
{
  KtJob *self = kt_job_new (work);

  self->is_reading = TRUE;
  self->free_result = free_result;
  return self;
}

void
kt_job_free (KtJob *self)
{
  g_free (self->text);
  g_clear_pointer (&self->ids, g_array_unref);
  if (self->record != NULL)
    self->free_record (self->record);
  for (gsize i = 0; i < G_N_ELEMENTS (self->secrets); i++)
    kt_secret_string_free (self->secrets[i]);
  if (self->result != NULL)
    self->free_result (self->result);
  kt_secret_string_free (self->secret_result);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

void
kt_job_add_change (KtJob *self, KtChange change, gint64 casus_id, gint64 record_id)
{
  const KtJobChange entry = { change, casus_id, record_id };

  if (self->changes == NULL)
    self->changes = g_array_new (FALSE, FALSE, sizeof (KtJobChange));
  g_array_append_val (self->changes, entry);
}
