/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-anonymiser-private.h"

#include "anonymise/kt-open.h"
#include "anonymise/kt-rounds.h"

#include <string.h>

/* From this round on what is found takes ever more of its surroundings with it. */
#define ROUNDS_PLAIN 4

/* A replacement is not what stood there, and beside it words may read otherwise: "12-3-2025fatima". So what comes out
 * is looked through until nothing is found in it. Every round covers more of the text, and the late ones so much more
 * that a few are enough for any text.
 *
 * Adds to @spans, of @text, what is found beside them. */
static void
settle (KtAnonymiser *self, const char *text, GPtrArray *spans)
{
  gsize length = (gsize)g_utf8_strlen (text, -1), margin = 0;

  for (guint round = 0; spans->len > 0; round++)
    {
      g_autofree char *applied = kt_anonymiser_apply (text, spans);
      g_auto (KtReading) reading = { 0 };
      g_autoptr (GPtrArray) found = NULL;

      kt_reading_begin (&reading, self, applied);
      found = kt_reading_end (&reading, self);
      if (round >= ROUNDS_PLAIN)
        margin = MIN (length, margin * 4 + 1);
      if (found->len == 0)
        break;
      kt_rounds_bring_back (found, spans, length, margin);
      if (!kt_rounds_unite (spans, found))
        break;
    }
}

static void
shift (GPtrArray *spans, gssize by)
{
  for (guint i = 0; i < spans->len; i++)
    {
      KtSpan *span = spans->pdata[i];

      span->start = (gsize)((gssize)span->start + by);
      span->end = (gsize)((gssize)span->end + by);
    }
}

/* The code points in @length bytes of @text; gcc makes more of this loop than g_utf8_strlen() can of its table. */
static gsize
count_chars (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += (text[i] & 0xc0) != 0x80;
  return n;
}

/* No finder looks past the end of a line for what could be found only after a replacement. */
GPtrArray *
kt_anonymiser_settle (KtAnonymiser *self, const char *text, GPtrArray *spans, GArray *open)
{
  GPtrArray *settled = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);
  gsize start = 0;
  guint k = 0;

  g_ptr_array_set_free_func (spans, NULL);
  for (const char *line = text; *line != '\0';)
    {
      const char *feed = strchr (line, '\n');
      gsize length = feed != NULL ? (gsize)(feed - line) + 1 : strlen (line);
      gsize n_chars = count_chars (line, length);
      g_autoptr (GPtrArray) within = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_span_free);

      /* A name that is broken off at the end of a line takes the next along. */
      while (k < spans->len && ((KtSpan *)spans->pdata[k])->start < start + n_chars)
        {
          KtSpan *span = spans->pdata[k];

          while (span->end > start + n_chars)
            {
              const char *next = strchr (line + length, '\n');
              gsize more = next != NULL ? (gsize)(next - line) + 1 - length : strlen (line + length);

              n_chars += count_chars (line + length, more);
              length += more;
            }
          k++;
          g_ptr_array_add (within, span);
        }
      if (within->len > 0 && kt_open_has (open, start, start + n_chars))
        {
          g_autofree char *piece = g_strndup (line, length);

          shift (within, -(gssize)start);
          settle (self, piece, within);
          shift (within, (gssize)start);
        }
      g_ptr_array_extend_and_steal (settled, g_steal_pointer (&within));
      line += length;
      start += n_chars;
    }
  g_ptr_array_unref (spans);
  return settled;
}
