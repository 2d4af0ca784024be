/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

#include <string.h>

static char *
apply (KtAnonymiser *anonymiser, const char *text)
{
  g_autoptr (GPtrArray) spans = kt_anonymiser_find (anonymiser, text);

  return kt_anonymiser_apply (text, spans);
}

static KtPerson *
make_person (const char *name, const char *role)
{
  KtPerson *person = kt_person_new ();

  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  return person;
}

static void
add (KtAnonymiser *anonymiser, const char *name, const char *role)
{
  g_autoptr (KtPerson) person = make_person (name, role);

  kt_anonymiser_add_person (anonymiser, person);
}

static void
test_roles (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *applied = NULL, *again = NULL;

  add (anonymiser, "Rima al-Hamwi", "Moeder");
  add (anonymiser, "Omar al-Hamwi", "kind");
  add (anonymiser, "Layan al-Hamwi", "Kind");
  add (anonymiser, "Loes Tichelaar", "");
  add (anonymiser, "Bea Kruit", "WMO-consulent [west]");
  applied = apply (anonymiser, "Rima, Omar, Layan, Loes en Bea. Omar!");
  g_assert_cmpstr (applied, ==, "[moeder], [kind 1], [kind 2], [inwoner] en [WMO-consulent]. [kind 1]!");

  /* A person who comes later changes nobody's replacement. */
  add (anonymiser, "Sanne Vroom", "moeder");
  again = apply (anonymiser, "Rima en Sanne");
  g_assert_cmpstr (again, ==, "[moeder] en [moeder 2]");
}

/* A role is never a way for a name to get out. */
static void
test_telling_role (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *applied = NULL;

  add (anonymiser, "Ilyas el Amrani", "zoon");
  add (anonymiser, "Fatima Bakkali", "moeder van Ilyas");
  add (anonymiser, "Joost Prins", "buurman, 06-12345678");
  add (anonymiser, "Karima Ouali", "Ilyas-begeleider");
  applied = apply (anonymiser, "Fatima, Ilyas, Joost en Karima");
  g_assert_cmpstr (applied, ==, "[moeder], [zoon], [buurman] en [inwoner]");
}

/* What says more than a role would tell who somebody is, and reads badly in a sentence. */
static void
test_long_role (void)
{
  static const struct
  {
    const char *role;
    const char *replacement;
  } cases[] = {
    { "zoon, oudste kind", "[zoon]" },
    { "dochter, was mantelzorger van haar vader", "[dochter]" },
    { "Moeder van Kimberley", "[moeder]" },
    { "oma (anneanne)", "[oma]" },
    { "jonge moeder", "[jonge moeder]" },
    { "moeder en mantelzorger", "[moeder]" },
    { "inwoner zonder vast adres", "[inwoner]" },
    { "vader/partner", "[vader]" },
    { "leerkracht groep 6", "[leerkracht]" },
    { "kind 1", "[kind]" },
    { "dagbesteding De Moestuin", "[dagbesteding]" },
    { "klantmanager Participatie en inburgering", "[klantmanager]" },
    { "WMO-consulent", "[WMO-consulent]" },
    { "praktijkondersteuner ggz", "[praktijkondersteuner ggz]" },
    { "gespecialiseerd ambulant begeleider volwassenen", "[gespecialiseerd ambulant begeleider]" },
    { "(pleeg)moeder", "[inwoner]" },
    { "onnoemelijkheidsverantwoordelijkheidsfunctionaris", "[inwoner]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
      g_autofree char *applied = NULL;

      add (anonymiser, "Sanne Vroom", cases[i].role);
      applied = apply (anonymiser, "Sanne");
      g_assert_cmpstr (applied, ==, cases[i].replacement);
    }
}

static void
test_shared_surname (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *two = NULL, *three = NULL;

  add (anonymiser, "Daan Okonjo", "zoon, oudste kind");
  add (anonymiser, "Eva Okonjo", "dochter, groep 6");
  two = apply (anonymiser, "Okonjo");
  g_assert_cmpstr (two, ==, "[zoon of dochter]");
  add (anonymiser, "Ada Okonjo", "moeder");
  three = apply (anonymiser, "Okonjo");
  g_assert_cmpstr (three, ==, "[familielid]");
}

static void
test_forget (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  kt_anonymiser_add_name (anonymiser, "Fatima el Amrani");
  first = apply (anonymiser, "Fatima");
  kt_anonymiser_forget (anonymiser);
  kt_anonymiser_add_name (anonymiser, "Geert Molenaar");
  second = apply (anonymiser, "Fatima en Geert");
  kt_anonymiser_add_name (anonymiser, "El Amrani, Fatima");
  third = apply (anonymiser, "Fatima en Geert");
  g_assert_cmpstr (first, ==, "[persoon 1]");
  g_assert_cmpstr (second, ==, "[persoon 3] en [persoon 2]");
  g_assert_cmpstr (third, ==, "[persoon 1] en [persoon 2]");
}

static void
test_format_example (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  const char *text = "Huisbezoek bij mw. el Amrani op 3 mei.";
  g_autoptr (GPtrArray) spans = NULL;
  g_autofree char *applied = NULL;
  const KtSpan *span;

  kt_anonymiser_add_name (anonymiser, "Fatima el Amrani");
  spans = kt_anonymiser_find (anonymiser, text);
  applied = kt_anonymiser_apply (text, spans);
  g_assert_cmpstr (applied, ==, "Huisbezoek bij mw. [persoon 1] op [datum].");
  g_assert_cmpuint (spans->len, ==, 2);
  span = spans->pdata[0];
  g_assert_cmpuint (span->start, ==, 19);
  g_assert_cmpuint (span->end, ==, 28);
  g_assert_cmpint (span->tag, ==, KT_TAG_PERSOON);
  g_assert_cmpint (span->layer, ==, KT_LAYER_CERTAIN);
  g_assert_cmpstr (span->replacement, ==, "[persoon 1]");
}

/* A word that a person chose is found whatever it is, but not within what stands for something already. */
static void
test_word_of_replacement (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  g_autofree char *applied = NULL, *twice = NULL;

  kt_anonymiser_add_word (anonymiser, "datum");
  kt_anonymiser_add_word (anonymiser, "naam");
  applied = apply (anonymiser, "De datum was 3 mei, [datum] of [een datum].");
  g_assert_cmpstr (applied, ==, "De [naam] was [datum], [datum] of [een [naam]].");
  twice = apply (anonymiser, applied);
  g_assert_cmpstr (twice, ==, applied);
}

/* "㎡" is one letter, read as the end of a name and the beginning of a number: both are replaced, and it is once. */
static void
test_shared_letter (void)
{
  g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
  const char *text = "bij sali㎡345 gebeld";
  g_autoptr (GPtrArray) spans = NULL;
  g_autofree char *applied = NULL;
  const KtSpan *name, *number;

  kt_anonymiser_add_name (anonymiser, "Salim");
  spans = kt_anonymiser_find (anonymiser, text);
  g_assert_cmpuint (spans->len, ==, 2);
  name = spans->pdata[0];
  number = spans->pdata[1];
  g_assert_cmpuint (name->start, ==, 4);
  g_assert_cmpuint (name->end, ==, 9);
  g_assert_cmpuint (number->start, ==, 9);
  g_assert_cmpuint (number->end, ==, 12);
  applied = kt_anonymiser_apply (text, spans);
  g_assert_cmpstr (applied, ==, "bij [persoon 1][nummer] gebeld");
}

/* None of these is read in more than one go: in time that grew with the square of the text, this test would not end
 * before it is stopped. */
static void
test_hostile (void)
{
  static const char *const units[] = { "[",   "a",    "\"'(", "a.",           "a@",     "1-",   "12 ",      "3 en ",
                                       "nr ", "van ", "A.B.", "[persoon 1] ", "insta-", "NL12", "e\xcc\x81" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (KtAnonymiser) anonymiser = make_anonymiser ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *applied = NULL;

      kt_anonymiser_add_name (anonymiser, "Jan van der Molen");
      while (text->len < 1000 * 1000)
        g_string_append (text, units[i]);
      applied = apply (anonymiser, text->str);
      g_assert_true (g_utf8_validate (applied, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/anonymiser/roles", test_roles);
  g_test_add_func ("/anonymise/anonymiser/telling-role", test_telling_role);
  g_test_add_func ("/anonymise/anonymiser/long-role", test_long_role);
  g_test_add_func ("/anonymise/anonymiser/shared-surname", test_shared_surname);
  g_test_add_func ("/anonymise/anonymiser/forget", test_forget);
  g_test_add_func ("/anonymise/anonymiser/format-example", test_format_example);
  g_test_add_func ("/anonymise/anonymiser/word-of-replacement", test_word_of_replacement);
  g_test_add_func ("/anonymise/anonymiser/shared-letter", test_shared_letter);
  g_test_add_func ("/anonymise/anonymiser/hostile", test_hostile);
  return g_test_run ();
}
