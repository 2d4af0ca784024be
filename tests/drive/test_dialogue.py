# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation about an analysis of an example casus, by the keyboard: who is there, what is said and where people
differ, and all of that in the analysis on the page and in the printed account. test_dialogue.py PREFIX: where the
program is installed."""
import os
import sys

import journey
import steps
from desk import Desk, wait_for

TITLE, CODE = "Twee jongeren na overlijden vader", "K-2026-014"
ANSWER = "Of een huurcontract op eigen naam het verschil maakte, vindt Wendy Lam"
OTHERWISE = "Volgens Samira Bouzid was het later"
HAPPENED = "De sleutel van de voordeur"


def begin(desk, _seen):
    journey.open_effects(desk, CODE, TITLE, "huurcontract")
    desk.click("Menu van de analyse", "toggle button")
    desk.settle()
    desk.key("Return")
    desk.find("Wie zit er aan tafel, en wie ontbreekt?", "heading")


def heading(desk):
    """The question that is asked now."""
    node = desk.seen(role="heading")
    return node.get_name() if node else None


def go_on(desk, question):
    """To the next question."""
    desk.key("Page_Down")
    desk.find(question, "heading")


def sit_at_the_table(desk, _seen):
    """The people of the casus have a digit; who is missing is typed and put there."""
    desk.find(containing="Milan Petrovic", role="button")
    desk.find_focus(role="text")
    desk.key("1")
    desk.find("Milan Petrovic, zoon, oudste kind", "list item")
    desk.type("de gemeente")
    desk.key("Return")
    row = desk.find("de gemeente", "list item")
    journey.reach(desk, desk.find("Is er", "radio button", within=row))
    desk.key("Right", "space")
    desk.find(containing="Waarom zij er niet zijn")


def answer(desk, _seen):
    go_on(desk, "Wat willen we van deze casus leren?")
    desk.find_focus(role="text")
    desk.type(ANSWER)
    go_on(desk, "Waarom deze casus, en naar wiens kosten kijken we?")
    desk.find_focus(role="text")
    desk.type("De eerste van dit jaar")
    go_on(desk, "Hoeveel tijd hebben we?")


def see_something_differently(desk, _seen):
    for question in ("Hoe ging het met de inwoner toen we begonnen?", "Wat wilde de inwoner?",
                     "Naar welke periode kijken we?", "Wat gebeurde er in het leven van de inwoner?"):
        go_on(desk, question)
    journey.reach(desk, desk.find("Wat er gebeurde, dan Enter", "text"))
    desk.type(HAPPENED)
    desk.key("Return")
    row = desk.find(containing=HAPPENED, role="list item")
    journey.reach(desk, desk.find("Oneens", "toggle button", within=row))
    desk.key("space")
    journey.reach(desk, desk.find("Wie ziet het anders, en hoe", "text"))
    desk.type(OTHERWISE)


def see_what_comes_out(desk, seen):
    """And what they do not agree about, right to the last question."""
    for _ in range(30):
        if desk.seen("Wat zien we, en verrast het ons?", "heading"):
            break
        before = heading(desk)
        desk.key("Page_Down")
        wait_for(lambda: heading(desk) not in (None, before), "another question")
    seen["difference"] = desk.text(desk.find(containing="naar verwachting", role="label"))
    go_on(desk, "Wat maakte het duurder of goedkoper?")
    go_on(desk, "Waar verschillen we van mening, en mag dat zo blijven?")
    desk.find(containing=OTHERWISE)


def finish(desk, seen):
    for question in ("Wat moet er nog worden uitgezocht, en door wie?", "Wie vertelt het de inwoner, en wie er niet bij waren?",
                     "Wanneer kijken we er opnieuw naar?"):
        go_on(desk, question)
    desk.key("Page_Down")
    desk.find("Tijdlijnen", "page tab")
    desk.find(containing=HAPPENED, role="button")
    desk.find(containing=seen["difference"])


def read_it_in_the_account(desk, _seen):
    """In the words of people, without their names."""
    text = journey.print_account(desk, os.path.join(desk.home, "verantwoording.pdf"))
    text = " ".join(text.split())
    for words in ("Of een huurcontract op eigen naam", "was het later", "De eerste van dit jaar", "Gemist:"):
        assert words in text, f"{words!r} is not in the account: {text}"
    for name in ("Wendy", "Bouzid", "Milan"):
        assert name not in text, f"{name} is in the account"


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [begin, sit_at_the_table, answer, see_something_differently, see_what_comes_out, finish,
                     read_it_in_the_account], {})


main()
