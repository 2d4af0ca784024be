/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

/* What a street name may begin with, though it is an ordinary word. */
#define STREET_BEGINNINGS                                                                                              \
  " oude nieuwe lange korte grote kleine hoge lage verlengde eerste tweede derde burgemeester burg pastoor mgr dr "    \
  "prof koningin koning prins prinses prinsen sint st ds pater meester mr graaf hertog jan johan willem ir gen "       \
  "generaal kapitein admiraal "

/* What announces an address. */
#define ADDRESS_WORDS                                                                                                  \
  " adres woonadres postadres huisadres thuisadres bezoekadres huur huurt huurde woont woonde wonend wonende woning "  \
  "pand gelegen "
/* What is numbered and no street. */
#define COUNTED                                                                                                        \
  " kamer unit etage groep termijn week dag maand bijlage factuur periode artikel fase blok lijn nummer deel "         \
  "kwartaal "                                                                                                          \
  "verdieping portiek flat gebouw huis appartement sinds vanaf tussen "

/* Where the house number ends that begins at @start, which is returned when there is none: "12", "88-B", "7-hs",
 * "212-III", "33b". */
static guint
skip_house_number (const KtTokens *tokens, guint start)
{
  guint n = tokens->all->len, i = start, end;
  const KtToken *number;

  if (i < n && kt_token_is_in (tokens, i, " nr nummer no ") && i + 1 < n)
    i++;
  if (i >= n)
    return start;
  number = kt_tokens_get (tokens, i);
  if (!number->is_digits || number->is_taken || kt_token_get_length (number) > 5 ||
      (number->gap != KT_GAP_SPACE && number->gap != KT_GAP_COMMA && number->gap != KT_GAP_DOT))
    return start;
  end = i + 1;
  if (end < n && kt_tokens_get (tokens, end)->gap == KT_GAP_NONE)
    end++;
  else if (end < n && kt_tokens_get (tokens, end)->gap == KT_GAP_HYPHEN &&
           kt_token_get_length (kt_tokens_get (tokens, end)) <= 4)
    end++;
  else if (end < n && kt_tokens_get (tokens, end)->gap == KT_GAP_SPACE &&
           (kt_token_is_in (tokens, end, " bis hs huis boven zwart rood zw rd wit ") ||
            (kt_token_get_length (kt_tokens_get (tokens, end)) == 1 && !kt_token_is_in (tokens, end, " u x k n "))))
    end++;
  return end;
}

/* ", 9203 LK Drachten", ", unit 6, Venray" behind a street. */
static guint
skip_town (const KtTokens *tokens, guint i)
{
  guint n = tokens->all->len, k = i;

  if (k + 1 < n && kt_token_is_in (tokens, k, " unit kamer flat etage appartement app ") &&
      kt_tokens_get (tokens, k + 1)->is_digits)
    i = k = k + 2;
  while (k < n && k < i + 2 && kt_tokens_get (tokens, k)->is_taken && kt_tokens_get (tokens, k)->gap != KT_GAP_BREAK)
    k++;
  if (k < n && !kt_tokens_get (tokens, k)->is_taken && kt_tokens_get (tokens, k)->is_upper &&
      kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_PLACE) &&
      (kt_tokens_get (tokens, k)->gap == KT_GAP_COMMA || kt_tokens_get (tokens, k)->gap == KT_GAP_SPACE))
    return kt_context_skip_name (tokens, k);
  return i;
}

/* The first word of the name of a street whose last word is at @i: "Oude Dorpskade", "Dr. Schaepmanlaan". */
static guint
find_street_start (const KtTokens *tokens, guint i)
{
  guint start = i;

  guint at = i;

  while (at > 0 && i - at < 5)
    {
      const KtToken *token = kt_tokens_get (tokens, at), *before = kt_tokens_get (tokens, at - 1);
      gboolean belongs = kt_token_is_in (tokens, at - 1, STREET_BEGINNINGS);

      if (token->gap != KT_GAP_SPACE && token->gap != KT_GAP_HYPHEN && token->gap != KT_GAP_DOT)
        break;
      if (before->is_taken || (token->gap == KT_GAP_DOT && !belongs) || kt_token_is_in (tokens, at - 1, ADDRESS_WORDS))
        break;
      if (!before->is_upper && !(kt_token_is (before, KT_CLASS_PREFIX) && at - 1 > 0 &&
                                 kt_token_is_in (tokens, at - 1, " van der den de het t ten ter ")))
        break;
      if (before->begins && kt_token_is (before, KT_CLASS_ORDINARY) && !belongs && token->gap != KT_GAP_HYPHEN)
        break;
      at--;
      /* "aan de Prins van Oranjelaan" begins with its capital. */
      if (before->is_upper)
        start = at;
    }
  /* "1e Hogeweg" */
  if (start > 1 && kt_tokens_get (tokens, start)->gap == KT_GAP_SPACE &&
      kt_token_is_in (tokens, start - 1, " e ste de ") && kt_tokens_get (tokens, start - 1)->gap == KT_GAP_NONE &&
      kt_tokens_get (tokens, start - 2)->is_digits && !kt_tokens_get (tokens, start - 2)->is_taken)
    start -= 2;
  return start;
}

/* A single word that is a kind of street behind a name: "Lytse Dyk", "Van der Hooplaan", "Piet Heinstraat". */
static gboolean
is_street_word (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return i > 0 && token->is_upper && !token->begins && kt_token_is (token, KT_CLASS_STREET) &&
         (token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN) && kt_tokens_get (tokens, i - 1)->is_upper &&
         !kt_tokens_get (tokens, i - 1)->is_taken;
}

static gboolean
follows_article_of_place (const KtTokens *tokens, guint i)
{
  return i > 1 && kt_token_is_in (tokens, i - 1, " de het ") &&
         kt_token_is_in (tokens, i - 2, " op in aan bij langs richting over naar door uit van ");
}

/* "A59", "N381": letter and digits in one. */
static gboolean
is_road (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *number;

  if (i + 1 >= tokens->all->len || kt_token_get_length (token) != 1 || !token->is_upper ||
      !kt_token_is_in (tokens, i, " a n ") || token->gap == KT_GAP_NONE)
    return FALSE;
  number = kt_tokens_get (tokens, i + 1);
  return number->is_digits && !number->is_taken && number->gap == KT_GAP_NONE && kt_token_get_length (number) <= 3 &&
         i > 0 && kt_token_is_in (tokens, i - 1, " de ");
}

/* Whether what stands around the words from @start to @end, exclusive, is that of an address: "aan de Zuiderlaan", a
 * house number. */
static gboolean
is_at_street (const KtTokens *tokens, guint start, guint end)
{
  return skip_house_number (tokens, end) > end || follows_article_of_place (tokens, start);
}

/* Whether the word at @i, with a capital, ends the name of a street. */
static gboolean
is_capital_street (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (is_street_word (tokens, i) || (kt_token_is (token, KT_CLASS_STREET) && skip_house_number (tokens, i + 1) > i + 1))
    return TRUE;
  if (kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_INSTITUTION))
    return FALSE;
  if (kt_token_is (token, KT_CLASS_STREET_NAME))
    return kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_GIVEN | KT_CLASS_SURNAME)
               ? !token->begins || skip_house_number (tokens, i + 1) > i + 1
               : TRUE;
  return kt_token_is (token, KT_CLASS_LOOSE_STREET_NAME) && is_at_street (tokens, find_street_start (tokens, i), i + 1);
}

/* The same in lower case: "op de tulpstraat", "tulpstraat 12". */
static gboolean
is_lower_street (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_INSTITUTION | KT_CLASS_NUMBER_CUE))
    return FALSE;
  /* "de zuidhaven kliniek" */
  if (i + 1 < tokens->all->len && kt_tokens_get (tokens, i + 1)->gap == KT_GAP_SPACE &&
      kt_token_is (kt_tokens_get (tokens, i + 1), KT_CLASS_HEAD))
    return FALSE;
  if (kt_token_is (token, KT_CLASS_STREET_NAME))
    return kt_token_is (token, KT_CLASS_ORDINARY) ? skip_house_number (tokens, i + 1) > i + 1
                                                  : is_at_street (tokens, i, i + 1);
  return kt_token_is (token, KT_CLASS_LOOSE_STREET_NAME) && !kt_token_is (token, KT_CLASS_ORDINARY) &&
         is_at_street (tokens, i, i + 1);
}

/* Whether a word that announces an address stands right before the one at @i. */
static gboolean
follows_address_word (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = i > 0 ? kt_tokens_get (tokens, i - 1) : NULL;

  return before != NULL && token->start - before->end <= 2 &&
         kt_fold_is_one_of (tokens->fold->text[before->end], " :\t") && kt_token_is_in (tokens, i - 1, ADDRESS_WORDS);
}

/* Whether the word at @i is a street by the number behind it alone: a line or cell holds nothing else, a postcode
 * follows, or an address was announced: "Zwaanshals 255B", "Gravestein 118 hs, 1103 AB Amsterdam". */
static gboolean
is_line_of_address (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *number, *last, *next;
  guint end;
  char after;

  if (!token->is_upper || token->is_all_upper || kt_token_get_length (token) < 4 || i + 1 >= tokens->all->len ||
      kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_NUMBER_CUE))
    return FALSE;
  number = kt_tokens_get (tokens, i + 1);
  if (!number->is_digits || number->gap != KT_GAP_SPACE)
    return FALSE;
  end = skip_house_number (tokens, i + 1);
  if (end == i + 1)
    return FALSE;
  last = kt_tokens_get (tokens, end - 1);
  next = end < tokens->all->len ? kt_tokens_get (tokens, end) : NULL;
  if (next != NULL && !(next->is_taken && next->tag == KT_TAG_LOCATIE && next->start - last->end <= 3))
    next = NULL;
  /* An ordinary word, or a first name, needs more than the number: "Unit 3". */
  if (!kt_token_is_in (tokens, i, COUNTED) &&
      ((next != NULL && next->is_digits) || follows_address_word (tokens, find_street_start (tokens, i))))
    return TRUE;
  if (kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_GIVEN))
    return FALSE;
  after = tokens->fold->text[last->end];
  return end > i + 2 || (token->begins && kt_fold_is_one_of (after, "\n\t")) || (token->begins && after == '\0') ||
         next != NULL;
}

/* Whether the head noun of an institution stands right before or, with a capital, behind the word. */
static gboolean
is_beside_head (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  guint k = i;

  if (i + 1 < tokens->all->len && kt_tokens_get (tokens, i + 1)->gap == KT_GAP_SPACE &&
      kt_tokens_get (tokens, i + 1)->is_upper && kt_token_is (kt_tokens_get (tokens, i + 1), KT_CLASS_HEAD))
    return TRUE;
  if (k > 0 && token->gap == KT_GAP_SPACE && kt_token_is_in (tokens, k - 1, " de het t "))
    k--;
  return k > 0 && kt_tokens_get (tokens, k)->gap == KT_GAP_SPACE &&
         kt_token_is (kt_tokens_get (tokens, k - 1), KT_CLASS_HEAD) &&
         !kt_token_is (kt_tokens_get (tokens, k - 1), KT_CLASS_STREET) && skip_house_number (tokens, i + 1) == i + 1;
}

void
kt_context_find_streets (KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      guint end, start;

      if (token->is_taken || token->is_digits)
        continue;
      if (is_road (tokens, i))
        {
          kt_context_accept (tokens, i, i + 2, KT_TAG_LOCATIE, "[adres]", hits);
          continue;
        }
      /* "Huisartsenpraktijk Tolsteeg" and "Ridderhof Ziekenhuis" are no streets. */
      if (token->is_upper && is_beside_head (tokens, i))
        continue;
      if (!(token->is_upper ? is_capital_street (tokens, i) || is_line_of_address (tokens, i)
                            : is_lower_street (tokens, i)))
        continue;
      start = token->is_upper ? find_street_start (tokens, i) : i;
      while (start > 0 && !token->is_upper && token->is_all_upper &&
             kt_tokens_get (tokens, start)->gap == KT_GAP_SPACE && !kt_tokens_get (tokens, start - 1)->is_taken &&
             kt_token_is_in (tokens, start - 1, " van der den de ten ter "))
        start--;
      end = skip_house_number (tokens, i + 1);
      end = end > i + 1 ? skip_town (tokens, end) : i + 1;
      kt_context_accept (tokens, start, end, KT_TAG_LOCATIE, "[adres]", hits);
    }
}

/* --- Towns --- */

/* Whether a postcode stands right before the word: "6100 AL Echt". */
static gboolean
follows_postcode (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before;

  if (i < 2 || (token->gap != KT_GAP_SPACE && token->gap != KT_GAP_COMMA && token->gap != KT_GAP_BREAK))
    return FALSE;
  before = kt_tokens_get (tokens, i - 1);
  return token->start - before->end <= 2 && before->is_taken && before->tag == KT_TAG_LOCATIE &&
         kt_token_get_length (before) == 2 && kt_tokens_get (tokens, i - 2)->is_digits &&
         kt_token_get_length (kt_tokens_get (tokens, i - 2)) == 4 && tokens->fold->text[token->end] != ':';
}

static gboolean
follows_place_word (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return i > 0 && token->gap == KT_GAP_SPACE &&
         kt_token_is_in (tokens, i - 1,
                         " in te uit naar nabij omgeving richting vanuit regio wijk dorp buurt gemeente "
                         "stad provincie plaats omstreken ");
}

/* Where the entry of the lexicon of which the word at @i is the first ends, exclusive. */
static guint
skip_phrase (const KtTokens *tokens, guint i)
{
  guint end = i + 1;

  while (kt_tokens_get (tokens, i)->is_phrase && end < tokens->all->len && kt_tokens_get (tokens, end)->is_phrase &&
         !kt_tokens_get (tokens, end)->begins_phrase)
    end++;
  return end;
}

static gboolean
is_capital_place (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  if (follows_postcode (tokens, i))
    return TRUE;
  /* "OCK" is an abbreviation more often than a village. */
  if (token->is_all_upper && kt_token_get_length (token) <= 4)
    return FALSE;
  if (kt_context_is_place (token))
    return TRUE;
  return follows_place_word (tokens, i) && !token->begins && !token->is_all_upper &&
         kt_context_continues_name (tokens, i) &&
         (kt_context_is_unknown (token) || kt_token_is (token, KT_CLASS_PLACE | KT_CLASS_SURNAME));
}

void
kt_context_find_places (KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (token->is_taken || token->is_digits || (token->is_phrase && !token->begins_phrase))
        continue;
      if (token->is_upper && is_capital_place (tokens, i))
        kt_context_accept (tokens, i, MAX (kt_context_skip_name (tokens, i), skip_phrase (tokens, i)), KT_TAG_LOCATIE,
                           "[plaats]", hits);
      /* "in 3811ab bekend" */
      else if (!token->is_upper && ((follows_postcode (tokens, i) && (kt_token_is (token, KT_CLASS_PLACE) ||
                                                                      !kt_token_is (token, KT_CLASS_ORDINARY))) ||
                                    (kt_context_is_place (token) && !kt_token_is_in (tokens, i, " de het ") &&
                                     (kt_token_get_length (token) >= 4 || token->is_phrase))))
        kt_context_accept (tokens, i, skip_phrase (tokens, i), KT_TAG_LOCATIE, "[plaats]", hits);
    }
}
