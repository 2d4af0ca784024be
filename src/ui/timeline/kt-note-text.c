/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-text.h"

#include "core/kt-text.h"

#include <string.h>

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7f;
}

KtNoteTextVerdict
kt_note_text_clean (const char *text, gssize length, gsize room, char **cleaned)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize)length);
  gboolean control = FALSE;
  gboolean line_ends = FALSE;
  gsize n = 0;
  gsize paragraph = 0;
  gsize longest = 0;

  *cleaned = NULL;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '\r')
        line_ends = TRUE;
      else if (is_control ((guchar)*p))
        control = TRUE;
      else if (((guchar)*p & 0xc0) != 0x80)
        n++;

      paragraph = *p == '\n' || *p == '\r' ? 0 : paragraph + (((guchar)*p & 0xc0) != 0x80);
      longest = MAX (longest, paragraph);
    }
  if (n > room)
    return KT_NOTE_TEXT_TOO_LONG;
  if (longest > KT_PARAGRAPH_MAX)
    return KT_NOTE_TEXT_LONG_PARAGRAPH;
  if (!control && !line_ends)
    return KT_NOTE_TEXT_FINE;

  GString *kept = g_string_sized_new ((gsize)(end - text));

  for (const char *p = text; p < end; p++)
    {
      if (*p == '\r' && (p + 1 == end || p[1] != '\n'))
        g_string_append_c (kept, '\n');
      else if (!is_control ((guchar)*p))
        g_string_append_c (kept, *p);
    }
  *cleaned = g_string_free_and_steal (kept);
  return control ? KT_NOTE_TEXT_CLEANED : KT_NOTE_TEXT_FINE;
}

char *
kt_note_text_one_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;
  gsize n = 0;

  for (const char *p = text; *p != '\0' && n < KT_LINE_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || c == 0x7f)
        {
          gap = TRUE;
          continue;
        }
      if (gap)
        {
          g_string_append_c (line, ' ');
          gap = FALSE;
          if (++n == KT_LINE_MAX)
            break;
        }
      g_string_append_unichar (line, c);
      n++;
    }
  return g_string_free_and_steal (line);
}

static gboolean
passes_elfproef (const char *digits)
{
  int sum = 0;

  for (int i = 0; i < 8; i++)
    sum += (9 - i) * (digits[i] - '0');
  sum -= digits[8] - '0';
  return sum % 11 == 0 && sum != 0;
}

gboolean
kt_note_text_has_bsn (const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      char digits[9];
      gsize n = 0;
      const char *q = p;

      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }

      /* A run of digits with single dots or spaces between, as far as it goes. */
      while (g_ascii_isdigit (*q) || ((*q == '.' || *q == ' ') && g_ascii_isdigit (q[1])))
        {
          if (g_ascii_isdigit (*q))
            {
              if (n < G_N_ELEMENTS (digits))
                digits[n] = *q;
              n++;
            }
          q++;
        }

      gboolean alone = p == text || !(g_ascii_isalnum (p[-1]) || p[-1] == '+');

      if (n == 9 && alone && !g_ascii_isalpha (*q) && passes_elfproef (digits))
        return TRUE;
      p = q;
    }
  return FALSE;
}

/* Letters, digits and what combines with them make up a word, as in the unicode61 tokenizer. */
static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
append_folded (GString *folded, gunichar c)
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (g_unichar_tolower (c), FALSE, decomposed, G_N_ELEMENTS (decomposed));

  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (decomposed)); i++)
    {
      if (!g_unichar_ismark (decomposed[i]))
        g_string_append_unichar (folded, decomposed[i]);
    }
}

/* Moves @p to the next word; its folded form is in @folded. Returns its end, or NULL at the end of the text. */
static const char *
next_word (const char **p, GString *folded)
{
  const char *q = *p;

  while (*q != '\0' && !is_word_char (g_utf8_get_char (q)))
    q = g_utf8_next_char (q);
  *p = q;
  g_string_truncate (folded, 0);
  for (; *q != '\0' && is_word_char (g_utf8_get_char (q)); q = g_utf8_next_char (q))
    append_folded (folded, g_utf8_get_char (q));
  return q == *p ? NULL : q;
}

GArray *
kt_note_text_find_words (const char *text, const char *words)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (KtTextSpan));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *p = words;
  const char *end;

  while ((end = next_word (&p, folded)) != NULL)
    {
      if (folded->len > 0)
        g_ptr_array_add (wanted, g_strdup (folded->str));
      p = end;
    }
  if (wanted->len == 0)
    return spans;

  p = text;
  while ((end = next_word (&p, folded)) != NULL)
    {
      for (guint i = 0; i < wanted->len; i++)
        {
          if (g_str_has_prefix (folded->str, g_ptr_array_index (wanted, i)))
            {
              KtTextSpan span = { (gsize)(p - text), (gsize)(end - text) };

              g_array_append_val (spans, span);
              break;
            }
        }
      p = end;
    }
  return spans;
}
