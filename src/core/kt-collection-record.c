/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-collection-record.h"

#include "core/kt-json.h"
#include "core/kt-text.h"

KtCollectionRecord *
kt_collection_record_new (const char *document)
{
  KtCollectionRecord *self = g_atomic_rc_box_new0 (KtCollectionRecord);

  self->title = g_strdup ("");
  self->document = g_strdup (document);
  return self;
}

KtCollectionRecord *
kt_collection_record_ref (KtCollectionRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KtCollectionRecord *self = data;

  g_free (self->title);
  g_free (self->document);
}

void
kt_collection_record_unref (KtCollectionRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
kt_collection_record_check (const KtCollectionRecord *self, const char *place, GError **error)
{
  g_autofree char *title_place = g_strconcat (place, "title", NULL);
  g_autofree char *document_place = g_strconcat (place, "document", NULL);

  return kt_line_check (self->title, title_place, error) &&
         kt_json_check_document (self->document, KT_COLLECTION_DOCUMENT_MAX, document_place, error);
}
