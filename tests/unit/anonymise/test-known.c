/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

static void
test_variants (void)
{
  static const char *const cases[][2] = {
    { "Fatima el Amrani",
      "[[persoon:Fatima el Amrani]], [[persoon:Fatima]], mw. [[persoon:El Amrani]], [[persoon:Amrani]]" },
    { "Fatima el Amrani", "[[persoon:el Amrani, Fatima]] en [[persoon:F. el Amrani]] en [[persoon:El Amrani, F.]]" },
    { "Fatima el Amrani", "[[persoon:Fatima]]'s broer, [[persoon:fatima]]s huis, [[persoon:FATIMA EL AMRANI]]" },
    { "Fatima el Amrani", "[[persoon:Fatima A.]] kwam, [[persoon:Fatima A]] ging" },
    { "Wilhelmus Johannes Pronk",
      "[[persoon:W.J. Pronk]], [[persoon:WJ Pronk]], [[persoon:W. Pronk]], [[persoon:Wilhelmus J. Pronk]]" },
    { "Pieter-Bas Hoekstra",
      "[[persoon:P.-B. Hoekstra]], [[persoon:Pieter Bas]], [[persoon:Pieter-Bas]] en [[persoon:Hoekstra]]" },
    { "Marja Kooiman-de Bruijn",
      "[[persoon:Kooiman]], [[persoon:De Bruijn]], [[persoon:Kooiman-de Bruijn]]. De dochter" },
    { "Romy van der Steen",
      "[[persoon:romy vd steen]], [[persoon:v.d. Steen]], [[persoon:vander Steen]], [[persoon:van der steen]]" },
    { "Truus van 't Hof", "[[persoon:Truus van \xe2\x80\x98t Hof]], mevrouw [[persoon:van 't Hof]]" },
    { "Serkan Özdemir", "[[persoon:serkan ozdemir]] en [[persoon:O\u0308zdemir]] en [[persoon:Öz\u00addemir]]" },
    { "Khaled al-Hamwi", "gezin [[persoon:Al-Hamwi]], [[persoon:al Hamwi]], [[persoon:Hamwi]], [[persoon:alhamwi]]" },
    { "Ghebremedhin, Tesfalem", "[[persoon:Tesfalem]] is [[persoon:Gebremedhin]]" },
    { "Theodora (Dora) Nabuurs", "[[persoon:Dora]], [[persoon:Theodora Nabuurs]], [[persoon:Dora Nabuurs]]" },
    { "Фатима Петрова", "[[persoon:Фатима]] en [[persoon:Петрова]]" },
    { "Kees Bos",
      "[[persoon:KEES BOS]]. [[persoon:K. Bos]]. [[persoon:Kees]] kwam; [[persoon:Kees Bos]]. [[persoon:Bos]] ging" },
    { "Marcel Johan Zuidgeest", "[[persoon:MZ]] belde, [[persoon:MJZ]] ook" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_marks (cases[i][0], cases[i][1]);
}

static void
test_typing_errors (void)
{
  assert_marks ("Dennis Wojciechowski",
                "[[persoon:Denis]], [[persoon:Dennnis]], [[persoon:Dennsi]], [[persoon:wojciehowski]]");
  assert_marks ("Dennis Wojciechowski", "[[persoon:Ednnis]] maar niet Tennis of Dekens");
  assert_marks ("Anna Smal", "[[persoon:Anne]] en Smalt zijn anderen");
  assert_marks ("Jan Bakker", "Bakken is wat [[persoon:Jan]] graag doet");
}

static void
test_ordinary_words (void)
{
  assert_marks ("Roos de Boer", "[[persoon:Roos]] kocht een roos bij de boer");
  assert_marks ("Roos de Boer", "[[persoon:roos de boer]] kocht een roos");
  assert_marks ("Ad Winter", "[[persoon:Ad]] wil in de winter ad hoc verhuizen");
  assert_marks ("Ilyas Mulder", "[[persoon:ilyas]] en meneer [[persoon:mulder]]");
}

static void
assert_replaced (const char *one, const char *other, const char *text, const char *expected)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autoptr (GPtrArray) spans = NULL;
  g_autofree char *applied = NULL;

  kt_anonymiser_add_name (anonymiser, one);
  kt_anonymiser_add_name (anonymiser, other);
  spans = kt_anonymiser_find (anonymiser, text);
  applied = kt_anonymiser_apply (text, spans);
  g_assert_cmpstr (applied, ==, expected);
}

static void
test_persons_apart (void)
{
  assert_replaced ("Richard Boelhouwer", "Monique Boelhouwer",
                   "Richard, Monique en R. Boelhouwer. Mevrouw Boelhouwer; Boelhouwer, P. belde Boelhouwer sr.",
                   "[persoon 1], [persoon 2] en [persoon 1]. Mevrouw [persoon 1 of persoon 2]; [familielid] belde "
                   "[familielid]");
}

/* A short surname at the end of a sentence looks like the initials of the next name. */
static void
test_sentences (void)
{
  assert_replaced ("Els Bos", "Jan Bos", "Gebeld met Els Bos. Jan Bos was er niet.",
                   "Gebeld met [persoon 1]. [persoon 2] was er niet.");
}

static void
test_registered (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autofree char *marked = NULL;

  g_set_str (&person->name, "Jeltje Postma");
  g_set_str (&person->role, "dochter");
  g_set_str (&person->organisation, "Zorgboerderij De Blaakhoeve");
  g_set_str (&person->address, "Tsjerkebuorren 12\n9203 LK Drachten");
  g_set_str (&person->phone, "+32 470 55 01 18");
  kt_anonymiser_add_person (anonymiser, person);
  marked =
      mark (anonymiser, "Zorgboerderij de Blaakhoeve aan de Tsjerkebuorren 12-a te drachten, ook tsjerkebuorren, bel "
                        "0470/55.01.18 of 9203lk");
  g_assert_cmpstr (marked, ==,
                   "[[instelling:Zorgboerderij de Blaakhoeve]] aan de [[locatie:Tsjerkebuorren 12-a]] te "
                   "[[locatie:drachten]], ook [[locatie:tsjerkebuorren]], bel [[telefoonnummer:0470/55.01.18]] of "
                   "[[locatie:9203lk]]");
}

static void
test_national_bodies (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autofree char *marked = NULL;

  g_set_str (&person->name, "Karin Oldenhof");
  g_set_str (&person->organisation, "UWV");
  kt_anonymiser_add_person (anonymiser, person);
  marked = mark (anonymiser, "Het UWV belde, Karin niet.");
  g_assert_cmpstr (marked, ==, "Het UWV belde, [[persoon:Karin]] niet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/known/variants", test_variants);
  g_test_add_func ("/anonymise/known/typing-errors", test_typing_errors);
  g_test_add_func ("/anonymise/known/ordinary-words", test_ordinary_words);
  g_test_add_func ("/anonymise/known/persons-apart", test_persons_apart);
  g_test_add_func ("/known/sentences", test_sentences);
  g_test_add_func ("/anonymise/known/registered", test_registered);
  g_test_add_func ("/anonymise/known/national-bodies", test_national_bodies);
  return g_test_run ();
}
