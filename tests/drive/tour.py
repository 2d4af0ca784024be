# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the real program through its main job on the example caseload and leaves pictures and exported files.

tour.py PREFIX FOLDER [LOOK...]: where the program is installed, where pictures and files go, and which looks.
"""
import os
import shutil
import subprocess
import sys
import time

import journey
from desk import Desk

NOW = "2026-11-20T10:00"
LATER = "2026-11-20T11:00"
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
LARGE = 144  # dots an inch, where 96 is usual: text that is half as large again
# Name: width, height, environment, dots an inch, and whether a vault of one's own is made as well.
LOOKS = {
    "breed-licht": (1280, 800, {}, 96, True),
    "breed-donker": (1280, 800, DARK, 96, False),
    "smal-licht": (360, 720, {}, 96, True),
    "smal-donker": (360, 720, DARK, 96, False),
    "breed-grote-letters": (1280, 800, {}, LARGE, False),
    "smal-grote-letters": (360, 720, {}, LARGE, True),
    "breed-hoog-contrast": (1280, 800, CONTRAST, 96, False),
}


class Album:
    """Numbers the pictures of one look in the order in which they are taken."""

    def __init__(self, desk, folder):
        self.desk, self.folder, self.number = desk, folder, 0
        os.makedirs(folder)

    def __call__(self, name, whole=False):
        self.number += 1
        self.desk.picture(os.path.join(self.folder, f"{self.number:02}-{name}.png"), whole)


def first_steps(desk, picture, _files):
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
    journey.open_page(desk, "Verloop")
    journey.write_note(desk, "Mevrouw viel bij de voordeur. Haar zoon komt morgen.")
    desk.key("ctrl+Return")
    desk.gone(name="Klaar", role="button")
    desk.key("ctrl+l")
    desk.find("Ontgrendelen", "button")
    picture("vergrendeld")
    journey.unlock(desk, "niet de wachtzin")
    desk.find(containing="Deze wachtzin opent")
    picture("verkeerde-wachtzin")
    desk.click("Wachtzin vergeten?", "button")
    picture("herstellen")


def an_hour_later(desk, picture):
    """The same vault: a note that is changed later can be read back as it was."""
    journey.unlock(desk)
    desk.find("Casussen", "list")
    journey.search(desk, "voordeur")
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find(containing="voordeur", within=desk.find("Notities", "list"))
    journey.change_note(desk, " Ze wil geen alarm om haar hals.")
    journey.show_versions(desk)
    picture("eerdere-versies")
    journey.leave(desk, "Eerdere versies")


def find_and_filter(desk, picture):
    """The caseload: what is there, what is asked for, and what is there already."""
    journey.open_example(desk)
    picture("caseload")
    journey.show_shortcuts(desk)
    picture("sneltoetsen")
    journey.leave(desk, "Sneltoetsen")
    with journey.filters(desk) as popover:
        journey.toggle(desk, desk.find("Wmo", "check box", within=popover))
        desk.find(containing="Filter ‘Wmo’ weghalen", role="button")
        picture("filters", whole=True)
    picture("gefilterd")
    desk.click(containing="Filter ‘Wmo’ weghalen", role="button")
    with journey.casus_dialog(desk) as dialog:
        desk.type("Twee huizen en een turntas")
        desk.find("Misschien is die er al", within=dialog)
        picture("nieuwe-casus-bestaat-al")


def read_and_write(desk, picture):
    """A note found by half a word; another written, deleted and kept after all."""
    journey.search(desk, "huurcontr")
    desk.find("Zoekresultaten", "list")
    picture("zoeken")
    desk.key("Return")
    desk.find(containing="huurcontract", within=desk.find("Notities", "list"))
    picture("gevonden")
    journey.write_note(desk, "Milan belde: de bewindvoerder heeft het huurcontract ontvangen.")
    picture("schrijven")
    desk.key("ctrl+Return")
    desk.gone(name="Klaar", role="button")
    picture("geschreven")
    desk.key("Delete")
    desk.find("Ongedaan maken", "button")
    picture("verwijderd")
    desk.click("Ongedaan maken", "button")
    desk.gone(name="Ongedaan maken", role="button")
    desk.find_focus(containing="Terloops", role="list item")


def gather_and_share(desk, picture, files):
    """The people around the table, and a summary that says nothing about any of them."""
    journey.open_page(desk, "Netwerk")
    desk.find("Inwoner toevoegen", "button")
    picture("netwerk")
    with journey.person_dialog(desk) as dialog:
        desk.type("Ruud Alberts")
        desk.find("Misschien is die er al", within=dialog)
        desk.enter(desk.find("Telefoon", "text", within=dialog), "111222333")
        desk.find(containing="Een BSN hoort hier niet", within=dialog)
        picture("nieuwe-persoon-met-bsn")
    journey.open_page(desk, "Delen")
    desk.find("Nakijken", "button")
    picture("delen-kiezen")
    journey.begin_review(desk)
    picture("delen-nakijken")
    desk.key("w")
    desk.find("Anders verwoorden", ("alert", "dialog"))
    picture("delen-anders-verwoorden")
    desk.key("Escape")
    desk.gone(name="Anders verwoorden", role=("alert", "dialog"))
    desk.find_focus(role="list item")
    journey.review(desk, lambda sentence: "k" if "“ik”" in sentence else "r")
    picture("delen-alles-beslist")
    journey.address(desk, picture=picture)
    picture("delen-document")
    journey.choose_file(desk, os.path.join(desk.home, "Milan.pdf"))
    desk.find("Er is niets opgeslagen", ("alert", "dialog"))
    picture("naam-in-bestandsnaam")
    desk.key("Escape")
    desk.gone(name="Er is niets opgeslagen")
    if files:
        journey.save_summary(desk, os.path.join(files, "samenvatting.pdf"))
        picture("gedeeld")
        with journey.register(desk) as dialog:
            desk.find(containing="Intervisiegroep", within=dialog)
            picture("wie-wat-kreeg")


def weigh(desk, picture):
    """What an approach cost and brought, and where its prices come from."""
    journey.open_page(desk, "Effecten")
    desk.find(containing="naar verwachting")
    picture("effecten")
    desk.key("alt+0")
    desk.find("Prijzen en methoden")
    picture("prijzen")
    desk.click("Vragen", "page tab")
    desk.find("Zoeken in de vragen")
    picture("vragen")


def look_through_windows(desk, picture):
    """What helps and hinders in a casus, in whose eyes and when, and what that shows over all casussen."""
    journey.search(desk, "briefadres")
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find("Notities", "list")
    journey.open_page(desk, "Vensters")
    desk.find_focus(containing="van 12 bekeken")
    picture("vensters")
    desk.key("Return")
    desk.find_focus(role="grouping")
    picture("venster")
    desk.key("Escape")
    desk.find_focus(containing="van 12 bekeken")
    desk.click("Naast elkaar", "button")
    desk.find_focus(role="list item")
    picture("vensters-naast-elkaar")
    desk.click("Door de tijd", "radio button")
    desk.find(containing="ertussen", role="button")
    picture("vensters-door-de-tijd")
    desk.click("In beeld", "toggle button")
    desk.find("De vier vensters")
    picture("vensters-in-beeld")
    desk.key("Escape")
    take_a_quick_look(desk, picture)
    desk.key("alt+8")
    desk.find("Nog niet in een thema")
    picture("signalen")
    desk.click("Wat helpt en hindert", "page tab")
    desk.find("Leefwereld", "list")
    picture("wat-helpt-en-hindert")


def take_a_quick_look(desk, picture):
    """Few questions, answered with one key each."""
    desk.find_focus(name="Naast elkaar", role="button")
    desk.key("Tab", "Return")
    desk.settle()
    desk.key("Down", "Return")
    desk.find("Wiens blik?")
    picture("wiens-blik")
    desk.key("Return")
    desk.find_focus(containing="Leefwereld, 2 vragen")
    desk.key("Return")
    desk.find_focus(role="grouping")
    desk.settle()
    desk.key("plus", "5", "minus", "2")
    picture("snelle-blik")


def through_the_example(desk, picture, files):
    """The main job: find, read, write, share."""
    find_and_filter(desk, picture)
    read_and_write(desk, picture)
    gather_and_share(desk, picture, files)
    weigh(desk, picture)
    look_through_windows(desk, picture)
    journey.begin_passing_note(desk, "Buurvrouw sprak me aan bij de bakker: het licht brandt weer.")
    picture("terloops")
    journey.leave(desk, "Terloopse notitie")
    desk.key("ctrl+comma")
    desk.find("Voorkeuren", "dialog")
    picture("voorkeuren")
    desk.key("Escape")


def set_text_size(dots):
    """Asked of the display, as the text size of a desktop is."""
    subprocess.run(["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s",
                    "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{dots}\n"], check=True)


def walk(prefix, folder, look, name, steps):
    width, height, settings, dots, _ = LOOKS[look]
    desk = Desk(prefix)
    set_text_size(dots)
    try:
        desk.start("--now", NOW, **settings)
        desk.resize(width, height)
        picture = Album(desk, os.path.join(folder, look, name))
        steps(desk, picture, folder if look == "breed-licht" else None)
        desk.quit()
        if steps == first_steps:
            desk.start("--now", LATER, **settings)
            desk.resize(width, height)
            an_hour_later(desk, picture)
            desk.quit()
    except Exception:
        desk.picture(os.path.join(folder, look, f"{name}-gestrand.png"), whole=True)
        raise
    finally:
        desk.tidy()


def main():
    prefix, folder, *looks = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    start = time.monotonic()
    for number, look in enumerate(looks or LOOKS, 1):
        print(f"tour: {number}/{len(looks or LOOKS)} {look}", end="", file=sys.stderr, flush=True)
        if LOOKS[look][-1]:
            walk(prefix, folder, look, "eigen-kluis", first_steps)
        walk(prefix, folder, look, "voorbeeld", through_the_example)
        print(f", {time.monotonic() - start:.0f} s", file=sys.stderr)


try:
    main()
except KeyboardInterrupt:
    sys.exit(130)
