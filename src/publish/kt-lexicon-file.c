/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-lexicon-file.h"

#include "config.h"

#include "core/kt-error.h"

KtLexicon *
kt_lexicon_open (GError **error)
{
  const char *path = g_getenv ("KT_LEXICON");
  g_autoptr (GError) failure = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  file = g_mapped_file_new (path != NULL ? path : KT_PKGDATADIR "/lexicon", FALSE, &failure);
  if (file == NULL)
    {
      g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "the lexicon cannot be read: %s", failure->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);
  return kt_lexicon_new (bytes, error);
}
