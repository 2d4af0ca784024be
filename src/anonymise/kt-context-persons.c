/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-context.h"

#include <string.h>

/* What stands right before the name of somebody. */
typedef enum
{
  BEFORE_NOTHING,
  BEFORE_TITLE,   /* "mw.", "familie", "Naam:", "Beste": nothing but a name follows */
  BEFORE_ROLE,    /* "moeder", "huisarts" */
  BEFORE_PLACE,   /* "in", "uit" */
  BEFORE_ARTICLE, /* "de", "geen": no name follows as a rule */
  BEFORE_EPONYM,  /* "syndroom van" */
} Before;

/* What professionals are of. */
#define DEPARTMENTS                                                                                                    \
  " zorg werk inkomen wonen jeugd schulden schuldhulp schuldhulpverlening welzijn onderwijs participatie veiligheid "  \
  "financien sociaal team gemeente gezin leerplicht inburgering statushouders ouderen mantelzorg volwassenen regie "

#define LABELS_TAIL                                                                                                    \
  "naam roepnaam achternaam voornaam voornamen voorletters meisjesnaam geboortenaam contactpersoon notulist notulen "  \
  "voorzitter client cliente opgesteld verwijzer aanmelder deelnemer bewoner leerling "
#define LABELS " " LABELS_TAIL

static Before
get_before (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i), *before;
  char between;

  if (i == 0)
    return BEFORE_NOTHING;
  before = kt_tokens_get (tokens, i - 1);
  between = tokens->fold->text[before->end];
  if (before->is_taken || token->start - before->end > 4)
    return BEFORE_NOTHING;
  if (between == ':' || between == '\t')
    return between == ':' && kt_token_is_in (tokens, i - 1, LABELS) ? BEFORE_TITLE
           : kt_token_is (before, KT_CLASS_ROLE | KT_CLASS_TITLE) ||
                   kt_token_is_in (tokens, i - 1, " aan van cc " LABELS_TAIL)
               ? BEFORE_ROLE
               : BEFORE_NOTHING;
  if (kt_token_is_in (tokens, i - 1, " groet groeten groetjes mvg gr groetnis ") && between != ' ')
    return BEFORE_TITLE;
  if (token->gap != KT_GAP_SPACE && token->gap != KT_GAP_DOT)
    return BEFORE_NOTHING;
  if (token->gap == KT_GAP_DOT && token->begins)
    return BEFORE_NOTHING;
  if (kt_token_is (before, KT_CLASS_TITLE))
    return BEFORE_TITLE;
  if (before->begins && kt_token_is_in (tokens, i - 1, " beste hoi hallo ha hey hi lieve geachte dag goedemorgen "))
    return BEFORE_TITLE;
  if (kt_token_is (before, KT_CLASS_ROLE))
    return BEFORE_ROLE;
  if (kt_token_is_in (tokens, i - 1, " in te uit naar vanuit "))
    return BEFORE_PLACE;
  if (i > 1 && kt_token_is_in (tokens, i - 1, " van methode schaal test ") &&
      (kt_token_is_in (tokens, i - 1, " methode schaal test ") ||
       kt_token_is_in (tokens, i - 2, " ziekte syndroom schaal methode test score piramide lijst ")))
    return BEFORE_EPONYM;
  if (!before->is_upper && kt_token_is_in (tokens, i - 1, " de het een deze dit die dat geen elke "))
    return BEFORE_ARTICLE;
  return BEFORE_NOTHING;
}

static gboolean
is_initial (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  return token->is_upper && kt_token_get_length (token) == 1 && (guchar)tokens->fold->text[token->start] < 0x80;
}

/* Whether the words from @i to @end begin with initials and a surname: "J. de Vries", "A.B. Kaya". */
static gboolean
has_initials (const KtTokens *tokens, guint i, guint end)
{
  guint k = i;

  while (k < end && is_initial (tokens, k))
    k++;
  if (k == i || k == end || kt_tokens_get (tokens, i + 1)->gap != KT_GAP_DOT)
    return FALSE;
  /* "B. DOELEN" says no more in a line that is not in capitals wholly. */
  return !(kt_tokens_get (tokens, k)->is_all_upper && kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_ORDINARY) &&
           !kt_token_is (kt_tokens_get (tokens, k), KT_CLASS_SURNAME | KT_CLASS_GIVEN | KT_CLASS_PREFIX));
}

static gboolean
has_given (const KtTokens *tokens, guint i, guint end)
{
  for (; i < end; i++)
    {
      if (kt_context_is_given (kt_tokens_get (tokens, i)) && kt_tokens_get (tokens, i)->is_upper)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_surname (const KtTokens *tokens, guint i, guint end)
{
  for (; i < end; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (kt_context_is_surname (token) && token->is_upper && !kt_token_is (token, KT_CLASS_PLACE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_unknown (const KtTokens *tokens, guint i, guint end)
{
  for (; i < end; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (token->is_upper && kt_context_is_unknown (token) && kt_token_get_length (token) >= 3 &&
          !token->is_all_upper && !kt_token_is (token, KT_CLASS_COMPOUND | KT_CLASS_PROPER | KT_CLASS_NUMBER_CUE))
        return TRUE;
    }
  return FALSE;
}

/* Whether at least one word may be a name behind a word for somebody. */
static gboolean
may_be_name (const KtTokens *tokens, guint i, guint end)
{
  for (; i < end; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (!token->is_upper)
        continue;
      if (kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME))
        return TRUE;
      /* "huisarts Tan", but not "klantmanager Zorg". */
      if (!kt_token_is (token, KT_CLASS_PROTECTED | KT_CLASS_INSTITUTION | KT_CLASS_PREFIX) &&
          !(kt_token_is (token, KT_CLASS_ORDINARY) && token->begins) && !kt_token_is_in (tokens, i, DEPARTMENTS))
        return TRUE;
    }
  return FALSE;
}

/* The first word of a name that begins at @i, without the word that only begins the sentence. */
static guint
skip_sentence_start (const KtTokens *tokens, guint i, guint end)
{
  const KtToken *token = kt_tokens_get (tokens, i), *next;

  if (!token->begins || i + 1 >= end)
    return i;
  next = kt_tokens_get (tokens, i + 1);
  if (next->gap != KT_GAP_SPACE || kt_token_is (token, KT_CLASS_PREFIX))
    return i;
  if (kt_token_is (token, KT_CLASS_ROLE | KT_CLASS_TITLE | KT_CLASS_PROTECTED))
    return i + 1;
  if (!kt_token_is (token, KT_CLASS_ORDINARY))
    return kt_context_is_unknown (token) && kt_context_is_given (next) ? i + 1 : i;
  /* "Wil Fatima komen?" but "Roos Jansen". */
  return !kt_token_is (token, KT_CLASS_GIVEN) || kt_context_is_given (next) ? i + 1 : i;
}

/* The first of the tussenvoegsels that stand in lower case before the name at @from: "dhr van Wamel", "mw. el Amrani".
 * A single "van" or "de" belongs to it only when a title or role goes before. */
static guint
take_prefixes (const KtTokens *tokens, guint from)
{
  guint start = from;
  Before before;

  while (start > 0 && from - start < 3)
    {
      const KtToken *token = kt_tokens_get (tokens, start), *prefix = kt_tokens_get (tokens, start - 1);
      gboolean joined = token->gap == KT_GAP_SPACE || token->gap == KT_GAP_HYPHEN || token->gap == KT_GAP_APOSTROPHE ||
                        (kt_token_get_length (prefix) == 1 && token->start - prefix->end <= 2);

      if (prefix->is_taken || prefix->is_digits || !joined ||
          !kt_token_is_in (tokens, start - 1,
                           " van de der den ter ten te el al t v d vd vdr la le di da do dos bin ben "
                           "abu ait ould "))
        break;
      start--;
    }
  if (start == from)
    return from;
  /* "Maria de Lurdes", whose first name is known. */
  if (start > 0 && kt_tokens_get (tokens, start - 1)->is_taken &&
      kt_tokens_get (tokens, start - 1)->tag == KT_TAG_PERSOON &&
      (kt_tokens_get (tokens, start)->gap == KT_GAP_SPACE || kt_tokens_get (tokens, start)->gap == KT_GAP_HYPHEN))
    return start;
  before = get_before (tokens, start);
  if (before == BEFORE_TITLE || before == BEFORE_ROLE || from - start > 1 ||
      kt_token_is_in (tokens, start, " el al ten ter vd vdr ait ould abu ben bin "))
    return start;
  return from;
}

/* Whether the words from @from to @end are a name by themselves. */
static gboolean
is_plain_name (const KtTokens *tokens, guint from, guint end)
{
  const KtToken *token = kt_tokens_get (tokens, from);
  gboolean long_enough = !token->is_all_upper || kt_token_get_length (token) > 4;

  if (kt_token_is (token, KT_CLASS_PROTECTED) && !(end > from + 1 && kt_token_is (token, KT_CLASS_GIVEN)) &&
      !has_initials (tokens, from, end) &&
      !(kt_token_is (token, KT_CLASS_GIVEN) && !token->is_all_upper && kt_token_get_length (token) <= 4))
    return FALSE;
  return has_initials (tokens, from, end) || (has_given (tokens, from, end) && long_enough) ||
         (has_surname (tokens, from, end) && long_enough) || (!token->begins && has_unknown (tokens, from, end)) ||
         (kt_token_is (token, KT_CLASS_GIVEN) && (!token->begins || end > from + 1) && long_enough);
}

/* A name with a capital that begins at @i. Returns where it ends, or 0. */
static guint
accept_capital (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  const char *text = tokens->fold->text;
  guint end, from;
  Before before;
  gboolean sure;

  if (!kt_context_continues_name (tokens, i))
    return 0;
  end = kt_context_skip_name (tokens, i);
  before = get_before (tokens, i);
  /* "Beste Roos" and "Naam: Bakker" leave no doubt about the first word. */
  from = before == BEFORE_TITLE ? i : skip_sentence_start (tokens, i, end);
  token = kt_tokens_get (tokens, from);
  if (from > i)
    before = get_before (tokens, from);
  /* "Mw. De Haan": the title is no part of the name. */
  if (kt_token_is (token, KT_CLASS_TITLE | KT_CLASS_ROLE) && !kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME))
    return 0;
  if (before == BEFORE_NOTHING || before == BEFORE_ARTICLE)
    {
      guint start = take_prefixes (tokens, from);

      if (start < from)
        {
          Before earlier = get_before (tokens, start);

          from = start;
          before = earlier == BEFORE_TITLE || earlier == BEFORE_ROLE ? earlier : BEFORE_NOTHING;
        }
    }
  switch (before)
    {
    case BEFORE_TITLE:
      sure = !kt_token_is (token, KT_CLASS_PROTECTED) || kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME) ||
             kt_token_get_length (token) == 1;
      break;
    case BEFORE_ROLE:
      sure = (is_initial (tokens, from) && end == from + 1 && text[token->end] == '.') ||
             (may_be_name (tokens, from, end) && (!token->is_all_upper || has_initials (tokens, from, end) ||
                                                  kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME)));
      break;
    case BEFORE_PLACE:
      sure =
          has_initials (tokens, from, end) || (has_given (tokens, from, end) && !kt_token_is (token, KT_CLASS_PLACE));
      break;
    case BEFORE_ARTICLE:
      sure = end > from + 1 && is_plain_name (tokens, from, end);
      break;
    case BEFORE_EPONYM:
      return end;
    case BEFORE_NOTHING:
    default:
      sure = is_plain_name (tokens, from, end);
    }
  /* "deurwaarder Stolk en Wiersinga" is one name. */
  if (sure && before == BEFORE_ROLE && from > 0 && end + 1 < tokens->all->len &&
      kt_token_is_in (tokens, from - 1, " deurwaarder notaris advocaten makelaar accountant incassobureau ") &&
      kt_token_equals (tokens, end, "en") && kt_context_continues_name (tokens, end + 1))
    end = kt_context_skip_name (tokens, end + 1);
  if (sure && before != BEFORE_TITLE && kt_context_is_first_half (tokens, end) && end == from + 1)
    return 0;
  if (!sure || (from + 1 == end && kt_context_is_place (token) && before != BEFORE_TITLE && before != BEFORE_ROLE &&
                !kt_token_is (token, KT_CLASS_GIVEN)))
    return 0;
  if (end == from + 1 && kt_token_is (token, KT_CLASS_GIVEN))
    end = kt_context_skip_letter (tokens, end);
  kt_context_accept (tokens, from, end, KT_TAG_PERSOON, NULL, hits);
  return end;
}

/* A name in lower case that begins at @i: "gerda van rooij", "mw jansen". Returns where it ends, or 0. */
static guint
accept_lower (KtTokens *tokens, guint i, GArray *hits)
{
  const KtToken *token = kt_tokens_get (tokens, i);
  guint end = i + 1, k;
  gboolean sure = kt_context_is_given (token) && kt_token_get_length (token) >= 4;
  Before before;

  /* Most words are no name whatever stands before them. */
  if (kt_token_is (token, KT_CLASS_ORDINARY | KT_CLASS_PROTECTED | KT_CLASS_COMPOUND) &&
      !kt_token_is (token, KT_CLASS_GIVEN | KT_CLASS_SURNAME | KT_CLASS_PREFIX))
    return 0;
  before = get_before (tokens, i);

  /* "EDIZ" is an abbreviation, and "jip-en-janneketaal" one word. */
  if ((token->is_upper && token->is_all_upper && (kt_token_get_length (token) <= 4 || !sure)) ||
      kt_context_is_first_half (tokens, end) || (token->gap == KT_GAP_HYPHEN && before == BEFORE_NOTHING))
    return 0;
  if (before == BEFORE_TITLE || before == BEFORE_ROLE)
    {
      guint n = i;

      while (n < i + 3 && n + 1 < tokens->all->len && kt_token_is (kt_tokens_get (tokens, n), KT_CLASS_PREFIX) &&
             kt_tokens_get (tokens, n + 1)->gap == KT_GAP_SPACE)
        n++;
      token = kt_tokens_get (tokens, n);
      if (!token->is_taken && !token->is_digits && kt_token_get_length (token) >= 3 &&
          (kt_context_is_surname (token) ||
           (n > i && kt_context_is_unknown (token) && !kt_token_is (token, KT_CLASS_COMPOUND | KT_CLASS_PROPER))))
        {
          kt_context_accept (tokens, i, n + 1, KT_TAG_PERSOON, NULL, hits);
          return n + 1;
        }
      token = kt_tokens_get (tokens, i);
      sure = sure ||
             (kt_token_is (token, KT_CLASS_GIVEN) && !kt_token_is (token, KT_CLASS_ORDINARY) &&
              kt_token_get_length (token) >= 2) ||
             (before == BEFORE_TITLE && kt_context_is_unknown (token) && kt_token_get_length (token) >= 3 &&
              !kt_token_is (token, KT_CLASS_COMPOUND));
    }
  /* "jan feenstra" */
  if (kt_token_is (token, KT_CLASS_GIVEN) && !kt_token_is (token, KT_CLASS_ORDINARY) && i + 1 < tokens->all->len &&
      !kt_tokens_get (tokens, i + 1)->is_taken && kt_tokens_get (tokens, i + 1)->gap == KT_GAP_SPACE &&
      kt_context_is_surname (kt_tokens_get (tokens, i + 1)))
    sure = TRUE;
  if (!sure)
    return 0;
  /* The surname that follows, with its tussenvoegsels. */
  for (k = end; k < tokens->all->len && k < i + 5; k++)
    {
      const KtToken *next = kt_tokens_get (tokens, k);

      if (next->is_taken || next->is_digits || (next->gap != KT_GAP_SPACE && next->gap != KT_GAP_HYPHEN))
        break;
      if (kt_context_is_surname (next) ||
          (kt_token_is (next, KT_CLASS_SURNAME) && k > end && next->gap == KT_GAP_SPACE))
        {
          end = k + 1;
          if (k + 1 < tokens->all->len && kt_tokens_get (tokens, k + 1)->gap != KT_GAP_HYPHEN)
            break;
        }
      else if (!kt_token_is (next, KT_CLASS_PREFIX) || !kt_token_is_in (tokens, k, " van de der den ten ter el al "))
        break;
    }
  if (end == i + 1)
    end = kt_context_skip_letter (tokens, end);
  kt_context_accept (tokens, i, end, KT_TAG_PERSOON, NULL, hits);
  return end;
}

/* Whether what stands behind the number that ends before @i closes it: ")", ",", ";" or the end of a line. */
static gboolean
is_closed (const KtTokens *tokens, guint i, gboolean bracket)
{
  const char *text = tokens->fold->text + kt_tokens_get (tokens, i)->end;

  if (*text == '\0' || *text == '\n' || *text == '\t')
    return TRUE;
  if (*text == ')')
    return TRUE;
  if (*text == ';')
    return TRUE;
  if (*text == ',' || *text == '.')
    return !kt_fold_is_digit (text[1]);
  return bracket && i + 1 < tokens->all->len && kt_token_is_in (tokens, i + 1, " en jr pas ");
}

void
kt_context_find_ages (KtTokens *tokens, GArray *hits)
{
  for (guint i = 1; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i), *before = kt_tokens_get (tokens, i - 1);
      const char *text = tokens->fold->text;
      gboolean bracket = FALSE;

      if (!token->is_digits || token->is_taken || kt_token_get_length (token) > 3 || !before->is_taken ||
          before->tag != KT_TAG_PERSOON || token->start - before->end > 2)
        continue;
      if (kt_token_get_length (token) == 3 && text[token->start] != '1')
        continue;
      for (gsize k = before->end; k < token->start; k++)
        bracket = bracket || text[k] == '(' || text[k] == ',';
      if ((bracket || token->gap == KT_GAP_SPACE) && is_closed (tokens, i, bracket))
        {
          /* "7;4" is seven years and four months. */
          gboolean months = text[token->end] == ';' && i + 1 < tokens->all->len &&
                            kt_tokens_get (tokens, i + 1)->is_digits &&
                            kt_tokens_get (tokens, i + 1)->start == token->end + 1;

          kt_context_accept (tokens, i, i + 1 + months, KT_TAG_LEEFTIJD, "[leeftijd]", hits);
        }
    }
}

void
kt_context_find_persons (KtTokens *tokens, GArray *hits)
{
  for (guint i = 0; i < tokens->all->len;)
    {
      const KtToken *token = kt_tokens_get (tokens, i);
      guint end = 0;

      if (!token->is_taken && !token->is_digits)
        {
          if (is_initial (tokens, i))
            end = kt_context_accept_loud_person (tokens, i, hits);
          if (end == 0 && token->is_upper && (!token->is_all_upper || is_initial (tokens, i)))
            end = accept_capital (tokens, i, hits);
          else if (end == 0)
            end = accept_lower (tokens, i, hits);
        }
      i = end != 0 ? end : i + 1;
    }
}
