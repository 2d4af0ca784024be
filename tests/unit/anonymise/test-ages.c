/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* Bare numbers that are an age by the sentence that they stand in, and those that look like one. */

static void
assert_all (void (*check) (const char *known, const char *marked), const char *const *cases)
{
  for (; *cases != NULL; cases++)
    check (NULL, *cases);
}

/* What a list of questions or a measurement comes to. Nobody is asked about it either. */
static void
test_scores (void)
{
  static const char *const cases[] = {
    "De MOCA was 19.",
    "De MMSE is 24, de klok lukte niet.",
    "De Barthel-index was 17.",
    "De depressieschaal was 21.",
    "Score op de angstlijst was 33.",
    "De totaalscore is 42.",
    "PHQ-9: 17",
    "GAF was 58.",
    "De GDS was elf.",
    "Zijn BMI is 31.",
    "De pols is 72.",
    "De HADS was nu 22.",
    "SCIL 14, GAD-7 was 12.",
    "Haar gewicht is 54.",
    "Het cijfer was 71.",
    NULL,
  };
  /* Somebody who is spoken of beside a test has an age still. */
  static const char *const persons[] = {
    "Zij is [[leeftijd:83]].",
    "Vader was [[leeftijd:57]], toen hij stopte.",
    "De MOCA was 19. Meneer is [[leeftijd:78]].",
    "De buurvrouw is [[leeftijd:66]].",
    "Hij deed de test en is [[leeftijd:44]].",
    NULL,
  };

  assert_all (assert_marks_both, cases);
  assert_all (assert_marks, persons);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/ages/scores", test_scores);
  return g_test_run ();
}
