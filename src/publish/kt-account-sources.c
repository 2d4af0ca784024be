/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

/* What tells one price from another. */
static char *
make_key (const KtPrice *price)
{
  return g_strdup_printf ("%s\n%s\n%d\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT, price->code,
                          price->unit, price->year, price->cents, price->low, price->high);
}

/* (transfer none) (nullable): what the price list says of @price. */
static const KtPriceEntry *
find_entry (KtAccountWriter *self, const KtPrice *price)
{
  if (self->source->price_list == NULL || kt_text_is_blank (price->code))
    return NULL;
  return kt_price_list_find (self->source->price_list, price->code);
}

/* Whether everybody can look it up; what an organisation says of its own prices may tell where somebody lives. */
static gboolean
is_published (const KtPriceEntry *entry)
{
  return entry->certainty != KT_CERTAINTY_OWN && !kt_text_is_blank (entry->source_url);
}

/* Adds the source of @entry. The authors of a book may have the name of somebody of the casus. */
static void
append_source (KtAccountWriter *self, KtDocumentBlock *block, const KtPriceEntry *entry)
{
  if (!is_published (entry))
    {
      kt_account_append_text (self, block, entry->source, NULL);
    }
  else if (self->verification != NULL && kt_verification_find (self->verification, entry->source, NULL))
    {
      g_autofree char *code = g_strdup_printf (_ ("see “%s” in the price list"), entry->code);

      kt_account_append (block, code);
    }
  else
    {
      kt_account_append (block, entry->source);
    }
}

/* Adds a row about the price of @activity, the first that has it. */
static void
write_price (KtAccountWriter *self, KtDocumentBlock *table, const KtActivity *activity)
{
  const KtPrice *price = &activity->price;
  const KtPriceEntry *entry = find_entry (self, price);
  g_autofree char *words = kt_effects_words_price_of (price, KT_ACCOUNT_SLOT);
  KtDocumentBlock *source;

  if (entry != NULL && is_published (entry))
    kt_account_add_cell (table, entry->description);
  else
    kt_account_append_text (self, kt_account_add_cell (table, ""), entry != NULL ? entry->description : activity->label,
                            NULL);
  kt_account_append_sentence (self, kt_account_add_cell (table, ""), words, price->unit, NULL);
  source = kt_account_add_cell (table, "");
  if (entry == NULL)
    {
      kt_account_append (source, kt_text_is_blank (price->code)
                                     ? _ ("Those who made the analysis")
                                     : _ ("Those who made the analysis; it is not in the price list that is at hand"));
      kt_account_add_cell (table, _ ("Own figure"));
      return;
    }
  if (entry->cents != price->cents || entry->year != price->year || !g_str_equal (entry->unit, price->unit))
    {
      g_autofree char *cents = kt_money_format_cents (entry->cents);
      /* Translators: an amount of money and a year. */
      g_autofree char *other = g_strdup_printf (_ ("Changed; the price list has %s (%d): "), cents, entry->year);

      kt_account_append (source, other);
    }
  append_source (self, source, entry);
  kt_account_add_cell (table, entry->certainty == KT_CERTAINTY_OWN
                                  ? _ ("Own price of the organisation")
                                  : kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, entry->certainty));
}

void
kt_account_write_sources (KtAccountWriter *self)
{
  const KtAnalysis *analysis = self->source->result->analysis;
  const char *header[] = { _ ("Price"), _ ("Amount"), _ ("Source"), _ ("How it was found") };
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KtDocumentBlock *table = NULL;

  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      const KtScenario *scenario = g_ptr_array_index (analysis->scenarios, i);

      for (guint k = 0; k < scenario->activities->len; k++)
        {
          const KtActivity *activity = g_ptr_array_index (scenario->activities, k);

          if (!g_hash_table_add (known, make_key (&activity->price)))
            continue;
          if (table == NULL)
            {
              kt_document_add_heading (self->document, 1, _ ("Sources of the prices"));
              table = kt_account_add_table (self, "llll", header);
            }
          write_price (self, table, activity);
        }
    }
}
