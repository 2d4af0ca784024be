# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows on one vault, and ends that come at a bad moment. test_windows.py PREFIX: where the program is
installed."""
import sys

import journey
import steps
from desk import Desk, wait_for

NOW = "2026-11-20T10:00"
TITLE = "Alleen na een val"


def frames(desk):
    application = desk.application()
    return [application.get_child_at_index(i) for i in range(application.get_child_count())]


def quit_while_unlocking(desk):
    desk.start("--now", NOW)
    journey.make_vault(desk)
    journey.add_casus(desk, TITLE)
    journey.write_note(desk, "Ze viel bij de voordeur")
    desk.key("ctrl+Return", "ctrl+l")
    desk.enter(desk.find("Wachtzin", "text"), journey.PASSPHRASE)
    desk.key("Return")
    desk.find("Annuleren", "button")
    desk.key("ctrl+q")
    desk.process.wait(timeout=20)
    assert desk.process.returncode == 0, f"the program ended with {desk.process.returncode}"
    desk.start("--now", NOW)
    journey.unlock(desk)
    desk.find(TITLE)


def lose_a_note_to_the_other_window(desk):
    journey.search(desk, "voordeur")
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find_focus(role="list item", containing="Terloops")
    desk.key("ctrl+shift+n")
    wait_for(lambda: len(frames(desk)) == 2, "a second window")
    journey.search(desk, "voordeur")
    wait_for(lambda: all(desk.seen("Zoekresultaten", "list", within=frame) for frame in frames(desk)), "hits in both")
    desk.key("Return")
    desk.find_focus(role="list item", containing="Terloops")
    desk.key("Delete")
    wait_for(lambda: not any(desk.seen(containing="Ze viel bij de voordeur", within=frame) for frame in frames(desk)),
             "the note to leave both windows")


def lose_a_casus_to_the_other_window(desk):
    wait_for(lambda: all(desk.seen(TITLE, within=frame) for frame in frames(desk)), "the casus in both")
    desk.click(desk.find("Casusmenu", within=frames(desk)[1]).get_child_at_index(0))
    desk.settle()
    desk.key("Down", "Down", "Return")
    wait_for(lambda: not any(desk.seen(TITLE, within=frame) for frame in frames(desk)), "the casus to leave both")
    desk.quit()


def open_the_example_twice(desk):
    """What was written in it is there the second time."""
    for is_first in (True, False):
        desk.start("--now", NOW)
        desk.click("Een andere kluis", "button")
        journey.open_example(desk)
        if is_first:
            journey.add_casus(desk, "Erbij in het voorbeeld")
        else:
            journey.search(desk, "erbij")
            desk.find(containing="Erbij in het voorbeeld", within=desk.find("Zoekresultaten", "list"))
        desk.quit()


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [quit_while_unlocking, lose_a_note_to_the_other_window, lose_a_casus_to_the_other_window,
                     open_the_example_twice])


main()
