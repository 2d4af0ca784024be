# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do in Keukentafel, step by step on a Desk. The program speaks Dutch."""
import contextlib
import os
import re
import subprocess

from desk import Atspi, Missing, wait_for

PASSPHRASE = "vier paarse fietsen drijven"
LABELS = {"name": "Naam", "role": "Rol, zoals moeder of wijkagent", "phone": "Telefoon", "address": "Adres"}
PAGES = ("Verloop", "Netwerk", "Effecten", "Vensters", "Delen")
DONE = "Klaar: alles is beslist"


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


def cli(desk, verb, *arguments):
    """What keukentafel-cli prints, of the vault of open_casus() unless the verb needs none."""
    vault = ["--vault", os.path.join(desk.home, "kluis"), "--passphrase-file", "-"] if verb != "effects" else []
    return subprocess.run([os.path.join(desk.prefix, "bin", "keukentafel-cli"), verb, *vault, *arguments],
                          input=PASSPHRASE, capture_output=True, text=True, check=True).stdout


def open_casus(desk, code, title, words, page):
    """Starts with a vault that has this example casus alone, and opens a page of it; the words are in its notes."""
    cli(desk, "init", "--weak-key")
    cli(desk, "import", os.path.join(desk.prefix, f"share/keukentafel/example/{code}.json"))
    desk.start("--now", "2026-11-20T10:00", "--vault", os.path.join(desk.home, "kluis"))
    desk.resize(1280, 900)
    unlock(desk)
    desk.find(title)
    search(desk, words)
    desk.find("Zoekresultaten", "list")
    desk.key("Return")
    desk.find("Notities", "list")
    open_page(desk, page)


def open_effects(desk, code, title, words):
    """Likewise, its page Effecten."""
    open_casus(desk, code, title, words, "Effecten")


def print_account(desk, path):
    """The text of the printed account of the analysis on the page Effecten, saved as PDF; what is still to be decided is
    replaced."""
    desk.click("Menu van de analyse", "toggle button")
    desk.settle()
    desk.key("Down", "Return")
    return save_outgoing(desk, "Verantwoording", "Waarvoor, zoals het jaarverslag", path)


def save_outgoing(desk, title, purpose, path):
    """The text of what leaves by the dialog with this title, saved as PDF; what is still to be decided is replaced."""
    dialog = desk.find(title, "dialog")
    desk.find("Zo wordt het", "page tab", within=dialog)
    while desk.seen("Vervangen", "button", within=dialog):
        desk.click("Vervangen", "button", within=dialog)
        desk.settle()
    desk.enter(desk.find("Voor wie", ("text", "entry")), "ALV")
    desk.enter(desk.find(purpose, ("text", "entry")), "Jaarverslag")
    save_summary(desk, path)
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def open_example(desk):
    desk.click("Het voorbeeld openen", "button")
    desk.find("Voorbeeld: verzonnen casussen")


def leave(desk, title):
    """Closes the dialog with this title by the keyboard."""
    desk.key("Escape")
    desk.gone(name=title, role="dialog")


def reach(desk, node, key="Tab"):
    """Walks to something with the Tab key, as one does without a mouse, or back with shift+Tab."""
    for _ in range(40):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return
        desk.key(key)
        desk.settle()
    raise Missing(f"a way to {node.get_name()!r} with the Tab key")


def toggle(desk, node):
    """Check boxes have no action on the accessibility bus."""
    reach(desk, node)
    desk.key("space")


def show_shortcuts(desk):
    desk.key("F1")
    return desk.find("Sneltoetsen", "dialog")


@contextlib.contextmanager
def filters(desk):
    """The filters beside the search entry, open for as long as the block lasts."""
    search(desk, "")
    desk.key("Tab", "space")
    yield desk.find("Wmo", "check box").get_parent()
    desk.key("Escape")
    desk.gone(name="Wmo", role="check box")


@contextlib.contextmanager
def casus_dialog(desk):
    """The dialog for a new casus, left without making one."""
    desk.key("ctrl+m")
    yield desk.find("Nieuwe casus", "dialog")
    leave(desk, "Nieuwe casus")


def add_casus(desk, title):
    desk.key("ctrl+m")
    dialog = desk.find("Nieuwe casus", "dialog")
    desk.enter(desk.find("Titel", "text", within=dialog), title)
    desk.click("Toevoegen", "button", within=dialog)
    desk.gone(name="Nieuwe casus", role="dialog")
    desk.find(title)


def open_page(desk, title):
    """A page of the casus that is open."""
    desk.key(f"alt+{PAGES.index(title) + 1}")


@contextlib.contextmanager
def person_dialog(desk):
    """The dialog for a new inwoner, left without making one."""
    desk.click("Inwoner toevoegen", "button")
    yield desk.find("Nieuwe persoon", "dialog")
    leave(desk, "Nieuwe persoon")


def add_person(desk, **fields):
    """Adds an inwoner: name, role, phone, ... by the labels of the dialog."""
    desk.click("Inwoner toevoegen", "button")
    dialog = desk.find("Nieuwe persoon", "dialog")
    for label, text in fields.items():
        desk.enter(desk.find(LABELS[label], "text", within=dialog), text)
    desk.click("Toevoegen", "button", within=dialog)
    desk.gone(name="Nieuwe persoon", role="dialog")


def write_note(desk, text):
    """Begins a note and types; the program says when it is saved."""
    desk.key("Insert")
    desk.find("Wat er gebeurde", "text")
    desk.type(text)
    desk.find(containing="opgeslagen")


def change_note(desk, text):
    """Adds words to the note that was found."""
    desk.key("F2")
    desk.find("Klaar", "button")
    desk.type(text)
    desk.find(containing="opgeslagen")
    desk.key("ctrl+Return")
    desk.gone(name="Klaar", role="button")


def show_versions(desk):
    desk.key("shift+F10")
    desk.settle()
    desk.key("Down", "Return")
    return desk.find("Eerdere versies", "dialog")


def begin_passing_note(desk, text):
    desk.key("ctrl+n")
    desk.find("Terloopse notitie", "dialog")
    desk.type(text)


def search(desk, words):
    desk.key("ctrl+f")
    desk.settle()
    desk.type(words)


def begin_review(desk):
    """On the page Delen: from the choice of notes to what is still to be decided in them."""
    desk.click("Nakijken", "button")
    desk.find_focus(role="list item")


def count_undecided(desk):
    """How much the review says is left to decide."""
    def read():
        for node in desk.walk():
            found = re.match(r"Nog (\d+) te beslissen|" + DONE, desk.text(node) or node.get_name() or "")
            if found:
                return found
        return None
    return int(wait_for(read, "how much is left to decide")[1] or 0)


def review(desk, choose=lambda sentence: "r"):
    """Decides all that is undecided by the keyboard; choose() gives the key for the sentence about some words. At the end
    the way on has the focus. Returns how many decisions it took."""
    decisions = 0
    left = count_undecided(desk)
    while left > 0:
        sentence = desk.seen(containing="blijven staan, of wordt het")
        desk.key(choose(desk.text(sentence) or sentence.get_name()) if sentence else "n")
        if sentence:
            before, decisions = left, decisions + 1
            wait_for(lambda: count_undecided(desk) < before, "fewer to decide")
            left = count_undecided(desk)
    desk.find(containing=DONE)
    desk.find_focus(name="Verder", role="button")
    return decisions


def pass_question(desk, picture=None):
    """From the review past the question who this could be, to the document."""
    desk.key("Return")
    onward = desk.find("Naar het document", "button")
    if picture:
        desk.find(containing="Wie zou dit kunnen zijn?")
        picture("delen-wie-is-het", whole=True)
    reach(desk, onward)
    desk.key("Return")


def address(desk, recipient="Intervisiegroep Noord", purpose="Intervisie", picture=None):
    """From the review to the document, and for whom and for what it is."""
    pass_question(desk, picture)
    desk.find_focus(role="text")
    desk.type(recipient)
    desk.key("Tab")
    reach(desk, desk.find("Waarvoor, zoals intervisie", "text"))
    desk.type(purpose)


def choose_file(desk, path):
    """Saves the summary on the page Delen as PDF with the dialog of GTK."""
    desk.click("Opslaan als PDF…", "button")
    desk.find("Naam:", "text")
    desk.settle()
    desk.key("ctrl+a")
    desk.type(path)
    desk.settle()
    desk.key("Return")


@contextlib.contextmanager
def register(desk):
    """What left of the casus, open for as long as the block lasts."""
    desk.click("Wie wat kreeg", "button")
    yield desk.find("Wie wat kreeg", "dialog")
    leave(desk, "Wie wat kreeg")


def save_summary(desk, path):
    """Saves the summary as PDF and waits for the file."""
    choose_file(desk, path)
    wait_for(lambda: os.path.exists(path), f"the file {os.path.basename(path)}")
