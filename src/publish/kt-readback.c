/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-readback-private.h"

#include "anonymise/kt-verification.h"
#include "core/kt-error.h"

#include <string.h>

static gboolean
read_text (GBytes *file, GString *text, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (!g_utf8_validate_len (data, size, NULL))
    {
      g_set_error (error, KT_ERROR, KT_ERROR_FAILED, "file: is not UTF-8");
      return FALSE;
    }
  g_string_append_len (text, data, (gssize)size);
  return TRUE;
}

/* Letters that are not valid are no reason to look no further. */
static char *
steal_valid (GString *string)
{
  char *valid = g_utf8_make_valid (string->str, (gssize)string->len);

  g_string_free (string, TRUE);
  return valid;
}

/* @text without line feeds: a page breaks an address or number that is too long for a line within its words. */
static char *
join_lines (const char *text)
{
  GString *joined = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    {
      if (*text != '\n' && *text != '\r' && *text != '\f')
        g_string_append_c (joined, *text);
    }
  return g_string_free_and_steal (joined);
}

static gboolean
find_in_lines (const KtVerification *verification, const char *text, KtTag *kind)
{
  g_autofree char *one_line = join_lines (text);

  return kt_verification_find (verification, text, kind) || kt_verification_find_numbers (verification, one_line, kind);
}

/* As it stands, and with a space for what stands between words in the name of a file. */
static gboolean
find_in_file_name (const KtVerification *verification, const char *file_name, KtTag *kind)
{
  g_autofree char *valid = g_utf8_make_valid (file_name, -1);
  g_autofree char *words = g_strdelimit (g_strdup (valid), "-_.+,()[]", ' ');

  return find_in_lines (verification, valid, kind) || find_in_lines (verification, words, kind) ||
         kt_verification_find_in_file_name (verification, words, kind);
}

static gboolean
find (const KtReadback *self, const char *file_name, const KtVerification *verification, KtFinding *finding)
{
  if (find_in_lines (verification, self->text, &finding->kind))
    finding->place = KT_READBACK_PLACE_TEXT;
  else if (find_in_lines (verification, self->metadata, &finding->kind))
    finding->place = KT_READBACK_PLACE_METADATA;
  else if (file_name != NULL && find_in_file_name (verification, file_name, &finding->kind))
    finding->place = KT_READBACK_PLACE_FILE_NAME;
  else
    return FALSE;
  return TRUE;
}

static const char *
describe_kind (KtTag kind)
{
  switch (kind)
    {
    case KT_TAG_PERSOON:
      return "a name";
    case KT_TAG_LOCATIE:
      return "an address";
    case KT_TAG_TELEFOONNUMMER:
      return "a phone number";
    case KT_TAG_EMAILADRES:
      return "an e-mail address";
    default:
      return "something registered";
    }
}

KtReadback *
kt_readback_new (GBytes *file, KtDocumentFormat format, GError **error)
{
  GString *text = g_string_new (NULL);
  GString *metadata = g_string_new (NULL);
  KtReadback *self;
  gboolean read;

  switch (format)
    {
    case KT_DOCUMENT_FORMAT_ODT:
      read = kt_readback_read_odt (file, text, metadata, error);
      break;
    case KT_DOCUMENT_FORMAT_PDF:
      read = kt_readback_read_pdf (file, text, metadata, error);
      break;
    case KT_DOCUMENT_FORMAT_TEXT:
    default:
      read = read_text (file, text, error);
      break;
    }

  self = g_new0 (KtReadback, 1);
  self->text = steal_valid (text);
  self->metadata = steal_valid (metadata);
  if (!read)
    g_clear_pointer (&self, kt_readback_free);
  return self;
}

void
kt_readback_free (KtReadback *self)
{
  g_free (self->text);
  g_free (self->metadata);
  g_free (self);
}

gboolean
kt_readback_verify (GBytes *file,
                    KtDocumentFormat format,
                    const char *file_name,
                    const KtVerification *verification,
                    KtFinding *finding,
                    GError **error)
{
  static const char *const places[] = {
    [KT_READBACK_PLACE_TEXT] = "the text",
    [KT_READBACK_PLACE_METADATA] = "the metadata",
    [KT_READBACK_PLACE_FILE_NAME] = "the file name",
  };
  g_autoptr (KtReadback) readback = kt_readback_new (file, format, error);
  KtFinding found;

  if (readback == NULL)
    return FALSE;
  if (!find (readback, file_name, verification, &found))
    return TRUE;

  g_set_error (error, KT_ERROR, KT_ERROR_REFUSED, "%s of a person of the casus is still in %s",
               describe_kind (found.kind), places[found.place]);
  if (finding != NULL)
    *finding = found;
  return FALSE;
}
