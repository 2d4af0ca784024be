/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-collection-csv.h"

#include "effects/kt-occurrences.h"
#include "publish/kt-collection-words.h"
#include "publish/kt-csv.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

static void
append_row (GString *out, GStrvBuilder *fields)
{
  g_auto (GStrv) row = g_strv_builder_end (fields);

  kt_csv_append_row (out, (const char *const *)row);
}

static void
append_heading (GString *out)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  g_strv_builder_add_many (fields, _ ("Casus"), _ ("Prices of"), _ ("Perspective"), _ ("Period"), _ ("Compared with"),
                           _ ("Difference, low"), _ ("Difference, likely"), _ ("Difference, high"), NULL);
  for (guint i = 0; i < kt_vocabulary_get_size (KT_VOCABULARY_LIFE_DOMAIN); i++)
    g_strv_builder_add (fields, kt_vocabulary_get_label (KT_VOCABULARY_LIFE_DOMAIN, i));
  for (guint i = 0; i < kt_vocabulary_get_size (KT_VOCABULARY_PAYER); i++)
    g_strv_builder_add (fields, kt_vocabulary_get_label (KT_VOCABULARY_PAYER, i));
  g_strv_builder_add (fields, _ ("Other payers"));
  append_row (out, fields);
}

static void
take_amount (GStrvBuilder *fields, gint64 cents)
{
  guint64 size = cents < 0 ? (guint64)-cents : (guint64)cents;

  g_strv_builder_take (
      fields, g_strdup_printf ("%s%" G_GUINT64_FORMAT ",%02u", cents < 0 ? "-" : "", size / 100, (guint)(size % 100)));
}

static void
add_domains (GStrvBuilder *fields, const KtOutcomeComparison *comparison)
{
  for (guint i = 0; i < kt_vocabulary_get_size (KT_VOCABULARY_LIFE_DOMAIN); i++)
    {
      const char *nick = kt_vocabulary_get_nick (KT_VOCABULARY_LIFE_DOMAIN, i), *field = "";

      for (guint d = 0; d < comparison->domains->len; d++)
        {
          const KtOutcomeDomain *domain = &g_array_index (comparison->domains, KtOutcomeDomain, d);

          if (g_str_equal (domain->life_domain, nick))
            field = kt_collection_words_standing (domain->standing);
        }
      g_strv_builder_add (fields, field);
    }
}

/* A payer that has no part in it has an empty field; all that are no words of the vocabulary are one. */
static void
add_payers (GStrvBuilder *fields, const KtTally *by_payer)
{
  guint n_payers = kt_vocabulary_get_size (KT_VOCABULARY_PAYER);
  g_autofree gint64 *cents = g_new0 (gint64, n_payers + 1);
  g_autofree gboolean *has_part = g_new0 (gboolean, n_payers + 1);

  for (guint i = 0; i < by_payer->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (by_payer, KtTallyEntry, i);
      guint payer = n_payers;

      if (!kt_vocabulary_find (KT_VOCABULARY_PAYER, entry->name, &payer))
        payer = n_payers;
      cents[payer] += entry->cents;
      has_part[payer] = TRUE;
    }
  for (guint i = 0; i <= n_payers; i++)
    {
      if (has_part[i])
        take_amount (fields, cents[i]);
      else
        g_strv_builder_add (fields, "");
    }
}

static void
append_casus (GString *out, const KtCollectionRow *row, guint number)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  const KtOutcome *outcome = row->outcome;
  const KtOutcomeComparison *comparison = row->comparison;
  KtPeriod period = kt_period_new (outcome->start, outcome->end);

  g_strv_builder_take (fields, g_strdup_printf (_ ("casus %u"), number));
  g_strv_builder_take (fields, g_strdup_printf ("%d", outcome->price_year));
  g_strv_builder_add (fields, kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, outcome->dialogue->perspective));
  g_strv_builder_take (fields, kt_effects_words_duration ((gint64)period.end - period.start + 1));
  g_strv_builder_add (fields, kt_vocabulary_get_label (KT_VOCABULARY_BASIS, comparison->basis));
  take_amount (fields, comparison->difference.low);
  take_amount (fields, comparison->difference.likely);
  take_amount (fields, comparison->difference.high);
  add_domains (fields, comparison);
  add_payers (fields, comparison->by_payer);
  append_row (out, fields);
}

char *
kt_collection_to_csv (const KtCollection *collection)
{
  GString *out = g_string_new ("\xef\xbb\xbf");
  g_autoptr (GPtrArray) rows = kt_collection_list_by_difference (collection);

  append_heading (out);
  for (guint i = 0; i < rows->len; i++)
    append_casus (out, rows->pdata[i], i + 1);
  return g_string_free_and_steal (out);
}
