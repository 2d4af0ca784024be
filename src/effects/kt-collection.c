/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effects/kt-collection.h"

#include <string.h>

/* --- Which rows count --- */

static void
clear_row (gpointer data)
{
  kt_outcome_unref (((KtCollectionRow *)data)->outcome);
}

const KtOutcomeComparison *
kt_outcome_find_comparison (const KtOutcome *outcome, gint basis)
{
  for (guint i = 0; i < outcome->comparisons->len; i++)
    {
      const KtOutcomeComparison *comparison = outcome->comparisons->pdata[i];

      if (basis == KT_BASIS_ANY || comparison->basis == (KtBasis)basis)
        return comparison;
    }
  return NULL;
}

/* A casus counts once. */
static void
leave_out_earlier (KtCollection *self)
{
  g_autoptr (GHashTable) by_casus = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KtCollectionRow *row = &g_array_index (self->rows, KtCollectionRow, i);
      KtCollectionRow *other = g_hash_table_lookup (by_casus, &row->outcome->record->casus_id);

      if (row->left_out != KT_LEFT_OUT_NOT)
        continue;
      if (other != NULL && !kt_outcome_is_later (row->outcome, other->outcome))
        {
          row->left_out = KT_LEFT_OUT_SAME_CASUS;
          continue;
        }
      if (other != NULL)
        other->left_out = KT_LEFT_OUT_SAME_CASUS;
      g_hash_table_replace (by_casus, &row->outcome->record->casus_id, row);
    }
}

/* --- Sums --- */

static void
group_free (gpointer data)
{
  KtCollectionGroup *self = data;

  g_array_unref (self->by_payer);
  g_free (self);
}

static KtCollectionGroup *
get_group (KtCollection *self, gint price_year, KtPerspective perspective)
{
  KtCollectionGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = self->groups->pdata[i];
      if (group->price_year == price_year && group->perspective == perspective)
        return group;
    }
  group = g_new0 (KtCollectionGroup, 1);
  group->price_year = price_year;
  group->perspective = perspective;
  group->by_payer = kt_tally_new ();
  g_ptr_array_add (self->groups, group);
  return group;
}

static guint64
get_size (gint64 cents)
{
  return cents < 0 ? -(guint64)cents : (guint64)cents;
}

/* Adds the size of @cents to @room that was used up. Whether all sizes together are too large does not depend on their
 * order, and while they are not, no sum of some of them is. */
static gboolean
use_up (guint64 *used, gint64 cents)
{
  return g_uint64_checked_add (used, *used, get_size (cents)) && *used <= G_MAXINT64;
}

/* What the sums of a group have used up. */
typedef struct
{
  guint64 low, likely, high, by_payer;
} Used;

static void
add_row (KtCollectionGroup *group, const KtOutcomeComparison *comparison, Used *used)
{
  group->n++;
  group->n_by_basis[comparison->basis]++;
  group->too_large = group->too_large || !use_up (&used->low, comparison->difference.low) ||
                     !use_up (&used->likely, comparison->difference.likely) ||
                     !use_up (&used->high, comparison->difference.high);
  for (guint i = 0; i < comparison->by_payer->len && !group->too_large; i++)
    group->too_large = !use_up (&used->by_payer, g_array_index (comparison->by_payer, KtTallyEntry, i).cents);
  if (group->too_large)
    {
      group->difference = (KtMoney){ 0 };
      g_array_set_size (group->by_payer, 0);
      return;
    }
  group->difference.low += comparison->difference.low;
  group->difference.likely += comparison->difference.likely;
  group->difference.high += comparison->difference.high;
  for (guint i = 0; i < comparison->by_payer->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (comparison->by_payer, KtTallyEntry, i);

      kt_tally_add (group->by_payer, entry->name, entry->cents);
    }
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const KtCollectionGroup *one = *(const KtCollectionGroup *const *)a, *other = *(const KtCollectionGroup *const *)b;

  if (one->n != other->n)
    return one->n < other->n ? 1 : -1;
  if (one->price_year != other->price_year)
    return one->price_year < other->price_year ? 1 : -1;
  return (one->perspective > other->perspective) - (one->perspective < other->perspective);
}

static void
add_up (KtCollection *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KtCollectionRow *row = &g_array_index (self->rows, KtCollectionRow, i);
      KtCollectionGroup *group;

      if (row->left_out != KT_LEFT_OUT_NOT)
        continue;
      self->n++;
      group = get_group (self, row->outcome->price_year, row->outcome->dialogue->perspective);
      if (!g_hash_table_contains (used, group))
        g_hash_table_insert (used, group, g_new0 (Used, 1));
      add_row (group, row->comparison, g_hash_table_lookup (used, group));
    }
  g_ptr_array_sort (self->groups, compare_groups);
}

/* --- Effects --- */

static void
clear_effect (gpointer data)
{
  g_free (((KtCollectionEffect *)data)->life_domain);
}

static int
compare_effects (gconstpointer a, gconstpointer b)
{
  const KtCollectionEffect *one = a, *other = b;
  int by_domain = strcmp (one->life_domain, other->life_domain);

  return by_domain != 0 ? by_domain : (one->rater > other->rater) - (one->rater < other->rater);
}

/* The counts of each rater of a life domain, by its position among the effects and 1; 0 is none yet. */
typedef struct
{
  guint by_rater[KT_RATER_COUNT];
} Places;

static KtCollectionEffect *
get_effect (KtCollection *self, GHashTable *by_domain, const KtOutcomeEffect *effect)
{
  Places *places = g_hash_table_lookup (by_domain, effect->life_domain);

  if (places == NULL)
    {
      places = g_new0 (Places, 1);
      g_hash_table_insert (by_domain, effect->life_domain, places);
    }
  if (places->by_rater[effect->rater] == 0)
    {
      KtCollectionEffect count = { g_strdup (effect->life_domain), effect->rater, { 0 } };

      g_array_append_val (self->effects, count);
      places->by_rater[effect->rater] = self->effects->len;
    }
  return &g_array_index (self->effects, KtCollectionEffect, places->by_rater[effect->rater] - 1);
}

static void
count_effects (KtCollection *self)
{
  g_autoptr (GHashTable) by_domain = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KtCollectionRow *row = &g_array_index (self->rows, KtCollectionRow, i);

      for (guint e = 0; row->left_out == KT_LEFT_OUT_NOT && e < row->comparison->effects->len; e++)
        {
          const KtOutcomeEffect *effect = &g_array_index (row->comparison->effects, KtOutcomeEffect, e);

          get_effect (self, by_domain, effect)->n[kt_standing_of (effect->difference)]++;
        }
    }
  if (self->effects->len > 0)
    g_array_sort (self->effects, compare_effects);
}

KtCollection *
kt_collection_new (GPtrArray *outcomes, gint basis)
{
  KtCollection *self = g_new0 (KtCollection, 1);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (KtCollectionRow), outcomes->len);
  g_array_set_clear_func (self->rows, clear_row);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->effects = g_array_new (FALSE, FALSE, sizeof (KtCollectionEffect));
  g_array_set_clear_func (self->effects, clear_effect);
  for (guint i = 0; i < outcomes->len; i++)
    {
      KtOutcome *outcome = outcomes->pdata[i];
      KtCollectionRow row = { kt_outcome_ref (outcome), NULL, KT_LEFT_OUT_FAULT };

      if (outcome->fault == NULL)
        {
          row.comparison = kt_outcome_find_comparison (outcome, basis);
          row.left_out = row.comparison != NULL ? KT_LEFT_OUT_NOT : KT_LEFT_OUT_NO_REFERENCE;
        }
      g_array_append_val (self->rows, row);
    }
  leave_out_earlier (self);
  add_up (self);
  count_effects (self);
  return self;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const KtMoney *one = &(*(const KtCollectionRow *const *)a)->comparison->difference;
  const KtMoney *other = &(*(const KtCollectionRow *const *)b)->comparison->difference;

  if (one->likely != other->likely)
    return one->likely < other->likely ? 1 : -1;
  return (one->high < other->high) - (one->high > other->high);
}

GPtrArray *
kt_collection_list_by_difference (const KtCollection *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      KtCollectionRow *row = &g_array_index (self->rows, KtCollectionRow, i);

      if (row->left_out == KT_LEFT_OUT_NOT)
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

GArray *
kt_collection_list_casussen (const KtCollection *self)
{
  GArray *casussen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KtCollectionRow *row = &g_array_index (self->rows, KtCollectionRow, i);

      if (row->left_out == KT_LEFT_OUT_NOT)
        g_array_append_val (casussen, row->outcome->record->casus_id);
    }
  if (casussen->len > 0)
    g_array_sort (casussen, compare_ids);
  return casussen;
}

void
kt_collection_free (KtCollection *self)
{
  g_array_unref (self->rows);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->effects);
  g_free (self);
}
