/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser.h"
#include "anonymise/kt-hash.h"
#include "anonymise/kt-lexicon-format.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
look_up (const KtLexicon *lexicon, const char *text, gsize length)
{
  KtEntry entry = kt_lexicon_look_up (lexicon, text, length), telling = { 0 };

  g_assert_cmpuint (entry.classes & KT_CLASSES_TELLING, ==, 0);
  telling = kt_lexicon_look_up_telling (lexicon, text, length);
  g_assert_cmpuint (telling.classes & ~(guint32)KT_CLASSES_TELLING, ==, 0);
  g_assert_nonnull (kt_lexicon_get_kind (lexicon, entry.kind));
}

/* Whatever a table says of its words, looking at it ends, stays within it, and finds something in order. */
static void
ask (GBytes *bytes)
{
  static const char text[] = "Mw. Jansen (9) van basisschool De Roos, Kerkweg 3 in Ede, belde op 3 mei.";
  g_autoptr (GError) error = NULL;
  g_autoptr (KtLexicon) lexicon = kt_lexicon_new (bytes, &error);
  g_autoptr (KtAnonymiser) anonymiser = NULL;
  g_autoptr (GPtrArray) spans = NULL;
  gsize size, last = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true ((lexicon == NULL) == (error != NULL));
  if (lexicon == NULL)
    return;
  for (gsize i = 0; i < size; i += 5)
    {
      for (gsize length = 0; length <= MIN (size - i, 70); length += 1 + length / 4)
        look_up (lexicon, data + i, length);
    }
  for (guint kind = 0; kind <= G_MAXUINT8; kind++)
    g_assert_cmpuint (strlen (kt_lexicon_get_kind (lexicon, (guint8)kind)), <, size + 100);

  anonymiser = kt_anonymiser_new (lexicon);
  spans = kt_anonymiser_find (anonymiser, text);
  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <, sizeof text);
      last = span->end;
    }
}

/* Few bytes are a table by chance, so they are also taken for the parts of one whose sizes are right. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) raw = g_bytes_new (data, size), framed = NULL;
  g_autoptr (GByteArray) table = g_byte_array_new ();
  KtLexiconHeader header = { .magic = KT_LEXICON_MAGIC, .n_slots = 1 };

  ask (raw);
  if (size < 2)
    return 0;
  while (header.n_slots * 2 * sizeof (guint32) <= (size - 2) / 2 && header.n_slots < 1u << (data[0] & 7))
    header.n_slots *= 2;
  header.n_kinds = data[1] & 3;
  g_byte_array_append (table, (const guint8 *)&header, sizeof header);
  g_byte_array_append (table, data + 2, (guint)(size - 2));
  while (table->len < sizeof header + header.n_slots * sizeof (guint32) || table->len % 4 != 0)
    g_byte_array_append (table, (const guint8 *)"", 1);
  header.entries_size = (guint32)(table->len - sizeof header - header.n_slots * sizeof (guint32));
  for (guint i = 0; i < header.n_kinds; i++)
    g_byte_array_append (table, (const guint8 *)"k", 2);
  header.kinds_size = header.n_kinds * 2;
  memcpy (table->data, &header, sizeof header);
  framed = g_bytes_new (table->data, table->len);
  ask (framed);
  return 0;
}
