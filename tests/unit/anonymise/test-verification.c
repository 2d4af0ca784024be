/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "anonymise/kt-verification.h"

static KtVerification *
make_verification (void)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify)kt_person_unref);
  KtPerson *first = kt_person_new (), *second = kt_person_new ();

  g_set_str (&first->name, "Fatima el Amrani");
  g_set_str (&first->address, "Componistenhof 88-B\n3811 AB Amersfoort");
  g_set_str (&first->phone, "06-12 34 56 78");
  g_set_str (&first->email, "F.elAmrani@mail.example");
  g_set_str (&second->name, "Roos de Boer");
  g_ptr_array_add (persons, first);
  g_ptr_array_add (persons, second);
  return kt_verification_new (persons);
}

static void
test_found (void)
{
  static const struct
  {
    const char *text;
    KtTag kind;
  } cases[] = {
    { "gesprek met fatima", KT_TAG_PERSOON },
    { "Fa\u00adtima's huis", KT_TAG_PERSOON },
    { "FÁTIMA", KT_TAG_PERSOON },
    { "samenvatting-amrani.odt", KT_TAG_PERSOON },
    { "roos de boer", KT_TAG_PERSOON },
    { "aan de componistenhof 88b", KT_TAG_LOCATIE },
    { "3811ab", KT_TAG_LOCATIE },
    { "tel. +31 (0)6 1234 5678", KT_TAG_TELEFOONNUMMER },
    { "06.12.34.56.78", KT_TAG_TELEFOONNUMMER },
    { "<mailto:f.elamrani@MAIL.example>", KT_TAG_EMAILADRES },
  };
  g_autoptr (KtVerification) verification = make_verification ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KtTag kind = KT_TAG_ONBEKEND;

      g_assert_true (kt_verification_find (verification, cases[i].text, &kind));
      g_assert_cmpint (kind, ==, cases[i].kind);
    }
}

static void
test_clean (void)
{
  static const char *const texts[] = {
    "",
    "[moeder] kocht een roos bij de boer",
    "fatimah en amranie",
    "componistenhof is mooi, nummer 88",
    "3811 mensen",
    "12 34 56 79",
    "[telefoonnummer] of [e-mailadres]",
  };
  g_autoptr (KtVerification) verification = make_verification ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (kt_verification_find (verification, texts[i], NULL));
}

static void
test_file_name (void)
{
  static const char *const named[] = { "roos", "ROOS voor intervisie", "gesprek mevrouw De Boer", "fatima" };
  static const char *const nameless[] = { "samenvatting 2026 11", "rozen", "de trap" };
  g_autoptr (KtVerification) verification = make_verification ();
  KtTag kind;

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      kind = KT_TAG_ONBEKEND;
      g_assert_true (kt_verification_find_in_file_name (verification, named[i], &kind));
      g_assert_cmpint (kind, ==, KT_TAG_PERSOON);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (nameless); i++)
    g_assert_false (kt_verification_find_in_file_name (verification, nameless[i], &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/verification/found", test_found);
  g_test_add_func ("/anonymise/verification/clean", test_clean);
  g_test_add_func ("/anonymise/verification/file-name", test_file_name);
  return g_test_run ();
}
