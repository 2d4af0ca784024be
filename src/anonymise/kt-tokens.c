/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-tokens.h"

#include "anonymise/kt-lexicon-format.h"

#include <string.h>

/* Entries of the lexicon with more words than this are not found. */
#define PHRASE_WORDS_MAX 5
/* What a word has by its letters it keeps as a part of an entry. */
#define WORKED_OUT                                                                                                     \
  (KT_CLASS_PREFIX | KT_CLASS_STREET_NAME | KT_CLASS_LOOSE_STREET_NAME | KT_CLASS_NUMBER | KT_CLASS_NUMBER_CUE |       \
   KT_CLASS_DECADE)
/* Looking further between two words tells nothing more. */
#define GAP_MAX 8
/* So many words in capitals, and so many times the others, make a line of capitals. */
#define CAPS_MIN 3
#define CAPS_RATIO 4

/* How what begins at @start hangs on what ended at @end, and whether it begins a sentence by it. */
static KtGap
get_gap (const KtFold *fold, gsize end, gsize start, gboolean *begins)
{
  const char *text = fold->text;
  KtGap gap = KT_GAP_SPACE;

  *begins = FALSE;
  if (start == end)
    return KT_GAP_NONE;
  if (start - end > GAP_MAX)
    {
      *begins = TRUE;
      return KT_GAP_BREAK;
    }
  for (gsize i = end; i < start; i++)
    {
      switch (text[i])
        {
        case ' ':
          break;
        case '.':
          if (i + 1 < start && text[i + 1] == '.')
            {
              *begins = TRUE;
              return KT_GAP_BREAK;
            }
          gap = i == end ? KT_GAP_DOT : KT_GAP_BREAK;
          *begins = gap == KT_GAP_BREAK;
          break;
        case ',':
          gap = i == end ? KT_GAP_COMMA : gap;
          *begins = FALSE;
          break;
        case '-':
          gap = gap == KT_GAP_DOT && i == end + 1 ? KT_GAP_DOT : start - end == 1 ? KT_GAP_HYPHEN : KT_GAP_BREAK;
          break;
        case '\'':
          /* "'s" and "d'Hondt", but not "zei: 'Kom'". */
          gap = start - end == 1                                            ? KT_GAP_APOSTROPHE
                : gap == KT_GAP_SPACE && i + 1 == start && start - end == 2 ? KT_GAP_SPACE
                                                                            : KT_GAP_BREAK;
          *begins = *begins || gap != KT_GAP_APOSTROPHE;
          break;
        case ')':
          /* "(Joost) Dit is angst." begins, "(82), Zwolle" does not. */
          *begins = TRUE;
          gap = KT_GAP_BREAK;
          break;
        case '\n':
        case '\t':
        case '!':
        case '?':
        case ':':
        case ';':
        case '"':
        case '*':
        case '>':
        case '|':
        case KT_FOLD_SIGN:
          *begins = TRUE;
          return KT_GAP_BREAK;
        default:
          gap = KT_GAP_BREAK;
        }
    }
  return gap;
}

/* Whether the full stop behind a word is that of a short form: "dhr.", "J.", "tel.". */
static gboolean
is_short_form (const KtTokens *self, const KtToken *token)
{
  gsize length = kt_token_get_length (token);

  /* "1. Aanleiding" and "a. Doelen" are lists. */
  if (token->is_digits || (length == 1 && !token->is_upper && token->begins))
    return FALSE;
  return length == 1 ||
         (length <= 5 && !token->is_all_upper && !kt_token_is (token, KT_CLASS_ORDINARY) &&
          kt_token_is (token, KT_CLASS_TITLE | KT_CLASS_PROTECTED | KT_CLASS_ROLE)) ||
         kt_word_is_among (
             token->hash, self->fold->text + token->start, length,
             " dhr mw mevr mvr hr dr drs mr ir ing prof ds fam gebr wed mej zr br jhr mgr tel nr buurvr ");
}

static void
read_case (const KtFold *fold, KtToken *token)
{
  token->is_upper = kt_fold_is_upper (fold, token->start);
  if (!token->is_upper)
    return;
  token->is_all_upper = TRUE;
  for (gsize i = token->start + 1; i < token->end && token->is_all_upper; i++)
    token->is_all_upper = kt_fold_is_upper (fold, i);
}

/* How many of the words from @from to @to stand in square brackets, as replacements do, without being in capitals. */
static guint
count_bracketed (const KtTokens *self, guint from, guint to)
{
  const char *text = self->fold->text;
  gboolean inside = FALSE;
  guint n = 0;

  for (guint i = from; i < to; i++)
    {
      const KtToken *token = kt_tokens_get (self, i);

      inside = inside || (token->start > 0 && text[token->start - 1] == '[');
      n += inside && !token->is_digits && !token->is_all_upper && kt_token_get_length (token) > 1;
      inside = inside && text[token->end] != ']';
    }
  return n;
}

/* In a line of capitals a capital says as little as a small letter elsewhere. */
static void
lower_line (KtTokens *self, guint from, guint to)
{
  guint upper = 0, other = 0;

  for (guint i = from; i < to; i++)
    {
      const KtToken *token = kt_tokens_get (self, i);

      if (token->is_digits || kt_token_get_length (token) < 2)
        continue;
      if (token->is_all_upper)
        upper++;
      else
        other++;
    }
  if (upper < CAPS_MIN ||
      (upper < CAPS_RATIO * other && upper < CAPS_RATIO * (other - count_bracketed (self, from, to))))
    return;
  for (guint i = from; i < to; i++)
    {
      KtToken *token = kt_tokens_get (self, i);

      token->is_upper = token->is_upper && (!token->is_all_upper || kt_token_get_length (token) == 1);
    }
}

/* Gives the words of the longest entry that begins at @i what it has. */
static void
join_phrase (KtTokens *self, KtWordbook *wordbook, guint i)
{
  const KtFold *fold = self->fold;
  char text[96];
  gsize length = 0;
  guint n = 0;
  KtEntry found = { 0 };

  for (guint k = 0; k < PHRASE_WORDS_MAX && i + k < self->all->len; k++)
    {
      const KtToken *token = kt_tokens_get (self, i + k);
      gsize more = kt_token_get_length (token);

      if ((k > 0 && token->gap != KT_GAP_SPACE && token->gap != KT_GAP_HYPHEN && token->gap != KT_GAP_APOSTROPHE &&
           token->gap != KT_GAP_DOT) ||
          length + more + 1 > sizeof text)
        break;
      if (k > 0)
        text[length++] = ' ';
      memcpy (text + length, fold->text + token->start, more);
      length += more;
      if (k > 0)
        {
          /* Most words that begin an entry are followed by something else. */
          KtEntry entry =
              k == 1 && !token->is_digits
                  ? kt_wordbook_look_up_pair (wordbook, kt_tokens_get (self, i)->hash, token->hash, text, length)
                  : kt_lexicon_look_up (self->lexicon, text, length);

          if ((entry.classes & KT_CLASS_INSTITUTION) != 0)
            entry.classes |= KT_CLASS_HEAD;
          if (entry.classes == 0)
            break;
          if ((entry.classes & ~KT_CLASS_PHRASE) != 0)
            {
              n = k + 1;
              found = entry;
            }
        }
    }
  for (guint k = 0; k < n; k++)
    {
      KtToken *token = kt_tokens_get (self, i + k);

      token->entry.kind = found.kind;
      token->entry.classes = found.classes | (token->entry.classes & WORKED_OUT);
      token->is_phrase = TRUE;
      token->begins_phrase = k == 0;
    }
}

/* Appends the word or number at @start. Returns where it ends. */
static gsize
read_token (KtTokens *self, KtWordbook *wordbook, gsize start)
{
  const KtFold *fold = self->fold;
  KtToken *token;
  const char *text = fold->text;
  gsize end = start + 1;

  g_array_set_size (self->all, self->all->len + 1);
  token = kt_tokens_get (self, self->all->len - 1);
  *token = (KtToken){ .start = start, .begins = TRUE, .is_digits = kt_fold_is_digit (text[start]) };
  if (token->is_digits)
    {
      while (kt_fold_is_digit (text[end]))
        end++;
    }
  else
    {
      while (kt_fold_is_letter (text[end]))
        end++;
    }
  token->end = end;
  if (self->all->len > 1)
    {
      const KtToken *before = token - 1;
      gboolean begins = FALSE;

      /* Between most words stands a space and nothing else. */
      token->gap =
          (guint8)(start == before->end + 1 && text[before->end] == ' ' ? KT_GAP_SPACE
                                                                        : get_gap (fold, before->end, start, &begins));
      token->begins = begins || (token->gap == KT_GAP_DOT && !is_short_form (self, before));
    }
  if (!token->is_digits)
    {
      read_case (fold, token);
      token->hash = kt_hash (text + start, end - start);
      token->entry = kt_wordbook_look_up (wordbook, token->hash, text + start, end - start);
      token->is_ordinary = kt_token_is (token, KT_CLASS_ORDINARY);
    }
  return end;
}

KtTokens *
kt_tokens_new (const KtFold *fold, KtWordbook *wordbook)
{
  KtTokens *self = g_new0 (KtTokens, 1);
  gsize last = 0, i = 0;
  guint line = 0;

  self->fold = fold;
  self->lexicon = kt_wordbook_get_lexicon (wordbook);
  self->all = g_array_sized_new (FALSE, FALSE, sizeof (KtToken), (guint)MIN (fold->length / 4 + 8, G_MAXUINT / 64));
  for (;;)
    {
      while (i < fold->length && !kt_fold_is_alnum (fold->text[i]))
        {
          if (fold->text[i] == '\n' && last > 0)
            {
              lower_line (self, line, self->all->len);
              line = self->all->len;
            }
          i++;
        }
      if (i >= fold->length)
        break;
      i = last = read_token (self, wordbook, i);
    }
  lower_line (self, line, self->all->len);
  for (guint k = 0; k < self->all->len; k++)
    {
      const KtToken *token = kt_tokens_get (self, k);

      /* "v.d." is two tussenvoegsels. */
      if (kt_token_is (token, KT_CLASS_PHRASE) && !token->is_phrase &&
          !(kt_token_get_length (token) == 1 && (token->is_upper || fold->text[token->start] == 'v')))
        join_phrase (self, wordbook, k);
    }
  return self;
}

void
kt_tokens_free (KtTokens *self)
{
  g_array_unref (self->all);
  g_free (self);
}

void
kt_tokens_take (KtTokens *self, GArray *hits)
{
  guint i = 0;

  for (guint h = 0; h < hits->len; h++)
    {
      const KtHit *hit = &g_array_index (hits, KtHit, h);

      while (i < self->all->len && kt_tokens_get (self, i)->end <= hit->start)
        i++;
      for (guint k = i; k < self->all->len && kt_tokens_get (self, k)->start < hit->end; k++)
        {
          kt_tokens_get (self, k)->is_taken = TRUE;
          kt_tokens_get (self, k)->tag = (guint8)hit->tag;
        }
    }
}

gboolean
kt_token_equals (const KtTokens *tokens, guint i, const char *word)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  gsize length = strlen (word);

  return length == kt_token_get_length (token) && memcmp (tokens->fold->text + token->start, word, length) == 0;
}
