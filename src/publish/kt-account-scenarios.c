/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-account-private.h"

#include "core/kt-money.h"
#include "core/kt-text.h"
#include "publish/kt-effects-words.h"

#include <glib/gi18n-lib.h>

/* (transfer full): "40% (20% to 60%)"; @chance is not certain. */
static char *
say_chance (const KtEstimate *chance)
{
  g_autofree char *likely = kt_effects_words_decimal (chance->likely);
  g_autofree char *low = kt_effects_words_decimal (chance->low != NULL ? chance->low : chance->likely);
  g_autofree char *high = kt_effects_words_decimal (chance->high != NULL ? chance->high : chance->likely);

  if (g_str_equal (low, high))
    /* Translators: how likely it is that something happens, in percent. */
    return g_strdup_printf (_ ("chance %s%%"), likely);
  /* Translators: how likely it is that something happens, in percent, and from what to what that may be. */
  return g_strdup_printf (_ ("chance %s%% (%s to %s%%)"), likely, low, high);
}

static void
append_part (KtDocumentBlock *block, const char *part)
{
  kt_account_append (block, "; ");
  kt_account_append (block, part);
}

/* How much, when and how likely, at which price and who pays. */
static void
write_details (KtAccountWriter *self, KtDocumentBlock *block, const KtActivity *activity, const KtCost *cost)
{
  g_autofree char *amount = kt_effects_words_amount_of (activity, KT_ACCOUNT_SLOT);
  g_autofree char *months = kt_account_say_months (activity->start, activity->end);
  g_autofree char *price = kt_effects_words_price_of (&activity->price, KT_ACCOUNT_SLOT);

  kt_account_append_sentence (self, block, amount, kt_effects_words_unit (activity), NULL);
  append_part (block, months);
  if (activity->chance.likely != NULL)
    {
      g_autofree char *chance = say_chance (&activity->chance);

      append_part (block, chance);
    }
  if (cost->clipped)
    append_part (block, _ ("partly outside the period, which does not count"));
  kt_account_append (block, "; ");
  kt_account_append_sentence (self, block, price, activity->price.unit, NULL);
  kt_account_append (block, "; ");
  kt_account_append_payer (self, block, activity->payer);
}

static void
add_money (KtDocumentBlock *table, KtDocumentBlockKind kind, const KtMoney *money)
{
  const gint64 cents[] = { money->low, money->likely, money->high };

  for (guint i = 0; i < G_N_ELEMENTS (cents); i++)
    {
      g_autofree char *euros = kt_money_format (cents[i]);

      kt_account_append (kt_document_block_add_cell (table, kind), euros);
    }
}

static void
write_activities (KtAccountWriter *self, const KtScenarioCost *cost)
{
  const char *header[] = { _ ("Activity"), _ ("How much, when, price and payer"), _ ("Lowest"), _ ("Expected"),
                           _ ("Highest") };
  KtDocumentBlock *table;

  if (cost->scenario->activities->len == 0)
    {
      kt_account_add_block (self, KT_DOCUMENT_BLOCK_PARAGRAPH, _ ("There are no activities."));
      return;
    }
  table = kt_account_add_table (self, "llrrr", header);
  for (guint i = 0; i < cost->costs->len; i++)
    {
      const KtActivity *activity = g_ptr_array_index (cost->scenario->activities, i);
      const KtCost *of_activity = g_ptr_array_index (cost->costs, i);

      kt_account_append_text (self, kt_account_add_cell (table, ""), activity->label, activity->start);
      write_details (self, kt_account_add_cell (table, ""), activity, of_activity);
      add_money (table, KT_DOCUMENT_BLOCK_PARAGRAPH, &of_activity->money);
    }
  kt_account_append (kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_LABEL), _ ("Together"));
  kt_document_block_add_cell (table, KT_DOCUMENT_BLOCK_LABEL);
  add_money (table, KT_DOCUMENT_BLOCK_LABEL, &cost->total);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const KtEvent *const *)a)->date, (*(const KtEvent *const *)b)->date);
}

static void
write_events (KtAccountWriter *self, const KtScenario *scenario)
{
  const char *header[] = { _ ("Month"), _ ("Event"), _ ("Life domain") };
  g_autoptr (GPtrArray) events = g_ptr_array_copy (scenario->events, NULL, NULL);
  KtDocumentBlock *table;

  /* They are those of the scenario, which keeps them. */
  g_ptr_array_set_free_func (events, NULL);
  if (events->len == 0)
    return;
  g_ptr_array_sort (events, compare_events);
  table = kt_account_add_table (self, "lll", header);
  for (guint i = 0; i < events->len; i++)
    {
      const KtEvent *event = g_ptr_array_index (events, i);
      g_autofree char *month = kt_effects_words_month (event->date);

      kt_account_add_cell (table, month);
      kt_account_append_text (self, kt_account_add_cell (table, ""), event->label, event->date);
      kt_account_append_life_domain (self, kt_account_add_cell (table, ""), event->life_domain);
    }
}

void
kt_account_write_scenarios (KtAccountWriter *self)
{
  const KtAnalysisResult *result = self->source->result;

  kt_document_add_heading (self->document, 1, _ ("Activities and events"));
  for (guint i = 0; i < result->scenarios->len; i++)
    {
      const KtScenarioCost *cost = g_ptr_array_index (result->scenarios, i);
      KtDocumentBlock *heading = kt_account_add_block (self, KT_DOCUMENT_BLOCK_HEADING, "");

      heading->level = 2;
      kt_account_append_scenario (self, heading, cost->scenario);
      write_activities (self, cost);
      write_events (self, cost->scenario);
    }
}
