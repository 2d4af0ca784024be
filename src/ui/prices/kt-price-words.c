/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prices/kt-price-words.h"

#include "core/kt-money.h"

#include <glib/gi18n-lib.h>

KtChangeKind
kt_price_change_get_kind (const KtPriceChange *change)
{
  return change->before == NULL ? KT_CHANGE_ADDED : change->after == NULL ? KT_CHANGE_GONE : KT_CHANGE_CHANGED;
}

char *
kt_price_words_amount (const KtPriceEntry *entry)
{
  g_autofree char *amount = kt_money_format_cents (entry->cents);

  /* Translators: an amount, a unit such as "uur", and the year of the price. */
  return g_strdup_printf (_ ("%s per %s · %d"), amount, entry->unit, entry->year);
}

const char *
kt_price_words_explain (KtCertainty certainty)
{
  switch (certainty)
    {
    case KT_CERTAINTY_READ:
      return _ ("The amount was read in the publication of whoever sets it.");
    case KT_CERTAINTY_QUOTED:
      return _ ("Another publication mentions the amount; look it up there before you lean on it.");
    case KT_CERTAINTY_DERIVED:
      return _ ("The amount was worked out of other figures; see the source for how.");
    case KT_CERTAINTY_OWN:
      return _ ("The amount comes from your own contract or budget.");
    default:
      g_assert_not_reached ();
    }
}

static void
add_step (GPtrArray *parts, const char *before, const char *after)
{
  if (!g_str_equal (before, after))
    g_ptr_array_add (parts, g_strdup_printf ("%s → %s", before, after));
}

char *
kt_price_words_tell (const KtPriceChange *change)
{
  const KtPriceEntry *before = change->before, *after = change->after;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *had = NULL, *has = NULL, *had_year = NULL, *has_year = NULL;

  if (before == NULL || after == NULL)
    return kt_price_words_amount (before != NULL ? before : after);
  had = kt_money_format_cents (before->cents);
  has = kt_money_format_cents (after->cents);
  had_year = g_strdup_printf ("%d", before->year);
  has_year = g_strdup_printf ("%d", after->year);
  add_step (parts, had, has);
  add_step (parts, before->unit, after->unit);
  add_step (parts, had_year, has_year);
  add_step (parts, kt_words_get_payer_label (before->payer), kt_words_get_payer_label (after->payer));
  add_step (parts, kt_words_get_life_domain_label (before->life_domain),
            kt_words_get_life_domain_label (after->life_domain));
  add_step (parts, kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, before->certainty),
            kt_vocabulary_get_label (KT_VOCABULARY_CERTAINTY, after->certainty));
  if (!g_str_equal (before->description, after->description))
    g_ptr_array_add (parts, g_strdup_printf (_ ("was called “%s”"), before->description));
  if (!g_str_equal (before->source, after->source) || !g_str_equal (before->source_url, after->source_url))
    g_ptr_array_add (parts, g_strdup (_ ("another source")));
  return g_strjoinv (" · ", (char **)parts->pdata);
}

char *
kt_price_words_count (GArray *changes)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (3, g_free, TRUE);
  guint n[KT_CHANGE_KIND_COUNT] = { 0 };

  for (guint i = 0; i < changes->len; i++)
    n[kt_price_change_get_kind (&g_array_index (changes, KtPriceChange, i))]++;
  if (n[KT_CHANGE_ADDED] > 0)
    g_ptr_array_add (
        parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u price added", "%u prices added", n[KT_CHANGE_ADDED]),
                                n[KT_CHANGE_ADDED]));
  if (n[KT_CHANGE_CHANGED] > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u price changed", "%u prices changed",
                                                          n[KT_CHANGE_CHANGED]),
                                             n[KT_CHANGE_CHANGED]));
  if (n[KT_CHANGE_GONE] > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u price taken off", "%u prices taken off",
                                                          n[KT_CHANGE_GONE]),
                                             n[KT_CHANGE_GONE]));
  return parts->len > 0 ? g_strjoinv (", ", (char **)parts->pdata) : g_strdup (_ ("Nothing changed"));
}

char *
kt_price_words_sum_up (GArray *changes)
{
  const KtPriceChange *only = changes->len == 1 ? &g_array_index (changes, KtPriceChange, 0) : NULL;

  if (only == NULL)
    return kt_price_words_count (changes);
  switch (kt_price_change_get_kind (only))
    {
    case KT_CHANGE_ADDED:
      return g_strdup_printf (_ ("Added: %s"), only->after->description);
    case KT_CHANGE_CHANGED:
      return g_strdup_printf (_ ("Changed: %s"), only->after->description);
    case KT_CHANGE_GONE:
      return g_strdup_printf (_ ("Taken off: %s"), only->before->description);
    default:
      g_assert_not_reached ();
    }
}
