/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* Bare numbers that are an age by the sentence that they stand in, and those that look like one. */

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

/* A birthday, with the day between the verb and the number. */
static void
test_birthdays (void)
{
  static const char *const cases[] = {
    "Hij wordt morgen [[leeftijd:16]].",
    "Ze wordt in augustus [[leeftijd:12]], dus groep acht.",
    "Oma wordt donderdag [[leeftijd:negentig]].",
    "Ik word in het voorjaar [[leeftijd:vijftig]] en dat vier ik.",
    "Zijn zoon wordt volgende maand [[leeftijd:18]]",
    "ze werd vorige week [[leeftijd:veertig]] en niemand belde",
    "hij wordt de [[datum:9e juni]] [[leeftijd:15]] dus dan mag het",
    "Zij wordt op [[datum:9 juni]] [[leeftijd:zestig]].",
    "Morgen wordt hij [[leeftijd:21]]!",
    "In maart wordt ze [[leeftijd:67]] en stopt de uitkering.",
    "Hij wordt dit jaar [[leeftijd:elf]].",
    "De jongste wordt overmorgen [[leeftijd:zes]].",
    "Ze wordt in december [[leeftijd:65 jaar]].",
    "Ze is gisteren [[leeftijd:30]] geworden.",
    "Morgen wordt [[persoon:Jan]] [[leeftijd:18]].",
    NULL,
  };
  static const char *const others[] = {
    "De hulp wordt 3 keer per week gegeven.",
    "Dat wordt in mei 3 keer zoveel.",
    "Het wordt morgen dertig graden.",
    "Het wordt morgen dertig.",
    "Hij wordt morgen 9 uur gebeld.",
    "Zij wordt in kamer 12 verwacht.",
    "De traplift wordt in maart 2 dagen getest.",
    "De groep wordt volgende week 8 personen.",
    "De huur wordt in juli 30 euro hoger.",
    "Er worden morgen 14 plekken vergeven.",
    "De rente wordt in juni 5 procent.",
    "De wachttijd wordt volgende maand 12 weken.",
    "Hij wordt volgende week om 11 gebeld.",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/ages/scores", test_scores);
  g_test_add_func ("/anonymise/ages/birthdays", test_birthdays);
  return g_test_run ();
}
