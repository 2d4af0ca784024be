/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-share-export.h"

#include "core/kt-error.h"
#include "publish/kt-publish.h"
#include "ui/widgets/kt-registered.h"

KtShareExport *
kt_share_export_new (KtSession *session,
                     KtReview *review,
                     KtDocument *document,
                     KtDisclosure *disclosure,
                     const char *path)
{
  KtShareExport *self = g_new0 (KtShareExport, 1);

  self->session = g_object_ref (session);
  self->review = kt_review_ref (review);
  self->document = kt_document_ref (document);
  self->disclosure = kt_disclosure_ref (disclosure);
  self->path = g_strdup (path);
  return self;
}

void
kt_share_export_free (KtShareExport *self)
{
  g_object_unref (self->session);
  kt_review_unref (self->review);
  kt_document_unref (self->document);
  kt_disclosure_unref (self->disclosure);
  g_free (self->path);
  g_free (self->text);
  g_free (self->heading);
  g_free (self);
}

KtDocumentFormat
kt_share_export_get_format (KtDisclosureForm form)
{
  switch (form)
    {
    case KT_DISCLOSURE_FORM_ODT:
      return KT_DOCUMENT_FORMAT_ODT;
    case KT_DISCLOSURE_FORM_PDF:
      return KT_DOCUMENT_FORMAT_PDF;
    case KT_DISCLOSURE_FORM_TEXT:
    case KT_DISCLOSURE_FORM_COPY:
    default:
      return KT_DOCUMENT_FORMAT_TEXT;
    }
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  KtShareExport *self = data;
  g_autofree char *file_name = self->path != NULL ? g_path_get_basename (self->path) : NULL;
  g_autoptr (KtVerification) verification =
      kt_review_make_verification (self->review, kt_session_get_lexicon (self->session));
  g_autoptr (GBytes) file = NULL;
  GError *error = NULL;

  file = kt_publish_render (self->document, kt_share_export_get_format (self->disclosure->form), file_name,
                            verification, &self->finding, &error);
  if (file != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      (self->path == NULL || kt_publish_save (file, self->path, &error)))
    {
      if (self->path == NULL)
        self->text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_error_matches (error, KT_ERROR, KT_ERROR_REFUSED) && self->finding.place == KT_READBACK_PLACE_TEXT)
    self->heading = g_strdup (kt_publish_find_heading (self->document, verification));
  g_task_return_error (task, error);
}

void
kt_share_export_async (KtShareExport *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_disclosure_unref);

  g_task_set_source_tag (task, kt_share_export_async);
  g_task_set_task_data (task, self, (GDestroyNotify)kt_share_export_free);
  g_ptr_array_add (disclosures, kt_disclosure_ref (self->disclosure));
  kt_registered_run (task, kt_session_get_vault (self->session), disclosures, write_thread);
}

gboolean
kt_share_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

const KtShareExport *
kt_share_export_get (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}
