/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-error.h"
#include "publish/kt-lexicon-file.h"
#include "publish/kt-publish.h"
#include "publish/kt-summary.h"

#include <string.h>

/* A casus with one household, and two places where a word with a capital may be somebody's or something's name. */
typedef struct
{
  KtLexicon *lexicon;
  KtCasus *casus;
  GPtrArray *persons;
  GPtrArray *notes;
  GPtrArray *decisions;
  GPtrArray *passages;
} Fixture;

static void
add_person (Fixture *fixture, const char *name, const char *role)
{
  KtPerson *person = kt_person_new ();

  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  g_ptr_array_add (fixture->persons, person);
}

static KtNote *
add_note (Fixture *fixture, const char *at, const char *text)
{
  KtNote *note = kt_note_new (at);

  note->id = fixture->notes->len + 1;
  g_set_str (&note->text, text);
  g_ptr_array_add (fixture->notes, note);
  return note;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->lexicon = kt_lexicon_open (&error);
  g_assert_no_error (error);
  fixture->casus = kt_casus_new ();
  fixture->persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  fixture->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  fixture->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_decision_unref);
  fixture->passages = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_passage_unref);
  add_person (fixture, "Blessing Okonjo", "moeder");
  add_note (fixture, "2026-01-12T14:00",
            "Zij gaat graag naar Klimop. De zus van Okonjo ook.\n"
            "Daarna gingen wij naar Klimop toe.");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  kt_lexicon_unref (fixture->lexicon);
  kt_casus_unref (fixture->casus);
  g_ptr_array_unref (fixture->persons);
  g_ptr_array_unref (fixture->notes);
  g_ptr_array_unref (fixture->decisions);
  g_ptr_array_unref (fixture->passages);
}

static KtReview *
make (Fixture *fixture)
{
  return kt_review_make (fixture->lexicon, fixture->casus, fixture->persons, fixture->notes, fixture->decisions,
                         fixture->passages);
}

/* @words: as a person typed them. @place, @wording: (nullable): as in #KtDecision. */
static void
decide (Fixture *fixture, const char *words, const char *place, KtVerdict verdict, const char *wording)
{
  g_autofree char *form = kt_review_make_form (words);
  KtDecision *decision = kt_decision_new (form);

  decision->place = g_strdup (place);
  decision->verdict = verdict;
  decision->wording = g_strdup (wording);
  g_ptr_array_add (fixture->decisions, decision);
}

static void
put_passage (Fixture *fixture, gint64 note_id, KtNotePart part, const char *original, const char *wording)
{
  KtPassage *passage = kt_passage_new (original);

  passage->note_id = note_id;
  passage->part = part;
  g_set_str (&passage->wording, wording);
  g_ptr_array_add (fixture->passages, passage);
}

/* The place of @words, counted from 0, anywhere in @review. */
static const KtReviewPlace *
get_place (const KtReview *review, const char *words, guint number)
{
  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = review->passages->pdata[i];

      for (guint k = 0; k < passage->places->len; k++)
        {
          const KtReviewPlace *place = passage->places->pdata[k];

          if (place->end - place->start == strlen (words) &&
              strncmp (passage->text + place->start, words, strlen (words)) == 0 && number-- == 0)
            return place;
        }
    }
  g_error ("\"%s\" is no place", words);
}

/* What goes out of the notes, a line for each paragraph; what is undecided stands in question marks. */
static char *
say (const KtReview *review)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = review->passages->pdata[i];
      gsize at = 0;

      for (guint k = 0; k < passage->places->len; k++)
        {
          const KtReviewPlace *place = passage->places->pdata[k];

          g_assert_cmpuint (place->start, >=, at);
          g_string_append_len (all, passage->text + at, (gssize)(place->start - at));
          if (place->state == KT_REVIEW_STATE_REPLACED)
            g_string_append (all, place->wording);
          else
            g_string_append_printf (all, place->state == KT_REVIEW_STATE_SUSPECT ? "?%.*s?" : "%.*s",
                                    (int)(place->end - place->start), passage->text + place->start);
          at = place->end;
        }
      g_string_append_printf (all, "%s\n", passage->text + at);
    }
  return g_string_free_and_steal (all);
}

static void
assert_says (Fixture *fixture, const char *expected)
{
  g_autoptr (KtReview) review = make (fixture);
  g_autofree char *said = say (review);

  g_assert_cmpstr (said, ==, expected);
}

/* --- Decisions --- */

static void
test_undecided (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture), again = kt_review_ref (review);
  const KtReviewPlace *suspect = get_place (review, "Klimop", 0), *known = get_place (review, "Okonjo", 0);

  g_assert_cmpuint (kt_review_count_undecided (again), ==, 2);
  g_assert_cmpuint (kt_review_count_replaced (review), ==, 1);
  g_assert_cmpint (suspect->state, ==, KT_REVIEW_STATE_SUSPECT);
  g_assert_false (suspect->by_person);
  g_assert_false (suspect->is_registered);
  g_assert_cmpstr (suspect->form, ==, "klimop");
  g_assert_cmpstr (suspect->wording, ==, "[naam]");
  g_assert_cmpstr (suspect->place, !=, get_place (review, "Klimop", 1)->place);
  g_assert_cmpint (known->state, ==, KT_REVIEW_STATE_REPLACED);
  g_assert_true (known->is_registered);
  g_assert_cmpstr (known->wording, ==, "[moeder]");
  assert_says (fixture, "Zij gaat graag naar ?Klimop?. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar ?Klimop? toe.\n");
}

static void
test_replace_everywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL;

  decide (fixture, "Klimop", NULL, KT_VERDICT_REPLACE, "een buurthuis");
  assert_says (fixture, "Zij gaat graag naar [een buurthuis]. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar [een buurthuis] toe.\n");
  review = make (fixture);
  g_assert_cmpuint (kt_review_count_undecided (review), ==, 0);
  g_assert_true (get_place (review, "Klimop", 1)->by_person);
}

/* Without a wording what was proposed stands there; an empty one leaves nothing. */
static void
test_replace_plainly (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture);
  g_autofree char *second = g_strdup (get_place (review, "Klimop", 1)->place);

  decide (fixture, "Klimop", NULL, KT_VERDICT_REPLACE, NULL);
  decide (fixture, "Klimop", second, KT_VERDICT_REPLACE, "");
  assert_says (fixture, "Zij gaat graag naar [naam]. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar  toe.\n");
}

static void
test_replace_here (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture);
  g_autofree char *first = g_strdup (get_place (review, "Klimop", 0)->place);

  decide (fixture, "Klimop", first, KT_VERDICT_REPLACE, "de club");
  assert_says (fixture, "Zij gaat graag naar [de club]. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar ?Klimop? toe.\n");
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture), kept = NULL;
  g_autofree char *first = g_strdup (get_place (review, "Klimop", 0)->place);

  decide (fixture, "Klimop", first, KT_VERDICT_KEEP, NULL);
  assert_says (fixture, "Zij gaat graag naar Klimop. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar ?Klimop? toe.\n");
  g_ptr_array_set_size (fixture->decisions, 0);
  decide (fixture, "KLIMOP", NULL, KT_VERDICT_KEEP, NULL);
  kept = make (fixture);
  g_assert_cmpuint (kt_review_count_undecided (kept), ==, 0);
  g_assert_cmpint (get_place (kept, "Klimop", 0)->state, ==, KT_REVIEW_STATE_KEPT);
  g_assert_cmpint (get_place (kept, "Klimop", 1)->state, ==, KT_REVIEW_STATE_KEPT);
  g_assert_true (get_place (kept, "Klimop", 1)->by_person);
}

/* What was decided of one place stands, whatever holds elsewhere. */
static void
test_here_before_everywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture);
  g_autofree char *first = g_strdup (get_place (review, "Klimop", 0)->place);

  decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
  decide (fixture, "Klimop", first, KT_VERDICT_REPLACE, "de club");
  assert_says (fixture, "Zij gaat graag naar [de club]. De zus van [moeder] ook.\n"
                        "Daarna gingen wij naar Klimop toe.\n");
}

/* A place is known by what stands around it: what is said elsewhere does not move it, what is said there does. */
static void
test_place_lasts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture);
  g_autofree char *first = g_strdup (get_place (review, "Klimop", 0)->place);
  KtNote *note = fixture->notes->pdata[0];

  decide (fixture, "Klimop", first, KT_VERDICT_KEEP, NULL);
  g_set_str (&note->text, "Er kwam een brief.\nZij gaat graag naar Klimop. De zus van Okonjo ook. En haar moeder.");
  note->id = 77;
  assert_says (fixture, "Er kwam een brief.\nZij gaat graag naar Klimop. De zus van [moeder] ook. En haar moeder.\n");
  g_set_str (&note->text, "Zij gaat nooit meer naar Klimop. De zus van Okonjo ook.");
  assert_says (fixture, "Zij gaat nooit meer naar ?Klimop?. De zus van [moeder] ook.\n");
}

/* Whatever a person decides, somebody of the casus does not go out. */
static void
test_registered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture), kept = NULL;
  g_autofree char *place = g_strdup (get_place (review, "Okonjo", 0)->place);

  decide (fixture, "Okonjo", NULL, KT_VERDICT_KEEP, NULL);
  decide (fixture, "Okonjo", place, KT_VERDICT_KEEP, NULL);
  kept = make (fixture);
  g_assert_cmpint (get_place (kept, "Okonjo", 0)->state, ==, KT_REVIEW_STATE_REPLACED);
  g_assert_false (get_place (kept, "Okonjo", 0)->by_person);
}

/* How a person is called is so in all forms of the name, whichever of them it was decided on, and not what another is
 * called. */
static void
test_wording_of_person (Fixture *fixture, gconstpointer data)
{
  static const char *const forms[] = { "Okonjo", "Blessing" };

  add_person (fixture, "Sanne Terpstra", "begeleider");
  add_note (fixture, "2026-01-13T09:00", "Blessing Okonjo en Sanne Terpstra belden. Blessing was moe. Sanne ook.");
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_ptr_array_set_size (fixture->decisions, 0);
      decide (fixture, forms[i], NULL, KT_VERDICT_REPLACE, "de vrouw");
      decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
      assert_says (fixture, "Zij gaat graag naar Klimop. De zus van [de vrouw] ook.\n"
                            "Daarna gingen wij naar Klimop toe.\n"
                            "[de vrouw] en [begeleider] belden. [de vrouw] was moe. [begeleider] ook.\n");
    }
}

/* The program sees nothing in them; a person does, whether they are ordinary words or not. */
static void
test_added_words (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_set_size (fixture->notes, 0);
  add_note (fixture, "2026-01-12T14:00",
            "Zij kwam in de vlotbrugkeet. De VLOTBRUGKEET is rood.\n"
            "Bij de rode fiets, of de rode  fiets: de Rode Fiets staat buiten, rood en wel.");
  assert_says (fixture, "Zij kwam in de vlotbrugkeet. De VLOTBRUGKEET is rood.\n"
                        "Bij de rode fiets, of de rode  fiets: de ?Rode Fiets? staat buiten, rood en wel.\n");
  decide (fixture, "Vlotbrugkeet", NULL, KT_VERDICT_REPLACE, NULL);
  decide (fixture, "rode fiets", NULL, KT_VERDICT_REPLACE, "een voertuig");
  assert_says (fixture, "Zij kwam in de [naam]. De [naam] is rood.\n"
                        "Bij de [een voertuig], of de [een voertuig]: de [een voertuig] staat buiten, rood en wel.\n");
}

/* --- Passages --- */

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtDocument) document = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *content = NULL;
  const KtReviewPassage *passage;

  put_passage (fixture, 1, KT_NOTE_PART_TEXT, "Daarna gingen wij naar Klimop toe.", "");
  /* Of another part with the same words. */
  put_passage (fixture, 1, KT_NOTE_PART_IMPRESSION, "Zij gaat graag naar Klimop. De zus van Okonjo ook.", "");
  review = make (fixture);
  g_assert_cmpuint (review->passages->len, ==, 2);
  passage = review->passages->pdata[1];
  g_assert_nonnull (passage->decided);
  g_assert_cmpstr (passage->text, ==, "");
  g_assert_cmpstr (passage->original, ==, "Daarna gingen wij naar Klimop toe.");
  g_assert_cmpuint (passage->places->len, ==, 0);
  g_assert_null (((KtReviewPassage *)review->passages->pdata[0])->decided);

  document = kt_summary_make (review, NULL, NULL, "2026-10-14");
  text = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
  content = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  g_assert_null (strstr (content, "Daarna gingen"));
  g_assert_nonnull (strstr (content, "Zij gaat graag"));
}

/* What a person writes instead is looked through like the rest. */
static void
test_rewritten (Fixture *fixture, gconstpointer data)
{
  put_passage (fixture, 1, KT_NOTE_PART_TEXT, "Daarna gingen wij naar Klimop toe.",
               "Later ging Okonjo met Vlinder uit.");
  decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
  assert_says (fixture, "Zij gaat graag naar Klimop. De zus van [moeder] ook.\n"
                        "Later ging [moeder] met ?Vlinder? uit.\n");
}

/* A paragraph that was left out and has changed since is decided on again. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL, other = NULL;

  decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
  put_passage (fixture, 1, KT_NOTE_PART_TEXT, "Daarna gingen wij ook naar Klimop toe.", "");
  /* Of a note that does not go out now. */
  put_passage (fixture, 9, KT_NOTE_PART_TEXT, "Daarna niets.", "");
  review = make (fixture);
  g_assert_cmpuint (review->stale->len, ==, 1);
  g_assert_true (review->stale->pdata[0] == fixture->passages->pdata[0]);
  g_assert_cmpuint (kt_review_count_undecided (review), ==, 1);

  g_ptr_array_set_size (fixture->passages, 0);
  put_passage (fixture, 1, KT_NOTE_PART_TEXT, "Daarna gingen wij naar Klimop toe.", "");
  other = make (fixture);
  g_assert_cmpuint (kt_review_count_undecided (other), ==, 0);
}

/* --- How things are said --- */

static void
test_ages_and_dates (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_set_size (fixture->notes, 0);
  g_set_str (&fixture->casus->theme, "Brief van 3 mei");
  add_note (fixture, "2026-01-02T14:00",
            "Op 31 december belde een man van 34 jaar, en op dinsdag 6 januari 2026 weer.\nOp 14 december 2023 ook.");
  assert_says (fixture,
               "Brief van [datum]\n"
               "Op [enkele dagen eerder] belde een man van [27 tot 45 jaar], en op [enkele dagen later] weer.\n"
               "Op [twee jaar eerder] ook.\n");
}

/* In a list of people a word is a name, also in lower case; working notes and blank ones are no part of it. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL;
  KtNote *note = fixture->notes->pdata[0];

  add_person (fixture, "Kees Bos", "buurman");
  g_set_str (&note->text, "Koffie.");
  g_set_str (&note->participants, "kees bos");
  g_set_str (&note->own_words, "Ik wil rust.");
  g_set_str (&note->impression, "Moe.\n\nBlij.");
  add_note (fixture, "2026-01-10T09:00", "Eerder dan het andere.");
  add_note (fixture, "2026-01-11T09:00", " \n\t");
  note = add_note (fixture, "2026-01-11T09:00", "Geheugensteun.");
  note->level = KT_NOTE_LEVEL_WORKING;
  review = make (fixture);
  g_assert_cmpuint (review->notes->len, ==, 2);
  assert_says (fixture, "Eerder dan het andere.\n[buurman]\nKoffie.\nIk wil rust.\nMoe.\nBlij.\n");
}

/* --- The summary --- */

static void
test_fingerprint (Fixture *fixture, gconstpointer data)
{
  KtNote *note = fixture->notes->pdata[0];
  g_autoptr (KtReview) first = make (fixture), same = make (fixture), kept = NULL, said = NULL, changed = NULL;
  g_autofree char *print = kt_summary_make_fingerprint (first, NULL),
                  *same_print = kt_summary_make_fingerprint (same, NULL);
  g_autofree char *kept_print = NULL, *said_print = NULL, *changed_print = NULL;

  g_assert_cmpstr (print, !=, "");
  g_assert_cmpstr (print, ==, same_print);
  /* The name of a replaced person says nothing to the reader. */
  g_set_str (&fixture->casus->title, "Iets anders");
  g_set_str (&fixture->casus->code, "K-2026-999");
  decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
  kept = make (fixture);
  kept_print = kt_summary_make_fingerprint (kept, NULL);
  g_assert_cmpstr (kept_print, ==, print);
  g_ptr_array_set_size (fixture->decisions, 0);
  decide (fixture, "Klimop", NULL, KT_VERDICT_REPLACE, "een club");
  said = make (fixture);
  said_print = kt_summary_make_fingerprint (said, NULL);
  g_assert_cmpstr (said_print, !=, print);
  g_set_str (&note->text, "Zij gaat graag naar Klimop. De zus van Okonjo ook.");
  changed = make (fixture);
  changed_print = kt_summary_make_fingerprint (changed, NULL);
  g_assert_cmpstr (changed_print, !=, print);
  g_assert_cmpstr (changed_print, !=, said_print);
}

static void
test_anonymous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = NULL;

  decide (fixture, "Klimop", NULL, KT_VERDICT_REPLACE, NULL);
  review = make (fixture);
  for (guint answers = 0; answers <= 8; answers++)
    {
      g_autoptr (KtAssessment) assessment = kt_assessment_new ();
      g_autoptr (KtDocument) document = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autofree char *text = NULL;

      assessment->singled_out = (answers & 1) != 0;
      assessment->linked = (answers & 2) != 0;
      assessment->inferred = (answers & 4) != 0;
      document = kt_summary_make (review, NULL, answers < 8 ? assessment : NULL, "2026-10-14");
      file = kt_document_render (document, KT_DOCUMENT_FORMAT_TEXT, NULL);
      text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
      g_assert_true ((strstr (text, "Geanonimiseerd, oktober 2026") != NULL) == (answers == 0));
      g_assert_true ((strstr (text, "Gepseudonimiseerd, oktober 2026") != NULL) == (answers != 0));
    }
}

/* --- What is withheld --- */

static void
assert_rendered (const KtReview *review,
                 const KtLexicon *lexicon,
                 const KtDocument *document,
                 const char *file_name,
                 int code)
{
  g_autoptr (KtVerification) verification = kt_review_make_verification (review, lexicon);

  for (int format = 0; format < KT_DOCUMENT_FORMAT_COUNT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file =
          kt_publish_render (document, (KtDocumentFormat)format, file_name, verification, NULL, &error);

      if (code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, KT_ERROR, code);
      g_assert_true ((file != NULL) == (code < 0));
    }
}

static void
test_undecided_is_withheld (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KtReview) review = make (fixture), decided = NULL, rest = NULL;
  g_autoptr (KtDocument) document = kt_summary_make (review, NULL, NULL, "2026-10-14"), half = NULL, whole = NULL;
  g_autofree char *first = g_strdup (get_place (review, "Klimop", 0)->place);

  assert_rendered (review, fixture->lexicon, document, "samenvatting.odt", KT_ERROR_UNDECIDED);
  decide (fixture, "Klimop", first, KT_VERDICT_KEEP, NULL);
  decided = make (fixture);
  half = kt_summary_make (decided, NULL, NULL, "2026-10-14");
  assert_rendered (decided, fixture->lexicon, half, "samenvatting.odt", KT_ERROR_UNDECIDED);
  decide (fixture, "Klimop", NULL, KT_VERDICT_KEEP, NULL);
  rest = make (fixture);
  whole = kt_summary_make (rest, NULL, NULL, "2026-10-14");
  assert_rendered (rest, fixture->lexicon, whole, "samenvatting.odt", -1);
}

static KtDocument *
make_document (const char *title, const char *text)
{
  KtDocument *document = kt_document_new (title, "Gepseudonimiseerd, oktober 2026", "2026-10-14");

  kt_document_add_text (document, KT_DOCUMENT_BLOCK_PARAGRAPH, text);
  return document;
}

/* Words that were replaced are looked for like the persons of the casus; those that a person kept elsewhere, ordinary
 * words, dates and ages are not. */
static void
test_verification (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *file_name;
    int code;
  } cases[] = {
    { "Samenvatting", "Zij was moe.", "samenvatting.odt", -1 },
    { "Samenvatting", "Toen kwam Hiddema.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "Toen kwam HIDDEMA.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting Hiddema", "Zij was moe.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "Zij was moe.", "hiddema.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "Naar de Flurrebot.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "Toen kwam Okonjo.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "Bel 06-12345678.", "samenvatting.odt", KT_ERROR_REFUSED },
    { "Samenvatting", "De kramp is over.", "samenvatting.odt", -1 },
    { "Samenvatting", "Bij de rode fiets.", "samenvatting.odt", -1 },
    { "Samenvatting", "Grumbelien is er.", "samenvatting.odt", -1 },
    { "Samenvatting", "Op 12-03-2025, 34 jaar.", "samenvatting.odt", -1 },
  };
  g_autoptr (KtReview) review = NULL, first = NULL;

  g_ptr_array_set_size (fixture->notes, 0);
  add_note (
      fixture, "2026-01-12T14:00",
      "Mevrouw Hiddema van 34 jaar en mevrouw Kramp belden op 12-03-2025 met 06-12345678.\n"
      "Zij koken voor de flurrebot met de rode fiets.\nNu ook voor de grumbelien. Straks pas voor de grumbelien hier.");
  decide (fixture, "Flurrebot", NULL, KT_VERDICT_REPLACE, NULL);
  decide (fixture, "rode fiets", NULL, KT_VERDICT_REPLACE, NULL);
  decide (fixture, "Grumbelien", NULL, KT_VERDICT_REPLACE, NULL);
  first = make (fixture);
  decide (fixture, "Grumbelien", get_place (first, "grumbelien", 0)->place, KT_VERDICT_KEEP, NULL);
  review = make (fixture);
  g_assert_cmpuint (kt_review_count_undecided (review), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtDocument) document = make_document (cases[i].title, cases[i].text);

      g_test_message ("%s %s %s", cases[i].title, cases[i].text, cases[i].file_name);
      assert_rendered (review, fixture->lexicon, document, cases[i].file_name, cases[i].code);
    }
}

/* Texts that are no notes are looked through by the same rules, with the same decisions, and come back in their order.
 */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_review_text_free);
  g_autoptr (KtReview) review = NULL;
  const KtReviewPassage *passage;
  const KtReviewPlace *place;

  add_person (fixture, "Kees Bos", "buurman");
  g_ptr_array_add (texts, kt_review_text_new ("Ambulante begeleiding", NULL, FALSE));
  g_ptr_array_add (texts, kt_review_text_new (" ", NULL, FALSE));
  g_ptr_array_add (texts, kt_review_text_new ("Brief van 3 mei 2025 aan Blessing", "2025-02-03", FALSE));
  g_ptr_array_add (texts, kt_review_text_new ("Brief van 3 mei 2025", NULL, FALSE));
  g_ptr_array_add (texts, kt_review_text_new ("bos en een stagiair", NULL, TRUE));
  g_ptr_array_add (texts, kt_review_text_new ("Het park in.\nGraag naar Klimop.", NULL, FALSE));
  decide (fixture, "Klimop", NULL, KT_VERDICT_REPLACE, "een winkel");
  review = kt_review_make_texts (fixture->lexicon, fixture->casus, fixture->persons, texts, fixture->decisions);

  g_assert_cmpuint (review->passages->len, ==, texts->len);
  g_assert_cmpuint (kt_review_count_undecided (review), ==, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      passage = review->passages->pdata[i];
      g_assert_null (passage->note);
      g_assert_cmpstr (passage->original, ==, ((KtReviewText *)texts->pdata[i])->text);
    }
  g_assert_cmpuint (((KtReviewPassage *)review->passages->pdata[0])->places->len, ==, 0);
  g_assert_cmpuint (((KtReviewPassage *)review->passages->pdata[1])->places->len, ==, 0);
  passage = review->passages->pdata[2];
  g_assert_cmpuint (passage->places->len, ==, 2);
  g_assert_cmpstr (((KtReviewPlace *)passage->places->pdata[0])->wording, ==, "[drie maanden later]");
  g_assert_cmpstr (((KtReviewPlace *)passage->places->pdata[1])->wording, ==, "[moeder]");
  passage = review->passages->pdata[3];
  g_assert_cmpstr (((KtReviewPlace *)passage->places->pdata[0])->wording, ==, "[datum]");
  passage = review->passages->pdata[4];
  g_assert_cmpuint (passage->places->len, ==, 1);
  g_assert_cmpstr (((KtReviewPlace *)passage->places->pdata[0])->wording, ==, "[buurman]");
  passage = review->passages->pdata[5];
  g_assert_cmpuint (passage->places->len, ==, 1);
  place = passage->places->pdata[0];
  g_assert_cmpstr (place->form, ==, "klimop");
  g_assert_cmpstr (place->wording, ==, "[een winkel]");
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "Flurrebot", "flurrebot" },
    { "  Şükran \t ÖZTÜRK\n", "sukran ozturk" },
    { "", "" },
    { "Rode\xc2\xa0"
      "fiets",
      "rode fiets" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *form = kt_review_make_form (cases[i][0]);

      g_assert_cmpstr (form, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/review/undecided", Fixture, NULL, set_up, test_undecided, tear_down);
  g_test_add ("/review/replace-everywhere", Fixture, NULL, set_up, test_replace_everywhere, tear_down);
  g_test_add ("/review/replace-plainly", Fixture, NULL, set_up, test_replace_plainly, tear_down);
  g_test_add ("/review/replace-here", Fixture, NULL, set_up, test_replace_here, tear_down);
  g_test_add ("/review/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/review/here-before-everywhere", Fixture, NULL, set_up, test_here_before_everywhere, tear_down);
  g_test_add ("/review/place-lasts", Fixture, NULL, set_up, test_place_lasts, tear_down);
  g_test_add ("/review/registered", Fixture, NULL, set_up, test_registered, tear_down);
  g_test_add ("/review/wording-of-person", Fixture, NULL, set_up, test_wording_of_person, tear_down);
  g_test_add ("/review/added-words", Fixture, NULL, set_up, test_added_words, tear_down);
  g_test_add ("/review/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/review/rewritten", Fixture, NULL, set_up, test_rewritten, tear_down);
  g_test_add ("/review/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/review/ages-and-dates", Fixture, NULL, set_up, test_ages_and_dates, tear_down);
  g_test_add ("/review/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/review/fingerprint", Fixture, NULL, set_up, test_fingerprint, tear_down);
  g_test_add ("/review/anonymous", Fixture, NULL, set_up, test_anonymous, tear_down);
  g_test_add ("/review/undecided-is-withheld", Fixture, NULL, set_up, test_undecided_is_withheld, tear_down);
  g_test_add ("/review/verification", Fixture, NULL, set_up, test_verification, tear_down);
  g_test_add ("/review/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/review/form", Fixture, NULL, set_up, test_form, tear_down);
  return g_test_run ();
}
