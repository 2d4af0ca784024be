/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-recognition-private.h"

/* Fewer words between quotation marks are a name or an irony. */
#define WORDS_MIN 4

/* A kind of quotation mark, and where text between two of it began. */
typedef struct
{
  const char *opened; /* (nullable): the first byte after the mark */
  guint words;        /* since then */
} Open;

/* “ „ « and the straight one, which does both. */
static gboolean
opens_double (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201e || c == 0x201f || c == 0xab;
}

/* “ closes what „ opened. */
static gboolean
closes_double (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0xbb;
}

static gboolean
is_single (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201a || c == 0x201b || c == '`';
}

/* Whether what begins at @text is "'s ochtends", "'t huis" or "'n uur", and no quotation. */
static gboolean
is_clitic (const char *text)
{
  return (*text == 's' || *text == 't' || *text == 'n' || *text == 'k' || *text == 'm') &&
         !g_unichar_isalnum (g_utf8_get_char (text + 1));
}

static void
begin (Open *open, const char *at)
{
  open->opened = at;
  open->words = 0;
}

static void
end (Open *open, const char *text, const char *at, guint passage, GArray *signs)
{
  if (open->words >= WORDS_MIN)
    {
      KtRecognitionSign sign = { KT_RECOGNITION_KIND_QUOTE, passage, (gsize)(open->opened - text), (gsize)(at - text) };

      g_array_append_val (signs, sign);
    }
  open->opened = NULL;
}

void
kt_find_quotes (const char *text, guint passage, GArray *signs)
{
  Open by_double = { 0 }, by_single = { 0 };
  gboolean in_word = FALSE;

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p), after;
      gboolean alnum = g_unichar_isalnum (c);

      next = g_utf8_next_char (p);
      after = g_utf8_get_char (next);
      if (alnum && !in_word)
        {
          by_double.words++;
          by_single.words++;
        }
      if (closes_double (c) && by_double.opened != NULL)
        end (&by_double, text, p, passage, signs);
      else if (opens_double (c))
        begin (&by_double, next);
      else if (is_single (c) && !in_word && !g_unichar_isspace (after) && by_single.opened == NULL)
        {
          if (!is_clitic (next))
            begin (&by_single, next);
        }
      else if (is_single (c) && !g_unichar_isalnum (after) && by_single.opened != NULL)
        {
          end (&by_single, text, p, passage, signs);
        }
      in_word = alnum;
    }
}
