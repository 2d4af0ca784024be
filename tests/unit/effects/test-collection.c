/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "core/kt-json.h"
#include "effects/kt-collection-choice.h"

#include <string.h>

/* What an analysis of one activity a scenario is made of. Each happens once, so it costs its price. */
typedef struct
{
  gint64 casus_id;
  gint64 changed;
  gint year;
  const char *perspective; /* NULL: nothing was kept of the conversation */
  const char *references;  /* made by reference() */
  const char *payer;
  gint64 low, likely, high; /* of the intervention */
  const char *effects;      /* of the intervention */
} Made;

static char *
scenario (const char *id,
          const char *role,
          const char *basis,
          const char *payer,
          gint64 low,
          gint64 likely,
          gint64 high,
          const char *effects)
{
  return g_strdup_printf (
      "{\"id\":\"%s\",\"role\":\"%s\",\"label\":\"\",\"basis\":\"%s\",\"why\":\"\",\"activities\":[{\"id\":\"a\","
      "\"label\":\"\",\"payer\":\"%s\",\"life_domain\":\"wonen\",\"price\":{\"code\":\"\",\"unit\":\"stuk\",\"year\":"
      "2000,\"cents\":%" G_GINT64_FORMAT ",\"low_cents\":%" G_GINT64_FORMAT ",\"high_cents\":%" G_GINT64_FORMAT
      "},\"per\":\"once\",\"quantity\":{\"likely\":\"1\"},\"start\":\"2024-01-01\"}],\"events\":[],\"effects\":[%s]}",
      id, role, basis, payer, likely, low, high, effects);
}

#define EFFECT(domain, rater, score)                                                                                   \
  "{\"life_domain\":\"" domain "\",\"rater\":\"" rater "\",\"score\":" #score ",\"why\":\"\"}"

static KtOutcome *
make (gint64 id, const Made *made)
{
  g_autofree char *intervention = scenario ("zo", "intervention", "happened", made->payer, made->low, made->likely,
                                            made->high, made->effects != NULL ? made->effects : "");
  g_autofree char *document = g_strdup_printf (
      "{\"format\":\"keukentafel-effects\",\"version\":1,\"title\":\"\",\"start\":\"2024-01-01\",\"end\":\"2024-12-"
      "31\","
      "\"price_year\":%d,\"price_index\":{\"2000\":\"1\",\"%d\":\"1\"},\"discount_percent\":\"0\",\"seed\":7,"
      "\"draws\":10,\"scenarios\":[%s,%s]}",
      made->year, made->year, intervention, made->references);
  g_autoptr (KtAnalysisRecord) record = kt_analysis_record_new (document);

  record->id = id;
  record->casus_id = made->casus_id;
  record->changed = made->changed;
  if (made->perspective != NULL)
    {
      g_free (record->dialogue);
      record->dialogue = g_strdup_printf ("{\"format\":\"keukentafel-dialogue\",\"version\":1,\"perspective\":\"%s\","
                                          "\"selection\":\"De eerste van mei\",\"seats\":[],\"remarks\":[],"
                                          "\"mechanisms\":[{\"dearer\":false,\"text\":\"Korter\"}],\"answers\":[],"
                                          "\"step\":0,\"seconds\":0}",
                                          made->perspective);
    }
  return kt_outcome_new (record);
}

static GPtrArray *
outcomes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)kt_outcome_unref);
}

static const KtCollectionRow *
get_row (const KtCollection *collection, guint i)
{
  return &g_array_index (collection->rows, KtCollectionRow, i);
}

static void
assert_money (KtMoney money, gint64 low, gint64 likely, gint64 high)
{
  g_assert_cmpint (money.low, ==, low);
  g_assert_cmpint (money.likely, ==, likely);
  g_assert_cmpint (money.high, ==, high);
}

static void
assert_payers (const KtTally *tally, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tally->len; i++)
    {
      const KtTallyEntry *entry = &g_array_index (tally, KtTallyEntry, i);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT ";", entry->name, entry->cents);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Two casussen in prices of 2024:
 *
 *   1  intervention wmo  1000 (800..1300), reference wmo 1500:                 500, from 200 to 700
 *   2  intervention zvw  2000,             reference wmo 1200 (900..1600):    -800, from -1100 to -400
 *   sum                                                                       -300, from -900 to 300
 *   of which wmo 500 + 1200 = 1700, zvw -2000
 *
 * A third one in prices of 2023 and a fourth that looks at the costs of the municipality stand alone. Nothing was kept
 * of the conversation about the second, which then looks at the costs of all as a new one does. */
static void
test_sums (void)
{
  g_autofree char *wmo = scenario ("oud", "reference", "former", "wmo", 150000, 150000, 150000, "");
  g_autofree char *wide = scenario ("oud", "reference", "none", "wmo", 90000, 120000, 160000, "");
  const Made made[] = {
    { 1, 5, 2023, "society", wmo, "wmo", 100000, 100000, 100000, NULL },
    { 2, 5, 2024, "society", wmo, "wmo", 80000, 100000, 130000, NULL },
    { 3, 5, 2024, NULL, wide, "zvw", 200000, 200000, 200000, NULL },
    { 4, 5, 2024, "municipality", wmo, "wmo", 0, 0, 0, NULL },
  };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();
  g_autoptr (KtCollection) collection = NULL;
  const KtCollectionGroup *group;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_ptr_array_add (outcomes, make (i + 1, &made[i]));
  collection = kt_collection_new (outcomes, KT_BASIS_ANY);
  g_assert_cmpuint (collection->n, ==, 4);
  g_assert_cmpuint (collection->rows->len, ==, 4);
  assert_money (get_row (collection, 1)->comparison->difference, 20000, 50000, 70000);
  assert_money (get_row (collection, 2)->comparison->difference, -110000, -80000, -40000);
  g_assert_cmpstr (get_row (collection, 1)->outcome->dialogue->selection, ==, "De eerste van mei");

  g_assert_cmpuint (collection->groups->len, ==, 3);
  group = collection->groups->pdata[0];
  g_assert_cmpint (group->price_year, ==, 2024);
  g_assert_cmpint (group->perspective, ==, KT_PERSPECTIVE_SOCIETY);
  g_assert_cmpuint (group->n, ==, 2);
  g_assert_cmpuint (group->n_by_basis[KT_BASIS_FORMER], ==, 1);
  g_assert_cmpuint (group->n_by_basis[KT_BASIS_NONE], ==, 1);
  assert_money (group->difference, -90000, -30000, 30000);
  assert_payers (group->by_payer, "wmo 170000;zvw -200000;");
  group = collection->groups->pdata[1];
  g_assert_cmpint (group->price_year, ==, 2024);
  g_assert_cmpint (group->perspective, ==, KT_PERSPECTIVE_MUNICIPALITY);
  assert_money (group->difference, 150000, 150000, 150000);
  group = collection->groups->pdata[2];
  g_assert_cmpint (group->price_year, ==, 2023);
  assert_money (group->difference, 50000, 50000, 50000);
}

/* The reference that was chosen counts, the first of several on one basis, and an analysis without one in no sum. */
static void
test_basis (void)
{
  g_autofree char *former = scenario ("a", "reference", "former", "wmo", 100, 100, 100, "");
  g_autofree char *lighter = scenario ("b", "reference", "lighter", "wmo", 200, 200, 200, "");
  g_autofree char *other = scenario ("c", "reference", "lighter", "wmo", 300, 300, 300, "");
  g_autofree char *all = g_strjoin (",", former, lighter, other, NULL);
  const Made both = { 1, 5, 2024, "society", all, "wmo", 0, 0, 0, NULL };
  const Made one = { 2, 5, 2024, "society", former, "wmo", 0, 0, 0, NULL };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();
  g_autoptr (KtCollection) any = NULL;
  g_autoptr (KtCollection) lighter_only = NULL;
  const KtCollectionGroup *group;

  g_ptr_array_add (outcomes, make (1, &both));
  g_ptr_array_add (outcomes, make (2, &one));
  any = kt_collection_new (outcomes, KT_BASIS_ANY);
  group = any->groups->pdata[0];
  assert_money (group->difference, 200, 200, 200);
  lighter_only = kt_collection_new (outcomes, KT_BASIS_LIGHTER);
  group = lighter_only->groups->pdata[0];
  assert_money (group->difference, 200, 200, 200);
  g_assert_cmpuint (lighter_only->n, ==, 1);
  g_assert_cmpint (get_row (lighter_only, 1)->left_out, ==, KT_LEFT_OUT_NO_REFERENCE);
  g_assert_null (get_row (lighter_only, 1)->comparison);
}

/* A casus counts once, with what was changed last; that is then one that can be compared. */
static void
test_same_casus (void)
{
  g_autofree char *former = scenario ("a", "reference", "former", "wmo", 100, 100, 100, "");
  g_autofree char *none = scenario ("a", "reference", "none", "wmo", 900, 900, 900, "");
  const Made made[] = {
    { 1, 5, 2024, "society", former, "wmo", 0, 0, 0, NULL },
    { 1, 7, 2023, "society", former, "wmo", 0, 0, 0, NULL },
    { 1, 7, 2022, "society", former, "wmo", 0, 0, 0, NULL },
    { 1, 9, 2024, "society", none, "wmo", 0, 0, 0, NULL },
  };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();
  g_autoptr (KtCollection) collection = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_ptr_array_add (outcomes, make (i + 1, &made[i]));
  collection = kt_collection_new (outcomes, KT_BASIS_FORMER);
  g_assert_cmpuint (collection->n, ==, 1);
  g_assert_cmpint (get_row (collection, 0)->left_out, ==, KT_LEFT_OUT_SAME_CASUS);
  g_assert_cmpint (get_row (collection, 1)->left_out, ==, KT_LEFT_OUT_SAME_CASUS);
  g_assert_cmpint (get_row (collection, 2)->left_out, ==, KT_LEFT_OUT_NOT);
  g_assert_cmpint (get_row (collection, 3)->left_out, ==, KT_LEFT_OUT_NO_REFERENCE);
  g_assert_nonnull (get_row (collection, 0)->comparison);
  g_assert_cmpint (((KtCollectionGroup *)collection->groups->pdata[0])->price_year, ==, 2022);
}

static void
assert_effect (const KtCollection *collection,
               guint i,
               const char *life_domain,
               KtRater rater,
               guint better,
               guint same,
               guint worse)
{
  const KtCollectionEffect *effect = &g_array_index (collection->effects, KtCollectionEffect, i);

  g_assert_cmpuint (i, <, collection->effects->len);
  g_assert_cmpstr (effect->life_domain, ==, life_domain);
  g_assert_cmpint (effect->rater, ==, rater);
  g_assert_cmpuint (effect->n[KT_STANDING_BETTER], ==, better);
  g_assert_cmpuint (effect->n[KT_STANDING_SAME], ==, same);
  g_assert_cmpuint (effect->n[KT_STANDING_WORSE], ==, worse);
  g_assert_cmpuint (effect->n[KT_STANDING_DIVIDED], ==, 0);
}

/* Of casus 1 the inwoner says that wonen is better (2 against -1) and the professional that it is worse (0 against 1):
 * divided. Financien is better for one and the same for another: better. Veiligheid is the same, zingeving worse, and
 * relaties is rated on one side only, which says nothing. In casus 2 wonen is better (1 against 0). */
static void
test_effects (void)
{
  g_autofree char *intervention = g_strjoin (",", EFFECT ("wonen", "inwoner", 2), EFFECT ("wonen", "professional", 0),
                                             EFFECT ("financien", "inwoner", 1), EFFECT ("financien", "netwerk", 2),
                                             EFFECT ("veiligheid", "netwerk", -1), EFFECT ("zingeving", "inwoner", -2),
                                             EFFECT ("relaties", "inwoner", 2), NULL);
  g_autofree char *reference =
      g_strjoin (",", EFFECT ("zingeving", "inwoner", -1), EFFECT ("wonen", "inwoner", -1),
                 EFFECT ("wonen", "professional", 1), EFFECT ("financien", "inwoner", 0),
                 EFFECT ("financien", "netwerk", 2), EFFECT ("veiligheid", "netwerk", -1), NULL);
  g_autofree char *first = scenario ("a", "reference", "former", "wmo", 0, 0, 0, reference);
  g_autofree char *second = scenario ("a", "reference", "former", "wmo", 0, 0, 0, EFFECT ("wonen", "inwoner", 0));
  const Made one = { 1, 5, 2024, "society", first, "wmo", 0, 0, 0, intervention };
  /* Effects are counted whatever the prices are of. */
  const Made other = { 2, 5, 1999, "care", second, "wmo", 0, 0, 0, EFFECT ("wonen", "inwoner", 1) };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();
  g_autoptr (KtCollection) collection = NULL;
  const KtOutcomeComparison *comparison;

  g_ptr_array_add (outcomes, make (1, &one));
  g_ptr_array_add (outcomes, make (2, &other));
  collection = kt_collection_new (outcomes, KT_BASIS_ANY);
  comparison = get_row (collection, 0)->comparison;
  g_assert_cmpuint (comparison->effects->len, ==, 6);
  g_assert_cmpuint (comparison->domains->len, ==, 4);
  g_assert_cmpint (g_array_index (comparison->domains, KtOutcomeDomain, 0).standing, ==, KT_STANDING_BETTER);
  g_assert_cmpint (g_array_index (comparison->domains, KtOutcomeDomain, 1).standing, ==, KT_STANDING_SAME);
  g_assert_cmpstr (g_array_index (comparison->domains, KtOutcomeDomain, 2).life_domain, ==, "wonen");
  g_assert_cmpint (g_array_index (comparison->domains, KtOutcomeDomain, 2).standing, ==, KT_STANDING_DIVIDED);
  g_assert_cmpint (g_array_index (comparison->domains, KtOutcomeDomain, 3).standing, ==, KT_STANDING_WORSE);
  for (guint i = 0; i < KT_STANDING_COUNT; i++)
    g_assert_cmpuint (comparison->n_domains[i], ==, 1);

  g_assert_cmpuint (collection->effects->len, ==, 6);
  assert_effect (collection, 0, "financien", KT_RATER_INWONER, 1, 0, 0);
  assert_effect (collection, 1, "financien", KT_RATER_NETWERK, 0, 1, 0);
  assert_effect (collection, 2, "veiligheid", KT_RATER_NETWERK, 0, 1, 0);
  assert_effect (collection, 3, "wonen", KT_RATER_INWONER, 2, 0, 0);
  assert_effect (collection, 4, "wonen", KT_RATER_PROFESSIONAL, 0, 0, 1);
  assert_effect (collection, 5, "zingeving", KT_RATER_INWONER, 0, 0, 1);
}

/* What cannot be read is a row that says why. */
static void
test_faults (void)
{
  static const struct
  {
    const char *document, *dialogue, *message;
  } faults[] = {
    { "", "", "line 1: the text ends too early" },
    { "[]", "", "line 1: is not an object" },
    { "{\"format\":\"keukentafel-effects\",\"version\":2}", "", "version: 2 is later than 1" },
    { NULL, "{\"format\":\"x\"}", "dialogue: format: is not keukentafel-dialogue" },
    { NULL, "x", "dialogue: line 1: a value is missing" },
  };
  g_autofree char *former = scenario ("a", "reference", "former", "wmo", 100, 100, 100, "");
  const Made made = { 1, 5, 2024, "society", former, "wmo", 0, 0, 0, NULL };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();
  g_autoptr (KtCollection) collection = NULL;

  g_ptr_array_add (outcomes, make (1, &made));
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (KtAnalysisRecord) record = kt_analysis_record_copy (((KtOutcome *)outcomes->pdata[0])->record);
      KtOutcome *outcome;

      if (faults[i].document != NULL)
        g_set_str (&record->document, faults[i].document);
      g_set_str (&record->dialogue, faults[i].dialogue);
      outcome = kt_outcome_new (record);
      g_assert_error (outcome->fault, KT_ERROR, KT_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (outcome->fault->message, faults[i].message));
      g_ptr_array_add (outcomes, outcome);
    }
  collection = kt_collection_new (outcomes, KT_BASIS_ANY);
  g_assert_cmpuint (collection->n, ==, 1);
  for (guint i = 1; i < collection->rows->len; i++)
    g_assert_cmpint (get_row (collection, i)->left_out, ==, KT_LEFT_OUT_FAULT);
}

/* 2^53-1 cents 1023 times fit into 63 bits once, but not two times. */
static void
test_too_large (void)
{
  g_autofree char *text = scenario ("a", "reference", "former", "wmo", KT_ANALYSIS_NUMBER_MAX, KT_ANALYSIS_NUMBER_MAX,
                                    KT_ANALYSIS_NUMBER_MAX, "");
  g_autoptr (GString) large = g_string_new (text);
  Made made = { 1, 5, 2024, "society", large->str, "wmo", 0, 0, 0, NULL };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();

  g_assert_cmpuint (g_string_replace (large, "\"likely\":\"1\"", "\"likely\":\"1023\"", 0), ==, 1);
  made.references = large->str;
  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (KtCollection) collection = NULL;
      const KtCollectionGroup *group;

      made.casus_id = n;
      g_ptr_array_add (outcomes, make (n, &made));
      collection = kt_collection_new (outcomes, KT_BASIS_ANY);
      group = collection->groups->pdata[0];
      g_assert_cmpuint (group->n, ==, n);
      g_assert_cmpint (group->too_large, ==, n == 2);
      g_assert_cmpint (group->difference.likely, ==, n == 1 ? 1023 * KT_ANALYSIS_NUMBER_MAX : 0);
    }
}

static GPtrArray *
make_many (GRand *rand)
{
  static const char *const payers[] = { "wmo", "zvw", "gemeente", "inwoner" };
  static const char *const effects[] = { "", EFFECT ("wonen", "inwoner", 1),
                                         EFFECT ("wonen", "inwoner", -1) "," EFFECT ("werk", "netwerk", 2) };
  g_autoptr (GPtrArray) outcomes = outcomes_new ();

  for (guint i = 0; i < 60; i++)
    {
      gint64 a = g_rand_int_range (rand, 0, 1000000), b = g_rand_int_range (rand, 0, 1000000);
      g_autofree char *reference =
          scenario ("r", "reference", i % 5 > 0 ? "former" : "none", payers[g_rand_int_range (rand, 0, 4)], a, a + b,
                    a + 2 * b, i % 2 ? EFFECT ("wonen", "inwoner", 0) : EFFECT ("werk", "netwerk", 2));
      Made made = { 1 + g_rand_int_range (rand, 0, 40),
                    g_rand_int_range (rand, 0, 3),
                    2020 + g_rand_int_range (rand, 0, 3),
                    kt_vocabulary_get_nick (KT_VOCABULARY_PERSPECTIVE, (guint)g_rand_int_range (rand, 0, 3)),
                    reference,
                    payers[g_rand_int_range (rand, 0, 4)],
                    b,
                    a + b,
                    2 * a + b,
                    effects[g_rand_int_range (rand, 0, 3)] };

      g_ptr_array_add (outcomes, make (i + 1, &made));
    }
  return g_steal_pointer (&outcomes);
}

static void
assert_same_sums (const KtCollection *one, const KtCollection *other)
{
  g_assert_cmpuint (one->n, ==, other->n);
  g_assert_cmpuint (one->groups->len, ==, other->groups->len);
  for (guint i = 0; i < one->groups->len; i++)
    {
      const KtCollectionGroup *a = one->groups->pdata[i], *b = other->groups->pdata[i];

      g_assert_cmpint (a->price_year, ==, b->price_year);
      g_assert_cmpint (a->perspective, ==, b->perspective);
      g_assert_cmpuint (a->n, ==, b->n);
      assert_money (a->difference, b->difference.low, b->difference.likely, b->difference.high);
      g_assert_cmpuint (a->by_payer->len, ==, b->by_payer->len);
      for (guint p = 0; p < a->by_payer->len; p++)
        g_assert_cmpint (g_array_index (a->by_payer, KtTallyEntry, p).cents, ==,
                         g_array_index (b->by_payer, KtTallyEntry, p).cents);
    }
  g_assert_cmpuint (one->effects->len, ==, other->effects->len);
  for (guint i = 0; i < one->effects->len; i++)
    g_assert_cmpmem (g_array_index (one->effects, KtCollectionEffect, i).n, sizeof (guint[KT_STANDING_COUNT]),
                     g_array_index (other->effects, KtCollectionEffect, i).n, sizeof (guint[KT_STANDING_COUNT]));
}

/* Every sum is that of its parts, by casus and by payer, and the order in which they are given changes nothing. */
static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) outcomes = make_many (rand);
      g_autoptr (KtCollection) collection = kt_collection_new (outcomes, KT_BASIS_ANY);
      g_autoptr (KtCollection) shuffled = NULL;
      KtMoney parts = { 0 }, wholes = { 0 };
      gint64 payers = 0;
      guint n = 0;

      for (guint i = 0; i < collection->rows->len; i++)
        {
          const KtCollectionRow *row = get_row (collection, i);

          if (row->left_out != KT_LEFT_OUT_NOT)
            continue;
          n++;
          parts.low += row->comparison->difference.low;
          parts.likely += row->comparison->difference.likely;
          parts.high += row->comparison->difference.high;
        }
      g_assert_cmpuint (n, ==, collection->n);
      for (guint i = 0; i < collection->groups->len; i++)
        {
          const KtCollectionGroup *group = collection->groups->pdata[i];

          n -= group->n;
          wholes.low += group->difference.low;
          wholes.likely += group->difference.likely;
          wholes.high += group->difference.high;
          for (guint p = 0; p < group->by_payer->len; p++)
            payers += g_array_index (group->by_payer, KtTallyEntry, p).cents;
        }
      g_assert_cmpuint (n, ==, 0);
      assert_money (wholes, parts.low, parts.likely, parts.high);
      g_assert_cmpint (payers, ==, parts.likely);

      for (guint i = outcomes->len - 1; i > 0; i--)
        {
          guint j = (guint)g_rand_int_range (rand, 0, (gint32)i + 1);
          gpointer swapped = outcomes->pdata[i];

          outcomes->pdata[i] = outcomes->pdata[j];
          outcomes->pdata[j] = swapped;
        }
      shuffled = kt_collection_new (outcomes, KT_BASIS_ANY);
      assert_same_sums (collection, shuffled);
    }
}

/* --- Reading many --- */

static void
test_read_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) outcomes = make_many (rand);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) nothing = kt_outcome_read_all (none, 4, NULL, NULL, &error);

  g_assert_cmpuint (nothing->len, ==, 0);
  for (guint i = 0; i < outcomes->len; i++)
    g_ptr_array_add (records, ((KtOutcome *)outcomes->pdata[i])->record);
  for (guint n_threads = 1; n_threads <= 4; n_threads++)
    {
      gint n_read = 0;
      g_autoptr (GPtrArray) read = kt_outcome_read_all (records, n_threads, cancellable, &n_read, &error);

      g_assert_no_error (error);
      g_assert_cmpint (n_read, ==, (gint)records->len);
      g_assert_cmpuint (read->len, ==, records->len);
      for (guint i = 0; i < read->len; i++)
        {
          const KtOutcome *outcome = read->pdata[i];

          g_assert_true (kt_outcome_is_of (outcome, records->pdata[i]));
          g_assert_cmpint (outcome->price_year, ==, ((KtOutcome *)outcomes->pdata[i])->price_year);
        }
    }
  g_cancellable_cancel (cancellable);
  g_assert_null (kt_outcome_read_all (records, 2, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_is_of (void)
{
  g_autofree char *former = scenario ("a", "reference", "former", "wmo", 100, 100, 100, "");
  const Made made = { 1, 5, 2024, "society", former, "wmo", 0, 0, 0, NULL };
  g_autoptr (KtOutcome) outcome = make (1, &made);
  g_autoptr (KtAnalysisRecord) same = kt_analysis_record_copy (outcome->record);
  g_autoptr (KtAnalysisRecord) other = kt_analysis_record_copy (outcome->record);
  g_autoptr (KtAnalysisRecord) said = kt_analysis_record_copy (outcome->record);

  g_assert_true (kt_outcome_is_of (outcome, same));
  /* Within one second the time alone would not tell. */
  g_set_str (&other->document, "{}");
  g_assert_false (kt_outcome_is_of (outcome, other));
  g_set_str (&said->dialogue, "");
  g_assert_false (kt_outcome_is_of (outcome, said));
}

/* --- A choice --- */

static KtCollectionChoice *
read_choice (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = kt_json_parse (text, strlen (text), error);

  return root != NULL ? kt_collection_choice_read (root, "", error) : NULL;
}

static void
test_choice (void)
{
  static const char full[] = "{\"format\":\"keukentafel-collection\",\"version\":1,\"how\":\"Alle van mei,\\nniet "
                             "gekozen\",\"basis\":\"former\",\"analyses\":[3,1,9007199254740993]}";
  static const char least[] = "{\"format\":\"keukentafel-collection\",\"version\":1,\"how\":\"\",\"analyses\":[]}";
  static const struct
  {
    const char *from, *to, *message;
  } faults[] = {
    { "\"version\":1", "\"version\":2", "version: " },
    { "former", "king", "basis: is none of " },
    { "\"Alle van mei,\\nniet gekozen\"", "\"\\u0007\"", "how: " },
    { "[3,1,", "[3,3,", "analyses[1]: is given twice" },
    { "[3,", "[0,", "analyses[0]: is not a whole number above zero" },
    { "[3,", "[{},", "analyses[0]: is not a whole number above zero" },
    { "[3,", "[3.5,", "analyses[0]: is not a whole number above zero" },
    { "\"how\":", "\"who\":", "how: is missing" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (KtCollectionChoice) choice = read_choice (full, &error);
  g_autoptr (KtCollectionChoice) empty = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (JsonNode) written_empty = NULL;
  g_autofree char *text = NULL;
  g_autofree char *empty_text = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (choice->basis, ==, KT_BASIS_FORMER);
  g_assert_cmpuint (choice->analyses->len, ==, 3);
  written = kt_collection_choice_write (choice);
  text = json_to_string (written, FALSE);
  g_assert_cmpstr (text, ==, full);
  empty = read_choice (least, &error);
  g_assert_no_error (error);
  g_assert_cmpint (empty->basis, ==, KT_BASIS_ANY);
  written_empty = kt_collection_choice_write (empty);
  empty_text = json_to_string (written_empty, FALSE);
  g_assert_cmpstr (empty_text, ==, least);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) changed = g_string_new (full);
      g_autoptr (GError) fault = NULL;

      g_assert_cmpuint (g_string_replace (changed, faults[i].from, faults[i].to, 1), ==, 1);
      g_assert_null (read_choice (changed->str, &fault));
      g_assert_error (fault, KT_ERROR, KT_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (fault->message, faults[i].message));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection/sums", test_sums);
  g_test_add_func ("/collection/basis", test_basis);
  g_test_add_func ("/collection/same-casus", test_same_casus);
  g_test_add_func ("/collection/effects", test_effects);
  g_test_add_func ("/collection/faults", test_faults);
  g_test_add_func ("/collection/too-large", test_too_large);
  g_test_add_func ("/collection/properties", test_properties);
  g_test_add_func ("/collection/read-all", test_read_all);
  g_test_add_func ("/collection/is-of", test_is_of);
  g_test_add_func ("/collection/choice", test_choice);

  return g_test_run ();
}
