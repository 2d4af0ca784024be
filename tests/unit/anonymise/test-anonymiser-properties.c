/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

#include "anonymise/kt-verification.h"
#include "core/kt-dossier.h"
#include "publish/kt-dossier-rooms.h"

#include <string.h>

static const char *const names[] = { "Fatima el Amrani", "Wilhelmus Johannes Pronk", "Roos de Boer",
                                     "Marja Kooiman-de Bruijn", "Serkan Özdemir" };

static KtAnonymiser *
make_knowing (void)
{
  KtAnonymiser *anonymiser = make_anonymiser ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    kt_anonymiser_add_name (anonymiser, names[i]);
  return anonymiser;
}

static char *
apply (KtAnonymiser *anonymiser, const char *text)
{
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);

  return kt_anonymiser_apply (text, spans);
}

static void
assert_in_order (const char *text, GPtrArray *spans)
{
  gsize length = (gsize)g_utf8_strlen (text, -1), last = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, length);
      g_assert_cmpint (span->replacement[0], ==, '[');
      g_assert_true (g_str_has_suffix (span->replacement, "]"));
      /* What nobody could name is not certain, and what could is. */
      g_assert_true ((span->tag == KT_TAG_ONBEKEND) == (span->layer == KT_LAYER_SUSPECT));
      last = span->end;
    }
}

/* Where something is found in @text, without what stands for it: "0-6 persoon certain". */
static char *
describe (KtAnonymiser *anonymiser, const char *text)
{
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const KtSpan *span = spans->pdata[i];

      g_string_append_printf (all, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " %s %s\n", span->start, span->end,
                              kt_tag_get_nick (span->tag), kt_layer_get_nick (span->layer));
    }
  return g_string_free_and_steal (all);
}

/* --- Generated texts --- */

static const char *const pieces[] = {
  "Fatima",
  "el Amrani",
  "FATIMA",
  "fatima",
  "F. ",
  "F.",
  "Amrani",
  "amrani's",
  "W.J. Pronk",
  "Pronk",
  "pronk",
  "Roos",
  "roos",
  "de Boer",
  "de boer",
  "Kooiman-de Bruijn",
  "Özdemir",
  "Ozdemir",
  "O\xcc\x88zdemir",
  "Öz\u00addemir",
  "ß",
  "Ж",
  "\xe2\x80\x8b",
  "\xf0\x9f\x98\xa1",
  "é",
  "e\xcc\x81",
  "\n",
  "\t",
  " ",
  " ",
  " ",
  " ",
  ", ",
  ". ",
  "-",
  ":",
  "(",
  ")",
  "[",
  "]",
  "\xe2\x80\x99",
  "/",
  "3 mei",
  "3",
  "12-3-2025",
  "12",
  "mei",
  "dinsdag",
  "2025",
  "'24",
  "34 jaar",
  "(9)",
  "eind zeventig",
  "zes",
  "nul",
  "eh",
  "wordt",
  "score",
  "apenstaartje",
  "punt",
  "gmail",
  "nl",
  "jaar",
  "en",
  "06-12345678",
  "+31",
  "06",
  "0031",
  "BSN",
  "999990019",
  "NL91ABNA0417164300",
  "NL91",
  "RK-418-V",
  "RK",
  "3811 AB",
  "3811",
  "ab",
  "a@b.nl",
  "@",
  "www.",
  "https://",
  "x.nl",
  "nr",
  "zaaknummer",
  "Z25.004471",
  "€",
  "euro",
  "[persoon 1]",
  "[datum]",
  "van",
  "der",
  "moeder",
  "buurvrouw",
  "kwam langs",
  "huis",
  "1",
  "1234",
  "12.500",
  "…",
  "ﬁ",
  "A",
  "B.",
  "J.B.",
  "JB-N",
  "Wiersum",
  "wiersum",
  "advocaten",
  "LB",
  "560.118.902",
  "Huur",
  "GEBELD MET H. WIERSUM EN KAPSALON MINDELO\n",
  "sr.",
  "MZ",
  "S.",
  "tsjerkebuorren 12",
  "afspraak",
  "wij@hier",
  "postvan",
  "belt",
  "haar",
  "wil",
  "weg",
  "man",
  "aan de",
  "woont in",
  "een jaar",
  "uitkering",
  "kerk",
  "bewindvoering 12",
  "straat",
  "school",
  "mevrouw",
  "dr.",
  "Wlz",
  "CIZ",
  "onder",
  "dag",
  "met",
  "twee",
  "weken",
  "voor",
  "half",
  "tachtig",
  "bij",
  "naar",
  "Bakker",
  "Groningen",
  "groningen",
  "Kaatje",
  "kaatje",
  "vriend",
  "bos",
  "de",
  "het",
  "een",
  "_",
  "+",
  "#",
  "=",
  "&",
};

static const char *const between[] = { " ", " ", " ", ", ", ". ", "\n", " (", ") ", ": ", "\xc2\xa0", " \xe2\x80\x98",
                                       "; " };

/* @fused: words may stand against each other too, "euro12-3-2025fatima". */
static char *
make_text (GRand *rand, gboolean fused)
{
  GString *text = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 0, 40);

  for (gint i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (fused && g_rand_boolean (rand))
        continue;
      g_string_append (text, between[g_rand_int_range (rand, 0, G_N_ELEMENTS (between))]);
    }
  return g_string_free_and_steal (text);
}

static void
test_generated (void)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  g_autoptr (KtVerification) verification = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250103);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KtPerson *person = kt_person_new ();

      g_set_str (&person->name, names[i]);
      g_ptr_array_add (persons, person);
    }
  verification = kt_verification_new (persons);

  for (guint round = 0; round < 10000; round++)
    {
      gboolean fused = round % 2 == 1;
      g_autoptr (KtAnonymiser) anonymiser = make_knowing (), fresh = make_knowing (), stranger = make_anonymiser ();
      g_autofree char *text = make_text (rand, fused), *applied = NULL, *twice = NULL, *anew = NULL, *unknown = NULL;
      g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);

      assert_in_order (text, spans);
      applied = kt_anonymiser_apply (text, spans);
      g_assert_true (g_utf8_validate (applied, -1, NULL));
      /* The verification finds part of a name that has grown together with another word, and withholds the text. */
      if (!fused && kt_verification_find (verification, applied, NULL))
        g_error ("a known form is left: \"%s\" became \"%s\"", text, applied);
      twice = apply (anonymiser, applied);
      if (!g_str_equal (applied, twice))
        g_error ("twice is not once: \"%s\" became \"%s\" became \"%s\"", text, applied, twice);
      anew = apply (fresh, applied);
      if (!g_str_equal (applied, anew))
        g_error ("another finds more: \"%s\" became \"%s\" became \"%s\"", text, applied, anew);
      unknown = apply (stranger, applied);
      if (!g_str_equal (applied, unknown))
        g_error ("who knows nobody finds more: \"%s\" became \"%s\" became \"%s\"", text, applied, unknown);
    }
}

/* --- The example notes --- */

typedef struct
{
  KtDossier *dossier;
  GPtrArray *texts; /* the parts of its notes */
} Example;

static void
example_free (gpointer data)
{
  Example *example = data;

  kt_dossier_free (example->dossier);
  g_ptr_array_unref (example->texts);
  g_free (example);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
read_examples (void)
{
  const char *folder = g_getenv ("KT_EXAMPLE_DIR"), *name;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *examples = g_ptr_array_new_with_free_func (example_free);

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (paths, compare_names);
  for (guint i = 0; i < paths->len; i++)
    {
      Example *example = g_new0 (Example, 1);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (paths->pdata[i], &contents, &length, NULL));
      example->dossier = kt_dossier_read (contents, length, &kt_dossier_rooms, &error);
      g_assert_no_error (error);
      example->texts = g_ptr_array_new ();
      for (guint k = 0; k < example->dossier->notes->len; k++)
        {
          KtNote *note = example->dossier->notes->pdata[k];

          g_ptr_array_add (example->texts, note->text);
          g_ptr_array_add (example->texts, note->own_words);
          g_ptr_array_add (example->texts, note->impression);
        }
      g_ptr_array_add (examples, example);
    }
  g_assert_cmpuint (examples->len, >, 10);
  return examples;
}

static KtAnonymiser *
make_for (const Example *example)
{
  KtAnonymiser *anonymiser = make_anonymiser ();

  for (guint i = 0; i < example->dossier->persons->len; i++)
    kt_anonymiser_add_person (anonymiser, example->dossier->persons->pdata[i]);
  return anonymiser;
}

static void
test_examples (void)
{
  g_autoptr (GPtrArray) examples = read_examples ();

  for (guint i = 0; i < examples->len; i++)
    {
      const Example *example = examples->pdata[i];
      g_autoptr (KtVerification) verification = kt_verification_new (example->dossier->persons);
      g_autoptr (KtAnonymiser) anonymiser = make_for (example), fresh = make_for (example),
                               stranger = make_anonymiser ();

      for (guint k = 0; k < example->texts->len; k++)
        {
          const char *text = example->texts->pdata[k];
          g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);
          g_autofree char *applied = kt_anonymiser_apply (text, spans), *twice = apply (anonymiser, applied),
                          *anew = apply (fresh, applied), *unknown = apply (stranger, applied);

          assert_in_order (text, spans);
          if (kt_verification_find (verification, applied, NULL))
            g_error ("a known form is left: %s", applied);
          g_assert_cmpstr (twice, ==, applied);
          g_assert_cmpstr (anew, ==, applied);
          g_assert_cmpstr (unknown, ==, applied);
        }
    }
}

/* Once all texts of an export were learnt, what is found in each does not depend on which came first. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) examples = read_examples ();

  for (guint i = 0; i < examples->len; i++)
    {
      const Example *example = examples->pdata[i];
      g_autoptr (KtAnonymiser) forward = make_for (example), backward = make_for (example);
      guint n = example->texts->len;
      g_auto (GStrv) there = g_new0 (char *, n + 1);

      for (guint k = 0; k < n; k++)
        {
          kt_anonymiser_learn (forward, example->texts->pdata[k]);
          kt_anonymiser_learn (backward, example->texts->pdata[n - 1 - k]);
        }
      for (guint k = 0; k < n; k++)
        there[k] = describe (forward, example->texts->pdata[k]);
      for (guint k = n; k > 0; k--)
        {
          g_autofree char *back = describe (backward, example->texts->pdata[k - 1]);

          if (!g_str_equal (there[k - 1], back))
            g_test_message ("%s", (char *)example->texts->pdata[k - 1]);
          g_assert_cmpstr (there[k - 1], ==, back);
        }
    }
}

/* --- Who is who --- */

static void
test_same_person (void)
{
  static const char *const forms[] = {
    "Fatima el Amrani", "Fatima",        "FATIMA",   "fatima",        "El Amrani, Fatima",
    "F. el Amrani",     "mw. el Amrani", "Fatima's", "Fatima Amrani", "Fátima el Amrani",
  };
  g_autoptr (KtAnonymiser) anonymiser = make_knowing ();

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *text = g_strdup_printf ("Vandaag sprak ik %s over de huur.", forms[i]);
      g_autofree char *applied = apply (anonymiser, text);

      if (strstr (applied, "[persoon 1]") == NULL)
        g_error ("\"%s\" became \"%s\"", text, applied);
    }
}

/* Somebody whom only the text names keeps a number too, in all texts and after names were forgotten. */
static void
test_same_stranger (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *first = apply (anonymiser, "Mevrouw Hiddema en mevrouw Terlouw belden. Later kwam Hiddema.");
  g_autofree char *second = apply (anonymiser, "Gesproken met Terlouw.");
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, "Mevrouw [persoon 1] en mevrouw [persoon 2] belden. Later kwam [persoon 1].");
  g_assert_cmpstr (second, ==, "Gesproken met [persoon 2].");
  kt_anonymiser_forget (anonymiser);
  third = apply (anonymiser, "Gesproken met mevrouw Terlouw en mevrouw Hiddema en mevrouw Zwartkruis.");
  g_assert_cmpstr (third, ==, "Gesproken met mevrouw [persoon 2] en mevrouw [persoon 1] en mevrouw [persoon 3].");
}

/* --- Long texts, which are read in pieces --- */

#define LONG (300 * 1000)

/* Appends paragraphs in which nobody is, with blank lines between. */
static void
append_filling (GString *text, gsize size)
{
  static const char *const sentences[] = {
    "De inwoner betaalt de huur te laat en wil hulp bij de post. ",
    "Er is een afspraak gemaakt over de boodschappen. ",
    "De huishoudelijke hulp komt twee keer per week. ",
    "Zij slaapt slecht en maakt zich zorgen over het geld. ",
    "Het huis is schoon, het café is dicht en de financiën zijn op orde. ",
  };
  gsize end = text->len + size;

  for (guint i = 0; text->len < end; i++)
    {
      g_string_append (text, sentences[i * 7 % G_N_ELEMENTS (sentences)]);
      if (i % 6 == 5)
        g_string_append (text, "\n\n");
    }
  g_string_append (text, "\n\n");
}

/* A paragraph is found the same alone and anywhere in a long text. */
static void
test_paragraphs (void)
{
  static const char *const paragraphs[] = {
    "Huisbezoek bij mw. Hiddema, Lindelaan 12, 3931 AB Woudenberg. Younes (9) zit op basisschool De Zevenster.",
    "Gebeld met dhr. van Wijngaarden op 06-12345678 over 3 mei. Zonneweelde is vol.",
    "Beste Roos,",
    "[[[ ((( \"\"\" ... 12-3-2025 a@b.nl",
    "Fatima, Serkan en mevrouw Kooiman zaten aan tafel. De roos bloeide.",
    "BSN 999990019 en NL91ABNA0417164300, samen met Wietske, 72, in Hoogeveen.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    {
      g_autoptr (KtAnonymiser) one = make_knowing (), other = make_knowing ();
      g_autofree char *alone = apply (one, paragraphs[i]), *applied = NULL;
      g_autoptr (GString) text = g_string_new (NULL), expected = g_string_new (NULL);

      for (guint k = 0; k < 6; k++)
        {
          append_filling (text, LONG / 6 + k * 1013);
          append_filling (expected, LONG / 6 + k * 1013);
          g_string_append_printf (text, "%s\n\n", paragraphs[i]);
          g_string_append_printf (expected, "%s\n\n", alone);
        }
      applied = apply (other, text->str);
      if (!g_str_equal (applied, expected->str))
        {
          gsize at = 0;

          while (applied[at] == expected->str[at])
            at++;
          g_error ("alone: \"%s\"; in a long text: \"%.200s\"", alone, applied + (at > 40 ? at - 40 : 0));
        }
    }
}

/* What the last paragraph gives away is found in the first, however far it is. */
static void
test_given_away_late (void)
{
  const char *first = "Vlonderijk had geen tijd. ", *last = "Dat zei mevrouw Vlonderijk zelf.";
  gsize sizes[] = { 100, 10 * 1000, LONG };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
      g_autoptr (GString) text = g_string_new (first);
      g_autoptr (GPtrArray) spans = NULL;
      g_autofree char *applied = NULL;

      append_filling (text, sizes[i]);
      g_string_append (text, last);
      spans = kt_anonymiser_find (anonymiser, text->str);
      assert_in_order (text->str, spans);
      applied = kt_anonymiser_apply (text->str, spans);
      g_assert_true (g_str_has_prefix (applied, "[persoon 1] had geen tijd. "));
      g_assert_true (g_str_has_suffix (applied, "Dat zei mevrouw [persoon 1] zelf."));
    }
}

/* A word that is no name alone becomes one by what another text of the export says. */
static void
test_learn (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *before = apply (anonymiser, "later zei vlonderijk niets meer"), *after = NULL, *long_after = NULL,
                  *forgotten = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpstr (before, ==, "later zei vlonderijk niets meer");
  kt_anonymiser_learn (anonymiser, "Mevrouw Vlonderijk belde.");
  after = apply (anonymiser, "later zei vlonderijk niets meer");
  g_assert_cmpstr (after, ==, "later zei [persoon 1] niets meer");

  append_filling (text, LONG);
  g_string_append (text, "Dat zei dhr. Kwintelaar.");
  kt_anonymiser_learn (anonymiser, text->str);
  long_after = apply (anonymiser, "later zei kwintelaar niets meer");
  g_assert_null (strstr (long_after, "kwintelaar"));

  kt_anonymiser_forget (anonymiser);
  forgotten = apply (anonymiser, "later zei vlonderijk niets meer");
  g_assert_cmpstr (forgotten, ==, "later zei vlonderijk niets meer");
}

/* --- Hostile texts --- */

static void
survive (const char *text)
{
  g_autoptr (KtAnonymiser) anonymiser = make_knowing ();
  g_autoptr (GPtrArray) spans = NULL;
  g_autofree char *applied = NULL;

  kt_anonymiser_learn (anonymiser, text);
  spans = kt_anonymiser_find (anonymiser, text);
  assert_in_order (text, spans);
  applied = kt_anonymiser_apply (text, spans);
  g_assert_true (g_utf8_validate (applied, -1, NULL));
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *unit;
    guint times;
  } cases[] = {
    { "[", 1000 * 1000 },        { "]", 1000 * 1000 },
    { "a", 5 * 1000 * 1000 },    { "A", 5 * 1000 * 1000 },
    { "\"'(", 200 * 1000 },      { "\xe2\x80\x98\xe2\x80\x9c", 200 * 1000 },
    { ".", 100 * 1000 },         { "\n", 1000 * 1000 },
    { "1", 1000 * 1000 },        { "[persoon 1", 100 * 1000 },
    { "e\xcc\x81", 500 * 1000 }, { "\xc2\xad", 1000 * 1000 },
    { "van ", 200 * 1000 },      { "Jan-", 200 * 1000 },
    { "mw. ", 200 * 1000 },      { "\xef\xac\x83", 500 * 1000 },
    { "@.", 200 * 1000 },        { "De Zevenster, ", 50 * 1000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_sized_new (strlen (cases[i].unit) * cases[i].times + 64);

      for (guint k = 0; k < cases[i].times; k++)
        g_string_append (text, cases[i].unit);
      g_string_append (text, " Dat zei mw. Hiddema.");
      survive (text->str);
    }
}

static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250608);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) noise = g_string_new (NULL);
      g_autofree char *valid = NULL;
      gint n = g_rand_int_range (rand, 0, 3000);

      for (gint i = 0; i < n; i++)
        g_string_append_c (noise, (char)g_rand_int_range (rand, 1, round % 2 == 0 ? 256 : 128));
      valid = g_utf8_make_valid (noise->str, (gssize)noise->len);
      survive (valid);
    }
}

/* A text may end behind any word, and what stands there is not read. */
static void
test_ends (void)
{
  static const char *const ends[] = { "een", "in",  "voor", "eind", "begin", "nr",    "tel.", "www", "06", "BSN",  "[",
                                      "van", "mw.", "3",    "3 m",  "1-",    "Naam:", "@",    "a.",  "'t", "in de" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strconcat ("Het is er ", ends[i], NULL),
                      *twice = g_strconcat (ends[i], " ", ends[i], NULL);

      survive (ends[i]);
      survive (text);
      survive (twice);
    }
  survive ("");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/properties/generated", test_generated);
  g_test_add_func ("/anonymise/properties/examples", test_examples);
  g_test_add_func ("/anonymise/properties/order", test_order);
  g_test_add_func ("/anonymise/properties/same-person", test_same_person);
  g_test_add_func ("/anonymise/properties/same-stranger", test_same_stranger);
  g_test_add_func ("/anonymise/properties/paragraphs", test_paragraphs);
  g_test_add_func ("/anonymise/properties/given-away-late", test_given_away_late);
  g_test_add_func ("/anonymise/properties/learn", test_learn);
  g_test_add_func ("/anonymise/properties/hostile", test_hostile);
  g_test_add_func ("/anonymise/properties/ends", test_ends);
  g_test_add_func ("/anonymise/properties/noise", test_noise);
  return g_test_run ();
}
