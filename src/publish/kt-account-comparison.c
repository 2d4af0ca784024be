/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_money (KtDocumentBlock *table, KtDocumentBlockKind kind, gint64 cents)
{
  g_autofree char *money = kt_money_format (cents);

  kt_account_append (kt_document_block_add_cell (table, kind), money);
}

static void
add_amounts (KtDocumentBlock *table, KtDocumentBlockKind kind, gint64 intervention, gint64 reference)
{
  add_money (table, kind, intervention);
  add_money (table, kind, reference);
  add_money (table, kind, reference - intervention);
}

static void
add_total (KtDocumentBlock *table, const char *what, gint64 intervention, gint64 reference)
{
  kt_account_append (kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_LABEL), what);
  add_amounts (table, KT_DOCUMENT_BLOCK_LABEL, intervention, reference);
}

/* A table of costs that has its totals at the end. */
static KtDocumentBlock *
add_costs (KtAccountWriter *self, const char *heading, const char *first_column)
{
  const char *header[] = { first_column, kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, 0),
                           kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, 1), _ ("Difference") };

  kt_document_add_heading (self->document, 2, heading);
  return kt_account_add_table (self, "lrrr", header);
}

static gint64
get_cents (const KtTally *tally, const char *name)
{
  for (guint i = 0; i < tally->len; i++)
    {
      if (g_str_equal (g_array_index (tally, KtTallyEntry, i).name, name))
        return g_array_index (tally, KtTallyEntry, i).cents;
    }
  return 0;
}

static void
write_tallies (KtAccountWriter *self,
               KtDocumentBlock *table,
               const KtTally *intervention,
               const KtTally *reference,
               void (*append_name) (KtAccountWriter *self, KtDocumentBlock *block, const char *name))
{
  g_autoptr (GArray) difference = kt_tally_subtract (reference, intervention);

  for (guint i = 0; i < difference->len; i++)
    {
      const char *name = g_array_index (difference, KtTallyEntry, i).name;

      append_name (self, kt_account_add_cell (table, ""), name);
      add_amounts (table, KT_DOCUMENT_BLOCK_PARAGRAPH, get_cents (intervention, name), get_cents (reference, name));
    }
}

static void
write_costs (KtAccountWriter *self, const KtComparison *comparison)
{
  const KtScenarioCost *intervention = comparison->intervention, *reference = comparison->reference;
  const KtAnalysisResult *result = self->source->result;
  gint64 likely = intervention->total.likely, other = reference->total.likely;
  KtDocumentBlock *table = add_costs (self, _ ("Costs by payer"), _ ("Payer"));

  write_tallies (self, table, intervention->by_payer, reference->by_payer, kt_account_append_payer);
  add_total (table, _ ("Together"), likely, other);
  if (intervention->present_value != likely || reference->present_value != other)
    add_total (table, _ ("Together, discounted"), intervention->present_value, reference->present_value);
  kt_account_add_block (
      self, KT_DOCUMENT_BLOCK_PARAGRAPH,
      _ ("Amounts are rounded to whole euros, so that a sum may be a euro off. The difference is what "
         "the reference costs more than the intervention."));

  table = add_costs (self, _ ("Costs by year"), _ ("Year"));
  for (guint i = 0; i < result->n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", result->first_year + (gint)i);

      kt_account_add_cell (table, year);
      add_amounts (table, KT_DOCUMENT_BLOCK_PARAGRAPH, intervention->by_year[i], reference->by_year[i]);
    }
  add_total (table, _ ("Together"), likely, other);

  table = add_costs (self, _ ("Costs by life domain"), _ ("Life domain"));
  write_tallies (self, table, intervention->by_life_domain, reference->by_life_domain, kt_account_append_life_domain);
  add_total (table, _ ("Together"), likely, other);
}

static void
add_score (KtDocumentBlock *table, const KtRating *rating)
{
  kt_account_add_cell (table, rating != NULL ? kt_effects_words_score (rating->score) : _ ("not said"));
}

/* What stands between @said and the next that is said: it may be a sentence with its own end. */
static const char *
get_separator (const GString *said)
{
  const char *end = said->str + said->len;

  while ((end = g_utf8_find_prev_char (said->str, end)) != NULL)
    {
      gunichar c = g_utf8_get_char (end);

      if (c == '.' || c == '!' || c == '?' || c == 0x2026)
        return said->str[said->len - 1] == ' ' ? "" : " ";
      if (!g_unichar_isspace (c) && c != '"' && c != '\'' && c != ')' && c != 0x2019 && c != 0x201d)
        return "; ";
    }
  return "";
}

static void
write_ratings (KtAccountWriter *self, const KtComparison *comparison)
{
  const char *header[] = { _ ("Life domain"), _ ("According to"),
                           kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, 0),
                           kt_vocabulary_get_label (KT_VOCABULARY_SCENARIO_ROLE, 1), _ ("Why") };
  KtDocumentBlock *table;

  kt_document_add_heading (self->document, 2, _ ("Effects (own display)"));
  if (comparison->ratings->len == 0)
    {
      kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH,
                            _ ("Nobody said how much better or worse off the inwoner is."));
      return;
    }
  table = kt_account_add_table (self, "lllll", header);
  for (guint i = 0; i < comparison->ratings->len; i++)
    {
      const KtRatingPair *pair = &g_array_index (comparison->ratings, KtRatingPair, i);
      const KtRating *ratings[] = { pair->intervention, pair->reference };
      KtDocumentBlock *why;

      kt_account_append_life_domain (self, kt_account_add_cell (table, ""), pair->life_domain);
      kt_account_add_cell (table, kt_vocabulary_get_label (KT_VOCABULARY_RATER, pair->rater));
      add_score (table, pair->intervention);
      add_score (table, pair->reference);
      why = kt_account_add_cell (table, "");
      for (guint k = 0; k < G_N_ELEMENTS (ratings); k++)
        {
          if (ratings[k] == NULL || kt_text_is_blank (ratings[k]->why))
            continue;
          kt_account_append (why, get_separator (why->text));
          kt_account_append_text (self, why, ratings[k]->why, NULL);
        }
    }
}

static void
write_break_even (KtAccountWriter *self, const KtComparison *comparison)
{
  if (comparison->break_even->len == 0)
    return;
  kt_document_add_heading (self->document, 2, _ ("Until when it is cheaper"));
  for (guint i = 0; i < comparison->break_even->len; i++)
    {
      const KtBreakEven *even = &g_array_index (comparison->break_even, KtBreakEven, i);
      g_autofree char *sentence =
          kt_effects_words_break_even_of (self->source->result, comparison, even, KT_ACCOUNT_SLOT);
      KtDocumentBlock *item = kt_account_add_block (self, KT_DOCUMENT_BLOCK_ITEM, "");

      if (kt_text_is_blank (even->activity->label))
        {
          g_autofree char *unnamed = kt_effects_words_break_even (self->source->result, comparison, even);

          kt_account_append (item, unnamed);
        }
      else
        {
          kt_account_append_sentence (self, item, sentence, even->activity->label, even->activity->start);
        }
    }
}

void
kt_account_write_comparison (KtAccountWriter *self, guint number)
{
  const KtAnalysisResult *result = self->source->result;
  const KtComparison *comparison = g_ptr_array_index (result->comparisons, number);

  if (result->comparisons->len == 1)
    {
      kt_document_add_heading (self->document, 1, _ ("Costs and effects"));
    }
  else
    {
      KtDocumentBlock *heading = kt_account_add_block (self, KT_DOCUMENT_BLOCK_HEADING, "");
      g_autofree char *sentence = g_strdup_printf (_ ("Compared with “%s”"), KT_ACCOUNT_SLOT);

      heading->level = 1;
      kt_account_append_name (self, heading, sentence, comparison->reference->scenario);
    }
  write_costs (self, comparison);
  write_ratings (self, comparison);
  write_break_even (self, comparison);
}
