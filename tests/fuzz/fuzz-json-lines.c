/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kt-cli-anonymise.h"
#include "publish/kt-lexicon-file.h"

#include <json-glib/json-glib.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What the verb does with each line of its input: a result that is JSON on one line, or one message. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (KtLexicon) lexicon = kt_lexicon_open (NULL);
  g_autoptr (KtAnonymiser) anonymiser = kt_anonymiser_new (lexicon);
  const char *p = (const char *)data, *end = p + size;

  while (p < end)
    {
      const char *feed = memchr (p, '\n', (size_t)(end - p));
      gsize length = feed != NULL ? (gsize)(feed - p) : (gsize)(end - p);
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      if (kt_cli_anonymise_line (anonymiser, p, length, out, &error))
        {
          g_autoptr (JsonParser) parser = json_parser_new_immutable ();

          g_assert_no_error (error);
          g_assert_true (g_utf8_validate (out->str, (gssize)out->len, NULL));
          g_assert_true (strchr (out->str, '\n') == out->str + out->len - 1);
          g_assert_true (json_parser_load_from_data (parser, out->str, (gssize)out->len, NULL));
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (out->len, ==, 0);
        }
      p += length + 1;
    }
  return 0;
}
