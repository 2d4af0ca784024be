# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole review of an example casus by the keyboard, and the summary that comes of it, read back by another program.
test_review.py PREFIX: where the program is installed."""
import json
import os
import re
import subprocess
import sys

import journey
import steps
from desk import Desk, wait_for

CODE, WORD = "K-2026-014", "huurcontract"
EXAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/example")


def names_of_persons():
    """The names of the persons of the casus, and the parts of them that begin with a capital."""
    with open(os.path.join(EXAMPLE, f"{CODE}.json"), encoding="utf-8") as file:
        names = [person["name"] for person in json.load(file)["persons"]]
    return set(names) | {part for name in names for part in name.split() if part[0].isupper()}


def open_casus(desk):
    journey.open_example(desk)
    journey.search(desk, WORD)
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find(containing=WORD, within=desk.find("Notities", "list"))


def nothing_leaves_undecided(desk):
    journey.open_page(desk, "Delen")
    journey.begin_review(desk)
    assert journey.count_undecided(desk) > 0, "there is nothing to decide"
    journey.reach(desk, desk.find("Verder", "button"))
    journey.pass_question(desk)
    desk.find(containing="Je kunt nog niet delen")
    desk.find_focus(name="Beslissen", role="button")
    desk.key("Return")
    desk.find_focus(role="list item")


def undo_a_decision(desk):
    before = journey.count_undecided(desk)
    desk.key("r")
    wait_for(lambda: journey.count_undecided(desk) < before, "fewer to decide")
    desk.key("ctrl+z")
    wait_for(lambda: journey.count_undecided(desk) == before, "as much to decide as before")


def decide_everything(desk):
    assert journey.review(desk, lambda sentence: "k" if "“ik”" in sentence else "r") > 0


def export_and_read_back(desk):
    path = os.path.join(desk.home, "samenvatting.pdf")
    journey.address(desk)
    journey.save_summary(desk, path)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "[jongerencoach]" in text, text
    for name in names_of_persons():
        assert not re.search(rf"\b{re.escape(name)}\b", text), f"{name} is in the summary"


def read_register(desk):
    with journey.register(desk) as dialog:
        desk.find(containing="Intervisiegroep Noord", within=dialog)


def main():
    desk = Desk(sys.argv[1])
    desk.start("--now", "2026-11-20T10:00")
    desk.resize(1280, 800)
    steps.run(desk, [open_casus, nothing_leaves_undecided, undo_a_decision, decide_everything, export_and_read_back,
                     read_register])


main()
