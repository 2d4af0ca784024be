/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "account-fixture.h"

#include "language.h"

static void
add_person (AccountFixture *self, const char *name, KtPersonKind kind, const char *role, const char *address)
{
  KtPerson *person = kt_person_new ();

  person->kind = kind;
  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  g_set_str (&person->address, address);
  g_ptr_array_add (self->persons, person);
}

static KtActivity *
add_activity (KtScenario *scenario,
              const char *label,
              const char *payer,
              gint64 cents,
              const char *unit,
              KtPer per,
              const char *quantity,
              const char *start,
              const char *end)
{
  KtActivity *activity = kt_activity_new ();

  activity->id = g_strdup_printf ("a%u", scenario->activities->len + 1);
  activity->label = g_strdup (label);
  activity->payer = g_strdup (payer);
  activity->life_domain = g_strdup ("wonen");
  activity->price.code = g_strdup ("");
  activity->price.unit = g_strdup (unit);
  activity->price.year = 2024;
  activity->price.cents = cents;
  activity->per = per;
  activity->quantity.likely = g_strdup (quantity);
  activity->start = g_strdup (start);
  activity->end = g_strdup (end);
  g_ptr_array_add (scenario->activities, activity);
  return activity;
}

static void
add_rating (KtScenario *scenario, KtRater rater, gint score, const char *why)
{
  KtRating *rating = kt_rating_new ();

  rating->life_domain = g_strdup ("wonen");
  rating->rater = rater;
  rating->score = score;
  rating->why = g_strdup (why);
  g_ptr_array_add (scenario->ratings, rating);
}

static KtScenario *
add_scenario (KtAnalysis *analysis,
              const char *id,
              KtScenarioRole role,
              const char *label,
              KtBasis basis,
              const char *why)
{
  KtScenario *scenario = kt_scenario_new ();

  scenario->id = g_strdup (id);
  scenario->role = role;
  scenario->label = g_strdup (label);
  scenario->basis = basis;
  scenario->why = g_strdup (why);
  g_ptr_array_add (analysis->scenarios, scenario);
  return scenario;
}

static KtAnalysis *
create_analysis (void)
{
  KtAnalysis *analysis = kt_analysis_new ();
  KtScenario *scenario;
  KtActivity *activity;
  KtEvent *event;

  analysis->title = g_strdup ("Huis van Okonjo");
  analysis->start = g_strdup ("2024-07-01");
  analysis->end = g_strdup ("2025-06-30");
  analysis->price_year = 2024;
  analysis->discount_percent = g_strdup ("4");
  analysis->seed = 7;
  analysis->draws = 2000;
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2022, "1"));
  g_ptr_array_add (analysis->price_index, kt_price_index_new (2024, "1.073"));

  scenario = add_scenario (analysis, "zo", KT_SCENARIO_ROLE_INTERVENTION, "Wat wij deden", KT_BASIS_HAPPENED, "");
  activity = add_activity (scenario, "Begeleiding door Sanne Terpstra", "gemeente-wmo", 6400, "uur", KT_PER_WEEK, "2",
                           "2024-07-01", "2024-12-29");
  activity->price.year = 2022;
  g_set_str (&activity->price.code, "begeleiding");
  activity->quantity.low = g_strdup ("1");
  activity->quantity.high = g_strdup ("3.5");
  add_activity (scenario, "Verhuizing", "inwoner-netwerk", 90000, "keer", KT_PER_ONCE, "1", "2025-02-10", NULL);
  event = kt_event_new ();
  event->id = g_strdup ("e1");
  event->date = g_strdup ("2024-09-14");
  event->label = g_strdup ("Brief van 3 oktober 2024 over de Lindelaan 12");
  event->life_domain = g_strdup ("wonen");
  g_ptr_array_add (scenario->events, event);
  add_rating (scenario, KT_RATER_INWONER, 2, "Blessing slaapt weer");

  scenario = add_scenario (analysis, "oud", KT_SCENARIO_ROLE_REFERENCE, "Oude werkwijze", KT_BASIS_FORMER,
                           "Zonder hulp was mevrouw Okonjo uit huis gezet.");
  activity =
      add_activity (scenario, "Ontruiming", "woningcorporatie", 700000, "keer", KT_PER_ONCE, "1", "2025-02-01", NULL);
  activity->chance.likely = g_strdup ("40");
  activity->chance.low = g_strdup ("20");
  activity->chance.high = g_strdup ("60");
  add_activity (scenario, "Opvang", "gemeente-wmo", 310000, "maand", KT_PER_MONTH, "1", "2024-08-01", "2024-09-30");
  add_rating (scenario, KT_RATER_INWONER, -1, "");
  return analysis;
}

static KtDialogue *
create_dialogue (void)
{
  KtDialogue *dialogue = kt_dialogue_new ();

  dialogue->perspective = KT_PERSPECTIVE_SOCIETY;
  g_set_str (&dialogue->selection, "Gekozen omdat Okonjo erom vroeg.");
  g_ptr_array_add (dialogue->seats, kt_seat_new ("Blessing Okonjo", TRUE));
  g_ptr_array_add (dialogue->seats, kt_seat_new ("een wijkverpleegkundige", TRUE));
  g_ptr_array_add (dialogue->seats, kt_seat_new ("de corporatie", FALSE));
  g_ptr_array_add (dialogue->remarks,
                   kt_remark_new ("zo", "a1", KT_DIALOGUE_NO_RATER, FALSE, "Sanne Terpstra kwam vaker dan twee uur."));
  g_ptr_array_add (dialogue->remarks, kt_remark_new ("zo", "wonen", KT_RATER_NETWERK, FALSE, "Okonjo sliep slecht."));
  g_ptr_array_add (dialogue->remarks, kt_remark_new ("", "", KT_DIALOGUE_NO_RATER, TRUE, "Zo was het."));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("date", "2027-03-18"));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("missing", "De corporatie zei af bij Sanne Terpstra."));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("variant", "light"));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("begin", "Mevrouw Okonjo had schulden.\nZij sliep slecht."));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("inwoner", "Sanne Terpstra vertelt het op 3 oktober 2024."));
  g_ptr_array_add (dialogue->answers, kt_answer_new ("van elders", "Okonjo vond het goed."));
  g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (FALSE, "Okonjo kon blijven wonen."));
  g_ptr_array_add (dialogue->mechanisms, kt_mechanism_new (TRUE, "Er kwam iemand bij."));
  return dialogue;
}

static KtPriceList *
create_prices (void)
{
  KtPriceList *list = kt_price_list_new ();
  KtPriceEntry *entry = kt_price_entry_new ();

  list->id = g_strdup ("start-1");
  list->title = g_strdup ("Prijzen om mee te beginnen");
  list->made = g_strdup ("2026-11-26");
  list->changes = g_strdup ("");
  entry->code = g_strdup ("begeleiding");
  entry->description = g_strdup ("Individuele begeleiding");
  entry->unit = g_strdup ("uur");
  entry->cents = 6400;
  entry->year = 2022;
  entry->payer = g_strdup ("gemeente-wmo");
  entry->life_domain = g_strdup ("praktisch-functioneren");
  entry->source = g_strdup ("Kostenhandleiding 2024 (Peeters en Krijkamp), tabel 3");
  entry->source_url = g_strdup ("https://voorbeeld.example/kosten");
  entry->certainty = KT_CERTAINTY_READ;
  g_ptr_array_add (list->prices, entry);
  return list;
}

void
account_fixture_put (AccountFixture *self, KtAnalysis *next)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->result, kt_analysis_result_free);
  g_clear_pointer (&self->analysis, kt_analysis_unref);
  self->analysis = next;
  self->result = kt_analysis_calculate (next, &error);
  g_assert_no_error (error);
  kt_analysis_result_draw (self->result);
}

void
account_fixture_set_up (AccountFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  speak_dutch ();
  self->lexicon = kt_lexicon_open (&error);
  g_assert_no_error (error);
  self->casus = kt_casus_new ();
  g_set_str (&self->casus->code, "K-2026-014");
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  add_person (self, "Blessing Okonjo", KT_PERSON_KIND_INWONER, "moeder", "Lindelaan 12, 3931 AB Woudenberg");
  add_person (self, "Sanne Terpstra", KT_PERSON_KIND_PROFESSIONAL, "wijkcoach", "");
  account_fixture_put (self, create_analysis ());
  self->dialogue = create_dialogue ();
  self->prices = create_prices ();
}

void
account_fixture_tear_down (AccountFixture *self, gconstpointer data)
{
  kt_lexicon_unref (self->lexicon);
  kt_casus_unref (self->casus);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->decisions);
  kt_analysis_result_free (self->result);
  kt_analysis_unref (self->analysis);
  g_clear_pointer (&self->dialogue, kt_dialogue_unref);
  g_clear_pointer (&self->prices, kt_price_list_unref);
}

static KtAccountSource
get_source (AccountFixture *self)
{
  return (KtAccountSource){ self->result, self->dialogue, self->prices != NULL ? self->prices->id : "", self->prices };
}

KtReview *
account_fixture_review (AccountFixture *self)
{
  KtAccountSource source = get_source (self);

  return kt_account_review (&source, self->lexicon, self->casus, self->persons, self->decisions);
}

KtDocument *
account_fixture_make (AccountFixture *self, const KtReview *review)
{
  KtAccountSource source = get_source (self);
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, self->lexicon);

  return kt_account_make (&source, review, verification, self->assessment, "2026-11-27");
}

char *
account_fixture_make_fingerprint (AccountFixture *self, const KtReview *review)
{
  KtAccountSource source = get_source (self);
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, self->lexicon);
  g_autoptr (GError) error = NULL;
  char *fingerprint = kt_account_make_fingerprint (&source, review, verification, &error);

  g_assert_no_error (error);
  return fingerprint;
}
