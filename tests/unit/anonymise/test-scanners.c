/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

static void
test_contacts (void)
{
  static const char *const cases[] = {
    "mail naar [[emailadres:j.de-vries+zorg@mail.zorgpunt.example]].",
    "<[[emailadres:INFO@BUREAU.AMSTERDAM]]>, (cc: [[emailadres:a_b@c.museum]])",
    "[[emailadres:piet(at)huis.nl]] of [[emailadres:piet [at] huis.nl]]",
    "zie [[url:https://www.zorg.example/pad?klant=12&dag=di#kop]].",
    "site [[url:www.buurthuis.online]], ook [[url:buurthuis-west.nl/contact]] en [[url:kliniek.com]]",
    "insta: [[url:noor.krnbrg]] en [[url:@noor_k]] op tiktok",
    /* A full stop without a space after it, abbreviations, and amounts with an at sign. */
    "klaar.Morgen verder",
    "t.a.v. de heer, i.v.m. o.a. d.d. e.d.",
    "dat is nu.de rest volgt",
    "3 stuks @ 5 euro",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_phones (void)
{
  static const char *const cases[] = {
    "[[telefoonnummer:06-12345678]]",
    "bel [[telefoonnummer:06 12 34 56 78]] na vijven",
    "[[telefoonnummer:06.12.34.56.78]]",
    "[[telefoonnummer:06 - 1234 5678]], [[telefoonnummer:0612345678]]",
    "[[telefoonnummer:+31 6 1234 5678]]",
    "[[telefoonnummer:+31(0)6-12345678]]",
    "[[telefoonnummer:0031 6 12345678]]",
    "[[telefoonnummer:(030) 555 12 12]]",
    "[[telefoonnummer:0184-555 012]] thuis",
    "[[telefoonnummer:+48 601 555 734]]",
    "tel. [[telefoonnummer:555 12 12]]",
    "nul komma vijf",
    "[[telefoonnummer:nul zes een twee drie vier vijf zes zeven acht]]",
    "bel 112 of 113",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_checked_numbers (void)
{
  static const char *const cases[] = {
    "BSN [[bsn:999990019]]",
    "bsn: [[bsn:9999.90.019]]",
    "[[bsn:999 990 019]]",
    "burgerservicenummer [[bsn:123456789]]",
    /* Without a cue the eleven-test decides; what fails is a number still. */
    "onder [[id:123456789]] bekend",
    "[[iban:NL91ABNA0417164300]]",
    "[[iban:nl91 abna 0417 1643 00]],",
    "[[iban:NL91.ABNA.0417.1643.00]] ten name van",
    "[[iban:BE68 5390 0754 7034]]",
    "[[iban:DE89370400440532013000]]",
    "[[iban:NL92 ABNA 0417 1643 00]]",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_plates (void)
{
  static const char *const cases[] = {
    "[[kenteken:XP-12-34]]",
    "[[kenteken:12-34-XP]]",
    "[[kenteken:12-XP-34]]",
    "[[kenteken:XP-12-ZT]]",
    "[[kenteken:XP-ZT-12]]",
    "[[kenteken:12-XP-ZT]]",
    "[[kenteken:12-XPZ-3]]",
    "[[kenteken:1-XPZ-23]]",
    "[[kenteken:XP-123-Z]]",
    "[[kenteken:X-123-ZP]]",
    "[[kenteken:XPZ-12-T]]",
    "[[kenteken:X-12-ZPT]]",
    "[[kenteken:1-XP-234]]",
    "[[kenteken:123-XP-4]]",
    "auto ([[kenteken:rk-418-v]])",
    "[[kenteken:RK418V]] stond er",
    "[[kenteken:48 ZKL 9]]",
    /* Groups of letters and digits that are something else. */
    "groep 5 en 6",
    "B1-route",
    "de [[locatie:A59]] en de [[locatie:N201]]",
    "covid-19",
    "type 2 dia",
    "op 12 en 13 mg",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_postcodes (void)
{
  static const char *const cases[] = {
    "[[locatie:3811 AB]] [[locatie:Amersfoort]]",
    "[[locatie:3811AB]]",
    "[[locatie:3811ab]]",
    "postcode [[locatie:3811 xb]]",
    "postcode [[locatie:7411 gr]]",
    "op nummer 4, [[locatie:7411 gr]] dus",
    "€ 2000 te betalen",
    "1500 mg per dag",
    "3500 km gereden",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_dates (void)
{
  static const char *const cases[] = {
    "op [[datum:3 mei]]",
    "[[datum:dinsdag 14 januari 2025]] om 9 uur",
    "[[datum:12-3-2025]]",
    "[[datum:12.03.25]]",
    "[[datum:12/3/'25]]",
    "[[datum:2025-03-12]], 14.00 uur",
    "[[datum:wo 19/2]]",
    "[[datum:vr 14 feb]] langs",
    "de [[datum:3e mei]]",
    "[[datum:1 sept.]] en [[datum:12 dec. '24]]",
    "van [[datum:3]] tot en met [[datum:5 mei 2024]]",
    "[[datum:3]], [[datum:10]] en [[datum:17 maart]]",
    "per [[datum:1-7]]",
    "[[datum:28-11]]: gebeld",
    "op [[datum:3/5]]",
    "[[datum:twaalf maart negentienvijftig]]",
    "[[datum:derde mei]]",
    "in [[datum:mei 2024]]",
    "sinds [[datum:1987]]",
    "[[datum:zaterdag 3 Mei]]",
    "komt [[datum:dinsdag 14]], dan",
    "[[datum:3-mei-2025]]",
    "geb. [[datum:03.06.1998]]",
    /* What is no day. */
    "3-4 keer per week",
    "2/3 van de tijd",
    "24/7 bereikbaar",
    "elke dinsdag",
    "om 10.30 uur",
    "13.00-14.00 uur",
    "groep 3/4",
    "een 7/10",
    "mei is ver weg",
    "€ 3,50",
    "artikel 2.3.2",
    "Wmo 2015",
    "11,4 procent",
    "[[leeftijd:1,5 jaar]]",
    "dinsdag 9 uur",
    "score 12-3",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_ages (void)
{
  static const char *const cases[] = {
    "Mevrouw is [[leeftijd:81 jaar]].",
    "een [[leeftijd:34-jarige]] man",
    "zoon ([[leeftijd:9]])",
    "[[persoon:Daan]] ([[leeftijd:9]]), [[persoon:Eva]]",
    "Mees ([[leeftijd:6 jaar en 4 maanden]])",
    "kinderen ([[leeftijd:6]] en [[leeftijd:10]])",
    "[[leeftijd:eind zeventig]]",
    "[[leeftijd:begin tachtig]]",
    "[[leeftijd:in de tachtig]]",
    "Hij is [[leeftijd:83]]!",
    "ze wordt [[leeftijd:achttien]].",
    "[[leeftijd:12 jaar oud]]",
    "op mijn [[leeftijd:vierentachtigste]]",
    /* Spans of time. */
    "58 jaar getrouwd",
    "al 5 jaar",
    "drie jaar geleden",
    "over 2 jaar",
    "een straf van 3 jaar",
    "in de jaren tachtig",
    "punt (1) en (2)",
    "twee keer per week",
    "kamer 3 (12)",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_numbers (void)
{
  static const char *const cases[] = {
    "zaaknummer [[id:Z25.004471]]",
    "kenmerk: [[id:PW/2024/77816-B]]",
    "cliëntnr. [[id:DT-0707]]",
    "dossier [[id:60218]]",
    "V-nummer [[id:290 114 6623]]",
    "factuur [[id:2024-311]],",
    "onder nr. [[id:AM-55817]]",
    "[[id:VT-GM-24-00871]]",
    "boete [[id:8047221033910044]]",
    "[[id:4471.209.33]]",
    "[[id:LB 412.907.335]]",
    "loonheffing [[id:LH 220.415.906]] staat open",
    "DUO ([[id:SF 118.640.275]])",
    "brief [[id:TK 330.518.204]] van mei",
    "aanslag [[id:IB 505.117.623]], betalen voor juli",
    "onder [[id:ZVW 417.208.991]] geboekt",
    "stond [[id:KB 640.275.118]]\tbetaald",
    "[[id:OB 903.441.527]]; later meer",
    "zie [[id:VT 771.203.418]].",
    "[[id:LB412.907.335]] is oud",
    /* Amounts and quantities. */
    "een begroting van 412.907.335",
    "EUR 412.907.335",
    "WW 1.250 per maand",
    "AOW 1.380 netto",
    "€ 412.907.335",
    "omzet 412.907.335 euro",
    "PGB 12.500 toegekend",
    "WMO 2.412.907 begroot",
    "LB 412.907.335,00",
    "hij heeft 100.000.000 redenen",
    "€ 1.380,00",
    "€ 2500",
    "2500 euro",
    "10.000 inwoners",
    "12.500 stappen",
    "2.114,50",
    "nummer 29",
    "kamer 112",
    NULL,
  };

  assert_all (assert_marks, cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/scanners/contacts", test_contacts);
  g_test_add_func ("/anonymise/scanners/phones", test_phones);
  g_test_add_func ("/anonymise/scanners/checked-numbers", test_checked_numbers);
  g_test_add_func ("/anonymise/scanners/plates", test_plates);
  g_test_add_func ("/anonymise/scanners/postcodes", test_postcodes);
  g_test_add_func ("/anonymise/scanners/dates", test_dates);
  g_test_add_func ("/anonymise/scanners/ages", test_ages);
  g_test_add_func ("/anonymise/scanners/numbers", test_numbers);
  return g_test_run ();
}
