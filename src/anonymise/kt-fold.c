/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-fold.h"

#include <string.h>

/* From byte `at` on, the code point is the byte's offset plus `shift`. Text of one byte for each code point, which most
 * is once it has been folded, needs no step at all. */
typedef struct
{
  gsize at;
  gssize shift;
} Step;

/* The letters from U+00C0 to U+017F, which is nearly all that Latin names need. */
static const char latin[][3] = {
  "A", "A", "A",  "A",    "A", "A", "AE", "C",  "E",  "E", "E",  "E",  "I", "I", "I",  "I",    "D", "N",  "O",  "O",
  "O", "O", "O",  "\x01", "O", "U", "U",  "U",  "U",  "Y", "TH", "ss", "a", "a", "a",  "a",    "a", "a",  "ae", "c",
  "e", "e", "e",  "e",    "i", "i", "i",  "i",  "d",  "n", "o",  "o",  "o", "o", "o",  "\x01", "o", "u",  "u",  "u",
  "u", "y", "th", "y",    "A", "a", "A",  "a",  "A",  "a", "C",  "c",  "C", "c", "C",  "c",    "C", "c",  "D",  "d",
  "D", "d", "E",  "e",    "E", "e", "E",  "e",  "E",  "e", "E",  "e",  "G", "g", "G",  "g",    "G", "g",  "G",  "g",
  "H", "h", "H",  "h",    "I", "i", "I",  "i",  "I",  "i", "I",  "i",  "I", "i", "IJ", "ij",   "J", "j",  "K",  "k",
  "k", "L", "l",  "L",    "l", "L", "l",  "L.", "l.", "L", "l",  "N",  "n", "N", "n",  "N",    "n", "'n", "N",  "n",
  "O", "o", "O",  "o",    "O", "o", "OE", "oe", "R",  "r", "R",  "r",  "R", "r", "S",  "s",    "S", "s",  "S",  "s",
  "S", "s", "T",  "t",    "T", "t", "T",  "t",  "U",  "u", "U",  "u",  "U", "u", "U",  "u",    "U", "u",  "U",  "u",
  "W", "w", "Y",  "y",    "Y", "Z", "z",  "Z",  "z",  "Z", "z",  "s",
};

typedef struct
{
  KtFold *fold;
  gsize capacity;
  gsize chars;
  gssize shift;
} Writer;

static inline char
to_lower (char c)
{
  return (guchar)(c - 'A') < 26 ? (char)(c | 0x20) : c;
}

/* Makes room for @n bytes more and notes where they come from. */
static void
prepare (Writer *writer, gsize n)
{
  KtFold *fold = writer->fold;
  gssize shift = (gssize)writer->chars - (gssize)fold->length;

  if (G_UNLIKELY (fold->length + n >= writer->capacity))
    {
      writer->capacity += writer->capacity / 2 + n;
      fold->text = g_realloc (fold->text, writer->capacity);
      fold->cased = g_realloc (fold->cased, writer->capacity);
    }
  if (G_UNLIKELY (shift != writer->shift))
    {
      Step step = { fold->length, shift };

      g_array_append_val (fold->steps, step);
      writer->shift = shift;
    }
}

static void
put (Writer *writer, char cased, char folded)
{
  KtFold *fold = writer->fold;

  prepare (writer, 1);
  fold->text[fold->length] = folded;
  fold->cased[fold->length] = cased;
  fold->length++;
}

static inline char
clean_ascii (char c)
{
  if (G_LIKELY ((guchar)c > 0x20 && c != 0x7f))
    return c == '`' ? '\'' : c;
  if (c == '\r' || c == '\v' || c == '\f')
    return '\n';
  return c == '\t' || c == '\n' ? c : ' ';
}

static void
put_ascii (Writer *writer, char c)
{
  char clean = clean_ascii (c);

  put (writer, clean, to_lower (clean));
}

/* What clean_ascii() and to_lower() make of each. */
static char clean[0x80], lower[0x80];

static void
ensure_tables (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;
  for (int c = 0; c < 0x80; c++)
    {
      clean[c] = clean_ascii ((char)c);
      lower[c] = to_lower (clean[c]);
    }
  g_once_init_leave (&ready, 1);
}

/* The ASCII that most text is: @n bytes at once. */
static void
put_run (Writer *writer, const char *run, gsize n)
{
  KtFold *fold = writer->fold;
  char *text, *cased;

  prepare (writer, n);
  text = fold->text + fold->length;
  cased = fold->cased + fold->length;
  for (gsize i = 0; i < n; i++)
    {
      cased[i] = clean[(guchar)run[i]];
      text[i] = lower[(guchar)run[i]];
    }
  fold->length += n;
  writer->chars += n;
}

static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_FORMAT || type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
         type == G_UNICODE_SPACING_MARK || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x115f || c == 0x1160 || c == 0x3164;
}

static char
get_sign (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_SPACE_SEPARATOR:
      return ' ';
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return '\n';
    case G_UNICODE_DASH_PUNCTUATION:
      return '-';
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x2039 || c == 0x203a ? '\'' : '"';
    case G_UNICODE_CONTROL:
      return c == 0x85 ? '\n' : ' ';
    default:
      break;
    }
  switch (c)
    {
    case 0x00b4:
    case 0x02b9:
    case 0x02bb:
    case 0x02bc:
    case 0x02bd:
    case 0x02c8:
    case 0x2032:
    case 0x201a:
    case 0x055a:
    case 0xa78c:
      return '\'';
    case 0x201e:
    case 0x2033:
      return '"';
    case 0x2212:
    case 0x2043:
    case 0x30fb:
      return '-';
    case 0x2044:
    case 0x2215:
      return '/';
    case 0x20ac:
      return KT_FOLD_EURO;
    default:
      return KT_FOLD_SIGN;
    }
}

/* One code point that no longer decomposes. */
static void
put_part (Writer *writer, gunichar c)
{
  char lowered[6], cased[6];
  int length;

  if (c < 0x80)
    put_ascii (writer, (char)c);
  else if (c >= 0xc0 && c < 0x180)
    {
      for (const char *p = latin[c - 0xc0]; *p != '\0'; p++)
        put (writer, *p, to_lower (*p));
    }
  else if (g_unichar_isdigit (c))
    put_ascii (writer, (char)('0' + g_unichar_digit_value (c)));
  else if (g_unichar_isalpha (c) && get_sign (c) == KT_FOLD_SIGN)
    {
      length = g_unichar_to_utf8 (g_unichar_tolower (c), lowered);
      if (g_unichar_to_utf8 (c, cased) != length)
        memcpy (cased, lowered, (gsize)length);
      for (int i = 0; i < length; i++)
        put (writer, cased[i], lowered[i]);
    }
  else if (!is_invisible (c))
    put (writer, get_sign (c), get_sign (c));
}

static void
put_any (Writer *writer, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x180 && c >= 0xc0)
    {
      put_part (writer, c);
      return;
    }
  if (is_invisible (c))
    return;
  /* Of the spacing accents, whose decomposition begins with a space, and of quotes and spaces the sign itself counts.
   */
  if (get_sign (c) != KT_FOLD_SIGN)
    {
      put (writer, get_sign (c), get_sign (c));
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    {
      if (!is_invisible (parts[i]))
        put_part (writer, parts[i]);
    }
}

KtFold *
kt_fold_new (const char *text)
{
  KtFold *self = g_new0 (KtFold, 1);
  gsize size = strlen (text);
  Writer writer = { self, size + 16, 0, 0 };

  ensure_tables ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->text = g_malloc (writer.capacity);
  self->cased = g_malloc (writer.capacity);

  for (const char *p = text; *p != '\0';)
    {
      const char *run = p;

      while ((guchar)*p < 0x80 && *p != '\0')
        p++;
      if (p > run)
        put_run (&writer, run, (gsize)(p - run));
      if (*p == '\0')
        break;
      put_any (&writer, g_utf8_get_char (p));
      writer.chars++;
      p = g_utf8_next_char (p);
    }
  self->n_chars = writer.chars;
  /* Nothing is left behind the end, so that a finder that reads too far is found out. */
  self->text = g_realloc (self->text, self->length + 1);
  self->cased = g_realloc (self->cased, self->length + 1);
  self->text[self->length] = '\0';
  self->cased[self->length] = '\0';
  return self;
}

void
kt_fold_free (KtFold *self)
{
  g_array_unref (self->steps);
  g_free (self->text);
  g_free (self->cased);
  g_free (self);
}

gsize
kt_fold_get_start (const KtFold *self, gsize offset)
{
  gsize low = 0, high = self->steps->len;

  if (offset >= self->length)
    return self->n_chars;
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (self->steps, Step, middle).at <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? offset : (gsize)((gssize)offset + g_array_index (self->steps, Step, low - 1).shift);
}

gsize
kt_fold_get_end (const KtFold *self, gsize offset)
{
  return MAX (kt_fold_get_start (self, offset - 1) + 1, kt_fold_get_start (self, offset));
}

char *
kt_fold_string (const char *text)
{
  g_autoptr (KtFold) fold = kt_fold_new (text);

  return g_steal_pointer (&fold->text);
}
