/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "account-fixture.h"
#include "core/kt-error.h"
#include "core/kt-money.h"
#include "language.h"
#include "publish/kt-publish.h"

#include <string.h>

static char *
render_text (const KtDocument *document)
{
  g_autoptr (GBytes) file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);

  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* Table @number below @heading: its cells with a stroke between, its rows one a line. No-break spaces are spaces. */
static void
assert_table (const KtDocument *document, const char *heading, guint number, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const KtDocumentBlock *table = NULL;
  gboolean is_below = FALSE;
  guint n;

  for (guint i = 0; i < document->blocks->len && table == NULL; i++)
    {
      const KtDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      is_below = is_below || (block->kind == KT_DOCUMENT_BLOCK_HEADING && g_str_equal (block->text->str, heading));
      if (is_below && block->kind == KT_DOCUMENT_BLOCK_TABLE && number-- == 0)
        table = block;
    }
  g_assert_nonnull (table);
  n = (guint)strlen (table->columns);
  for (guint i = 0; i < table->cells->len; i++)
    g_string_append_printf (text, "%s%s", ((KtDocumentBlock *)table->cells->pdata[i])->text->str,
                            i % n == n - 1 ? "\n" : "|");
  g_string_replace (text, "\u00a0", " ", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

/* The file of what the fixture holds now. */
static GBytes *
publish (AccountFixture *fixture, KtDocumentFormat format, GError **error)
{
  g_autoptr (KtReview) review = account_fixture_review (fixture);
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, fixture->lexicon);
  g_autoptr (KtDocument) document = account_fixture_make (fixture, review);
  g_autofree char *name = kt_account_get_file_name ("2026-11-27", format);

  return kt_publish_render (document, format, name, verification, NULL, error);
}

static KtReadback *
publish_and_read (AccountFixture *fixture, KtDocumentFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = publish (fixture, format, &error);
  KtReadback *readback;

  g_assert_no_error (error);
  readback = kt_readback_new (file, format, &error);
  g_assert_no_error (error);
  return readback;
}

/* @code: the error in every format, or -1 */
static void
assert_rendered (AccountFixture *fixture, int code)
{
  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = publish (fixture, (KtDocumentFormat)format, &error);

      if (code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, KT_ERROR, code);
      g_assert_cmpint (file != NULL, ==, code < 0);
    }
}

/* The figures are those worked out beside the fixture. */
static void
test_golden (AccountFixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = account_fixture_review (fixture);
  g_autoptr (KtDocument) document = account_fixture_make (fixture, review);
  g_autofree char *text = render_text (document);

  g_assert_cmpuint (kt_review_count_undecided (review), ==, 0);
  g_assert_true (g_str_has_prefix (text, "Verantwoording van kosten en effecten\n"));
  assert_has (text, "\nGepseudonimiseerd, november 2026\n");
  assert_has (text, "\nHet scheelt naar verwachting €\u00a04.529 (tussen ");
  assert_has (text, "volgens de stappen van de Effectencalculator: Kwakernaak e.a. (2016)");
  assert_has (text, "Interventie: ‘Wat wij deden’:\nBerust op: Zoals het ging\n");
  assert_has (text, "\nPeriode          juli 2024 tot en met juni 2025\n");
  assert_has (text, "Goedkoper zolang ‘Begeleiding door [wijkcoach]’ korter duurt dan 13 maanden (nu 6 maanden).");
  assert_has (text, "Goedkoper zolang ‘Verhuizing’ minder kost dan €\u00a05.429 (nu €\u00a0900).");
  assert_has (text, "Erbij waren: [moeder], een wijkverpleegkundige.\n\nGemist: de corporatie.\n\n"
                    "Waarom die er niet waren, en wat dat betekent voor de uitkomst: De corporatie zei af bij "
                    "[wijkcoach].\n");
  /* In the order of the method, whatever the order in which they were given. */
  assert_has (text,
              "Hoeveel tijd hebben we?\nDe lichte variant, met een paar mensen\n\n"
              "Hoe ging het met de inwoner toen we begonnen?\nMevrouw [moeder] had schulden. Zij sliep slecht.\n\n");
  assert_has (text, "\n[wijkcoach] vertelt het op [datum].\n\n"
                    "Wanneer kijken we er opnieuw naar?\nmaart 2027\n\n"
                    "van elders:\n[moeder] vond het goed.\n");
  assert_has (text, "- Goedkoper: [moeder] kon blijven wonen.\n- Duurder: Er kwam iemand bij.\n");
  assert_table (document, "Kosten per betaler", 0,
                "Betaler|Interventie|Referentie|Verschil\n"
                "Gemeente (Wmo)|€ 3.571|€ 6.200|€ 2.629\n"
                "Inwoner en netwerk|€ 900|€ 0|−€ 900\n"
                "Woningcorporatie|€ 0|€ 2.800|€ 2.800\n"
                "Samen|€ 4.471|€ 9.000|€ 4.529\n"
                "Samen, contante waarde|€ 4.436|€ 8.892|€ 4.456\n");
  assert_table (document, "Kosten per jaar", 0,
                "Jaar|Interventie|Referentie|Verschil\n"
                "2024|€ 3.571|€ 6.200|€ 2.629\n"
                "2025|€ 900|€ 2.800|€ 1.900\n"
                "Samen|€ 4.471|€ 9.000|€ 4.529\n");
  assert_table (document, "Kosten per leefgebied", 0,
                "Leefgebied|Interventie|Referentie|Verschil\n"
                "Wonen|€ 4.471|€ 9.000|€ 4.529\n"
                "Samen|€ 4.471|€ 9.000|€ 4.529\n");
  assert_table (document, "Effecten (eigen weergave)", 0,
                "Leefgebied|Volgens|Interventie|Referentie|Waarom\n"
                "Wonen|Inwoner|veel beter af|slechter af|[moeder] slaapt weer\n");
  assert_table (document, "Waar men het over eens was, en waarover niet", 0,
                "Waarover|Eens|Wat er gezegd is\n"
                "Begeleiding door [wijkcoach] (Interventie)|nee|[wijkcoach] kwam vaker dan twee uur.\n"
                "Wonen, volgens: Netwerk (Interventie)|nee|[moeder] sliep slecht.\n"
                "De hele analyse|ja|Zo was het.\n");
  assert_table (document, "Interventie: ‘Wat wij deden’", 0,
                "Activiteit|Hoeveel, wanneer, prijs en betaler|Laagste|Verwacht|Hoogste\n"
                "Begeleiding door [wijkcoach]|2 uur per week (1 tot 3,5); juli 2024 tot en met december 2024; "
                "€ 64,00 per uur (prijspeil 2022); Gemeente (Wmo)|€ 1.785|€ 3.571|€ 6.249\n"
                "Verhuizing|eenmalig; februari 2025; € 900,00 per keer (prijspeil 2024); Inwoner en netwerk|"
                "€ 900|€ 900|€ 900\n"
                "Samen||€ 2.685|€ 4.471|€ 7.149\n");
  assert_table (document, "Interventie: ‘Wat wij deden’", 1,
                "Maand|Gebeurtenis|Leefgebied\n"
                "september 2024|Brief van [drie weken later] over de [adres]|Wonen\n");
  assert_table (document, "Referentie: ‘Oude werkwijze’", 0,
                "Activiteit|Hoeveel, wanneer, prijs en betaler|Laagste|Verwacht|Hoogste\n"
                "Ontruiming|eenmalig; februari 2025; kans 40% (20 tot 60%); € 7.000,00 per keer (prijspeil 2024); "
                "Woningcorporatie|€ 1.400|€ 2.800|€ 4.200\n"
                "Opvang|elke maand; augustus 2024 tot en met september 2024; € 3.100,00 per maand (prijspeil 2024); "
                "Gemeente (Wmo)|€ 6.200|€ 6.200|€ 6.200\n"
                "Samen||€ 7.600|€ 9.000|€ 10.400\n");
  assert_table (
      document, "Waar de prijzen vandaan komen", 0,
      "Prijs|Bedrag|Bron|Hoe gevonden\n"
      "Individuele begeleiding|€ 64,00 per uur (prijspeil 2022)|Kostenhandleiding 2024 (Peeters en Krijkamp), "
      "tabel 3|Gelezen bij de bron zelf\n"
      "Verhuizing|€ 900,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
      "Ontruiming|€ 7.000,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
      "Opvang|€ 3.100,00 per maand (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n");
}

/* What the command line says of the same analysis is what another program reads in the PDF. */
static void
test_same_difference (AccountFixture *fixture, gconstpointer data)
{
  g_autoptr (KtReadback) readback = publish_and_read (fixture, KT_DOCUMENT_FORMAT_PDF);
  g_autoptr (JsonNode) json = kt_analysis_result_to_json (fixture->result);
  JsonObject *comparison =
      json_array_get_object_element (json_object_get_array_member (json_node_get_object (json), "comparisons"), 0);
  JsonObject *difference = json_object_get_object_member (comparison, "difference");
  JsonObject *uncertainty = json_object_get_object_member (comparison, "uncertainty");
  g_autofree char *likely = kt_money_format (json_object_get_int_member (difference, "likely"));
  g_autofree char *p5 = kt_money_format (json_object_get_int_member (uncertainty, "p5"));
  g_autofree char *p95 = kt_money_format (json_object_get_int_member (uncertainty, "p95"));
  g_autoptr (GString) sentence = g_string_new (NULL), words = g_string_new (readback->text);

  g_assert_cmpint (json_object_get_int_member (difference, "likely"), ==, 452906);
  g_string_printf (sentence, "%s (tussen %s en %s)", likely, p5, p95);
  g_string_replace (sentence, "\u00a0", " ", 0);
  g_string_replace (words, "\n", " ", 0);
  g_string_replace (words, "\u00a0", " ", 0);
  assert_has (words->str, sentence->str);
}

static void
test_hidden (AccountFixture *fixture, gconstpointer data)
{
  static const char *const absent[] = { "Okonjo",     "OKONJO",     "Blessing",   "Sanne",  "Terpstra",
                                        "Lindelaan",  "3 oktober",  "2024-09-14", "14 sep", "3931",
                                        "K-2026-014", "2027-03-18", "18 maart" };

  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autofree char *name = kt_account_get_file_name ("2026-11-27", (KtDocumentFormat)format);
      g_autoptr (KtReadback) readback = publish_and_read (fixture, (KtDocumentFormat)format);

      assert_has (readback->text, "[moeder]");
      for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
        {
          g_assert_null (strstr (readback->text, absent[i]));
          g_assert_null (strstr (readback->metadata, absent[i]));
          g_assert_null (strstr (name, absent[i]));
        }
    }
}

/* A word that may be a name keeps all of it here until somebody decided; the decision is one of the casus. */
static void
test_undecided (AccountFixture *fixture, gconstpointer data)
{
  g_autofree char *form = kt_review_make_form ("Klimop");
  KtDecision *decision;
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (fixture->dialogue->mechanisms, kt_mechanism_new (TRUE, "Zij ging ook graag naar Klimop."));
  assert_rendered (fixture, KT_ERROR_UNDECIDED);
  decision = kt_decision_new (form);
  decision->verdict = KT_VERDICT_REPLACE;
  decision->wording = g_strdup ("een club");
  g_ptr_array_add (fixture->decisions, decision);
  assert_rendered (fixture, -1);
  review = account_fixture_review (fixture);
  document = account_fixture_make (fixture, review);
  text = render_text (document);
  assert_has (text, "Zij ging ook graag naar [een club].");
}

/* A published source is printed as it is, unless its author is called as somebody of the casus; what an organisation
 * says of its own prices is looked through as any text. */
static void
test_sources (AccountFixture *fixture, gconstpointer data)
{
  KtPriceEntry *entry = fixture->prices->prices->pdata[0];
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL, own = NULL;
  g_autoptr (KtReview) own_review = NULL;
  KtPerson *person = kt_person_new ();

  g_set_str (&person->name, "Joris Peeters");
  g_set_str (&person->role, "broer");
  g_ptr_array_add (fixture->persons, person);
  assert_rendered (fixture, -1);
  review = account_fixture_review (fixture);
  document = account_fixture_make (fixture, review);
  assert_table (document, "Waar de prijzen vandaan komen", 0,
                "Prijs|Bedrag|Bron|Hoe gevonden\n"
                "Individuele begeleiding|€ 64,00 per uur (prijspeil 2022)|zie ‘begeleiding’ in de prijslijst|Gelezen "
                "bij de bron zelf\n"
                "Verhuizing|€ 900,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
                "Ontruiming|€ 7.000,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
                "Opvang|€ 3.100,00 per maand (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n");

  /* The list has another price now, too. */
  entry->certainty = KT_CERTAINTY_OWN;
  entry->cents = 7000;
  g_set_str (&entry->source, "Contract van Joris Peeters");
  assert_rendered (fixture, -1);
  own_review = account_fixture_review (fixture);
  own = account_fixture_make (fixture, own_review);
  assert_table (own, "Waar de prijzen vandaan komen", 0,
                "Prijs|Bedrag|Bron|Hoe gevonden\n"
                "Individuele begeleiding|€ 64,00 per uur (prijspeil 2022)|Aangepast; in de prijslijst staat € 70,00 "
                "(2022): Contract van [broer]|Eigen prijs van de organisatie\n"
                "Verhuizing|€ 900,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
                "Ontruiming|€ 7.000,00 per keer (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n"
                "Opvang|€ 3.100,00 per maand (prijspeil 2024)|Wie de analyse maakte|Eigen opgave\n");
}

/* What is in the account in spite of all keeps it here. */
static void
test_refused (AccountFixture *fixture, gconstpointer data)
{
  KtPerson *person = kt_person_new ();

  g_set_str (&person->name, "Mien Kwakernaak");
  g_ptr_array_add (fixture->persons, person);
  assert_rendered (fixture, KT_ERROR_REFUSED);
}

/* Without a dialogue, a list, activities or figures there is an account that says so; it is in another language too. */
static void
test_bare (AccountFixture *fixture, gconstpointer data)
{
  KtAnalysis *bare = kt_analysis_copy (fixture->analysis);
  g_autoptr (KtReview) review = NULL, english_review = NULL;
  g_autoptr (KtDocument) document = NULL, english = NULL;
  g_autofree char *text = NULL, *english_text = NULL;

  for (guint i = 0; i < bare->scenarios->len; i++)
    {
      KtScenario *scenario = kt_scenario_copy (bare->scenarios->pdata[i]);

      g_ptr_array_set_size (scenario->activities, 0);
      g_ptr_array_set_size (scenario->events, 0);
      g_ptr_array_set_size (scenario->ratings, 0);
      g_set_str (&scenario->why, "");
      g_set_str (&scenario->label, "");
      kt_scenario_unref (bare->scenarios->pdata[i]);
      bare->scenarios->pdata[i] = scenario;
    }
  g_set_str (&bare->title, "");
  g_set_str (&bare->discount_percent, "0");
  account_fixture_put (fixture, bare);
  g_clear_pointer (&fixture->dialogue, kt_dialogue_unref);
  g_clear_pointer (&fixture->prices, kt_price_list_unref);
  assert_rendered (fixture, -1);
  review = account_fixture_review (fixture);
  document = account_fixture_make (fixture, review);
  text = render_text (document);
  g_assert_cmpstr (document->language, ==, "nl");
  assert_has (text, "In geld maakt het naar verwachting niets uit.");
  assert_has (text, "\nInterventie:\nBerust op: Zoals het ging\n");
  assert_has (text, "Waarom dit aannemelijk is, is niet opgeschreven.");
  assert_has (text, "Wie er aan tafel zat, is niet opgeschreven.");
  assert_has (text, "Niet gedaan: kosten tellen in elk jaar even zwaar.");
  assert_has (text, "Er zijn geen activiteiten.");
  g_assert_null (strstr (text, "trekkingen"));

  speak_english ();
  english_review = account_fixture_review (fixture);
  english = account_fixture_make (fixture, english_review);
  english_text = render_text (english);
  g_assert_cmpstr (english->language, ==, "en");
  assert_has (english_text, "\nPseudonymised, November 2026\n");
}

/* What was said of one life domain about both scenarios reads as one text, whether or not those are sentences. */
static void
test_reasons (AccountFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *why[2];
    const char *expected;
  } cases[] = {
    { { "Zij slaapt weer.", "Er was ruzie." }, "Zij slaapt weer. Er was ruzie." },
    { { "slaapt weer", "ruzie in huis" }, "slaapt weer; ruzie in huis" },
    { { "Zij zei: ‘Het gaat!’ ", "Ruzie." }, "Zij zei: ‘Het gaat!’ Ruzie." },
    { { "", "Ruzie." }, "Ruzie." },
    { { "Zij slaapt weer.", "" }, "Zij slaapt weer." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtAnalysis *next = kt_analysis_copy (fixture->analysis);
      g_autoptr (KtReview) review = NULL;
      g_autoptr (KtDocument) document = NULL;
      g_autofree char *expected = g_strdup_printf ("Leefgebied|Volgens|Interventie|Referentie|Waarom\n"
                                                   "Wonen|Inwoner|veel beter af|slechter af|%s\n",
                                                   cases[i].expected);

      for (guint k = 0; k < 2; k++)
        {
          KtScenario *scenario = kt_scenario_copy (next->scenarios->pdata[k]);
          KtRating *rating = kt_rating_copy (scenario->ratings->pdata[0]);

          g_set_str (&rating->why, cases[i].why[k]);
          kt_rating_unref (scenario->ratings->pdata[0]);
          scenario->ratings->pdata[0] = rating;
          kt_scenario_unref (next->scenarios->pdata[k]);
          next->scenarios->pdata[k] = scenario;
        }
      account_fixture_put (fixture, next);
      review = account_fixture_review (fixture);
      document = account_fixture_make (fixture, review);
      assert_table (document, "Effecten (eigen weergave)", 0, expected);
    }
}

static void
test_units (AccountFixture *fixture, gconstpointer data)
{
  KtAnalysis *next = kt_analysis_copy (fixture->analysis);
  KtScenario *reference = kt_scenario_copy (next->scenarios->pdata[1]);
  KtActivity *shelter = kt_activity_copy (reference->activities->pdata[1]);
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  g_set_str (&shelter->quantity.likely, "2");
  shelter->per = KT_PER_YEAR;
  kt_activity_unref (reference->activities->pdata[1]);
  reference->activities->pdata[1] = shelter;
  kt_scenario_unref (next->scenarios->pdata[1]);
  next->scenarios->pdata[1] = reference;
  account_fixture_put (fixture, next);
  review = account_fixture_review (fixture);
  document = account_fixture_make (fixture, review);
  text = render_text (document);
  assert_has (text, "2 maanden per jaar; augustus 2024 tot en met september 2024; €\u00a03.100,00 per maand");
}

/* One more reference as the one there is. */
static void
add_reference (AccountFixture *fixture, const char *label)
{
  KtAnalysis *analysis = kt_analysis_copy (fixture->analysis);
  KtScenario *reference = kt_scenario_copy (analysis->scenarios->pdata[1]);

  g_set_str (&reference->id, "niets");
  g_set_str (&reference->label, label);
  g_ptr_array_set_size (reference->activities, 1);
  g_ptr_array_add (analysis->scenarios, reference);
  account_fixture_put (fixture, analysis);
}

static KtDocument *
make_document (AccountFixture *fixture)
{
  g_autoptr (KtReview) review = account_fixture_review (fixture);

  return account_fixture_make (fixture, review);
}

/* With two references there are two comparisons, each under its own name. */
static void
test_references (AccountFixture *fixture, gconstpointer data)
{
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  add_reference (fixture, "Zonder Sanne Terpstra");
  assert_rendered (fixture, -1);
  document = make_document (fixture);
  text = render_text (document);
  assert_has (text, "Vergeleken met ‘Oude werkwijze’:\nHet scheelt naar verwachting");
  assert_has (text, "Vergeleken met ‘Zonder [wijkcoach]’:\nDe interventie kost naar verwachting €\u00a01.671 meer");
  assert_has (text, "\nVergeleken met ‘Zonder [wijkcoach]’\n====");
}

/* References without a name are told apart by their numbers, also in what was said about them. */
static void
test_unnamed_references (AccountFixture *fixture, gconstpointer data)
{
  g_autoptr (KtDocument) document = NULL;
  g_autofree char *text = NULL;

  add_reference (fixture, "");
  g_ptr_array_add (fixture->dialogue->remarks,
                   kt_remark_new ("niets", "a1", KT_DIALOGUE_NO_RATER, FALSE, "Ontruiming was er niet."));
  document = make_document (fixture);
  text = render_text (document);
  assert_has (text, "Referentie 1: ‘Oude werkwijze’:\nBerust op: Zoals het vroeger ging\n");
  assert_has (text, "\nReferentie 2:\nBerust op: Zoals het vroeger ging\n");
  assert_has (text, "Vergeleken met ‘Referentie 2’:\nDe interventie kost naar verwachting €\u00a01.671 meer");
  assert_table (document, "Waar men het over eens was, en waarover niet", 0,
                "Waarover|Eens|Wat er gezegd is\n"
                "Begeleiding door [wijkcoach] (Interventie)|nee|[wijkcoach] kwam vaker dan twee uur.\n"
                "Wonen, volgens: Netwerk (Interventie)|nee|[moeder] sliep slecht.\n"
                "De hele analyse|ja|Zo was het.\n"
                "Ontruiming (Referentie 2)|nee|Ontruiming was er niet.\n");
}

static void
test_file_name (void)
{
  g_autofree char *name = kt_account_get_file_name ("2026-11-27", KT_DOCUMENT_FORMAT_PDF);

  g_assert_cmpstr (name, ==, "verantwoording-effecten-2026-11.pdf");
}

#define ADD(name, function)                                                                                            \
  g_test_add ("/account/" name, AccountFixture, NULL, account_fixture_set_up, function, account_fixture_tear_down)

/* It may call itself anonymised after three times no, and the answers are about what it says, not about when. */
static void
test_assessed (AccountFixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = account_fixture_review (fixture);
  g_autofree char *fingerprint = account_fixture_make_fingerprint (fixture, review);
  g_autoptr (KtAssessment) assessment = kt_assessment_new ();
  gboolean *const answers[] = { &assessment->singled_out, &assessment->linked, &assessment->inferred };
  g_autoptr (KtReview) other = NULL;
  g_autofree char *of_other = NULL;

  fixture->assessment = assessment;
  for (guint i = 0; i <= G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (KtDocument) document = NULL;
      g_autofree char *text = NULL;

      if (i < G_N_ELEMENTS (answers))
        *answers[i] = TRUE;
      document = account_fixture_make (fixture, review);
      text = render_text (document);
      assert_has (text,
                  i < G_N_ELEMENTS (answers) ? "Gepseudonimiseerd, november 2026" : "Geanonimiseerd, november 2026");
      assert_has (text,
                  i < G_N_ELEMENTS (answers) ? "Toch kan iemand herkend worden" : "Een professional heeft gekeken");
      if (i < G_N_ELEMENTS (answers))
        *answers[i] = FALSE;
    }
  g_assert_true (g_str_has_prefix (fingerprint, KT_ACCOUNT_FINGERPRINT_KIND ":"));
  g_ptr_array_add (fixture->dialogue->mechanisms, kt_mechanism_new (TRUE, "De huur was betaald."));
  other = account_fixture_review (fixture);
  of_other = account_fixture_make_fingerprint (fixture, other);
  g_assert_cmpstr (of_other, !=, fingerprint);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("golden", test_golden);
  ADD ("assessed", test_assessed);
  ADD ("same-difference", test_same_difference);
  ADD ("hidden", test_hidden);
  ADD ("undecided", test_undecided);
  ADD ("sources", test_sources);
  ADD ("refused", test_refused);
  ADD ("bare", test_bare);
  ADD ("reasons", test_reasons);
  ADD ("units", test_units);
  ADD ("references", test_references);
  ADD ("unnamed-references", test_unnamed_references);
  g_test_add_func ("/account/file-name", test_file_name);
  return g_test_run ();
}
