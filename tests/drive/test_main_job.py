# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job with the real program: a vault, a casus, a note; a power cut; the note found again; a summary written
and read back. test_main_job.py PREFIX: where the program is installed."""
import os
import subprocess
import sys

import journey
import steps
from desk import Desk, wait_for

NOTE = "Mevrouw Jansen belde vanaf 06-12345678 over de traplift van haar buurvrouw Ria Jansen"
NAMES = ("Jansen", "Ria", "12345678", "0612345678")


def make_casus(desk):
    journey.make_vault(desk)
    journey.add_casus(desk, "Alleen na een val")
    journey.open_page(desk, "Netwerk")
    journey.add_person(desk, name="Ria Jansen", role="moeder", phone="06-12345678")
    journey.open_page(desk, "Verloop")
    journey.write_note(desk, NOTE)
    journey.reach(desk, desk.find("Zoeken", "entry"), "shift+Tab")


def survive_power_cut(desk):
    desk.kill()
    desk.start("--now", "2026-11-20T10:00")
    journey.unlock(desk)
    desk.find("Alleen na een val")


def refuse_wrong_passphrase(desk):
    desk.key("ctrl+l")
    journey.unlock(desk, "drie paarse fietsen drijven")
    desk.find(containing="Deze wachtzin opent")
    assert desk.seen("Alleen na een val") is None, "a locked program shows a casus"
    journey.unlock(desk)
    desk.find("Alleen na een val")


def lock_over_a_dialog(desk):
    journey.begin_passing_note(desk, "De zoon belde over de trap")
    desk.key("ctrl+l")
    journey.unlock(desk)
    desk.find("Alleen na een val")
    journey.search(desk, "zoon")
    desk.find(role="list item", containing="zoon", within=desk.find("Zoekresultaten", "list"))


def find_note(desk):
    journey.search(desk, "traplif")
    desk.find(role="list item", containing="traplift", within=desk.find("Zoekresultaten", "list"))
    desk.key("Return")
    notes = desk.find("Notities", "list")
    desk.find(containing="over de traplift van haar buurvrouw", within=notes)
    desk.find_focus(role="list item", containing="Terloops", within=notes)


def export_summary(desk):
    path = os.path.join(desk.home, "samenvatting.pdf")
    journey.open_page(desk, "Delen")
    journey.begin_review(desk)
    if journey.count_undecided(desk):
        journey.review(desk)
    else:
        journey.reach(desk, desk.find("Verder", "button"))
    journey.address(desk)
    journey.save_summary(desk, path)
    with journey.register(desk) as dialog:
        desk.find(containing="Intervisiegroep Noord", within=dialog)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    data = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert "[moeder]" in text and "traplift" in text, text
    for name in NAMES:
        assert name not in text and name not in data, f"{name} is in the summary"


def leave_nothing_plain(desk):
    desk.quit()
    os.remove(os.path.join(desk.home, "samenvatting.pdf"))
    desk.log.flush()
    found = subprocess.run(["grep", "-rlaE", "Jansen|traplift|Alleen na een val|samenvatting.pdf", desk.home], capture_output=True,
                           text=True, check=False).stdout
    assert not found, f"plain text in {found}"


def main():
    desk = Desk(sys.argv[1])
    desk.start("--now", "2026-11-20T10:00")
    desk.resize(1280, 800)
    steps.run(desk, [make_casus, survive_power_cut, refuse_wrong_passphrase, lock_over_a_dialog, find_note,
                     export_summary, leave_nothing_plain])


main()
