# SPDX-License-Identifier: GPL-3.0-or-later
"""The place Naast elkaar over the example vault, by the keyboard: a choice and how it was made, the same differences as
from the command line, the table that leaves without anybody in it, and the line in the register of a casus.
test_side_by_side.py PREFIX: where the program is installed."""
import csv
import json
import os
import subprocess
import sys

import journey
import steps
from desk import Desk, wait_for

CODES = ("K-2026-014", "K-2026-026")
NAME = "Twee uit het voorjaar"
HOW = "De twee die aan tafel zijn doorgesproken"


def dossier(desk, code):
    with open(os.path.join(desk.prefix, f"share/keukentafel/example/{code}.json"), encoding="utf-8") as file:
        return json.load(file)


def difference(desk, code):
    """What the command line says of the analysis of an example casus, in cents: low, likely and high."""
    printed = subprocess.run([os.path.join(desk.prefix, "bin", "keukentafel-cli"), "effects", "-"],
                             input=json.dumps(dossier(desk, code)["effects"][0]), capture_output=True, text=True,
                             check=True).stdout
    return json.loads(printed)["comparisons"][0]["difference"]


def say(cents):
    """As the window says it, in whole euros."""
    euros = (abs(cents) + 50) // 100
    return f"€\u00a0{euros:,} ".replace(",", ".") + ("goedkoper" if cents > 0 else "duurder")


def texts(desk, node):
    return [text for child in desk.walk(node) if (text := desk.text(child) or child.get_name())]


def row(desk, code):
    """What stands in the row of a casus, from its code to the next check box."""
    def read():
        found = texts(desk, desk.find("Casussen met een analyse", "list"))
        titles = {dossier(desk, other)["casus"]["title"] for other in CODES if other != code}
        if code not in found:
            return None
        after = found[found.index(code):]
        end = next((i for i, text in enumerate(after) if text in titles), len(after))
        return "\n".join(after[:end])
    return wait_for(read, f"the row of {code}")


def check_box(desk, code):
    return desk.find(dossier(desk, code)["casus"]["title"], "check box")


def go_there_by_the_keyboard(desk):
    desk.start("--now", "2026-11-20T10:00")
    desk.resize(1280, 900)
    journey.open_example(desk)
    desk.key("alt+9")
    desk.find("Casussen met een analyse", "list")


def see_what_the_command_line_says(desk):
    for code in CODES:
        given = difference(desk, code)
        for name in ("likely", "low", "high"):
            wanted = say(given[name])
            assert wanted in row(desk, code), f"{code}: {name} is {wanted}, not in {row(desk, code)!r}"


def leave_one_out_and_take_it_back(desk):
    likely = [difference(desk, code)["likely"] for code in CODES]
    together = desk.find("Samen", "grouping")
    desk.find(say(sum(likely)), within=together)
    journey.toggle(desk, check_box(desk, CODES[0]))
    wait_for(lambda: desk.seen(say(sum(likely)), within=together) is None, "another sum")
    desk.find(say(likely[1]), within=together)
    desk.key("space")
    desk.find(say(sum(likely)), within=together)


def hear_that_it_is_indicative(desk):
    together = desk.find("Samen", "grouping")
    desk.find("Indicatief", "list item", within=together)
    desk.find("2 casussen zijn te weinig om veel uit te besluiten. Dat kan vanaf 10 casussen.", within=together)


def tell_how_they_were_chosen(desk):
    desk.enter(desk.find(containing="Naam, zoals", role="text"), NAME)
    desk.enter(desk.find("Hoe zijn deze casussen gekozen?", "text"), HOW)
    desk.find(HOW, "label", within=desk.find("Hoe zijn deze casussen gekozen?", "list item"))
    desk.find(NAME, "label")


def save_the_table(desk):
    path = os.path.join(desk.home, "naast-elkaar.csv")
    menu = desk.find("Keuzes, volgorde en tabel", "toggle button")
    desk.click(menu)
    desk.settle()
    desk.key("Up", "Return")
    desk.find("Naam:", "text")
    desk.settle()
    desk.key("ctrl+a")
    desk.type(path)
    desk.settle()
    desk.key("Return")
    wait_for(lambda: os.path.exists(path) and os.path.getsize(path), "the table")
    return path


def nobody_is_in_the_table(desk):
    path = save_the_table(desk)
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    for given in (dossier(desk, code) for code in CODES):
        people = [person["name"] for person in given["persons"]]
        for word in [given["casus"]["code"], given["casus"]["title"], NAME, HOW, *people,
                     *(part for name in people for part in name.split() if len(part) > 3)]:
            assert word not in text, f"{word} is in the table"
    table = list(csv.DictReader(text.splitlines(), delimiter=";"))
    assert [line["Casus"] for line in table] == ["casus 1", "casus 2"], text
    wanted = sorted((difference(desk, code)["likely"] for code in CODES), reverse=True)
    for line, cents in zip(table, wanted):
        assert any(value == f"{'-' if cents < 0 else ''}{abs(cents) // 100},{abs(cents) % 100:02}"
                   for value in line.values()), f"{cents} is not in {line}"


def the_register_of_a_casus_has_it(desk):
    journey.search(desk, CODES[0])
    desk.find(containing=CODES[0], within=desk.find("Zoekresultaten", "list"))
    desk.key("Return")
    desk.find("Notities", "list")
    journey.open_page(desk, "Delen")
    with journey.register(desk) as dialog:
        desk.find("Tabel van casussen naast elkaar", within=dialog)
        desk.find(containing="Tabel (CSV)", within=dialog)
        assert not [text for text in texts(desk, dialog) if CODES[1] in text], "another casus is named"


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [go_there_by_the_keyboard, see_what_the_command_line_says, leave_one_out_and_take_it_back,
                     hear_that_it_is_indicative, tell_how_they_were_chosen, nobody_is_in_the_table,
                     the_register_of_a_casus_has_it])


main()
