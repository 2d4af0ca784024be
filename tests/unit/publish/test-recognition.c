/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/kt-lexicon-file.h"
#include "publish/kt-recognition.h"

#include <string.h>

static KtLexicon *lexicon;

/* (transfer full): the review of one note of which each line is a passage. */
static KtReview *
make_review (const char *text, const char *own_words, KtDecision *decision, KtPassage *passage)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_note_unref);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new (), passages = g_ptr_array_new ();
  KtNote *note = kt_note_new ("2026-01-12T10:00");

  note->id = 1;
  g_set_str (&note->text, text);
  g_set_str (&note->own_words, own_words);
  g_ptr_array_add (notes, note);
  if (decision != NULL)
    g_ptr_array_add (decisions, decision);
  if (passage != NULL)
    g_ptr_array_add (passages, passage);
  return kt_review_make (lexicon, casus, persons, notes, decisions, passages);
}

/* (transfer full): the words of each sign of @kind, with a bar between. */
static char *
join (const KtRecognition *recognition, KtRecognitionKind kind)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < recognition->signs->len; i++)
    {
      const KtRecognitionSign *sign = &g_array_index (recognition->signs, KtRecognitionSign, i);
      const char *text = g_ptr_array_index (recognition->texts, sign->passage);

      g_assert_cmpuint (sign->start, <, sign->end);
      g_assert_cmpuint (sign->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + sign->start, (gssize)(sign->end - sign->start), NULL));
      if (sign->kind == kind)
        {
          g_string_append (joined, joined->len > 0 ? "|" : "");
          g_string_append_len (joined, text + sign->start, (gssize)(sign->end - sign->start));
        }
    }
  return g_string_free_and_steal (joined);
}

static char *
find (const char *text, KtRecognitionKind kind)
{
  g_autoptr (KtReview) review = make_review (text, "", NULL, NULL);
  g_autoptr (KtRecognition) recognition = kt_recognition_make (lexicon, review);

  return join (recognition, kind);
}

typedef struct
{
  const char *text;
  const char *words;
} Case;

static void
check (KtRecognitionKind kind, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *words = find (cases[i].text, kind);

      if (!g_str_equal (words, cases[i].words))
        g_test_fail_printf ("%s: \"%s\" and not \"%s\"", cases[i].text, words, cases[i].words);
    }
}

static void
test_occupation (void)
{
  static const Case cases[] = {
    { "Hij was vroeger stuurman op een sleepboot.", "stuurman|sleepboot" },
    { "Moeder werkt als kapster in de buurt.", "kapster" },
    { "Vader is predikant.", "predikant" },
    { "Zij is jarenlang kapper geweest.", "kapper" },
    { "Ze wil verpleegkundige worden.", "verpleegkundige" },
    { "Vader, buschauffeur, is veel weg.", "buschauffeur" },
    { "Hij is loodgieter van beroep.", "loodgieter" },
    { "Mevrouw heeft een eigen winkel.", "eigen winkel" },
    { "Hij was tankwagenchauffeur.", "tankwagenchauffeur" },
    { "Ze werkt als bloemschikster op de markt.", "bloemschikster" },
    { "Meneer werkte bij de marine.", "bij de marine" },
    /* Professionals and others around. */
    { "De huisarts belt de wijkagent en de juf.", "" },
    { "De consulent komt langs met de verpleegkundige.", "" },
    { "De huisarts is verpleegkundige geweest.", "verpleegkundige" },
    { "De wijkverpleegkundige is psycholoog.", "" },
    { "Ze gaat naar de kapper en de tandarts.", "" },
    { "De predikant kwam langs.", "" },
    { "Haar kapper merkte het op.", "" },
    { "Het medicijn werkt als een trein.", "" },
    { "Hij wordt steeds drukker.", "" },
    { "Zij werkt als moeder hard.", "" },
  };

  check (KT_RECOGNITION_KIND_OCCUPATION, cases, G_N_ELEMENTS (cases));
}

static void
test_origin (void)
{
  static const Case cases[] = {
    { "Het gezin komt uit Eritrea en spreekt Tigrinya.", "Eritrea|Tigrinya" },
    { "Ze is Poolse en katholiek.", "Poolse|katholiek" },
    { "De turkse buurt helpt.", "turkse" },
    { "Zij is Jehova's getuige.", "Jehova's getuige" },
    { "Ze dragen een hoofddoek.", "hoofddoek" },
    { "Hij is statushouder.", "statushouder" },
    { "Ze leert de Nederlandse taal in Nederland.", "" },
    { "Het kind gaat naar de pool en bid ik God.", "" },
    { "Let op: de Europese regels.", "" },
  };

  check (KT_RECOGNITION_KIND_ORIGIN, cases, G_N_ELEMENTS (cases));
}

static void
test_illness (void)
{
  static const Case cases[] = {
    { "De ziekte van Huntington zit in de familie.", "ziekte van Huntington" },
    { "Zoon heeft Duchenne.", "Duchenne" },
    { "Ze heeft het syndroom van Kabuki.", "syndroom van Kabuki" },
    { "Hij heeft het cat-eye-syndroom.", "cat-eye-syndroom" },
    { "Dochter met het rettsyndroom.", "rettsyndroom" },
    { "Vader heeft ALS.", "ALS" },
    /* Many have it. */
    { "Ze heeft diabetes, een depressie, ADHD en begin van dementie.", "" },
    { "De ziekte van Crohn en het carpaaltunnelsyndroom.", "" },
    { "Als hij ziek is, belt ze.", "" },
    { "De ziekte van haar man valt zwaar.", "" },
  };

  check (KT_RECOGNITION_KIND_ILLNESS, cases, G_N_ELEMENTS (cases));
}

static void
test_age (void)
{
  static const Case cases[] = {
    { "Dochter [0 tot 4 jaar] en oma [80 jaar of ouder].", "0 tot 4 jaar|80 jaar of ouder" },
    { "Zoon [12 tot 18 jaar] en moeder [45 tot 65 jaar].", "" },
    { "De baby slaapt slecht, de peuter ook.", "baby|peuter" },
    { "De peuterspeelzaal en de babyfoon.", "" },
    { "Sinds 12 januari 2023 woont hij daar.", "" },
    { "Hij woont er 2 jaar en is 85 keer geweest.", "" },
  };
  g_autofree char *form = kt_review_make_form ("84 jaar oud");
  g_autoptr (KtDecision) decision = kt_decision_new (form);
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtRecognition) recognition = NULL;
  g_autofree char *words = NULL, *replaced = find ("Oma is 84 jaar oud.", KT_RECOGNITION_KIND_AGE);

  check (KT_RECOGNITION_KIND_AGE, cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (replaced, ==, "80 jaar of ouder");

  /* What a person keeps, stays. */
  decision->verdict = KT_VERDICT_KEEP;
  review = make_review ("Oma is 84 jaar oud.", "", decision, NULL);
  recognition = kt_recognition_make (lexicon, review);
  words = join (recognition, KT_RECOGNITION_KIND_AGE);
  g_assert_cmpstr (words, ==, "84 jaar oud");
}

static void
test_household (void)
{
  static const Case cases[] = {
    { "Een gezin met vier kinderen.", "vier kinderen" },
    { "Ze heeft zeven jonge kinderen.", "zeven jonge kinderen" },
    { "Het gezin van zes eet samen.", "gezin van zes" },
    { "Ze zijn met z'n zevenen.", "zevenen" },
    { "Ze is zwanger van haar zesde kind.", "zesde kind" },
    { "De tweeling woont op een woonboot.", "tweeling|op een woonboot" },
    { "Er is co-ouderschap in een samengesteld gezin.", "co-ouderschap|samengesteld gezin" },
    { "[pleegkind] is blij.", "pleegkind" },
    { "[kind 5] is blij.", "kind 5" },
    { "[zoon] ([18 tot 25]) is blij.", "" },
    { "Ze heeft twee kinderen.", "" },
    { "In de klas zitten 28 kinderen, in een groepje van 6 kinderen.", "" },
    { "Er zijn vijf afspraken en zes brieven.", "" },
  };

  check (KT_RECOGNITION_KIND_HOUSEHOLD, cases, G_N_ELEMENTS (cases));
}

static void
test_event (void)
{
  static const Case cases[] = {
    { "Na de keukenbrand stond het in de krant.", "keukenbrand|in de krant" },
    { "Broer was vermist; de rechtszaak loopt.", "vermist|rechtszaak" },
    { "De steekpartij was op televisie.", "steekpartij|op televisie" },
    { "Er dreigt een ontruiming na het ongeluk.", "ontruiming|ongeluk" },
    { "Het ging per ongeluk, zonder brandverzekering.", "" },
    { "Hij leest in de krant en kijkt voetbal op tv.", "" },
    { "De brandweer gaf zonnebrand.", "" },
  };

  check (KT_RECOGNITION_KIND_EVENT, cases, G_N_ELEMENTS (cases));
}

static void
test_quote (void)
{
  static const Case cases[] = {
    { "Ze zei: \"Ik wil gewoon mijn rust terug.\" En zweeg.", "Ik wil gewoon mijn rust terug." },
    { "Hij riep ‘dit gaat zo niet langer’ en liep weg.", "dit gaat zo niet langer" },
    { "„Het is mooi geweest zo”, vond ze.", "Het is mooi geweest zo" },
    { "Het 'grote plan' en de \"goede raad\".", "" },
    { "'s Ochtends zijn foto's en zo'n drie video's af, 's avonds niet.", "" },
  };
  g_autoptr (KtReview) review = make_review ("Rustig gesprek.", "Ik kan niet meer, é, zegt ze.", NULL, NULL);
  g_autoptr (KtRecognition) recognition = kt_recognition_make (lexicon, review);
  g_autofree char *words = join (recognition, KT_RECOGNITION_KIND_QUOTE);

  check (KT_RECOGNITION_KIND_QUOTE, cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (words, ==, "Ik kan niet meer, é, zegt ze.");
}

/* The words of the inwoner that were written otherwise are no longer hers. */
static void
test_rewritten (void)
{
  g_autoptr (KtPassage) passage = kt_passage_new ("Ik kan niet meer met de tweeling.");
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtRecognition) recognition = NULL;

  passage->note_id = 1;
  passage->part = KT_NOTE_PART_OWN_WORDS;
  g_set_str (&passage->wording, "Ze is moe.");
  review = make_review ("Rustig gesprek.", "Ik kan niet meer met de tweeling.", NULL, passage);
  recognition = kt_recognition_make (lexicon, review);
  g_assert_cmpuint (recognition->signs->len, ==, 0);
}

/* What was replaced by a person does not go out, so it tells nothing. */
static void
test_replaced (void)
{
  g_autoptr (KtDecision) decision = kt_decision_new ("stuurman");
  g_autoptr (KtReview) review = NULL;
  g_autoptr (KtRecognition) recognition = NULL;
  const KtRecognitionSign *sign;
  gsize start, end;
  const char *text;
  g_autofree char *sentence = NULL;

  decision->verdict = KT_VERDICT_REPLACE;
  decision->wording = g_strdup ("zeeman in ruste, één");
  review = make_review ("Hij was stuurman. Daarna één tweeling, later rust. Einde.", "", decision, NULL);
  recognition = kt_recognition_make (lexicon, review);
  g_assert_cmpuint (recognition->signs->len, ==, 2);
  sign = &g_array_index (recognition->signs, KtRecognitionSign, 1);
  g_assert_cmpint (sign->kind, ==, KT_RECOGNITION_KIND_HOUSEHOLD);
  text = kt_recognition_get_sentence (recognition, sign, &start, &end);
  sentence = g_strndup (text + start, end - start);
  g_assert_cmpstr (sentence, ==, "Daarna één tweeling, later rust.");
}

/* A sentence is shown as a whole, with the quotation marks that it has. */
static void
test_sentence (void)
{
  g_autoptr (KtReview) review =
      make_review ("Na de brand was het stil. \"Wij zijn er nog, hoor.\" [moeder] is stuurman. Ja!", "", NULL, NULL);
  g_autoptr (KtRecognition) recognition = kt_recognition_make (lexicon, review);
  static const char *const sentences[] = { "Na de brand was het stil.", "\"Wij zijn er nog, hoor.\"",
                                           "[moeder] is stuurman." };

  g_assert_cmpuint (recognition->signs->len, ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < recognition->signs->len; i++)
    {
      gsize start, end;
      const char *text = kt_recognition_get_sentence (
          recognition, &g_array_index (recognition->signs, KtRecognitionSign, i), &start, &end);
      g_autofree char *sentence = g_strndup (text + start, end - start);

      g_assert_cmpstr (sentence, ==, sentences[i]);
    }
}

/* The time is in proportion to the length, whatever stands in it. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "\"", "'", "‘", "(", "syndroom-", "1 tot ", "als ", "boerenboeren", "é́" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *words = NULL;

      while (text->len < 200000)
        g_string_append (text, pieces[i]);
      words = find (text->str, KT_RECOGNITION_KIND_QUOTE);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = kt_lexicon_open (&error);
  g_assert_no_error (error);
  g_test_add_func ("/recognition/occupation", test_occupation);
  g_test_add_func ("/recognition/origin", test_origin);
  g_test_add_func ("/recognition/illness", test_illness);
  g_test_add_func ("/recognition/age", test_age);
  g_test_add_func ("/recognition/household", test_household);
  g_test_add_func ("/recognition/event", test_event);
  g_test_add_func ("/recognition/quote", test_quote);
  g_test_add_func ("/recognition/rewritten", test_rewritten);
  g_test_add_func ("/recognition/replaced", test_replaced);
  g_test_add_func ("/recognition/sentence", test_sentence);
  g_test_add_func ("/recognition/hostile", test_hostile);
  status = g_test_run ();
  kt_lexicon_unref (lexicon);
  return status;
}
