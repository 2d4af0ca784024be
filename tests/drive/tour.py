# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the real program through its main job on the example caseload and leaves pictures and exported files.

tour.py PREFIX FOLDER: where the program is installed, and where pictures and files go.
"""
import os
import shutil
import sys

import journey
from desk import Desk

NOW = "2026-11-20T10:00"
LOOKS = [
    ("breed-licht", 1280, {}),
    ("breed-donker", 1280, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    ("smal-licht", 360, {}),
    ("smal-donker", 360, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    ("breed-grote-letters", 1280, {"GDK_DPI_SCALE": "1.5"}),
    ("smal-grote-letters", 360, {"GDK_DPI_SCALE": "1.5"}),
    ("breed-hoog-contrast", 1280, {"ADW_DEBUG_HIGH_CONTRAST": "1"}),
]


class Album:
    """Numbers the pictures of one look in the order in which they are taken."""

    def __init__(self, desk, folder):
        self.desk, self.folder, self.number = desk, folder, 0
        os.makedirs(folder)

    def __call__(self, name):
        self.number += 1
        self.desk.picture(os.path.join(self.folder, f"{self.number:02}-{name}.png"))


def first_steps(desk, picture):
    """A vault of one's own, still empty."""
    picture("welkom")
    journey.make_vault(desk, picture)
    picture("lege-kluis")
    journey.add_casus(desk, "Alleen na een val")
    picture("lege-casus")
    journey.open_page(desk, "Netwerk")
    picture("leeg-netwerk")
    journey.open_page(desk, "Delen")
    picture("leeg-delen")
    desk.key("ctrl+l")
    desk.find("Ontgrendelen", "button")
    picture("vergrendeld")
    journey.unlock(desk, "niet de wachtzin")
    desk.find(containing="Deze wachtzin opent")
    picture("verkeerde-wachtzin")
    desk.click("Wachtzin vergeten?", "button")
    picture("herstellen")


def through_the_example(desk, picture, files):
    """The main job: find, read, write, share."""
    journey.open_example(desk)
    picture("caseload")
    journey.search(desk, "huurcontr")
    desk.find("Zoekresultaten", "list")
    picture("zoeken")
    desk.key("Return")
    desk.find("Notities", "list")
    picture("gevonden")
    journey.write_note(desk, "Milan belde: de bewindvoerder heeft het huurcontract ontvangen.")
    picture("schrijven")
    desk.key("ctrl+Return")
    picture("geschreven")
    journey.open_page(desk, "Netwerk")
    picture("netwerk")
    journey.open_page(desk, "Delen")
    desk.find("Opslaan als PDF…", "button")
    picture("delen")
    if files:
        journey.save_summary(desk, os.path.join(files, "samenvatting.pdf"))
        picture("gedeeld")
    desk.key("ctrl+n")
    desk.find("Terloopse notitie", "dialog")
    desk.type("Buurvrouw sprak me aan bij de bakker: het licht brandt weer.")
    picture("terloops")
    desk.key("Escape")
    desk.gone(name="Terloopse notitie", role="dialog")
    desk.key("ctrl+comma")
    desk.find("Voorkeuren", "dialog")
    picture("voorkeuren")
    desk.key("Escape")


def main():
    prefix, folder = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    for look, width, settings in LOOKS:
        print(f"tour: {look}", file=sys.stderr)
        for walk in ("eigen-kluis", "voorbeeld"):
            desk = Desk(prefix)
            try:
                desk.start("--now", NOW, **settings)
                desk.resize(width, 800 if width > 600 else 720)
                picture = Album(desk, os.path.join(folder, look, walk))
                if walk == "eigen-kluis":
                    first_steps(desk, picture)
                else:
                    through_the_example(desk, picture, folder if look == LOOKS[0][0] else None)
                desk.quit()
            finally:
                desk.tidy()


main()
