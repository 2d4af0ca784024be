/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* The hash of @length bytes of folded text by which the lexicon and all that keeps words finds them. */
static inline guint64
kt_hash (const char *text, gsize length)
{
  guint64 hash = 0x9e3779b97f4a7c15u ^ length, part = 0;

  for (; length >= sizeof part; text += sizeof part, length -= sizeof part)
    {
      memcpy (&part, text, sizeof part);
      hash = (hash ^ part) * 0xff51afd7ed558ccdu;
      hash ^= hash >> 32;
    }
  part = 0;
  for (gsize i = 0; i < length; i++)
    part = part << 8 | (guchar)text[i];
  hash = (hash ^ part) * 0xff51afd7ed558ccdu;
  hash ^= hash >> 29;
  hash *= 0xc4ceb9fe1a85ec53u;
  return hash ^ hash >> 32;
}

G_END_DECLS
