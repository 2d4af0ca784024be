# SPDX-License-Identifier: GPL-3.0-or-later
"""A look at an example casus through the four windows, by the keyboard: answers with one key each, a note that shows one
of them, a signal out of it, and the look on paper. test_vensters.py PREFIX: where the program is installed."""
import os
import sys

import journey
import steps
from desk import Desk, wait_for

TITLE, CODE = "Geen adres, geen uitkering, geen huis", "K-2026-005"
FIRST = "Wie aan tafel zit, beslist nu mee"


QUESTION = "In hoeverre worden besluiten genomen"


def press(desk, name, within=None):
    """A button on the way of the Tab key, in a question or anywhere."""
    journey.reach(desk, desk.find(name, "button", within=within))
    desk.key("Return")


def use_menu(desk, line, key="shift+Tab"):
    """The line of the menu of the look, from 0."""
    journey.reach(desk, desk.find("Menu van de blik", "toggle button"), key)
    desk.key("Return")
    desk.settle()
    desk.key(*["Down"] * line, "Return")


def begin(desk, _seen):
    """Beside the looks of others that are there: one's own, which opens at its first window."""
    journey.open_casus(desk, CODE, TITLE, "briefadres", "Vensters")
    desk.find("Blik: 21 september 2026 · Professional · sociaal werker", "toggle button")
    desk.find_focus(containing="Professie, 8 van 12 bekeken")
    use_menu(desk, 0)
    desk.find("Wiens blik?")
    desk.find_focus(name="Professional", role="button")
    desk.key("Return")
    desk.find_focus(containing="Leefwereld, 12 vragen")


def answer(desk, _seen):
    """With one key each; a question may be passed over."""
    desk.key("Return")
    desk.find_focus(containing="In hoeverre weten we wat in het leven")
    desk.key("6", "Down", "3", "8")
    desk.find(containing="Leefwereld, 3 van 12 bekeken", role="button")
    desk.key("Escape")
    desk.find_focus(containing="Leefwereld, 3 van 12 bekeken")
    desk.key("Down", "Return")
    desk.find_focus(containing="In hoeverre werken de organisaties in deze casus aan hetzelfde doel?")
    desk.key("4", "2", "minus", "1")
    desk.find(containing="Organisatie, 3 van 13 bekeken; belemmerend: Samen besluiten", role="button")


def remark(desk, _seen):
    desk.key("Up")
    press(desk, "Opmerking…", desk.find_focus(containing=QUESTION))
    desk.find_focus(name="Opmerking", role="text")
    desk.type(FIRST)
    desk.key("ctrl+z")
    wait_for(lambda: desk.seen(containing=FIRST) is None, "the remark to be taken back")
    desk.key("ctrl+shift+z")
    desk.find(containing=FIRST)


def link_a_note(desk, _seen):
    press(desk, "Notitie koppelen…", desk.find(containing=QUESTION, role="grouping"))
    desk.find("Notitie koppelen", "dialog")
    desk.find_focus(role="entry")
    desk.type("Drie regels naast elkaar")
    desk.find(containing="6 februari 2026", role="list item")
    desk.settle()
    desk.key("Return")
    desk.find_focus(name="Hele notitie", role="button")
    desk.key("Return")
    desk.find("Deze notitie loskoppelen", "button")


def open_it_from_the_answer(desk, _seen):
    """And back again, where one was."""
    node = desk.find("Deze notitie loskoppelen", "button")
    journey.reach(desk, node, "shift+Tab")
    desk.key("shift+Tab", "Return")
    desk.find(containing="Drie regels naast elkaar", within=desk.find("Notities", "list"))
    desk.find_focus(role="list item")
    journey.open_page(desk, "Vensters")
    desk.find(containing="Organisatie, 3 van 13 bekeken", role="button")


def raise_a_signal(desk, _seen):
    """It begins with what was asked and remarked, and the look is still there."""
    press(desk, "Maak er een signaal van…", desk.find(containing=QUESTION, role="grouping"))
    dialog = desk.find("Nieuw signaal", "dialog")
    desk.find(containing=FIRST, role="text", within=dialog)
    press(desk, "Toevoegen", dialog)
    desk.gone(name="Nieuw signaal", role="dialog")


def lay_side_by_side(desk, _seen):
    """What the inwoner said stands beside what was said now, where they differ most first; Escape goes back."""
    journey.reach(desk, desk.find("Naast elkaar", "button"), "shift+Tab")
    desk.key("Return")
    row = desk.find_focus(role="list item", containing="Tegenover elkaar")
    for words in ("Voldoende", "Nauwelijks", "Belemmerend"):
        assert words in row.get_name(), f"{words} is not in {row.get_name()}"
    desk.find(containing="3 van 4 blikken")
    desk.key("Escape")
    desk.find_focus(name="Naast elkaar", role="button")


def come_round_in_a_narrow_window(desk, _seen):
    """The Tab key comes by the header bar, where there is nothing beside the page."""
    desk.resize(360, 720)
    desk.settle()
    desk.find_focus(role="grouping")
    assert desk.seen("Naast elkaar", "button") is None, "the questions do not have the room"
    desk.key("Escape")
    desk.find("Naast elkaar", "button")
    journey.reach(desk, desk.find("Terug", "button"))
    desk.resize(1280, 900)
    journey.reach(desk, desk.find("Naast elkaar", "button"))


def print_it(desk, _seen):
    """Nobody is in it, and what was answered is."""
    use_menu(desk, 3, "Tab")
    text = journey.save_outgoing(desk, "De vier vensters", "Waarvoor, zoals een overleg van het team",
                                 os.path.join(desk.home, "vensters.pdf"))
    for words in ("Samen besluiten", FIRST):
        assert words in " ".join(text.split()), f"{words} is not in the print"
    for name in ("Alberts", "Ruud", "Dorpsplein", "Sander", "Fleur"):
        assert name not in text, f"{name} is in the print"


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [begin, answer, remark, link_a_note, open_it_from_the_answer, raise_a_signal, lay_side_by_side,
                     come_round_in_a_narrow_window, print_it], {})


main()
