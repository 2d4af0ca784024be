/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-document-odt-private.h"

#include <string.h>

/* A table is as wide as the text of a page, and a cell has 1 mm of room at both sides; in tenths of a millimetre. */
#define TABLE_WIDE (KT_ODT_TEXT_CENTIMETRES * 100)
#define PADDING 20
/* A word takes at most so much for itself, and a text does not ask for more than a line of the page. */
#define WORD_MAX 550
#define TEXT_MAX TABLE_WIDE
/* An em of the letters in a table, in micrometres. */
#define EM 3351

/* How wide @c is in hundredths of an em. Whoever opens the file may have other fonts, so this is of a wide one. */
static guint
measure_letter (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 140;
  if (c < 0x80 && strchr ("mwMW@%", (int)c) != NULL)
    return 99;
  if (c == 0xa0 || (c < 0x80 && strchr (" fijlrtI.,:;'|!()[]-/", (int)c) != NULL))
    return 44;
  if (c >= 0x80 && !g_unichar_islower (c))
    return 84;
  return g_unichar_isupper (c) ? 78 : 65;
}

static guint
measure_letters (const char *text, const char *end, gboolean is_bold)
{
  guint64 sum = 0;

  for (; text < end; text = g_utf8_next_char (text))
    sum += measure_letter (g_utf8_get_char (text));
  sum = sum * EM / 10000 * (is_bold ? 112 : 100) / 100 + 1;
  return (guint)MIN (sum, TEXT_MAX);
}

/* Only at a space a line of a cell surely ends; those within an amount are none. */
static guint
measure_longest_word (const char *text, gboolean is_bold)
{
  guint longest = 0;

  while (*text != '\0')
    {
      const char *end = text + strcspn (text, " ");
      guint width = measure_letters (text, end, is_bold);

      longest = MAX (longest, width);
      text = end + strspn (end, " ");
    }
  return MIN (longest, WORD_MAX);
}

/* Adds to every one of @widths its part by @weights of @room, which goes all the way. */
static void
share (guint *widths, const guint *weights, guint n, guint room)
{
  guint64 sum = 0, seen = 0;

  for (guint j = 0; j < n; j++)
    sum += weights[j];
  for (guint j = 0; j < n; j++)
    {
      guint64 before = seen;

      seen += weights[j];
      widths[j] += (guint)(room * seen / sum - room * before / sum);
    }
}

guint *
kt_odt_measure_columns (const KtDocumentBlock *table)
{
  guint n = (guint)strlen (table->columns), sum_least = 0, sum_wishes = 0;
  guint *widths = g_new0 (guint, n);
  g_autofree guint *least = g_new (guint, n), *wishes = g_new (guint, n);

  for (guint j = 0; j < n; j++)
    least[j] = wishes[j] = PADDING;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const KtDocumentBlock *cell = g_ptr_array_index (table->cells, i);
      gboolean is_bold = cell->kind == KT_DOCUMENT_BLOCK_LABEL;
      const char *text = cell->text->str;
      guint word = PADDING + measure_longest_word (text, is_bold);
      guint whole = PADDING + measure_letters (text, text + cell->text->len, is_bold);

      least[i % n] = MAX (least[i % n], word);
      wishes[i % n] = MAX (wishes[i % n], whole);
    }
  for (guint j = 0; j < n; j++)
    {
      wishes[j] -= MIN (wishes[j], least[j]);
      sum_least += least[j];
      sum_wishes += wishes[j];
    }

  if (sum_least >= TABLE_WIDE || sum_wishes == 0)
    {
      share (widths, least, n, TABLE_WIDE);
      return widths;
    }
  memcpy (widths, least, n * sizeof *least);
  share (widths, wishes, n, TABLE_WIDE - sum_least);
  return widths;
}
