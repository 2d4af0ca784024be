/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* Initials, and lines that are written in capitals wholly, where a capital tells nothing. */

static void
test_initials (void)
{
  static const char *const cases[] = {
    "Overleg met [[?:H.W]]. over de huur.",
    "[[?:H.W]]. belde gisteren.",
    "Afspraak: [[?:T.K.B]]. neemt contact op.",
    "Brief van [[?:Ş.Ö]]. ontvangen.",
    "Verslag ([[?:K.D]].)",
    "Zij en [[?:G.Z]]. gaan samen.",
    "opgesteld door [[?:W.H]]",
    "Overleg met [[?:TD-V]] gehad.",
    "Aanwezig: [[?:LK-M]] en moeder.",
    "Vraag aan [[?:M.J]]. gesteld.",
    "Afspraak met [[?:H]]. over de huur.",
    NULL,
  };
  static const char *const others[] = {
    "De firma is een B.V. of een N.V. zonder personeel.",
    "N.B. de brief is zoek.",
    "P.S. de sleutel ligt onder de mat.",
    "T.A.V. de bewoner",
    "De U.W.V.-brief is er. De A.O.W. ook.",
    "N.V.T.",
    "D.D. en I.V.M. zijn deftig.",
    "Cursus E.H.B.O. gevolgd.",
    "Datum: N.T.B.",
    "Vitamine B en D slikt hij.",
    "Z.O.Z. voor meer.",
    NULL,
  };

  assert_all (assert_marks_both, cases);
  assert_all (assert_marks_both, others);
}

/* A letter for somebody, without a full stop. */
static void
test_letters (void)
{
  static const char *const cases[] = {
    "[[?:K]] was er stil van.",
    "Vandaag niet thuis; [[?:M]] belde later.",
    "Gesproken met [[?:T]] over school.",
    "Toen zei [[?:H]] niets meer.",
    "Moeder en [[?:D]] zijn akkoord.",
    "Hij noemt haar \"[[?:G]]\" sinds vorig jaar.",
    "[[?:S]] heeft de sleutel.",
    "Het gaat beter. [[?:W]] komt morgen.",
    "Dat vindt [[?:R]] ook.",
    "Ze gaat met [[?:B]] mee.",
    NULL,
  };
  static const char *const others[] = {
    "Plan B is beter.",
    "Hij slikt vitamine D met water.",
    "Groep A komt op dinsdag, groep B was er al.",
    "Rijbewijs B heeft hij niet.",
    "U heeft gelijk. U was er niet.",
    "Van A naar B is ver.",
    "O ja, de huur.",
    "A was de eerste letter.",
    "Hepatitis C is genezen.",
    "Klas 3 B gaat op reis.",
    "Optie C vindt hij niets.",
    NULL,
  };

  assert_all (assert_marks_both, cases);
  assert_all (assert_marks_both, others);
}

static void
test_loud_persons (void)
{
  static const char *const cases[] = {
    "GEBELD MET [[persoon:H. WIERSUM]] OVER DE HUUR",
    "DE BRIEF IS VAN [[persoon:T.K. HOEKEMA]] GEWEEST",
    "DIT LOOPT VIA [[persoon:D. BAKKER]] VAN HET LOKET",
    "AFSPRAAK DOOR [[persoon:G. VAN DER MEULEN]] GEMAAKT OP VERZOEK",
    "HAAR MOEDER [[persoon:S. KAYA]] BELT MORGEN TERUG",
    "VOLGENS [[persoon:J.B. MULDER]] IS ER NIETS GEBEURD",
    "[[persoon:A. OZDEMIR]] NEEMT CONTACT OP MET HET LOKET",
    "CONTACT ALLEEN MET [[persoon:W. TIMMERMAN]] EN NIEMAND ANDERS",
    "DE SLEUTEL LIGT BIJ [[persoon:P. KOK]] OP DE BALIE",
    "HET ADRES IS BEKEND BIJ [[persoon:N. DE WIT]] EN ZIJN ZUS",
    NULL,
  };
  static const char *const others[] = {
    "A. AANLEIDING VAN DE MELDING",
    "B. DOELEN VOOR DE KOMENDE MAANDEN",
    "C. AFSPRAKEN EN VERVOLG VAN HET GESPREK",
    "HET WORDT PLAN B. WIJ GAAN VERDER",
    "ZIE BIJLAGE A. DAARIN STAAT ALLES",
    "HIJ SLIKT VITAMINE D. VERDER GEEN MEDICIJNEN",
    "DAT IS OPTIE C. MOEDER WIL DAT NIET",
    "HULPVRAAG VAN DE BEWONER EN ZIJN MOEDER",
    "D. OVERIGE ZAKEN DIE AAN BOD KWAMEN",
    "GEEN CONTACT OPNEMEN ZONDER OVERLEG",
    "IN GROEP A. MORGEN VERDER",
    NULL,
  };

  static const char *const suspects[] = {
    "DIT LOOPT VIA [[?:T. KLOOSTER]] VAN HET LOKET",
    "DE BRIEF IS VAN [[?:H.J. WAGEN]] AFKOMSTIG",
    "HET WORDT PLAN [[?:B]]. WIJ GAAN VERDER",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
  assert_all (assert_marks_both, suspects);
}

static void
test_loud_institutions (void)
{
  static const char *const cases[] = {
    "ZIJ WERKT BIJ [[instelling:BAKKERIJ HOEKEMA]] IN DE STAD",
    "AANGEMELD BIJ [[instelling:STICHTING ELBARAKA]] VOOR HULP",
    "HIJ ZIT OP [[instelling:BASISSCHOOL ALDERSUM]] IN GROEP ACHT",
    "BRIEF VAN [[instelling:APOTHEEK WIERSUM]] ONTVANGEN VANDAAG",
    "NAAR [[instelling:MOSKEE ELFATIH]] OP VRIJDAG MET VADER",
    "VERBLIJFT IN [[instelling:VERPLEEGHUIS AVENDOORN]] SINDS DE ZOMER",
    "VIA [[instelling:UITZENDBUREAU KOWALCZYK]] AAN HET WERK GEKOMEN",
    "DE [[instelling:GARAGE BOERSMA]] WIL EERST GELD ZIEN",
    "OPGENOMEN IN [[instelling:KLINIEK ELVERSUM]] NA DE CRISIS",
    "HUUR GAAT NAAR [[instelling:MAKELAARDIJ HIDDEMA]] EN NIET NAAR HAAR",
    NULL,
  };
  static const char *const others[] = {
    "DE SCHOOL BELT MAANDAG OVER HET VERZUIM",
    "HET ZIEKENHUIS WIL EEN GESPREK MET DE FAMILIE",
    "DE APOTHEEK LEVERT OP DINSDAG EN VRIJDAG",
    "BASISSCHOOL EN OPVANG ZIJN OP DE HOOGTE",
    "DE STICHTING BETAALT DE HUUR VAN DE ZAAL",
    "MOSKEE IS EEN PLEK VOOR ONTMOETING",
    "GEEN WINKEL IN DE BUURT VAN HET HUIS",
    "DE KLINIEK NEEMT HEM NIET OP",
    "OP SCHOOL [[persoon:FATIMA]] GEZIEN MET EEN VRIENDIN",
    "VERPLEEGHUIS HEEFT WACHTLIJST VAN WEKEN",
    "BEDRIJF FAILLIET GEGAAN IN DE ZOMER",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/capitals/initials", test_initials);
  g_test_add_func ("/anonymise/capitals/letters", test_letters);
  g_test_add_func ("/anonymise/capitals/loud-persons", test_loud_persons);
  g_test_add_func ("/anonymise/capitals/loud-institutions", test_loud_institutions);
  return g_test_run ();
}
