/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* Firms, whose head noun stands behind the names of their owners. */

static void
test_behind_capitals (void)
{
  static const char *const cases[] = {
    "De brief is van [[instelling:Wiersum Oldenhof gerechtsdeurwaarders]] en moet terug.",
    "Zij heeft [[instelling:Hoekema advocaten]] gebeld.",
    "Volgens [[instelling:Tjalsma en Kramp notarissen]] klopt het.",
    "[[instelling:De Wit bewindvoering]] betaalt de huur.",
    "Bij [[instelling:Van der Wal incasso]] loopt een zaak.",
    "[[instelling:Hiddema Advocaten]] wil geld zien.",
    "Via [[instelling:Boersma & Kooi accountants]] geregeld.",
    "Het huis staat bij [[instelling:Zwartkruis makelaardij]] te koop.",
    "Deurwaarder [[instelling:Stolk deurwaarders]] kwam langs.",
    "De huur gaat naar [[instelling:Terlouw vastgoed]].",
    "Gebeld met [[instelling:Smit Makelaars]] over het huis.",
    "Zij kreeg een brief van [[instelling:Koenders Vroom verzekeringen]].",
    NULL,
  };
  static const char *const others[] = {
    "Turkse advocaten zijn er weinig.",
    "De Rotterdamse makelaars zijn duur.",
    "Onze advocaten doen niets.",
    "Vandaag hebben advocaten gebeld.",
    "Twee advocaten en een notaris waren er.",
    "Daarna bewindvoering aangevraagd.",
    "Goede makelaars zijn schaars.",
    "Mevrouw [[persoon:Hiddema]] bewindvoering aangevraagd.",
    "[[persoon:Fatima]] bewindvoering uitgelegd.",
    "Via het UWV incasso gestopt.",
    "Bewindvoering is aangevraagd. Advocaten zijn duur.",
    "Dinsdag verzekeringen nagelopen.",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

static void
test_in_haste (void)
{
  static const char *const cases[] = {
    "bel even met [[instelling:wiersum advocaten]] over de zaak",
    "[[instelling:hoekema bewindvoering]] neemt niet op",
    "brief van [[instelling:van der zwaag deurwaarders]] ligt op tafel",
    "huur gaat naar [[instelling:tjalsma vastgoed]] elke maand",
    "[[instelling:hiddema makelaardij]] komt kijken",
    "via [[instelling:terpstra incasso]] gestuurd",
    "[[instelling:dijkstra notarissen]] belt terug",
    "[[instelling:hofstra accountants]] doet de boeken",
    "DE BRIEF VAN [[instelling:WIERSUM ADVOCATEN]] IS ZOEK",
    "naar [[instelling:oldenhof mediators]] gegaan samen",
    NULL,
  };
  static const char *const others[] = {
    "goede advocaten zijn duur",
    "de bewindvoering is gestopt",
    "kosten van incasso en rente",
    "twee makelaars en drie notarissen",
    "vraag over vastgoed en verzekeringen",
    "hulp bij bewindvoering gevraagd",
    "oude verzekeringen opgezegd",
    "via bewindvoering geregeld",
    "alle deurwaarders op een rij",
    "schulden bij deurwaarders gemeld",
    /* Here "advocaten" was the noun of what is replaced already. */
    "bel even met wiersum advocaten [naam] over de zaak",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/firms/behind-capitals", test_behind_capitals);
  g_test_add_func ("/anonymise/firms/in-haste", test_in_haste);
  return g_test_run ();
}
