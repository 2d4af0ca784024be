/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-look.h"

#include "core/kt-error.h"
#include "publish/kt-model-file.h"
#include "store/kt-store-edition.h"
#include "store/kt-store-vensters.h"
#include "vensters/kt-venster-review-record.h"

#include <string.h>

/* (transfer full) (nullable): without its bank a look says as much. */
static KtQuestionBank *
find_bank (KtStore *store, const char *id)
{
  g_autoptr (KtEditionRecord) record = kt_store_get_edition (store, KT_EDITION_QUESTION_BANK, id, NULL);

  return record != NULL ? kt_question_bank_parse (record->document, strlen (record->document), NULL) : NULL;
}

gboolean
kt_cli_look_read (KtCliLook *self, KtStore *store, gint64 casus_id, GError **error)
{
  g_autoptr (GPtrArray) records = kt_store_list_venster_reviews (store, casus_id, error);
  const KtVensterRecord *latest;

  if (records == NULL)
    return FALSE;
  latest = kt_venster_review_find_latest (records);
  if (latest == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_NOT_FOUND, "--look: nobody looked at this casus through the four windows");
      return FALSE;
    }
  self->review = kt_venster_review_parse (latest->document, strlen (latest->document), error);
  if (self->review == NULL)
    {
      g_prefix_error (error, "--look: ");
      return FALSE;
    }
  self->bank = find_bank (store, self->review->bank);
  /* Without the questions of the program all of them are looked through as text of people. */
  self->start = kt_question_bank_open_start (NULL);
  self->source = kt_venster_print_source (self->review, self->bank, self->start);
  return TRUE;
}

void
kt_cli_look_clear (KtCliLook *self)
{
  g_clear_pointer (&self->review, kt_venster_review_unref);
  g_clear_pointer (&self->bank, kt_question_bank_unref);
  g_clear_pointer (&self->start, kt_question_bank_unref);
}
