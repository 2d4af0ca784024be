/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

#include "anonymise/kt-scan.h"

/* Surnames that tell of somebody as often: "mevrouw klein van stuk", "dhr weg". */
#define HOW_SOMEBODY_IS                                                                                                \
  " groot klein lang lange jong jonge oude korte mager mooi sterk tevreden vrolijk vet leest zwager zorg man mens "    \
  "raad weg ben trouw loos boekhoudt overman buurman wekker heer meester zwart wit rood groen bruin noord oost zuid "  \
  "west wilde meer "
/* Behind these a surname stands alone. */
#define TITLES " mw mevr mvr mevrouw dhr hr heer meneer fam familie "

/* Whether an ordinary word in lower case at @i may be a name by what stands before it: "vriendin bo", "mw visser",
 * "in horst", "inloop het anker". */
static gboolean
is_hidden_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before = i > 0 ? kt_tokens_get (tokens, i - 1) : NULL;

  if (before == NULL || before->is_taken || (token->gap != KT_GAP_SPACE && token->gap != KT_GAP_DOT))
    return FALSE;
  if (kt_token_is (token, KT_CLASS_SURNAME) && !token->begins && kt_token_is_in (tokens, i - 1, TITLES))
    return !kt_token_is_in (tokens, i, HOW_SOMEBODY_IS);
  if (token->gap != KT_GAP_SPACE)
    return FALSE;
  if (kt_token_is (token, KT_CLASS_GIVEN) && kt_token_is (before, KT_CLASS_ROLE | KT_CLASS_TITLE) &&
      !kt_token_is_in (tokens, i, " wil dan ging gun mei ben is was mag kan zal wou "))
    return TRUE;
  if (kt_token_is (token, KT_CLASS_PLACE) && kt_token_is_in (tokens, i - 1, " in te uit naar "))
    return !kt_token_is_in (tokens, i, " beeld huis huizen best haar hun ");
  return i > 1 && kt_token_is_in (tokens, i - 1, " de het t ") &&
         kt_token_is (kt_tokens_get (tokens, i - 2), KT_CLASS_HEAD) && !kt_tokens_get (tokens, i - 2)->is_upper &&
         before->gap == KT_GAP_SPACE && !kt_tokens_get (tokens, i - 2)->is_taken &&
         !kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE);
}

/* Whether the word at @i, at the beginning of a sentence, may be the first name of the person behind it: "Wiel
 * Meertens". */
static gboolean
is_hidden_first_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *next;

  if (i + 1 >= tokens->all->len || !token->is_upper || token->is_all_upper ||
      kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_PROTECTED | KT_CLASS_PREFIX | KT_CLASS_INSTITUTION))
    return FALSE;
  next = kt_tokens_get (tokens, i + 1);
  return next->gap == KT_GAP_SPACE && next->is_upper && next->is_taken && next->tag == KT_TAG_PERSOON &&
         !kt_token_is_in (tokens, i,
                          " volgens gisteren vandaag morgen met van voor door bij aan ook dat toen daarna "
                          "omdat als en maar of heeft is was belt zegt ziet naar over na tijdens zowel "
                          "alleen samen vervolgens inmiddels contact mail brief telefoon gesprek "
                          "huisbezoek bezoek hoewel terwijl sinds zonder tussen behalve namens via had "
                          "kan wil zal moet mag laat vraag actie afspraak beste hallo hoi ha dag lieve ");
}

/* With a capital such a word is as often a name: "Smulkar". */
#define SHORT_COMPOUND 7

/* What a number counts or measures, by the word behind it. */
#define UNITS                                                                                                          \
  " uur uren u dag dagen dgn week weken wk wkn maand maanden mnd jaar jaren jr keer x maal personen mensen kinderen "  \
  "kids minuten min euro eur km kg mg ml gr gram procent stuks tabletten pers gesprekken glazen biertjes bier "        \
  "dagdelen dagdeel nachten etmalen sigaretten joints vragen punten stappen meter cm mm liter l keren uurtjes e de "   \
  "ste d nd th m p kwartier lesuren lessen meldingen brieven treden kamers verdiepingen hoog pillen eenheden graden "  \
  "volt watt kilo ton mille kcal bpm etage "
/* What it is the number of, by the word before it. */
#define NUMBERED                                                                                                       \
  " om tot tussen index groep groepen klas klassen artikel art lid kamer fase niveau cijfer score scoort scoorde "     \
  "punt week "                                                                                                         \
  "stap "                                                                                                              \
  "deel unit blok ronde vraag bijlage hoofdstuk pagina blz versie trede schaal doel stadium type mbo vmbo graad gaf "  \
  "half na voor nr nummer p pagina dag zone sessie les cluster top route lijn bus perron halte mavo havo vwo "

/* Whether a number at @i that nobody took may identify: it is no time, amount, measure or place in a list. */
static gboolean
is_open_number (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  const char *text = tokens->fold->text;
  gsize length = kt_token_get_length (token), rest = kt_skip_spaces (tokens->fold, token->end, 1);
  char before = token->start > 0 ? text[token->start - 1] : '\n', after = text[token->end];

  /* The emergency and the suicide prevention line are everybody's. */
  if (kt_token_equals (tokens, i, "112") || kt_token_equals (tokens, i, "113"))
    return FALSE;
  if (length < 2 || token->gap == KT_GAP_NONE || before == KT_FOLD_EURO || text[rest] == '%')
    return FALSE;
  if (token->start > 1 && before == ' ' && (text[token->start - 2] == KT_FOLD_EURO || text[token->start - 2] == '+'))
    return FALSE;
  /* "10.40", "2-3", "120/80", "14:00": one number or the other was found, or they are a time or a measure. */
  if ((kt_fold_is_one_of (before, ".,-/:+=<>x") && token->start > 1) ||
      (kt_fold_is_one_of (after, ".,-/:+=x") && kt_fold_is_alnum (text[token->end + 1])))
    return FALSE;
  if (i + 1 < tokens->all->len && kt_tokens_get (tokens, i + 1)->start <= rest + 1 &&
      kt_token_is_in (tokens, i + 1, UNITS))
    return FALSE;
  if (i > 0 && token->gap == KT_GAP_SPACE &&
      (kt_token_is_in (tokens, i - 1, NUMBERED) || kt_tokens_get (tokens, i - 1)->is_digits ||
       kt_token_is (kt_tokens_get (tokens, i - 1), KT_CLASS_PROTECTED)))
    return FALSE;
  /* "van 22 tot 8", "tussen 8 en 12" */
  if (i > 1 && kt_token_is_in (tokens, i - 1, " en tot ") && kt_tokens_get (tokens, i - 2)->is_digits)
    return FALSE;
  if (i + 2 < tokens->all->len && kt_token_is_in (tokens, i + 1, " en tot ") &&
      kt_tokens_get (tokens, i + 2)->is_digits)
    return FALSE;
  /* "12." at the beginning of a line is a place in a list. */
  return !(after == '.' && token->begins) && !kt_scan_is_score (tokens, i);
}

/* Months have no capital: "toen mocht April mee". In haste they are given one, behind a word that says when. */
static gboolean
is_month_as_name (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->is_upper && !token->is_all_upper && !token->begins && i > 0 &&
         kt_token_is_in (tokens, i, " april mei juni juli augustus ") && !kt_tokens_get (tokens, i - 1)->is_digits &&
         !kt_token_is_in (tokens, i - 1,
                          " in van tot eind begin half medio sinds vanaf per voor na en of t m tussen rond deze vorig "
                          "vorige volgend volgende komende afgelopen januari februari maart april mei juni juli ");
}

/* Whether the word at @i needs a person to decide on it. */
static gboolean
is_suspect (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  KtClasses names = KT_CLASS_GIVEN | KT_CLASS_SURNAME | KT_CLASS_PLACE;
  gsize length = kt_token_get_length (token);

  if (token->is_taken)
    return FALSE;
  if (token->is_digits)
    return is_open_number (tokens, i);
  if (token->is_upper && kt_context_is_code (tokens, i))
    return TRUE;
  if (length == 1 || (token->gap == KT_GAP_APOSTROPHE && length <= 2) ||
      kt_token_is_in (tokens, i, " avonds nachts ochtends morgens middags winters zomers ") ||
      kt_token_is (token, KT_CLASS_NUMBER_CUE))
    return FALSE;
  if (!token->is_upper && kt_token_is (token, KT_CLASS_GIVEN) && is_hidden_name (tokens, i))
    return TRUE;
  if (is_month_as_name (tokens, i))
    return TRUE;
  /* "Ed" is a name, "ed" and "ED" are abbreviations. */
  if (kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_TITLE))
    return token->is_upper && !token->is_all_upper && length <= 4 && kt_token_is (token, KT_CLASS_GIVEN);
  /* "Wmo-consulent" */
  if (token->is_phrase && kt_token_is (token, KT_CLASS_ROLE))
    return FALSE;
  if (is_hidden_first_name (tokens, i))
    return TRUE;
  if (token->is_upper && !token->is_all_upper && !token->begins)
    return TRUE;
  if (token->is_ordinary ||
      kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_ROLE | KT_CLASS_INSTITUTION | KT_CLASS_PREFIX | KT_CLASS_STREET))
    return token->is_upper ? !token->is_all_upper && kt_token_is (token, KT_CLASS_GIVEN) : is_hidden_name (tokens, i);
  if (kt_token_is (token, names))
    return TRUE;
  return !kt_token_is (token, KT_CLASS_COMPOUND) || (token->is_upper && length <= SHORT_COMPOUND) ||
         is_hidden_name (tokens, i);
}

/* Whether the word at @i, beside a suspect one, is a part of the same name: "Huize Duinzicht", "zuidhaven kliniek". */
static gboolean
belongs (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return !token->is_taken && !token->is_digits &&
         (kt_token_is (token, KT_CLASS_HEAD) || kt_token_is_in (tokens, i, " sint st huize ") ||
          (token->is_upper && !token->is_all_upper && !kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE) &&
           !(token->begins && (kt_token_is (token, KT_CLASS_PROTECTED) ||
                               kt_token_is_in (tokens, i, " in op bij van naar uit met voor door als een om te ")))));
}

static gboolean
is_beside (const KtToken *token)
{
  return token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN || token->gap == KT_GAP_APOSTROPHE;
}

void
kt_context_find_suspects (const KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len; i++)
    {
      KtHit hit = { 0, 0, KT_TAG_ONBEKEND, KT_LAYER_SUSPECT, NULL };
      guint from = i;

      if (!is_suspect (tokens, i))
        continue;
      if (from > 0 && is_beside (kt_tokens_get (tokens, from)) && belongs (tokens, from - 1) &&
          (hits->len == 0 || g_array_index (hits, KtHit, hits->len - 1).end <= kt_tokens_get (tokens, from - 1)->start))
        from--;
      else if (is_hidden_name (tokens, i) && kt_token_is_in (tokens, i - 1, " de het t "))
        from--;
      else if (from > 0 && kt_tokens_get (tokens, i)->is_phrase && !kt_tokens_get (tokens, i)->begins_phrase &&
               !kt_tokens_get (tokens, from - 1)->is_taken)
        from--;
      /* "GGZ DE LINDE" */
      if (from > 0 && from < i && kt_token_is_in (tokens, from, " de het t ") &&
          kt_token_is (kt_tokens_get (tokens, from - 1), KT_CLASS_HEAD) &&
          kt_tokens_get (tokens, from - 1)->is_all_upper && !kt_tokens_get (tokens, from - 1)->is_taken)
        from--;
      while (i + 1 < tokens->all->len &&
             (((is_beside (kt_tokens_get (tokens, i + 1)) || kt_context_is_in_initials (tokens, i + 1)) &&
               (is_suspect (tokens, i + 1) || belongs (tokens, i + 1))) ||
              kt_context_is_loud_surname (tokens, i + 1)))
        i++;
      hit.start = kt_tokens_get (tokens, from)->start;
      hit.end = kt_tokens_get (tokens, i)->end;
      g_array_append_val (hits, hit);
    }
}
