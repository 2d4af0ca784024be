/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-numbers.h"

#include "anonymise/kt-scan-spoken.h"

#include <string.h>

/* The digits of a Dutch number, and the signs between its groups. */
#define PHONE_DIGITS 10
#define BETWEEN " .-/()"

static gboolean
is_known_phone (const KtCluster *cluster, GPtrArray *phones, gsize *end)
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
find_phone_end (const KtCluster *cluster, gboolean plus, gboolean cue)
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

/* Adds to @cluster the groups that stand behind a word that is said while somebody thinks: "06 41 22 eh 37 58". */
static void
gather_more (const KtFold *fold, gboolean commas, KtCluster *cluster)
{
  KtCluster more;

  while (cluster->n > 0 && cluster->totals[cluster->n - 1] < PHONE_DIGITS)
    {
      guint total = cluster->totals[cluster->n - 1];
      gsize end = cluster->ends[cluster->n - 1], at = kt_skip_fillers (fold, end, commas);

      if (at == end)
        return;
      kt_cluster_get (fold, at, BETWEEN, &more);
      if (more.n == 0 || cluster->n + more.n > KT_CLUSTER_GROUPS_MAX ||
          total + more.totals[more.n - 1] > KT_CLUSTER_DIGITS_MAX)
        return;
      memcpy (cluster->digits + total, more.digits, more.totals[more.n - 1] + 1);
      for (guint g = 0; g < more.n; g++, cluster->n++)
        {
          cluster->ends[cluster->n] = more.ends[g];
          cluster->totals[cluster->n] = total + more.totals[g];
        }
    }
}

void
kt_scan_phone (const KtFold *fold, gsize i, GPtrArray *phones, GArray *hits)
{
  KtCluster cluster;
  gsize at = i, end;
  gboolean plus = FALSE, cue;
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
    return;
  kt_cluster_get (fold, at, BETWEEN, &cluster);
  if (phones != NULL && is_known_phone (&cluster, phones, &end))
    {
      kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
      return;
    }
  cue = is_phone_cue (fold, i);
  /* A later group of another number begins none. */
  if (!plus && cluster.n > 0 && cluster.totals[0] > 1 && cluster.digits[0] == '0' && cluster.digits[1] != '0' &&
      (i < 2 || !kt_fold_is_digit (fold->text[i - 2])))
    gather_more (fold, cue, &cluster);
  group = find_phone_end (&cluster, plus, cue);
  if (group >= cluster.n)
    return;
  end = cluster.ends[group];
  if (kt_fold_is_letter (fold->text[end]))
    return;
  kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
}
