/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

static KtDocumentBlock *
add_choice (KtDocumentBlock *table, const char *subject, const char *choice)
{
  kt_account_add_cell (table, subject);
  return kt_account_add_cell (table, choice);
}

/* Whether a price of @year is in @analysis. */
static gboolean
has_price_of (const KtAnalysis *analysis, gint year)
{
  for (guint i = 0; i < analysis->scenarios->len; i++)
    {
      const KtScenario *scenario = g_ptr_array_index (analysis->scenarios, i);

      for (guint k = 0; k < scenario->activities->len; k++)
        {
          if (((const KtActivity *)scenario->activities->pdata[k])->price.year == year)
            return TRUE;
        }
    }
  return FALSE;
}

/* (nullable): where @list has the index of @year from, when it is that of the analysis. */
static const KtIndexFigure *
find_index_figure (const KtPriceList *list, const KtPriceIndex *index)
{
  for (guint i = 0; list != NULL && i < list->indices->len; i++)
    {
      const KtIndexFigure *figure = g_ptr_array_index (list->indices, i);

      if (figure->year == index->year && g_str_equal (figure->series, KT_PRICE_LIST_CHAIN) &&
          g_str_equal (figure->value, index->index))
        return figure;
    }
  return NULL;
}

/* The index figures that prices were brought to another year with: "2022: 1; 2024: 1,073". */
static void
write_indexing (KtAccountWriter *self, KtDocumentBlock *table)
{
  const KtAnalysis *analysis = self->source->result->analysis;
  g_autoptr (GString) figures = g_string_new (NULL);
  gboolean is_indexed = FALSE, is_of_list = TRUE;
  g_autofree char *words = NULL;

  for (guint i = 0; i < analysis->price_index->len; i++)
    {
      const KtPriceIndex *index = g_ptr_array_index (analysis->price_index, i);
      g_autofree char *value = kt_effects_words_decimal (index->index);

      if (index->year != analysis->price_year && !has_price_of (analysis, index->year))
        continue;
      is_indexed = is_indexed || index->year != analysis->price_year;
      is_of_list = is_of_list && find_index_figure (self->source->price_list, index) != NULL;
      g_string_append_printf (figures, "%s%d: %s", figures->len > 0 ? "; " : "", index->year, value);
    }
  if (!is_indexed)
    {
      words = g_strdup_printf (_ ("Not needed: all prices are of %d."), analysis->price_year);
      add_choice (table, _ ("Indexing"), words);
      return;
    }
  words = g_strdup_printf (_ ("Prices of other years were brought to %d with index figures (%s)."),
                           analysis->price_year, figures->str);
  add_choice (table, _ ("Indexing"), words);
  kt_account_append (table->cells->pdata[table->cells->len - 1], " ");
  kt_account_append (table->cells->pdata[table->cells->len - 1],
                     is_of_list ? _ ("They are the consumer price index of the CBS, as the price list has it.")
                                : _ ("They were filled in by those who made the analysis."));
}

static void
write_price_list (KtAccountWriter *self, KtDocumentBlock *table)
{
  const KtPriceList *list = self->source->price_list;
  KtDocumentBlock *cell = add_choice (table, _ ("Price list"), "");

  if (list != NULL)
    {
      g_autofree char *month = kt_effects_words_month (list->made);
      /* Translators: the title of a price list, the name of its version, and the month in which it was made. */
      g_autofree char *title = g_strdup_printf (_ ("“%s”"), KT_ACCOUNT_SLOT);
      g_autofree char *version = g_strdup_printf (_ (", version “%s”"), KT_ACCOUNT_SLOT);
      g_autofree char *made = g_strdup_printf (_ (", of %s."), month);

      kt_account_append_sentence (self, cell, title, list->title, NULL);
      kt_account_append_sentence (self, cell, version, list->id, NULL);
      kt_account_append (cell, made);
    }
  else if (!kt_text_is_blank (self->source->price_list_id))
    {
      g_autofree char *version =
          g_strdup_printf (_ ("Version “%s”, which is not kept with this analysis."), KT_ACCOUNT_SLOT);

      kt_account_append_sentence (self, cell, version, self->source->price_list_id, NULL);
    }
  else
    {
      kt_account_append (cell, _ ("None: all prices were given by those who made the analysis."));
    }
}

static char *
say_discounting (const KtAnalysisResult *result)
{
  g_autofree char *percent = kt_effects_words_decimal (result->analysis->discount_percent);

  if (g_str_equal (percent, "0"))
    return g_strdup (_ ("Not done: costs of every year count the same."));
  /* Translators: a percentage, without its sign. */
  return g_strdup_printf (_ ("Costs are discounted by %s%% for every year after the first; see “discounted”."),
                          percent);
}

static gboolean
is_sure (const KtAnalysisResult *result)
{
  for (guint i = 0; i < result->scenarios->len; i++)
    {
      const KtMoney *total = &((const KtScenarioCost *)result->scenarios->pdata[i])->total;

      if (total->low != total->high)
        return FALSE;
    }
  return TRUE;
}

static void
write_uncertainty (KtAccountWriter *self, KtDocumentBlock *table)
{
  const KtAnalysisResult *result = self->source->result;
  KtDocumentBlock *cell = add_choice (table, _ ("Uncertainty"), "");
  g_autofree char *draws = NULL, *seed = NULL, *words = NULL;

  if (is_sure (result))
    {
      kt_account_append (cell, _ ("No amount, price or chance was given a lowest or highest value."));
      return;
    }
  draws = kt_effects_words_count (result->analysis->draws);
  seed = g_strdup_printf ("%" G_GINT64_FORMAT, result->analysis->seed);
  words =
      g_strdup_printf (_ ("Where people were not sure they gave a lowest and a highest value. Out of these %s draws "
                          "were made (triangular, seed %s); the range of the difference leaves out the five lowest and "
                          "the five highest of every hundred."),
                       draws, seed);
  kt_account_append (cell, words);
  for (guint i = 0; i < result->scenarios->len; i++)
    {
      const KtScenarioCost *cost = g_ptr_array_index (result->scenarios, i);
      g_autofree char *low = kt_money_format (cost->total.low), *high = kt_money_format (cost->total.high);
      /* Translators: what a scenario is called, and from what to what it may cost. */
      g_autofree char *range =
          g_strdup_printf (_ (" “%s” costs at least %s and at most %s."), KT_ACCOUNT_SLOT, low, high);

      kt_account_append_name (self, cell, range, cost->scenario);
    }
}

void
kt_account_write_choices (KtAccountWriter *self)
{
  const KtAnalysisResult *result = self->source->result;
  const KtDialogue *dialogue = self->source->dialogue;
  const char *header[] = { _ ("Subject"), _ ("Choice") };
  g_autofree char *period = kt_account_say_months (result->analysis->start, result->analysis->end);
  g_autofree char *year = g_strdup_printf ("%d", result->analysis->price_year);
  g_autofree char *discounting = say_discounting (result);
  KtDocumentBlock *table;

  kt_document_add_heading (self->document, 1, _ ("Choices that were made"));
  table = kt_account_add_table (self, "ll", header);
  add_choice (table, _ ("Perspective"),
              dialogue != NULL ? kt_vocabulary_get_label (KT_VOCABULARY_PERSPECTIVE, dialogue->perspective)
                               : _ ("Not written down."));
  add_choice (table, _ ("Period"), period);
  add_choice (table, _ ("Price level"), year);
  write_price_list (self, table);
  write_indexing (self, table);
  add_choice (table, _ ("Discounting"), discounting);
  add_choice (table, _ ("Effects"),
              _ ("For each life domain people said how much better or worse off the inwoner is than at the start, on a "
                 "scale of five steps from much worse off to much better off. That scale is our own display: the "
                 "Effectencalculator has none. Steps are not added up."));
  write_uncertainty (self, table);
}
