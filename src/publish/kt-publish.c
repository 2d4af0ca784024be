/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-publish.h"

#include "anonymise/kt-verification.h"
#include "chart/kt-chart-table.h"
#include "core/kt-error.h"
#include "core/kt-text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Looks over the words themselves first: whatever a format does to them on the way, these are what it was given. */
static gboolean
verify_words (const KtDocument *document, const KtVerification *verification, KtFinding *finding, GError **error)
{
  g_autoptr (GBytes) words = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, error);

  return words != NULL && kt_readback_verify (words, KT_DOCUMENT_FORMAT_TEXT, NULL, verification, finding, error);
}

/* What stands in a picture is pixels in some formats: nobody reads it there but people. */
static gboolean
verify_pictures (const KtDocument *document, const KtVerification *verification, KtFinding *finding, GError **error)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);
      char *words = block->picture != NULL ? kt_chart_get_words (block->picture) : NULL;
      g_autoptr (GBytes) file = words != NULL ? g_bytes_new_take (words, strlen (words)) : NULL;

      if (file != NULL && !kt_readback_verify (file, KT_DOCUMENT_FORMAT_TEXT, NULL, verification, finding, error))
        return FALSE;
    }
  return TRUE;
}

GBytes *
kt_publish_render (const KtDocument *document,
                   KtDocumentFormat format,
                   const char *file_name,
                   const KtVerification *verification,
                   KtFinding *finding,
                   GError **error)
{
  g_autoptr (GBytes) file = NULL;
  guint undecided = kt_document_count_marks (document, KT_DOCUMENT_MARK_SUSPECT);

  if (undecided > 0)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_UNDECIDED,
                   undecided == 1 ? "%u place is undecided" : "%u places are undecided", undecided);
      return NULL;
    }
  if (!verify_words (document, verification, finding, error) ||
      !verify_pictures (document, verification, finding, error))
    return NULL;
  file = kt_document_render (document, format, error);
  if (file == NULL || !kt_readback_verify (file, format, file_name, verification, finding, error))
    return NULL;
  return g_steal_pointer (&file);
}

gboolean
kt_publish_save (GBytes *file, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (g_file_set_contents_full (path, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return kt_error_set_from_errno (error, ENOSPC, "the file");
  if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return kt_error_set_from_errno (error, EACCES, "the file");
  if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return kt_error_set_from_errno (error, ENOENT, "the file");
  g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the file could not be written");
  return FALSE;
}

static gboolean
find_in_block (const KtDocumentBlock *block, const KtVerification *verification)
{
  g_autofree char *words = block->picture != NULL ? kt_chart_get_words (block->picture) : NULL;

  if (words != NULL && kt_verification_find (verification, words, NULL))
    return TRUE;
  for (guint i = 0; block->cells != NULL && i < block->cells->len; i++)
    {
      if (find_in_block (g_ptr_array_index (block->cells, i), verification))
        return TRUE;
    }
  return kt_verification_find (verification, block->text->str, NULL);
}

const char *
kt_publish_find_heading (const KtDocument *document, const KtVerification *verification)
{
  const char *heading = NULL;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == KT_DOCUMENT_BLOCK_HEADING)
        heading = block->text->str;
      if (find_in_block (block, verification))
        return heading;
    }
  return NULL;
}
