# SPDX-License-Identifier: GPL-3.0-or-later
"""An analysis of the Effectencalculator of an example casus, made in the window: the same difference on screen, in the
printed account and from the command line. test_effects.py PREFIX: where the program is installed."""
import json
import os
import re
import sys

import journey
import steps
from desk import Desk, wait_for

TITLE, CODE = "Geen adres, geen uitkering, geen huis", "K-2026-005"
MONEY = re.compile(r"€\s?[\d.]+")


def seen_difference(desk):
    """The sentence that says what it comes to; its first amount, as digits alone."""
    node = desk.seen(containing="naar verwachting", role="label")
    found = MONEY.search(node.get_name() or desk.text(node)) if node else None
    return re.sub(r"\D", "", found.group()) if found else None


def enter(desk, name, text, number=0):
    """Types in the entry with this name; number: which of those on screen that have it."""
    def entries():
        found = [node for node in desk.walk() if node.get_name() == name and node.get_role_name() in ("text", "entry")]
        return found if len(found) > number else None
    desk.enter(wait_for(entries, f"an entry {name!r}")[number], text)


def begin(desk):
    journey.open_effects(desk, CODE, TITLE, "briefadres")
    desk.click("Een analyse beginnen", "button")
    desk.find("Tijdlijnen", "page tab")


def offer_what_the_casus_knows(desk):
    desk.click("Uit de casus…", "button")
    dialog = desk.find("Uit de casus", "dialog")
    desk.find(containing="klantmanager Participatie", role="list item", within=dialog)
    desk.find_focus(role="list item")
    while not desk.seen(containing="Briefadres op Dorpsplein", role="list item", focused=True):
        desk.key("Down")
    desk.key("Return")
    desk.click("In de interventie zetten", "button")
    desk.gone(name="Uit de casus", role="dialog")
    desk.find(containing="Briefadres op Dorpsplein", role="button")


def add_activity(desk, scenario, what, words, quantity):
    """With a price from the list; words find it."""
    desk.click("+ Activiteit", "button", within=desk.find(scenario, "grouping"))
    desk.find_focus(role="text")
    desk.type(what)
    desk.click("Uit de lijst…", "button")
    dialog = desk.find("Kies een prijs", "dialog")
    desk.type(words)
    wait_for(lambda: [node for node in desk.walk(dialog) if node.get_role_name() == "list item"
                      and words in (node.get_name() or "").lower()], f"a price of {words!r}")
    desk.settle()
    desk.key("Return")
    desk.gone(name="Kies een prijs", role="dialog")
    enter(desk, "Waarschijnlijk", quantity)
    desk.find(containing=what, role="button", within=desk.find(scenario, "grouping"))


def type_and_see_the_totals(desk):
    add_activity(desk, "Interventie", "Werker zoekt onderdak", "maatschappelijk werk", "1,5")
    wait_for(lambda: seen_difference(desk) not in (None, "0"), "the costs of the intervention")
    first = seen_difference(desk)
    add_activity(desk, "Referentie", "Nachten in de opvang", "opvang", "2")
    wait_for(lambda: seen_difference(desk) != first, "the costs of the reference")


def undo_and_redo(desk):
    last = seen_difference(desk)
    desk.click("Ongedaan maken", "button")
    wait_for(lambda: seen_difference(desk) != last, "another difference")
    desk.click("Opnieuw doen", "button")
    wait_for(lambda: seen_difference(desk) == last, "the same difference")


def same_in_the_printed_account(desk):
    """What is still to be decided is replaced; nobody is in the file."""
    shown, path = seen_difference(desk), os.path.join(desk.home, "verantwoording.pdf")
    text = journey.print_account(desk, path)
    amount = MONEY.search(text[text.index("naar verwachting"):]).group()
    assert re.sub(r"\D", "", amount) == shown, f"{shown} on screen, {amount} in print"
    for name in ("Alberts", "Ruud", "Dorpsplein"):
        assert name not in text, f"{name} is in the account"


def same_from_the_command_line(desk):
    shown = seen_difference(desk)
    desk.quit()
    dossier = json.loads(journey.cli(desk, "export", CODE))
    path = os.path.join(desk.home, "analysis.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier["effects"][0], file)
    result = json.loads(journey.cli(desk, "effects", path))
    cents = abs(result["comparisons"][0]["difference"]["likely"])
    assert shown == str((cents + 50) // 100), f"{shown} on screen, {cents} cents from the command line"
    activities = dossier["effects"][0]["scenarios"][0]["activities"]
    assert activities[0]["quantity"]["likely"] == "1.5", activities


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [begin, offer_what_the_casus_knows, type_and_see_the_totals, undo_and_redo,
                     same_in_the_printed_account, same_from_the_command_line])


main()
