# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do in Keukentafel, step by step on a Desk. The program speaks Dutch."""
import os
import re

from desk import wait_for

PASSPHRASE = "vier paarse fietsen drijven"
LABELS = {"name": "Naam", "role": "Rol, zoals moeder of wijkagent", "phone": "Telefoon", "address": "Adres"}


def make_vault(desk, picture=lambda name: None):
    """From the welcome page to an empty caseload, with the recovery code copied from the screen. Returns the code."""
    desk.click("Je eigen kluis maken", "button")
    desk.enter(desk.find("Nieuwe wachtzin", "text"), PASSPHRASE)
    desk.enter(desk.find("Nog een keer dezelfde", "text"), PASSPHRASE)
    picture("nieuwe-kluis")
    desk.click("Kluis maken", "button")
    desk.find("Ik heb hem opgeschreven", "button")
    picture("herstelcode")
    code = wait_for(lambda: next((found for found in (re.findall(r"\b[0-9A-Z]{4}\b", desk.text(node))
                                                      for node in desk.walk() if node.get_role_name() == "label")
                                  if len(found) == 7), None), "the recovery code")
    desk.click("Ik heb hem opgeschreven", "button")
    desk.find("De kluis openen", "button")
    for number, group in enumerate(code, 1):
        entry = desk.seen(f"Groepje {number}", "text")
        if entry:
            desk.enter(entry, group)
    picture("herstelcode-nagaan")
    desk.click("De kluis openen", "button")
    desk.find("Nog geen casussen")
    return code


def unlock(desk, passphrase=PASSPHRASE):
    desk.enter(desk.find("Wachtzin", "text"), passphrase)
    desk.click("Ontgrendelen", "button")


def open_example(desk):
    desk.click("Het voorbeeld openen", "button")
    desk.find("Voorbeeld: verzonnen casussen")


def add_casus(desk, title):
    desk.key("ctrl+shift+n") if desk.seen("Nieuwe casus", "button") is None else desk.click("Nieuwe casus", "button")
    desk.enter(desk.find("Titel", "text"), title)
    desk.click("Toevoegen", "button")
    desk.gone(name="Titel", role="text")


def open_page(desk, title):
    """Verloop, Netwerk or Delen of the casus that is open."""
    desk.click(title, "page tab")


def add_person(desk, **fields):
    """Adds an inwoner: name, role, phone, ... by the labels of the dialog."""
    desk.click("Inwoner toevoegen", "button")
    for label, text in fields.items():
        desk.enter(desk.find(LABELS[label], "text"), text)
    desk.click("Toevoegen", "button")
    desk.gone(name="Naam", role="text")


def write_note(desk, text):
    """Begins a note and types; the program says when it is saved."""
    desk.click("Nieuwe notitie", "button")
    desk.find("Wat er gebeurde", "text")
    desk.type(text)
    desk.find(containing="opgeslagen")


def search(desk, words):
    desk.key("ctrl+f")
    desk.settle()
    desk.type(words)


def save_summary(desk, path):
    """Saves the summary on the page Delen as PDF with the dialog of GTK, and waits for the file."""
    desk.click("Opslaan als PDF…", "button")
    desk.find("Naam:", "text")
    desk.settle()
    desk.key("ctrl+a")
    desk.type(path)
    desk.settle()
    desk.key("Return")
    wait_for(lambda: os.path.exists(path), f"the file {os.path.basename(path)}")
