/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-scan-numbers.h"

#include <string.h>

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

void
kt_scan_phone (const KtFold *fold, gsize i, GPtrArray *phones, GArray *hits)
{
  KtCluster cluster;
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
    return;
  kt_cluster_get (fold, at, " .-/()", &cluster);
  if (phones != NULL && is_known_phone (&cluster, phones, &end))
    {
      kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
      return;
    }
  group = find_phone_end (&cluster, plus, is_phone_cue (fold, i));
  if (group >= cluster.n)
    return;
  end = cluster.ends[group];
  if (kt_fold_is_letter (fold->text[end]))
    return;
  kt_hit_add (hits, i, end, KT_TAG_TELEFOONNUMMER, "[telefoonnummer]");
}

gsize
kt_scan_spoken_phone (const KtFold *fold, gsize i, GArray *hits)
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
