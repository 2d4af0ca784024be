/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-chunk.h"

#include <string.h>

/* Pieces are at least so long; when no good place comes until the next size, a lesser one will do. */
#define WANTED (4 * 1024)
#define LONG (16 * 1024)
#define TOO_LONG (64 * 1024)

/* Whether what stands before the line feed at @at ends a sentence. */
static gboolean
ends_sentence (const char *text, gsize at)
{
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\r'))
    at--;
  return at > 0 && strchr (".!?:;", text[at - 1]) != NULL;
}

gsize
kt_chunk_measure (const char *text, gsize length)
{
  const char *feed;
  gsize line = 0;

  for (gsize i = WANTED; i < length; i = (gsize)(feed - text) + 1)
    {
      gsize at;

      feed = memchr (text + i, '\n', length - i);
      if (feed == NULL)
        break;
      at = (gsize)(feed - text);
      if (at + 1 < length &&
          (text[at + 1] == '\n' || (text[at + 1] == '\r' && at + 2 < length && text[at + 2] == '\n')))
        return at + 1;
      if (at >= LONG && ends_sentence (text, at))
        return at + 1;
      if (line == 0 && at >= LONG)
        line = at + 1;
      if (at >= TOO_LONG)
        return line;
    }
  if (line != 0 && length > TOO_LONG)
    return line;
  for (gsize i = TOO_LONG; i < length; i++)
    {
      if (text[i] == ' ' && strchr (".!?", text[i - 1]) != NULL)
        return i + 1;
      if (i >= 2 * TOO_LONG && strchr (" ,;()[]{}", text[i]) != NULL)
        return i + 1;
    }
  return length;
}
