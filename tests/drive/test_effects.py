# SPDX-License-Identifier: GPL-3.0-or-later
"""An analysis of the Effectencalculator of an example casus, made in the window: the same difference on screen, in the
printed account and from the command line. test_effects.py PREFIX: where the program is installed."""
import json
import os
import re
import subprocess
import sys

import journey
import steps
from desk import Desk, wait_for

TITLE, CODE = "Geen adres, geen uitkering, geen huis", "K-2026-005"
EXAMPLE = f"share/keukentafel/example/{CODE}.json"
# 12 hours of € 80 once against 100 days of € 60, which is 36 days more than the 64 that were.
CHEAPER = "€ 5.040"
MONEY = re.compile(r"€\s?[\d.]+")


def cli(desk, *arguments):
    vault = os.path.join(desk.home, "kluis")
    verb, *rest = arguments
    options = ["--vault", vault, "--passphrase-file", "-"] if verb != "effects" else []
    return subprocess.run([os.path.join(desk.prefix, "bin", "keukentafel-cli"), verb, *options, *rest],
                          input=journey.PASSPHRASE, capture_output=True, text=True, check=True).stdout


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
    cli(desk, "init", "--weak-key")
    cli(desk, "import", os.path.join(desk.prefix, EXAMPLE))
    desk.start("--now", "2026-11-20T10:00", "--vault", os.path.join(desk.home, "kluis"))
    desk.resize(1280, 900)
    journey.unlock(desk)
    desk.find(TITLE)
    journey.search(desk, "briefadres")
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find("Notities", "list")
    journey.open_page(desk, "Effecten")
    desk.find("Een analyse beginnen", "button")
    wait_for(lambda: desk.click("Een analyse beginnen", "button") and desk.seen("Tijdlijnen"), "an analysis")


def offer_what_the_casus_knows(desk):
    desk.click("Uit de casus…", "button")
    dialog = desk.find("Uit de casus", "dialog")
    item = desk.find(containing="Briefadres op Dorpsplein", role="list item", within=dialog)
    desk.find(containing="klantmanager Participatie", role="list item", within=dialog)
    journey.reach(desk, desk.find_focus(role="list item"), "Tab")
    while not desk.seen(containing="Briefadres op Dorpsplein", role="list item", focused=True):
        desk.key("Down")
    desk.key("Return")
    desk.click("In de interventie zetten", "button")
    desk.gone(name="Uit de casus", role="dialog")
    desk.find(containing="Briefadres op Dorpsplein", role="button")
    del item


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [begin, offer_what_the_casus_knows])


main()
