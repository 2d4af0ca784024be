/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-words.h"

static void
test_round_trip (void)
{
  static const guint sizes[] = {
    [KT_VOCABULARY_CASUS_STATUS] = KT_CASUS_STATUS_COUNT,
    [KT_VOCABULARY_LAW] = KT_LAW_COUNT,
    [KT_VOCABULARY_LIFE_DOMAIN] = KT_LIFE_DOMAIN_COUNT,
    [KT_VOCABULARY_PERSON_KIND] = KT_PERSON_KIND_COUNT,
    [KT_VOCABULARY_NOTE_KIND] = KT_NOTE_KIND_COUNT,
    [KT_VOCABULARY_NOTE_LEVEL] = KT_NOTE_LEVEL_COUNT,
    [KT_VOCABULARY_NOTE_PART] = KT_NOTE_PART_COUNT,
    [KT_VOCABULARY_VERDICT] = KT_VERDICT_COUNT,
    [KT_VOCABULARY_DISCLOSURE_FORM] = KT_DISCLOSURE_FORM_COUNT,
    [KT_VOCABULARY_SCENARIO_ROLE] = KT_SCENARIO_ROLE_COUNT,
    [KT_VOCABULARY_BASIS] = KT_BASIS_COUNT,
    [KT_VOCABULARY_PER] = KT_PER_COUNT,
    [KT_VOCABULARY_RATER] = KT_RATER_COUNT,
    [KT_VOCABULARY_PERSPECTIVE] = KT_PERSPECTIVE_COUNT,
    [KT_VOCABULARY_CERTAINTY] = KT_CERTAINTY_COUNT,
    [KT_VOCABULARY_PAYER] = KT_PAYER_COUNT,
  };

  for (guint vocabulary = 0; vocabulary < G_N_ELEMENTS (sizes); vocabulary++)
    {
      g_assert_cmpuint (kt_vocabulary_get_size (vocabulary), ==, sizes[vocabulary]);
      for (guint i = 0; i < sizes[vocabulary]; i++)
        {
          const char *nick = kt_vocabulary_get_nick (vocabulary, i);
          guint found;

          g_assert_true (kt_vocabulary_find (vocabulary, nick, &found));
          g_assert_cmpuint (found, ==, i);
          g_assert_cmpstr (kt_vocabulary_get_label (vocabulary, i), !=, "");
        }
    }
}

static void
test_unknown (void)
{
  guint index;

  g_assert_false (kt_vocabulary_find (KT_VOCABULARY_LAW, "", &index));
  g_assert_false (kt_vocabulary_find (KT_VOCABULARY_LAW, "Wmo", &index));
  g_assert_false (kt_vocabulary_find (KT_VOCABULARY_LAW, "wonen", &index));
}

static void
test_nicks_stay (void)
{
  guint index;

  /* These stand in files and columns. */
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_NOTE_LEVEL, "werkaantekening", &index));
  g_assert_cmpuint (index, ==, KT_NOTE_LEVEL_WORKING);
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_LAW, "participatiewet", &index));
  g_assert_cmpuint (1u << index, ==, KT_LAW_PARTICIPATIEWET);
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_LIFE_DOMAIN, "praktisch-functioneren", &index));
  g_assert_cmpuint (1u << index, ==, KT_LIFE_DOMAIN_PRAKTISCH_FUNCTIONEREN);
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_NOTE_PART, "own_words", &index));
  g_assert_cmpuint (index, ==, KT_NOTE_PART_OWN_WORDS);
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_VERDICT, "keep", &index));
  g_assert_cmpuint (index, ==, KT_VERDICT_KEEP);
  g_assert_true (kt_vocabulary_find (KT_VOCABULARY_DISCLOSURE_FORM, "copy", &index));
  g_assert_cmpuint (index, ==, KT_DISCLOSURE_FORM_COPY);
}

static void
test_free_words (void)
{
  g_assert_cmpstr (kt_words_get_payer_label ("gemeente-wmo"), ==, "Gemeente (Wmo)");
  g_assert_cmpstr (kt_words_get_payer_label ("inwoner-netwerk"), ==, "Inwoner en netwerk");
  g_assert_cmpstr (kt_words_get_payer_label ("Stichting Leergeld"), ==, "Stichting Leergeld");
  g_assert_cmpstr (kt_words_get_payer_label ("wonen"), ==, "wonen");
  g_assert_cmpstr (kt_words_get_life_domain_label ("financien"), ==, "Financiën");
  g_assert_cmpstr (kt_words_get_life_domain_label ("wlz"), ==, "wlz");

  g_assert_cmpstr (kt_words_read_payer ("gemeente (WMO)"), ==, "gemeente-wmo");
  g_assert_cmpstr (kt_words_read_payer ("Gemeente-Wmo"), ==, "gemeente-wmo");
  g_assert_cmpstr (kt_words_read_payer ("Stichting Leergeld"), ==, "Stichting Leergeld");
  g_assert_cmpstr (kt_words_read_life_domain ("FINANCIËN"), ==, "financien");
}

static void
test_join (void)
{
  g_autofree char *none = kt_vocabulary_join_labels (KT_VOCABULARY_LAW, 0);
  g_autofree char *two = kt_vocabulary_join_labels (KT_VOCABULARY_LAW, KT_LAW_JEUGDWET | KT_LAW_WMO);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (two, ==, "Wmo, Jeugdwet");
}

static void
test_conversations (void)
{
  g_assert_true (kt_note_kind_is_conversation (KT_NOTE_KIND_KEUKENTAFELGESPREK));
  g_assert_true (kt_note_kind_is_conversation (KT_NOTE_KIND_TELEFOON));
  g_assert_false (kt_note_kind_is_conversation (KT_NOTE_KIND_TERLOOPS));
  g_assert_false (kt_note_kind_is_conversation (KT_NOTE_KIND_OVERLEG));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/words/round-trip", test_round_trip);
  g_test_add_func ("/core/words/unknown", test_unknown);
  g_test_add_func ("/core/words/nicks-stay", test_nicks_stay);
  g_test_add_func ("/core/words/free-words", test_free_words);
  g_test_add_func ("/core/words/join", test_join);
  g_test_add_func ("/core/words/conversations", test_conversations);
  return g_test_run ();
}
