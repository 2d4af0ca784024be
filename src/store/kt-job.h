/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KtJob KtJob;

/* Does @job with @store on the thread of the vault. @store: (nullable): %NULL while it is not open. */
typedef gboolean (*KtWork) (KtStore *store, KtJob *job, GError **error);

/* What is other on disk, told by the signal of #KtVault of the same name. */
typedef enum
{
  KT_CHANGE_CASUS,
  KT_CHANGE_PERSONS,
  KT_CHANGE_NOTES,
  KT_CHANGE_REVIEW,
  KT_CHANGE_DISCLOSURES,
  KT_CHANGE_ANALYSES,
  KT_CHANGE_EDITIONS,
  KT_CHANGE_COLLECTIONS,
  KT_CHANGE_VENSTERS,
  KT_CHANGE_SIGNALS,
  KT_CHANGE_STUCK,
} KtChange;

/* As kt_job_add_change() takes it. */
typedef struct
{
  KtChange change;
  gint64 casus_id;
  gint64 record_id;
} KtJobChange;

/**
 * KtJob:
 * @id, @flag, @text, @ids, @record, @secrets: what is asked, as far as the work needs it; secrets are in locked memory
 * @number, @result, @secret_result: the answer
 *
 * One call of the vault. It belongs to the thread of the vault from kt_vault_ask() until the callback.
 */
struct _KtJob
{
  KtWork work;
  gboolean is_reading; /* so that a cancelled one may be interrupted */

  gint64 id;
  gboolean flag;
  char *text;
  GArray *ids;
  gpointer record;
  GDestroyNotify free_record;
  char *secrets[2];

  gint64 number;
  gpointer result;
  GDestroyNotify free_result;
  char *secret_result;

  /* Of the runner alone. */
  GTask *task;
  gboolean is_last;
  GArray *changes; /* (nullable) of KtJobChange */
  GError *error;
};

KtJob *kt_job_new (KtWork work);
/* A job that only reads and answers with what @free_result frees, or with a number when that is %NULL. */
KtJob *kt_job_new_reading (KtWork work, GDestroyNotify free_result);
/* To be told in the main context once the job is done. @record_id: of a note, an analysis, a collection or a review,
 * the kind of an edition, else 0. */
void kt_job_add_change (KtJob *self, KtChange change, gint64 casus_id, gint64 record_id);
/* With what was asked and what of the answer nobody took. */
void kt_job_free (KtJob *self);

G_END_DECLS
