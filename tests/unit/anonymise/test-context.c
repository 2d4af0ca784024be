/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* What the words around a word tell. The names are invented, and stand in none of the notes that the rules were made
 * with. */

static void
test_titles (void)
{
  static const char *const cases[] = {
    "Gesproken met mevrouw [[persoon:Terlouw]] over de huur.",
    "Vandaag belde mw. [[persoon:Hiddema]] terug.",
    "Dhr [[persoon:van Wijngaarden]] is niet thuis.",
    "de heer [[persoon:Tjalsma]] wil een traplift",
    "Mevr. [[persoon:Yıldırım]] heeft de brief niet gelezen.",
    "Ook fam. [[persoon:Zwartkruis]] was er.",
    "familie [[persoon:Koenders]] verhuist",
    "volgens dr. [[persoon:Ramkisoen]] is het griep",
    "dhr. [[persoon:ten Brinke]] en mw. [[persoon:ter Horst]]",
    "Geachte mevrouw [[persoon:Sluiter]],",
    "mw. [[persoon:Bakker]] en dhr. [[persoon:Bos]] zijn akkoord",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_roles (void)
{
  static const char *const cases[] = {
    "Haar moeder [[persoon:Jozien]] belde.",
    "Buurman [[persoon:Sjaak]] heeft een sleutel.",
    "huisarts [[persoon:Vreugdenhil]] belt terug",
    "huisarts [[persoon:Kramp]] belt terug",
    "de begeleider [[persoon:Storm]] komt langs",
    "wijkverpleegkundige [[persoon:Marloes]] komt langs",
    "haar zus [[persoon:Samira]] en broer [[persoon:Younes]] helpen mee",
    "De mentor, mevrouw [[persoon:Wijnalda]], is ziek.",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_names (void)
{
  static const char *const cases[] = {
    "[[persoon:Emma]]'s moeder belt.",
    "Morgen komt [[persoon:Fatoumata]] langs.",
    "Ik sprak [[persoon:Tesfay Gebremedhin]] op straat.",
    "Volgens [[persoon:Oleksandr Kovalenko]] klopt dat.",
    "Gisteren heeft [[persoon:Wietske]] gebeld.",
    "De jas van [[persoon:Mehmet]] hangt er nog.",
    "[[persoon:A.B. Yildirim]] tekent het formulier.",
    "Afspraak met [[persoon:M.C.J. van den Heuvel]] gemaakt.",
    "mevrouw [[persoon:K. el Idrissi]] belde",
    "[[persoon:Roos Jansen]] woont er nog.",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_tussenvoegsels (void)
{
  static const char *const cases[] = {
    "Gebeld met [[persoon:Anja v.d. Meulen]] over morgen.",
    "[[persoon:Piet v/d Broek]] komt ook.",
    "mw [[persoon:vd Laan]] is er niet",
    "met [[persoon:Hendrik-Jan van der Wal]] gesproken",
    "[[persoon:Truus van 't Hof]] kookt.",
    "[[persoon:Mohamed Ait Taleb]] is er.",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_double_names (void)
{
  static const char *const cases[] = {
    "Mevrouw [[persoon:Postma-de Wit]] tekent.",
    "[[persoon:Ineke Postma-de Wit]] tekent.",
    "Mevrouw heet [[persoon:Bouwman-Yıldız]].",
    "[[persoon:Anne-Marie]] komt morgen.",
    NULL,
  };

  assert_all (assert_marks, cases);
}

/* What can only be a name there, also when it is an ordinary word. */
static void
test_labels (void)
{
  static const char *const cases[] = {
    "Naam: [[persoon:Roos]]",
    "Achternaam: [[persoon:de Graaf]]",
    "Voornaam: [[persoon:Yusuf]]",
    "Contactpersoon: [[persoon:Bakker]]",
    "Verwijzer: [[persoon:S. Boersma]]",
    "Beste [[persoon:Roos]],\n\nHierbij de stukken.",
    "Hoi [[persoon:Ineke]], tot morgen.",
    "Met vriendelijke groet,\n[[persoon:Wilma]]",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_lower_case (void)
{
  static const char *const cases[] = {
    "gebeld met [[persoon:fatima]] over school", "[[persoon:gerrit hofstra]] komt niet",
    "[[persoon:gerda van rooij]] wil niet",      "mw [[persoon:jansen]] belde",
    "moeder [[persoon:samira]] is moe",          NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_ages_behind_names (void)
{
  static const char *const cases[] = {
    "[[persoon:Ilyas]] ([[leeftijd:9]]) gaat naar school.",
    "kinderen: [[persoon:Fatima]] ([[leeftijd:14]]), [[persoon:Younes]] ([[leeftijd:11]]) en [[persoon:Samira]] "
    "([[leeftijd:6]])",
    "[[persoon:Wietske]], [[leeftijd:72]], woont alleen.",
    "Aanwezig waren [[persoon:Younes]] [[leeftijd:5]], [[persoon:Sanne]] [[leeftijd:7]].",
    "punt (1) en punt (2)",
    NULL,
  };

  assert_all (assert_marks, cases);
}

/* A name that its context gives away is found in the whole text, and so are the initials of somebody in it. */
static void
test_accepted_once (void)
{
  static const char *const cases[] = {
    "Mevrouw [[persoon:Kramp]] belde. Later kwam [[persoon:Kramp]] zelf.",
    "[[persoon:Vlonderijk]] had gelijk. Dat zei mw. [[persoon:Vlonderijk]] zelf.",
    "mw. [[persoon:Vlonderijk]] belde. later zei [[persoon:vlonderijk]] niets meer",
    "De kramp in zijn been is weg. Mevrouw [[persoon:Kramp]] belde.",
    "[[persoon:Karin Oldenhof]] zit voor. [[persoon:KO]] vraagt wie er komt.",
    "[[persoon:Truida van den Berg]] belt. Actie [[persoon:TvdB]]: brief.",
    "Hij zit op basisschool [[instelling:De Zevenster]]. Op de [[instelling:Zevenster]] gaat het goed.",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_streets (void)
{
  static const char *const cases[] = {
    "Ze woont [[locatie:1e Hogeweg 7]] al jaren.",
    "Ze woont aan de [[locatie:Lindelaan 12]].",
    "Adres: [[locatie:Oude Dorpskade 88-B]]",
    "[[locatie:Burg. Meijerstraat 4]], daarna links.",
    "verhuisd naar de [[locatie:Prinses Irenestraat 33b]]",
    "Hij staat in de [[locatie:Zonnebloemstraat]] te wachten.",
    "We spraken af op het [[locatie:Wilhelminaplein]].",
    "[[locatie:Havenkade 3, 3311 ZZ Dordrecht]]",
    "[[locatie:Kerkstraat 12, 3931 AB Woudenberg]]",
    "woont op de [[locatie:tulpstraat]] nu",
    "[[locatie:kerkweg 14a]] is het nieuwe adres",
    "langs de [[locatie:A59]] en de [[locatie:N381]]",
    NULL,
  };

  assert_all (assert_marks, cases);
}

/* Streets that are named after something, without the ending of a street. */
static void
test_streets_without_ending (void)
{
  static const char *const cases[] = {
    "Adres [[locatie:Wielewaal 14b]]",
    "Huur [[locatie:Distelvink 212A]]\t-640",
    "Huur: [[locatie:Vlinder 7]]",
    "woonadres [[locatie:Pioenroos 33]], bekend",
    "Zij huurt [[locatie:Merel 9-II]] van haar oom.",
    "woont [[locatie:Kastanje 33, 3931 AB Woudenberg]]",
    "Hij heeft [[locatie:Oude Molen 12]], [[locatie:3931 AB]] opgegeven.",
    "Postadres [[locatie:Klaproos 5 hs]].",
    "staat ingeschreven op adres [[locatie:Sperwer 118]]",
    "Huur\t[[locatie:Valk 40c]]\t-512",
    NULL,
  };
  static const char *const others[] = {
    "Huur Kamer 12 is betaald",
    "Huur Januari 650",
    "Zij huurt Unit 3 in het pand.",
    "Huur 650 en Zorg 120",
    "adres Groep 8 volgt",
    "Huur Termijn 3",
    "Woont Etage 2",
    "Huur Week 12",
    "Huur Maart 700 euro",
    "adres volgt, Bijlage 3 ook",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

static void
test_towns (void)
{
  static const char *const cases[] = {
    "in [[locatie:3811ab]] bekend en gezien",
    "[[locatie:3811 AB]] [[locatie:Amersfoort]]",
    "Hij komt uit [[locatie:Hoogeveen]].",
    "verhuisd naar [[locatie:Bergen op Zoom]] vorig jaar",
    "geboren in [[locatie:Aleppo]], gevlucht uit [[locatie:Asmara]]",
    "uit [[locatie:groningen]] gekomen",
    "Regio [[locatie:Twente]] doet mee.",
    "gemeente [[locatie:Apeldoorn]] betaalt",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_institutions (void)
{
  static const char *const cases[] = {
    "Hij zit op basisschool [[instelling:De Zevenster]].",
    "Hij zit op basisschool [[instelling:De Zevensprong]].",
    "huisartsenpraktijk [[instelling:Rozenburcht]] belt",
    "Mevrouw gaat naar dagbesteding [[instelling:De Waterlelie]].",
    "moskee [[instelling:Al-Nour]] helpt mee",
    "Contact met [[instelling:Stichting Zonneveer]] gelegd.",
    "Ze werkt bij [[instelling:Bakkerij Zoetelief]].",
    "opgenomen in het [[instelling:Merwestein Ziekenhuis]]",
    "leerling van het [[instelling:Goudwater College]]",
    "verpleeghuis [[instelling:Avondrood]] heeft plek",
    "in verpleeghuis [[instelling:De Vier Linden]] is plek",
    "eet mee bij [[instelling:De Pannekoek]] op donderdag",
    "apotheek \"[[instelling:De Vijzel]]\" levert",
    "op basisschool '[[instelling:t Kofschip]] gaat het goed",
    "de basisschool, het verpleeghuis en de moskee",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_false_friends (void)
{
  static const char *const cases[] = {
    "Mevrouw heeft de ziekte van Parkinson.",
    "Diagnose: syndroom van Down en ziekte van Alzheimer.",
    "De Barthel-score is gelijk gebleven.",
    "Barthel-index 14, MMSE 22, Katz-schaal afgenomen.",
    "Piramide van Maslow besproken.",
    "In maart en mei is er vakantie.",
    "De Wmo, de Jeugdwet en de Participatiewet zijn besproken.",
    "Volgens de Wet langdurige zorg kan dat.",
    "Hij slikt Ritalin en oxazepam.",
    "UWV, SVB en CAK zijn gebeld, de politie ook.",
    "Het UWV en de Belastingdienst sturen brieven.",
    "Veilig Thuis en de GGD zijn betrokken.",
    "Er staat een roos op tafel en een beer in bed.",
    "de bakker en de visser staan op de markt",
    "Zij spreekt Arabisch, Turks en Nederlands.",
    "De Syrische familie viert Ramadan en Kerst.",
    "Dinsdag belt ze. Woensdag ook.",
    "De Wmo-consulent belt.",
    "Het duurt van april tot Juni.",
    NULL,
  };

  assert_all (assert_marks_both, cases);
}

static void
test_capitals_that_say_nothing (void)
{
  static const char *const cases[] = {
    "Vandaag gaat het goed. Morgen weer. Daarna niet meer. Samen eten hielp.",
    "Afspraken:\n- Brief schrijven\n- Huur betalen\n- Opvang regelen",
    "DOEL VAN HET GESPREK\nWat wil mevrouw?",
    "SITUATIE THUIS\nHet huis is schoon.",
    "Sociaal netwerk: klein. Financiën: zorgelijk. Gezondheid: goed.",
    "\"Ik wil rust.\" Zij zei: \"Dat mag.\"",
    NULL,
  };

  assert_all (assert_marks_both, cases);
}

/* What nobody can be sure of is left to a person: capitals and words that are in no list, and in hasty lower case what
 * stands where a name would. */
static void
test_suspects (void)
{
  static const char *const cases[] = {
    "Ze gaat graag naar [[?:Zonneweelde]] toe.",
    "Wij overleggen met [[?:Klimop]] over de tafel.",
    "Ze kookt graag voor de [[?:flurrebot]].",
    "Zij wandelt met [[?:Vlinder]] door het park.",
    "[[?:Iris]] heeft gebeld.",
    "ze gaat naar inloop [[?:het anker]] op maandag",
    "hij zit op basisschool [[?:de regenboog]] in groep vier",
    "Actie: [[?:RvS]] belt terug.",
    "Afspraak met [[?:H]]. over de huur.",
    "Toen mocht [[?:April]] mee.",
    "Ze gaat naar [[?:Zonneweelde]] met mw. [[persoon:Hiddema]].",
    NULL,
  };

  assert_all (assert_marks_both, cases);
}

/* Who is told from another by the first letter of a surname. */
static void
test_letter_behind_name (void)
{
  static const char *const cases[] = {
    "gebeld met [[persoon:fatima b]] over school",
    "[[persoon:gerrit h]] komt niet",
    "moeder [[persoon:samira k]] is moe",
    "[[persoon:wietske d]] en [[persoon:wietske z]] zijn er",
    "[[persoon:mehmet y]] heeft gebeld",
    "dat zei [[persoon:jozien p]] al",
    "[[persoon:ineke l]] belt terug",
    "met [[persoon:younes g]], dus niet vandaag",
    "[[persoon:Samira b]] was er ook",
    "[[persoon:wilma j]]",
    NULL,
  };
  static const char *const others[] = {
    "[[persoon:fatima]] n boek gegeven",
    "[[persoon:gerrit]] t weet ik niet",
    "[[persoon:samira]] u kunt komen",
    "groetjes [[persoon:ineke]] x",
    "[[persoon:mehmet]] 's avonds gezien",
    "[[persoon:wietske]] e.a. waren er",
    "[[persoon:fatima]] o ja ook",
    "[[persoon:gerrit]] v",
    "[[persoon:younes]] m gezien",
    "[[persoon:wilma]] b.v. komt",
    NULL,
  };

  assert_all (assert_marks, cases);
  assert_all (assert_marks, others);
}

/* The most frequent surnames are ordinary words. */
static void
test_ordinary_surnames (void)
{
  static const char *const cases[] = {
    "mw [[?:bakker]] belde over de huur",
    "gesproken met dhr [[?:mulder]] over de sleutel",
    "mevr [[?:kuiper]] is ziek",
    "bezoek aan mevrouw [[?:prins]] gehad",
    "meneer [[?:vos]] wil niet",
    "fam [[?:timmerman]] verhuist",
    "mw. [[?:post]] en dhr. [[?:koster]] tekenen",
    "brief voor de heer [[?:brouwer]]",
    "MEVROUW [[?:DEKKER]] BELDE OVER DE HUUR",
    "mw [[?:schipper]] slaapt slecht",
    NULL,
  };
  static const char *const others[] = {
    "mw wil niet",
    "mevrouw kan goed lezen",
    "meneer belt morgen terug",
    "dhr sterk genoeg bevonden",
    "de bakker en de visser waren er",
    "mevrouw tevreden over de hulp",
    "meneer lang ziek geweest",
    "mw klein van stuk",
    "dhr weg gegaan",
    "zij denkt dat mw. meer slikt",
    "de heer des huizes",
    NULL,
  };

  assert_all (assert_marks_both, cases);
  assert_all (assert_marks_both, others);
}

static void
test_prose (void)
{
  static const char *const cases[] = {
    "De inwoner heeft schulden en betaalt de huur te laat. We spreken af dat hij de post voortaan op tafel legt. "
    "Daarna kijken we samen wat er moet gebeuren.",
    "Tijdens het keukentafelgesprek vertelde mevrouw dat zij slecht slaapt. Haar dochter doet de boodschappen. De "
    "huishoudelijke hulp komt twee keer per week.",
    "Aanmelding via de huisarts. Hulpvraag: ondersteuning bij de administratie. Doel: over drie maanden overzicht over "
    "inkomsten en uitgaven.",
    "Overleg met de wijkverpleegkundige, de praktijkondersteuner en de casemanager dementie. Mantelzorger is "
    "overbelast. Respijtzorg is besproken; zij denkt erover na.",
    "Moeder geeft aan dat de zorg voor de kinderen haar zwaar valt. Vader is uit beeld. Er is een omgangsregeling, "
    "maar die wordt niet nagekomen.",
    "Conclusie: het vangnet is dun. Risico op terugval blijft aanwezig. Advies: ambulante begeleiding, drie uur per "
    "week.",
    "Jongere is aangemeld bij de leerplichtambtenaar wegens verzuim. School ziet een vrolijke jongen die moeite heeft "
    "met rekenen.",
    "Meneer drinkt minder dan voorheen. Hij is trots op zijn moestuin. De tomaten doen het goed.",
    "HULPVRAAG\n\nMevrouw wil zelfstandig blijven wonen.\n\nAFSPRAKEN\n\n1. Aanvraag traplift\n2. Evaluatie over acht "
    "weken",
    "Het UWV heeft de uitkering stopgezet. De Belastingdienst wil een betalingsregeling. Het CAK stuurt de eigen "
    "bijdrage.",
    "Het UWV heeft de uitkering stopgezet. De Wmo-aanvraag ligt bij de gemeente.",
    NULL,
  };

  assert_all (assert_marks_both, cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/context/titles", test_titles);
  g_test_add_func ("/anonymise/context/roles", test_roles);
  g_test_add_func ("/anonymise/context/names", test_names);
  g_test_add_func ("/anonymise/context/tussenvoegsels", test_tussenvoegsels);
  g_test_add_func ("/anonymise/context/double-names", test_double_names);
  g_test_add_func ("/anonymise/context/labels", test_labels);
  g_test_add_func ("/anonymise/context/lower-case", test_lower_case);
  g_test_add_func ("/anonymise/context/ages-behind-names", test_ages_behind_names);
  g_test_add_func ("/anonymise/context/accepted-once", test_accepted_once);
  g_test_add_func ("/anonymise/context/streets", test_streets);
  g_test_add_func ("/anonymise/context/streets-without-ending", test_streets_without_ending);
  g_test_add_func ("/anonymise/context/towns", test_towns);
  g_test_add_func ("/anonymise/context/institutions", test_institutions);
  g_test_add_func ("/anonymise/context/false-friends", test_false_friends);
  g_test_add_func ("/anonymise/context/capitals-that-say-nothing", test_capitals_that_say_nothing);
  g_test_add_func ("/anonymise/context/suspects", test_suspects);
  g_test_add_func ("/anonymise/context/letter-behind-name", test_letter_behind_name);
  g_test_add_func ("/anonymise/context/ordinary-surnames", test_ordinary_surnames);
  g_test_add_func ("/anonymise/context/prose", test_prose);
  return g_test_run ();
}
