/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-numbers.h"

#include <string.h>

/* IBANs have 15 to 34 characters. */
#define IBAN_MIN 15
#define IBAN_MAX 34

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

void
kt_scan_iban (const KtFold *fold, gsize i, GArray *hits)
{
  char iban[IBAN_MAX + 1];
  gsize ends[IBAN_MAX + 1], at = i;
  guint n = 0, best = 0;

  if (!((guchar)(fold->text[i] - 'a') < 26 && (guchar)(fold->text[i + 1] - 'a') < 26 &&
        kt_fold_is_digit (fold->text[i + 2]) && kt_fold_is_digit (fold->text[i + 3])))
    return;
  while (n < IBAN_MAX && kt_fold_is_alnum (fold->text[at]) && (guchar)fold->text[at] < 0x80)
    {
      iban[n++] = fold->text[at++];
      ends[n] = kt_scan_is_end (fold, at) ? at : 0;
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
    return;
  kt_hit_add (hits, i, ends[best], KT_TAG_IBAN, "[iban]");
}

/* --- Plates --- */

static const char *const plates[] = {
  "LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD",
  "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D", "LLL-DD-D",
};

gboolean
kt_scan_plate (const KtFold *fold, gsize i, GArray *hits)
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
  if (!kt_scan_is_end (fold, at) || !letters || odd || (seams != 0 && seams != 2) ||
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

void
kt_scan_bsn (const KtFold *fold, gsize i, GArray *hits)
{
  KtCluster cluster;
  KtWord word;
  gboolean cue;

  if (i > 1 && kt_fold_is_one_of (fold->text[i - 1], ".,-/") && kt_fold_is_digit (fold->text[i - 2]))
    return;
  kt_word_get_previous (fold, i, &word);
  cue = kt_word_is_in (word.text, " bsn burgerservicenummer sofi sofinummer bsnnummer bsnnr sofinr ");
  kt_cluster_get (fold, i, " .-", &cluster);
  for (guint g = 0; g < cluster.n; g++)
    {
      guint total = cluster.totals[g];

      if (total != 9 && !(cue && total == 8))
        continue;
      if (kt_fold_is_letter (fold->text[cluster.ends[g]]) || (!cue && !passes_eleven_test (cluster.digits, total)))
        return;
      /* Groups of a single digit are no way to write one. */
      for (guint k = 0; k <= g && !cue; k++)
        {
          if (cluster.totals[k] - (k > 0 ? cluster.totals[k - 1] : 0) < 2)
            return;
        }
      kt_hit_add (hits, i, cluster.ends[g], KT_TAG_BSN, "[bsn]");
      return;
    }
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

void
kt_scan_postcode (const KtFold *fold, gsize i, GArray *hits)
{
  gsize at = kt_skip_digits (fold, i, 5);
  char pair[3];

  if (at != i + 4 || fold->text[i] == '0')
    return;
  at = kt_skip_spaces (fold, at, 2);
  if ((guchar)(fold->text[at] - 'a') >= 26 || (guchar)(fold->text[at + 1] - 'a') >= 26 ||
      !kt_scan_is_end (fold, at + 2))
    return;
  pair[0] = fold->text[at];
  pair[1] = fold->text[at + 1];
  pair[2] = '\0';
  if (kt_word_is_in (pair, " sa sd ss "))
    return;
  if (!(kt_fold_is_upper (fold, at) && kt_fold_is_upper (fold, at + 1)) && at > i + 4 &&
      !is_place_of_postcode (fold, i) &&
      kt_word_is_in (pair, " is te en of om op in er al zo we ze he ik je nu uw km ml mg gr kg cm mm kw jr na va "
                           "bj mw dd tm id ca hr st de ging ha as an ag eu wo do di ma vr za zn "))
    return;
  kt_hit_add (hits, i, at + 2, KT_TAG_LOCATIE, "[postcode]");
}
