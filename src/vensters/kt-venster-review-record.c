/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vensters/kt-venster-review-record.h"

#include "core/kt-error.h"

#include <string.h>

static KtVensterMark *
make_mark (const KtVensterAnswer *answer)
{
  KtVensterMark *mark = kt_venster_mark_new (answer->question, answer->venster, answer->label, answer->is_factor);

  mark->marks = KT_VENSTER_MARK_LOOKED;
  if (answer->influence == KT_INFLUENCE_BEVORDEREND)
    mark->marks |= KT_VENSTER_MARK_HELPS;
  else if (answer->influence == KT_INFLUENCE_BELEMMEREND)
    mark->marks |= KT_VENSTER_MARK_HINDERS;
  return mark;
}

KtVensterRecord *
kt_venster_review_make_record (const KtVensterReview *self)
{
  g_autofree char *document = kt_venster_review_print (self);
  KtVensterRecord *record = kt_venster_record_new (self->date, document);

  for (guint i = 0; i < self->answers->len; i++)
    g_ptr_array_add (record->marks, make_mark (self->answers->pdata[i]));
  return record;
}

KtVensterRecord *
kt_venster_review_read_record (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (KtVensterReview) review = NULL;
  g_autoptr (KtVensterRecord) record = NULL;

  if (!json_object_has_member (json_node_get_object (node), "format"))
    {
      g_autofree char *document = json_to_string (node, FALSE);

      record = kt_venster_record_new ("", document);
    }
  else
    {
      review = kt_venster_review_read (node, path, error);
      record = review != NULL ? kt_venster_review_make_record (review) : NULL;
    }
  if (record != NULL && strlen (record->document) > KT_VENSTER_DOCUMENT_MAX)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_INVALID, "%s: is larger than 4 MiB", path);
      return NULL;
    }
  return g_steal_pointer (&record);
}

KtVensterRecord *
kt_venster_review_find_latest (const GPtrArray *records)
{
  KtVensterRecord *latest = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      KtVensterRecord *record = records->pdata[i];
      int order = latest != NULL ? strcmp (record->date, latest->date) : 1;

      /* One without a date is of another program. */
      if (*record->date != '\0' && (order > 0 || (order == 0 && record->id > latest->id)))
        latest = record;
    }
  return latest;
}
