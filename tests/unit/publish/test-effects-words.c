/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language.h"
#include "publish/kt-effects-words.h"

#define NBSP "\u00a0"
#define MINUS "\u2212"

/* The same analysis is asked with other figures; a year of care and what it is held against. */
typedef struct
{
  KtActivity *care;
  KtAnalysis *analysis;
  KtAnalysisResult *result;
  const KtComparison *comparison;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  speak_dutch ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->result, kt_analysis_result_free);
  g_clear_pointer (&fixture->analysis, kt_analysis_unref);
}

static KtActivity *
create_activity (const char *label, gint64 cents, KtPer per, const char *start, const char *end)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup (label);
  activity->label = g_strdup (label);
  activity->payer = g_strdup ("gemeente-wmo");
  activity->life_domain = g_strdup ("wonen");
  activity->price.code = g_strdup ("");
  activity->price.unit = g_strdup ("uur");
  activity->price.year = 2024;
  activity->price.cents = cents;
  activity->per = per;
  activity->quantity.likely = g_strdup ("1");
  activity->start = g_strdup (start);
  activity->end = g_strdup (end);
  return activity;
}

static KtScenario *
create_scenario (const char *id, KtScenarioRole role, KtActivity *activity)
{
  KtScenario *scenario = kt_scenario_new ();

  scenario->id = g_strdup (id);
  scenario->role = role;
  scenario->label = g_strdup (id);
  scenario->why = g_strdup ("");
  g_ptr_array_add (scenario->activities, activity);
  return scenario;
}

/* Takes @care, of the intervention, which costs @other cents in the reference. */
static void
calculate (Fixture *fixture, KtActivity *care, gint64 other)
{
  KtActivity *shelter = create_activity ("Opvang", other, KT_PER_ONCE, "2024-02-01", NULL);
  g_autoptr (GError) error = NULL;

  tear_down (fixture, NULL);
  fixture->care = care;
  fixture->analysis = kt_analysis_new ();
  fixture->analysis->title = g_strdup ("");
  fixture->analysis->start = g_strdup ("2024-01-01");
  fixture->analysis->end = g_strdup ("2024-12-31");
  fixture->analysis->price_year = 2024;
  fixture->analysis->discount_percent = g_strdup ("0");
  fixture->analysis->draws = 100;
  g_ptr_array_add (fixture->analysis->scenarios, create_scenario ("zo", KT_SCENARIO_ROLE_INTERVENTION, care));
  g_ptr_array_add (fixture->analysis->scenarios, create_scenario ("oud", KT_SCENARIO_ROLE_REFERENCE, shelter));
  fixture->result = kt_analysis_calculate (fixture->analysis, &error);
  g_assert_no_error (error);
  fixture->comparison = fixture->result->comparisons->pdata[0];
}

static void
assert_break_even (Fixture *fixture, const char *expected)
{
  const KtBreakEven *even = &g_array_index (fixture->comparison->break_even, KtBreakEven, 0);
  g_autofree char *words = kt_effects_words_break_even (fixture->result, fixture->comparison, even);

  g_assert_cmpstr (words, ==, expected);
}

/* A euro a day for @days from 2024-01-01, against @other euros at once: cheaper until @other days. */
static void
assert_until (Fixture *fixture, guint days, gint64 other, const char *expected)
{
  g_autoptr (GDate) end = g_date_new_dmy (1, G_DATE_JANUARY, 2024);
  g_autofree char *date = NULL;

  g_date_add_days (end, days - 1);
  date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (end), (int)g_date_get_month (end), g_date_get_day (end));
  calculate (fixture, create_activity ("Begeleiding", 100, KT_PER_DAY, "2024-01-01", date), other * 100);
  assert_break_even (fixture, expected);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *decimal;
    const char *words;
  } decimals[] = {
    { "3.5", "3,5" }, { "3.50", "3,5" }, { "2.000", "2" }, { "0", "0" }, { "007.25", "7,25" }, { "-1.5", MINUS "1,5" },
  };
  static const struct
  {
    guint tenths;
    const char *words;
  } percents[] = { { 0, "0%" }, { 1, "0,1%" }, { 934, "93,4%" }, { 930, "93%" }, { 1000, "100%" } };
  g_autofree char *english = NULL, *month = kt_effects_words_month ("2024-03-31");

  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    {
      g_autofree char *words = kt_effects_words_decimal (decimals[i].decimal);

      g_assert_cmpstr (words, ==, decimals[i].words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *words = kt_effects_words_percent (percents[i].tenths);

      g_assert_cmpstr (words, ==, percents[i].words);
    }
  g_assert_cmpstr (month, ==, "maart 2024");
  g_assert_cmpstr (kt_effects_words_score (-2), ==, "veel slechter af");
  g_assert_cmpstr (kt_effects_words_score (0), ==, "hetzelfde");
  g_assert_cmpstr (kt_effects_words_score (2), ==, "veel beter af");
  speak_english ();
  english = kt_effects_words_percent (934);
  g_assert_cmpstr (english, ==, "93.4%");
}

static void
test_duration (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 days;
    const char *words;
  } cases[] = {
    { 1, "1 dag" },      { 13, "13 dagen" },           { 14, "2 weken" },     { 59, "8 weken" },
    { 60, "2 maanden" }, { 182, "6 maanden" },         { 366, "12 maanden" }, { 730, "24 maanden" },
    { 731, "2 jaar" },   { 761, "2 jaar en 1 maand" }, { 1096, "3 jaar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kt_effects_words_duration (cases[i].days);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Of what has a price a year nobody says "2 years a year". */
static void
test_times (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    KtPer per;
    const char *unit;
    const char *likely;
    const char *words;
  } cases[] = {
    { KT_PER_YEAR, "jaar", "2", "elk jaar 2×" },
    { KT_PER_MONTH, "maand", "0.5", "elke maand 0,5×" },
    { KT_PER_WEEK, "week", "3", "elke week 3×" },
    { KT_PER_DAY, "dag", "2", "elke dag 2×" },
    { KT_PER_ONCE, "keer", "2", "2 keer" },
    { KT_PER_YEAR, "jaar", "1", "elk jaar" },
    { KT_PER_YEAR, "maand", "2", "2 maanden per jaar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtActivity) activity = create_activity ("", 6400, cases[i].per, "2024-01-01", NULL);
      g_autofree char *words = NULL;

      g_set_str (&activity->price.unit, cases[i].unit);
      g_set_str (&activity->quantity.likely, cases[i].likely);
      words = kt_effects_words_amount (activity);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_activity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtActivity) activity = create_activity ("", 6400, KT_PER_WEEK, "2024-01-01", "2024-02-01");
  g_autofree char *amount = NULL, *wide = NULL, *once = NULL, *every = NULL, *price = NULL, *wide_price = NULL;

  g_set_str (&activity->quantity.likely, "2");
  amount = kt_effects_words_amount (activity);
  g_assert_cmpstr (amount, ==, "2 uur per week");
  activity->quantity.low = g_strdup ("1");
  activity->quantity.high = g_strdup ("3.5");
  wide = kt_effects_words_amount (activity);
  g_assert_cmpstr (wide, ==, "2 uur per week (1 tot 3,5)");
  activity->per = KT_PER_ONCE;
  g_set_str (&activity->price.unit, "traject");
  g_set_str (&activity->quantity.low, "2.0");
  g_set_str (&activity->quantity.high, "2");
  once = kt_effects_words_amount (activity);
  g_assert_cmpstr (once, ==, "eenmalig 2 trajecten");

  g_set_str (&activity->price.unit, "maand");
  g_set_str (&activity->quantity.likely, "1");
  g_set_str (&activity->quantity.low, "1");
  g_set_str (&activity->quantity.high, "1");
  activity->per = KT_PER_MONTH;
  every = kt_effects_words_amount (activity);
  g_assert_cmpstr (every, ==, "elke maand");

  g_set_str (&activity->price.unit, "uur");
  price = kt_effects_words_price (&activity->price);
  g_assert_cmpstr (price, ==, "€" NBSP "64,00 per uur (prijspeil 2024)");
  activity->price.low = 5500;
  wide_price = kt_effects_words_price (&activity->price);
  g_assert_cmpstr (wide_price, ==, "€" NBSP "64,00 per uur (€" NBSP "55,00 tot €" NBSP "64,00, prijspeil 2024)");
}

/* Behind a number stands the plural of a unit, where it has one that is known. */
static void
test_unit (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *quantity;
    const char *unit;
    const char *words;
  } cases[] = {
    { "2", "rit", "2 ritten per maand" },  { "1", "contact", "1 contact per maand" },
    { "0.5", "dag", "0,5 dag per maand" }, { "1.5", "dag", "1,5 dagen per maand" },
    { "0", "stuk", "0 stuks per maand" },  { "2", "jaar", "2 jaar per maand" },
    { "2", "uur", "2 uur per maand" },     { "2", "kopje thee", "2 kopje thee per maand" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtActivity) activity = create_activity ("", 6400, KT_PER_MONTH, "2024-01-01", "2024-02-01");
      g_autofree char *amount = NULL;

      g_set_str (&activity->price.unit, cases[i].unit);
      g_set_str (&activity->quantity.likely, cases[i].quantity);
      amount = kt_effects_words_amount (activity);
      g_assert_cmpstr (amount, ==, cases[i].words);
    }
}

static void
test_difference (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    KtMoney difference;
    KtUncertainty drawn; /* none without draws */
    const char *words;
  } cases[] = {
    { { 0, 1840000, 5000000 },
      { 1000, 610000, 1840000, 3190000, 934 },
      "Het scheelt naar verwachting €" NBSP "18.400 (tussen €" NBSP "6.100 en €" NBSP
      "31.900). In 93,4% van de trekkingen is de interventie goedkoper." },
    { { 610000, 1840000, 3190000 },
      { 0 },
      "Het scheelt naar verwachting €" NBSP "18.400 (tussen €" NBSP "6.100 en €" NBSP "31.900)." },
    { { -120000, 1840000, 3190000 },
      { 0 },
      "Het scheelt naar verwachting €" NBSP "18.400 (van €" NBSP "1.200 duurder tot €" NBSP "31.900 goedkoper)." },
    { { 1840000, 1840000, 1840000 },
      { 1000, 1840000, 1840000, 1840000, 1000 },
      "Het scheelt naar verwachting €" NBSP "18.400." },
    { { -300000, -200000, -100000 },
      { 0 },
      "De interventie kost naar verwachting €" NBSP "2.000 meer (tussen €" NBSP "1.000 en €" NBSP "3.000)." },
    { { -300000, -200000, 20 },
      { 0 },
      "De interventie kost naar verwachting €" NBSP "2.000 meer (van €" NBSP "3.000 duurder tot geen verschil)." },
    { { 0, 0, 0 }, { 0 }, "In geld maakt het naar verwachting niets uit." },
    { { -300000, -49, 100000 },
      { 0 },
      "In geld maakt het naar verwachting niets uit (van €" NBSP "3.000 duurder tot €" NBSP "1.000 goedkoper)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtComparison comparison = { .difference = cases[i].difference };
      g_autofree char *words =
          kt_effects_words_difference (&comparison, cases[i].drawn.draws > 0 ? &cases[i].drawn : NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A limit is said so that one sees on which side of it the activity is now. */
static void
test_time (Fixture *fixture, gconstpointer data)
{
  assert_until (fixture, 274, 426, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 14 maanden (nu 9 maanden).");
  assert_until (fixture, 274, 152, "Pas goedkoper als ‘Begeleiding’ korter duurt dan 5 maanden (nu 9 maanden).");
  assert_until (fixture, 274, 365, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 12 maanden (nu 9 maanden).");
  assert_until (fixture, 274, 914,
                "Goedkoper zolang ‘Begeleiding’ korter duurt dan 2 jaar en 6 maanden (nu 9 maanden).");
  assert_until (fixture, 280, 281, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 281 dagen (nu 280 dagen).");
  assert_until (fixture, 280, 288, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 41 weken (nu 40 weken).");
  assert_until (fixture, 20, 60, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 2 maanden (nu 3 weken).");
  assert_until (fixture, 10, 9, "Pas goedkoper als ‘Begeleiding’ korter duurt dan 9 dagen (nu 10 dagen).");
  assert_until (fixture, 280, 280, "Zodra ‘Begeleiding’ langer duurt dan nu (9 maanden), is de interventie duurder.");
  assert_until (fixture, 280, 0, "Alleen ‘Begeleiding’ korter maken is niet genoeg om goedkoper uit te zijn.");
  assert_until (fixture, 10, 101, "Ook als ‘Begeleiding’ tien keer zo lang duurt, blijft de interventie goedkoper.");
}

/* What lies outside the period costs nothing, and does not last either. */
static void
test_clipped (Fixture *fixture, gconstpointer data)
{
  calculate (fixture, create_activity ("Begeleiding", 100, KT_PER_DAY, "2023-06-01", "2024-01-10"), 1200);
  assert_break_even (fixture, "Goedkoper zolang ‘Begeleiding’ korter duurt dan 12 dagen (nu 10 dagen).");
}

static void
test_money (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 cents;
    gint64 other;
    const char *words;
  } cases[] = {
    { 50000, 75099, "Goedkoper zolang ‘Verhuizing’ minder kost dan €" NBSP "750 (nu €" NBSP "500)." },
    { 50000, 20000, "Pas goedkoper als ‘Verhuizing’ minder kost dan €" NBSP "200 (nu €" NBSP "500)." },
    { 50000, 50000, "Zodra ‘Verhuizing’ meer kost dan nu (€" NBSP "500), is de interventie duurder." },
    { 50049, 50020, "Zodra ‘Verhuizing’ minder kost dan nu (€" NBSP "500), is de interventie goedkoper." },
    { 50000, 0, "Ook als ‘Verhuizing’ niets kost, is de interventie niet goedkoper." },
    { 50000, 500001, "Ook als ‘Verhuizing’ tien keer zo veel kost, blijft de interventie goedkoper." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      calculate (fixture, create_activity ("Verhuizing", cases[i].cents, KT_PER_ONCE, "2024-05-01", NULL),
                 cases[i].other);
      assert_break_even (fixture, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/effects-words/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/effects-words/duration", Fixture, NULL, set_up, test_duration, tear_down);
  g_test_add ("/effects-words/times", Fixture, NULL, set_up, test_times, tear_down);
  g_test_add ("/effects-words/activity", Fixture, NULL, set_up, test_activity, tear_down);
  g_test_add ("/effects-words/unit", Fixture, NULL, set_up, test_unit, tear_down);
  g_test_add ("/effects-words/difference", Fixture, NULL, set_up, test_difference, tear_down);
  g_test_add ("/effects-words/break-even/time", Fixture, NULL, set_up, test_time, tear_down);
  g_test_add ("/effects-words/break-even/clipped", Fixture, NULL, set_up, test_clipped, tear_down);
  g_test_add ("/effects-words/break-even/money", Fixture, NULL, set_up, test_money, tear_down);
  return g_test_run ();
}
