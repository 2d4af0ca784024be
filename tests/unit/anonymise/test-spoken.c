/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marking.h"

/* What was dictated, and written down as it was said. */

static void
test_addresses (void)
{
  static const char *const cases[] = {
    "mail is [[emailadres:wiebe punt hoekema apenstaartje gmail punt com]] en bel me",
    "stuur het naar [[emailadres:saida apestaartje ziggo punt nl]].",
    "mijn adres is [[emailadres:t punt de boer apenstaartje live punt nl]], dank",
    "dat is [[emailadres:info at buurtpunt punt nl]]",
    "[[emailadres:lies streepje maarten apenstaart hetnet punt nl]]",
    "naar [[emailadres:osman underscore kaya at hotmail punt com]] sturen",
    "[[emailadres:dries 84 apenstaartje gmail.com]]",
    "het is [[emailadres:m.wiersum apenstaartje gmail punt com]]",
    "mail [[emailadres:b punt post apenstaartje zorg streepje noord punt nl]] maar",
    "[[emailadres:h e i n apenstaartje planet punt n l]] punt volgende regel",
    "[[emailadres:anke apenstaartje post punt co punt uk]]",
    "Mail: [[emailadres:Jet Punt Roos Apenstaartje Ziggo Punt Nl]].",
    "[[emailadres:dina apenstaartje gmail]] is haar mail",
    /* Words that are said for another reason. */
    "hij weet niet waar het apenstaartje op zijn toetsenbord zit",
    "een apenstaartje is een rond ding punt nieuwe regel",
    "hij at niets punt zijn moeder ook niet punt",
    "ze at bij ons aan tafel punt nieuwe alinea",
    "het punt is dat hij niet komt punt",
    "op dat punt at hij nog zelf",
    "met een streepje erboven",
    "punt een de huur punt twee de post",
    "het kind at netjes, streepje onder de dag",
    "zij at op school. Nl was die dag moeilijk.",
    "hij at goed punt morgen weer",
    NULL,
  };

  assert_all (assert_marks, cases);
}

static void
test_phones (void)
{
  static const char *const cases[] = {
    "bel [[telefoonnummer:06 41 22 eh 37 58]] graag",
    "het is [[telefoonnummer:06 uh 41 22 37 58]]",
    "bel [[telefoonnummer:06, 41, 22, 37, 58]] maar",
    "[[telefoonnummer:06 41 en dan 22 37 58]]",
    "[[telefoonnummer:030 eh 255 ja 41 22]] van de balie",
    "nummer [[telefoonnummer:nul zes een twee vier zes eh acht acht nul een]]",
    "[[telefoonnummer:nul zes 41 22 37 58]] is het",
    "[[telefoonnummer:nul zes, wacht even, eenenveertig tweeentwintig zevenendertig achtenvijftig]]",
    "zegt [[telefoonnummer:nul zes dubbel vier twee twee zes zes een een]] op",
    "[[telefoonnummer:nul drie nul en dan twee vijf vijf vier een twee twee]]",
    "[[telefoonnummer:nul zes 4122 eh 3758]]",
    "nul zes, wacht even, [[telefoonnummer:06 41 22 37 eh 58]] dus",
    /* Numbers that are counted, and a nought that is one. */
    "van 08 tot 17, en dan 20 mensen",
    "nul en een en twee zijn cijfers",
    "nul komma vijf en dan drie",
    "het staat nul drie in de rust",
    "06, 08, 10, 12 en 14 uur",
    "score 0, 2, 4 en 6",
    "hij scoort nul, een en twee op de lijst",
    "groep 5, 6, 7 en 8",
    "03 eh 12 stuks",
    "nul zes is geen heel nummer",
    "[[id:8047 2210 3391 0044]] en [[id:8047 2210 3391 0051]]",
    "om 08 en dan om 12 pillen",
    NULL,
  };

  assert_all (assert_marks, cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymise/spoken/addresses", test_addresses);
  g_test_add_func ("/anonymise/spoken/phones", test_phones);
  return g_test_run ();
}
