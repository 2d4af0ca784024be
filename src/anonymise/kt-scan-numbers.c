/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan.h"

#include "anonymise/kt-scan-words.h"

#include <string.h>

/* IBANs have 15 to 34 characters. */
#define IBAN_MIN 15
#define IBAN_MAX 34
/* What is longer than this without a space is no number of an administration. */
#define TOKEN_MAX 48
/* So far before its first digit a telephone number can begin. */
#define SIGNS_MAX 4

/* Digits in groups as people write long numbers. */
#define GROUPS_MAX 12
#define CLUSTER_MAX 20
typedef struct
{
  char digits[CLUSTER_MAX + 1];
  gsize ends[GROUPS_MAX];   /* where each group ends in the text */
  guint totals[GROUPS_MAX]; /* how many digits there are by then */
  guint n;
} Cluster;

static gboolean
is_start (const KtFold *fold, gsize i)
{
  return i == 0 || !kt_fold_is_alnum (fold->text[i - 1]);
}

static gboolean
is_end (const KtFold *fold, gsize i)
{
  return !kt_fold_is_alnum (fold->text[i]);
}

/* Gathers the digits from @i, in groups with at most three of @between between them. */
static void
get_cluster (const KtFold *fold, gsize i, const char *between, Cluster *cluster)
{
  guint total = 0;

  cluster->n = 0;
  while (cluster->n < GROUPS_MAX)
    {
      gsize gap;

      while (kt_fold_is_digit (fold->text[i]) && total < CLUSTER_MAX)
        cluster->digits[total++] = fold->text[i++];
      if (kt_fold_is_digit (fold->text[i]))
        break;
      cluster->ends[cluster->n] = i;
      cluster->totals[cluster->n] = total;
      cluster->n++;
      gap = i;
      while (gap < i + 3 && fold->text[gap] != '\0' && strchr (between, fold->text[gap]) != NULL)
        gap++;
      if (gap == i || !kt_fold_is_digit (fold->text[gap]))
        break;
      i = gap;
    }
  cluster->digits[total] = '\0';
}

/* --- IBAN --- */

static gboolean
is_iban (const char *text, guint length)
{
  guint rest = 0;

  for (guint k = 0; k < length; k++)
    {
      char c = text[(k + 4) % length];
      guint value = kt_fold_is_digit (c) ? (guint)(c - '0') : (guint)(c - 'a') + 10;

      rest = value >= 10 ? (rest * 100 + value) % 97 : (rest * 10 + value) % 97;
    }
  return rest == 1;
}

static gboolean
scan_iban (const KtFold *fold, gsize i, GArray *hits)
{
  char iban[IBAN_MAX + 1];
  gsize ends[IBAN_MAX + 1], at = i;
  guint n = 0, best = 0;

  if (!((guchar)(fold->text[i] - 'a') < 26 && (guchar)(fold->text[i + 1] - 'a') < 26 &&
        kt_fold_is_digit (fold->text[i + 2]) && kt_fold_is_digit (fold->text[i + 3])))
    return FALSE;
  while (n < IBAN_MAX && kt_fold_is_alnum (fold->text[at]) && (guchar)fold->text[at] < 0x80)
    {
      iban[n++] = fold->text[at++];
      ends[n] = is_end (fold, at) ? at : 0;
      if ((fold->text[at] == ' ' || fold->text[at] == '.' || fold->text[at] == '-') &&
          kt_fold_is_alnum (fold->text[at + 1]))
        at++;
    }
  for (guint length = IBAN_MIN; length <= n; length++)
    {
      if (ends[length] != 0 && is_iban (iban, length))
        best = length;
      /* A mistyped Dutch number is one still. */
      else if (length == 18 && ends[length] != 0 && iban[0] == 'n' && iban[1] == 'l' && kt_fold_is_letter (iban[4]) &&
               kt_fold_is_letter (iban[5]) && kt_fold_is_letter (iban[6]) && kt_fold_is_letter (iban[7]))
        best = length;
      if (best == 18 && iban[0] == 'n' && iban[1] == 'l')
        break;
    }
  if (best == 0)
    return FALSE;
  kt_hit_add (hits, i, ends[best], KT_TAG_IBAN, "[iban]");
  return TRUE;
}

/* --- Plates --- */

static const char *const plates[] = {
  "LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD",
  "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D", "LLL-DD-D",
};

static gboolean
scan_plate (const KtFold *fold, gsize i, GArray *hits)
{
  char shape[9], joined[7];
  char between = '\0';
  gboolean vowels = FALSE, upper = TRUE, letters = FALSE, odd = FALSE;
  gsize at = i;
  guint n = 0, m = 0, seams = 0;

  if (i > 1 && (fold->text[i - 1] == '-' || fold->text[i - 1] == '/') && kt_fold_is_alnum (fold->text[i - 2]))
    return FALSE;
  while (m < 6)
    {
      char c = fold->text[at];

      if (kt_fold_is_alnum (c) && (guchar)c < 0x80)
        {
          gboolean letter = kt_fold_is_letter (c);

          shape[n++] = letter ? 'L' : 'D';
          joined[m++] = letter ? 'L' : 'D';
          vowels = vowels || (letter && kt_fold_is_one_of (c, "aeiou"));
          upper = upper && (!letter || kt_fold_is_upper (fold, at));
          letters = letters || letter;
          at++;
        }
      else if ((c == '-' || c == ' ') && n > 0 && seams < 2 && shape[n - 1] != '-')
        {
          odd = odd || (between != '\0' && between != c);
          between = c;
          shape[n++] = '-';
          seams++;
          at++;
        }
      else
        {
          return FALSE;
        }
    }
  if (!is_end (fold, at) || !letters || odd || (seams != 0 && seams != 2) ||
      (fold->text[at] == '-' && kt_fold_is_alnum (fold->text[at + 1])))
    return FALSE;
  shape[n] = joined[m] = '\0';
  for (gsize k = 0; k < G_N_ELEMENTS (plates); k++)
    {
      const char *p = plates[k];
      gboolean same = seams == 2 ? g_str_equal (shape, p) : TRUE;

      for (guint j = 0, l = 0; seams == 0 && same && p[j] != '\0'; j++)
        same = p[j] == '-' || p[j] == joined[l++];
      if (!same)
        continue;
      /* Without dashes only what cannot be words: plates have no vowels. */
      if (between != '-' && (vowels || (!upper && strstr (p, "DDD") == NULL && strstr (p, "LLL") == NULL)))
        continue;
      kt_hit_add (hits, i, at, KT_TAG_KENTEKEN, "[kenteken]");
      return TRUE;
    }
  return FALSE;
}

/* --- Telephone numbers --- */

static gboolean
is_known_phone (const Cluster *cluster, GPtrArray *phones, gsize *end)
{
  for (guint g = 0; g < cluster->n; g++)
    {
      guint total = cluster->totals[g];

      for (guint k = 0; k < phones->len; k++)
        {
          const char *known = phones->pdata[k];
          gsize length = strlen (known);

          if (total >= length && total - length <= 5 && memcmp (cluster->digits + total - length, known, length) == 0)
            {
              *end = cluster->ends[g];
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* The group at which a number that begins with what @cluster has is complete; the number of groups when it is none. */
static guint
find_phone_end (const Cluster *cluster, gboolean plus, gboolean cue)
{
  const char *d = cluster->digits;
  guint prefix = plus ? 0 : 2, best = cluster->n;
  gboolean abroad = plus || (d[0] == '0' && d[1] == '0' && d[2] >= '1');

  if (!abroad && d[0] != '0')
    {
      gboolean dutch = d[0] == '3' && d[1] == '1';

      for (guint g = 0; g < cluster->n; g++)
        {
          guint total = cluster->totals[g];

          if ((dutch && total == 11) || (cue && total >= 6 && total <= 11))
            best = g;
        }
      return best;
    }
  for (guint g = 0; g < cluster->n; g++)
    {
      guint total = cluster->totals[g];

      if (!abroad)
        {
          if ((total == 10 && d[1] != '0') ||
              (cue && best == cluster->n && total >= 7 && total < 10 && g + 1 == cluster->n))
            return g;
        }
      else if (d[prefix] == '3' && d[prefix + 1] == '1')
        {
          guint length = total - prefix - (d[prefix + 2] == '0');

          if (length == 11)
            return g;
        }
      else if (total >= prefix + 9 && total <= prefix + 14)
        best = g;
    }
  return best;
}

static gboolean
is_phone_cue (const KtFold *fold, gsize i)
{
  KtWord word;

  kt_word_get_previous (fold, i, &word);
  return kt_word_is_in (word.text, " tel telefoon telefoonnr telefoonnummer telnr mob mobiel fax bel belt bellen t gsm "
                                   "telefonisch doorkiesnummer ");
}

static gboolean
scan_phone (const KtFold *fold, gsize i, GPtrArray *phones, GArray *hits)
{
  Cluster cluster;
  gsize at = i, end;
  gboolean plus = FALSE;
  guint group;

  if (fold->text[at] == '(')
    at++;
  if (fold->text[at] == '+')
    {
      plus = TRUE;
      at++;
    }
  if (!kt_fold_is_digit (fold->text[at]) ||
      (i > 1 && !plus && kt_fold_is_one_of (fold->text[i - 1], ".,-/") && kt_fold_is_digit (fold->text[i - 2])))
    return FALSE;
  get_cluster (fold, at, " .-/()", &cluster);
  if (phones != NULL && is_known_phone (&cluster, phones, &end))
    {
      kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
      return TRUE;
    }
  group = find_phone_end (&cluster, plus, is_phone_cue (fold, i));
  if (group >= cluster.n)
    return FALSE;
  end = cluster.ends[group];
  if (kt_fold_is_letter (fold->text[end]))
    return FALSE;
  kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
  return TRUE;
}

/* --- BSN --- */

static gboolean
passes_eleven_test (const char *digits, guint n)
{
  int sum = 0;

  for (guint k = 0; k + 1 < n; k++)
    sum += (digits[k] - '0') * (int)(n - k);
  sum -= digits[n - 1] - '0';
  return sum % 11 == 0 && sum != 0;
}

static gboolean
scan_bsn (const KtFold *fold, gsize i, GArray *hits)
{
  Cluster cluster;
  KtWord word;
  gboolean cue;

  if (i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".,-/") && kt_fold_is_digit (fold->text[i - 2]))
    return FALSE;
  kt_word_get_previous (fold, i, &word);
  cue = kt_word_is_in (word.text, " bsn burgerservicenummer sofi sofinummer bsnnummer bsnnr sofinr ");
  get_cluster (fold, i, " .-", &cluster);
  for (guint g = 0; g < cluster.n; g++)
    {
      guint total = cluster.totals[g];

      if (total != 9 && !(cue && total == 8))
        continue;
      if (kt_fold_is_letter (fold->text[cluster.ends[g]]) || (!cue && !passes_eleven_test (cluster.digits, total)))
        return FALSE;
      /* Groups of a single digit are no way to write one. */
      for (guint k = 0; k <= g && !cue; k++)
        {
          if (cluster.totals[k] - (k > 0 ? cluster.totals[k - 1] : 0) < 2)
            return FALSE;
        }
      kt_hit_add (hits, i, cluster.ends[g], KT_TAG_BSN, "[bsn]");
      return TRUE;
    }
  return FALSE;
}

/* --- Postcodes --- */

/* Whether a postcode is what stands at @i: "postcode 7411 gr", "lindelaan 4, 7411 gr", but not "in 2024, 1500 kg". */
static gboolean
is_place_of_postcode (const KtFold *fold, gsize i)
{
  KtWord word;

  if (i > 2 && fold->text[i - 1] == ' ' && fold->text[i - 2] == ',' && kt_fold_is_digit (fold->text[i - 3]))
    return i < 7 || !kt_fold_is_digit (fold->text[i - 6]);
  kt_word_get_previous (fold, i, &word);
  return kt_word_is_in (word.text, " postcode pc ");
}

static gboolean
scan_postcode (const KtFold *fold, gsize i, GArray *hits)
{
  gsize at = kt_skip_digits (fold, i, 5);
  char pair[3];

  if (at != i + 4 || fold->text[i] == '0')
    return FALSE;
  at = kt_skip_spaces (fold, at, 2);
  if ((guchar)(fold->text[at] - 'a') >= 26 || (guchar)(fold->text[at + 1] - 'a') >= 26 || !is_end (fold, at + 2))
    return FALSE;
  pair[0] = fold->text[at];
  pair[1] = fold->text[at + 1];
  pair[2] = '\0';
  if (kt_word_is_in (pair, " sa sd ss "))
    return FALSE;
  if (!(kt_fold_is_upper (fold, at) && kt_fold_is_upper (fold, at + 1)) && at > i + 4 &&
      !is_place_of_postcode (fold, i) &&
      kt_word_is_in (pair, " is te en of om op in er al zo we ze he ik je nu uw km ml mg gr kg cm mm kw jr na va "
                           "bj mw dd tm id ca hr st de ging ha as an ag eu wo do di ma vr za zn "))
    return FALSE;
  kt_hit_add (hits, i, at + 2, KT_TAG_LOCATIE, "[postcode]");
  return TRUE;
}

/* --- Numbers of clients, cases, decisions --- */

static gboolean
is_token (char c)
{
  return kt_fold_is_alnum (c) || kt_fold_is_one_of (c, "-./_#");
}

typedef struct
{
  gsize end;
  guint letters;
  guint uppers;
  guint digits;
  guint seams;
} Token;

/* What stands at @i without a space, as numbers of administrations do. */
static gboolean
get_token (const KtFold *fold, gsize i, Token *token)
{
  gsize end = i;

  *token = (Token){ .end = i };
  while (end < i + TOKEN_MAX && is_token (fold->text[end]))
    end++;
  if (is_token (fold->text[end]))
    return FALSE;
  while (end > i && !kt_fold_is_alnum (fold->text[end - 1]))
    end--;
  token->end = end;
  for (gsize k = i; k < end; k++)
    {
      char c = fold->text[k];

      if (kt_fold_is_digit (c))
        token->digits++;
      else if (kt_fold_is_letter (c))
        {
          token->letters++;
          token->uppers += kt_fold_is_upper (fold, k);
        }
      else
        token->seams++;
    }
  return end > i;
}

static gboolean
is_unit (const char *word)
{
  return kt_word_is_in (word,
                        " euro eur mg ml gr gram kg km m meter cm mm u uur uren jaar kcal calorieen stappen keer x "
                        "m2 liter l dagen weken maanden minuten min procent inwoners mensen woorden huishoudens "
                        "kwh watt euros gulden bezoekers leden stuks per ");
}

static gboolean
scan_token (const KtFold *fold, gsize i, GArray *hits)
{
  Token token;
  gsize at;
  KtWord word;

  if (i > 0 && is_token (fold->text[i - 1]) && i > 1 && kt_fold_is_alnum (fold->text[i - 2]))
    return FALSE;
  if (!get_token (fold, i, &token) || token.letters == 0)
    return FALSE;
  /* Four digits with a capital or a dash, or three with capitals only and a dash. */
  if (!(token.digits >= 4 && (token.uppers > 0 || token.seams > 0)) &&
      !(token.digits == 3 && token.uppers == token.letters && token.seams > 0))
    return FALSE;
  /* "1500mg", "9.30u", "2015-heden": a number with a word, and laws with their year. */
  at = i;
  while (at < token.end && !kt_fold_is_letter (fold->text[at]))
    at++;
  kt_word_get (fold, at, &word);
  if (word.end == token.end && token.uppers == 0)
    return FALSE;
  if (token.digits == 4 && kt_word_is_in (word.text, " wmo jw pw avg wlz awb covid corona dsm icd "))
    return FALSE;
  kt_hit_add (hits, i, token.end, KT_TAG_ID, "[nummer]");
  return TRUE;
}

/* The number that a cue word ending at @i announces: on the same line, after at most two words more. */
static void
scan_cue (const KtFold *fold, gsize i, GArray *hits)
{
  gsize at = i;

  for (guint words = 0; words <= 3; words++)
    {
      Token token;
      gsize start = at;

      while (at < start + 4 && kt_fold_is_one_of (fold->text[at], " .:#(\t"))
        at++;
      if (!kt_fold_is_alnum (fold->text[at]) || !get_token (fold, at, &token))
        return;
      if (token.digits == 0)
        {
          at = token.end;
          continue;
        }
      if (token.digits < 3 && !(token.letters > 0 && token.uppers > 0 && token.seams > 0 && token.digits > 1))
        return;
      start = at;
      /* "V 291.330.4187", "290 114 6623", "FA RK 24-1190" */
      if (start > 2 && fold->text[start - 1] == ' ' && kt_fold_is_letter (fold->text[start - 2]) &&
          kt_fold_is_upper (fold, start - 2) && !kt_fold_is_alnum (fold->text[start - 3]))
        start -= 2;
      for (guint k = 0; k < 5; k++)
        {
          Token next;
          gsize after = token.end;

          if (fold->text[after] != ' ' || !kt_fold_is_alnum (fold->text[after + 1]) ||
              !get_token (fold, after + 1, &next))
            break;
          if (next.letters > 0 && next.letters <= 3 && next.digits == 0 && next.uppers == next.letters &&
              fold->text[next.end] == ' ' && kt_fold_is_digit (fold->text[next.end + 1]))
            token.end = next.end;
          else if (next.digits >= 2 && next.letters == 0 && token.letters == 0)
            token.end = next.end;
          else if (next.digits >= 3 && next.uppers == next.letters && token.end != at &&
                   fold->text[token.end - 1] >= 'a')
            token.end = next.end;
          else
            break;
        }
      kt_hit_add (hits, start, token.end, KT_TAG_ID, "[nummer]");
      return;
    }
}

/* --- What is left --- */

static gboolean
is_amount (const KtFold *fold, gsize start, gsize end)
{
  KtWord word;
  gsize before = start;

  while (before > 0 && start - before < 2 && fold->text[before - 1] == ' ')
    before--;
  if (before > 0 && (fold->text[before - 1] == KT_FOLD_EURO || fold->text[before - 1] == '$'))
    return TRUE;
  kt_word_get_previous (fold, start, &word);
  if (kt_word_is_in (word.text, " euro eur wmo jeugdwet participatiewet wlz avg wet regeling besluit "))
    return TRUE;
  if (fold->text[end] == ',' && (kt_fold_is_digit (fold->text[end + 1]) || fold->text[end + 1] == '-'))
    return TRUE;
  kt_word_get_next (fold, end, &word);
  return is_unit (word.text) || fold->text[kt_skip_spaces (fold, end, 1)] == '%';
}

static gboolean
is_year (const char *digits)
{
  return (digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0' && digits[2] < '5');
}

/* Runs of four or more digits, and shorter ones that hang together. Returns where the run that begins at @i ends. */
static gsize
scan_rest (const KtFold *fold, gsize i, GArray *hits)
{
  gsize end = i;
  Cluster cluster;
  gboolean thousands = TRUE, small = TRUE, years = TRUE;
  guint total;

  while (kt_fold_is_digit (fold->text[end]))
    end++;
  if (end - i >= 4 && !is_amount (fold, i, end))
    {
      if (end - i == 4 && is_year (fold->text + i))
        kt_hit_add (hits, i, end, KT_TAG_DATUM, "[jaar]");
      else
        kt_hit_add (hits, i, end, KT_TAG_ID, "[nummer]");
    }
  if (end - i > CLUSTER_MAX ||
      (i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".-/") && kt_fold_is_alnum (fold->text[i - 2])))
    return end;

  /* "2 0871 5566 0031 4" */
  get_cluster (fold, i, " ", &cluster);
  if (cluster.n >= 3 && cluster.totals[cluster.n - 1] >= 10 && is_end (fold, cluster.ends[cluster.n - 1]))
    kt_hit_add (hits, i, cluster.ends[cluster.n - 1], KT_TAG_ID, "[nummer]");

  get_cluster (fold, i, ".-/", &cluster);
  if (cluster.n < 2)
    return end;
  for (guint g = 0; g < cluster.n; g++)
    {
      guint length = cluster.totals[g] - (g > 0 ? cluster.totals[g - 1] : 0);

      thousands = thousands && (g == 0 ? length <= 3 : length == 3 && fold->text[cluster.ends[g] - 4] == '.');
      small = small && length <= 2;
      years = years && length == 4 && is_year (cluster.digits + cluster.totals[g] - 4);
    }
  total = cluster.totals[cluster.n - 1];
  if (total >= 6 && !thousands && !small && !years && !is_amount (fold, i, cluster.ends[cluster.n - 1]) &&
      is_end (fold, cluster.ends[cluster.n - 1]))
    kt_hit_add (hits, i, cluster.ends[cluster.n - 1], KT_TAG_ID, "[nummer]");
  return end;
}

/* A telephone number said aloud: "nul zes twaalf ...". Returns where to go on. */
static gsize
scan_spoken (const KtFold *fold, gsize i, GArray *hits)
{
  gsize end = i;
  guint n = 0;

  for (;;)
    {
      KtWord word;
      gboolean ordinal;

      kt_word_get_next (fold, end, &word);
      if (word.end == word.start || kt_word_get_number (word.text, &ordinal) < 0 || ordinal)
        break;
      n++;
      end = word.end;
      if (fold->text[end] == ',')
        end++;
    }
  if (n < 6)
    return i;
  if (fold->text[end - 1] == ',')
    end--;
  kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
  return end;
}

/* Looks at a word: a plate, an IBAN or a code may begin with it, and it may announce a number. Returns from where on
 * numbers that are said aloud are looked for. */
static gsize
scan_letters (const KtFold *fold, const KtToken *token, gsize spoken, GArray *hits)
{
  gsize start = token->start, end = token->end, length = end - start;
  char c = fold->text[end];

  if (length <= 3 && (kt_fold_is_digit (c) || c == '-' || (c == ' ' && kt_fold_is_digit (fold->text[end + 1]))))
    {
      if (!scan_plate (fold, start, hits) && length == 2)
        scan_iban (fold, start, hits);
    }
  if (kt_fold_is_digit (c) ||
      ((c == '-' || c == '.' || c == '/' || c == '_') && kt_fold_is_alnum (fold->text[end + 1])))
    scan_token (fold, start, hits);
  if (kt_token_is (token, KT_CLASS_NUMBER_CUE))
    scan_cue (fold, end, hits);
  else if (length == 3 && start >= spoken && memcmp (fold->text + start, "nul", 3) == 0)
    {
      return scan_spoken (fold, start, hits);
    }
  return spoken;
}

static void
scan_digits (const KtFold *fold, const KtToken *token, GPtrArray *phones, GArray *hits)
{
  gsize i = token->start;

  if (token->gap != KT_GAP_NONE)
    {
      scan_phone (fold, i, phones, hits);
      scan_bsn (fold, i, hits);
      scan_postcode (fold, i, hits);
      scan_plate (fold, i, hits);
      scan_token (fold, i, hits);
    }
  scan_rest (fold, i, hits);
}

/* Whether the word at @i may begin or announce a number: of most the sign behind them says no. */
static gboolean
may_begin_number (const KtTokens *tokens, guint i)
{
  const KtToken *token = kt_tokens_get (tokens, i);

  /* "Straat + nr:" asks for an address. */
  if (token->start > 1 && kt_token_is (token, KT_CLASS_NUMBER_CUE) &&
      (kt_fold_is_one_of (tokens->fold->text[token->start - 1], "+/") ||
       kt_fold_is_one_of (tokens->fold->text[token->start - 2], "+/")))
    return FALSE;
  switch (tokens->fold->text[token->end])
    {
    case ' ':
      return kt_token_is (token, KT_CLASS_NUMBER_CUE | KT_CLASS_NUMBER | KT_CLASS_DECADE) ||
             kt_token_get_length (token) <= 3;
    case ',':
    case '\n':
    case '\0':
    case ')':
      return kt_token_is (token, KT_CLASS_NUMBER_CUE);
    default:
      return TRUE;
    }
}

void
kt_scan_numbers (const KtTokens *tokens, GPtrArray *phones, GArray *hits)
{
  const KtFold *fold = tokens->fold;
  gsize spoken = 0, last = 0;

  for (guint i = 0; i < tokens->all->len; i++)
    {
      const KtToken *token = kt_tokens_get (tokens, i);

      if (token->is_digits)
        {
          /* "+31", "(020)": the number begins with its sign. */
          for (gsize k = MAX (last, token->start - MIN (token->start, SIGNS_MAX)); k < token->start; k++)
            {
              char c = fold->text[k];

              if ((c == '+' || (c == '(' && (fold->text[k + 1] == '0' || fold->text[k + 1] == '+'))) &&
                  is_start (fold, k))
                scan_phone (fold, k, phones, hits);
            }
          scan_digits (fold, token, phones, hits);
        }
      else if (token->gap != KT_GAP_NONE && may_begin_number (tokens, i))
        {
          spoken = scan_letters (fold, token, spoken, hits);
        }
      last = token->end;
    }
}
