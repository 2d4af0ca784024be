# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong around the real program: each time a clear sentence, the vault as it was, and no word lost.
test_faults.py PREFIX: where the program is installed."""
import fcntl
import hashlib
import os
import resource
import shutil
import subprocess
import sys

import journey
import steps
from desk import Atspi, Desk, wait_for

NOW = "2026-11-20T10:00"
TITLE = "Bezorgde buurman over een stille overkant"  # of the example below
EXAMPLE = "share/keukentafel/example/K-2026-033.json"
DAMAGED = "De kluis is beschadigd en is met rust gelaten."
OTHER_VAULT = "Het sleutelbestand in deze map hoort bij een andere kluis."
LATER = "Dit is gemaakt met een latere versie van Keukentafel."
IN_USE = "De kluis is al open in een ander programma."
READ_ONLY = "In de map kan niet geschreven worden."
FULL = "De schijf is vol."
WRONG_PASSPHRASE = "Deze wachtzin opent de kluis niet."
WRONG_CODE = "Deze herstelcode opent de kluis niet."
# A write beyond the limit on the size of files fails as on a full disk, when the signal is not taken.
ON_SMALL_DISK = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "-"]
READ_ONLY_MOUNT = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'


class Place:
    """A vault on a path as people have them, and a whole copy of it."""

    def __init__(self, desk):
        self.desk = desk
        self.folder = os.path.join(desk.home, "Kluis van Renée 🔑", "één")
        self.copy = os.path.join(desk.home, "copy")
        self.other = os.path.join(desk.home, "other")
        for folder in (self.copy, self.other):
            self.cli(folder, "init", "--weak-key")
        self.cli(self.copy, "import", os.path.join(desk.prefix, EXAMPLE))
        self.restore()

    def cli(self, folder, verb, *arguments):
        subprocess.run([os.path.join(self.desk.prefix, "bin", "keukentafel-cli"), verb, "--vault", folder,
                        "--passphrase-file", "-", *arguments], input=journey.PASSPHRASE, text=True, check=True,
                       stdout=subprocess.DEVNULL)

    def restore(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.copy, self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def flip(self, name, place):
        with open(self.path(name), "r+b") as file:
            file.seek(place)
            byte = file.read(1)[0]
            file.seek(place)
            file.write(bytes([byte ^ 1]))

    def change(self, name, before, after):
        with open(self.path(name), encoding="utf-8") as file:
            text = file.read()
        assert before in text, f"{before} is not in {name}"
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text.replace(before, after, 1))

    def prints(self):
        found = {}
        for name in ("vault.db", "key.json"):
            if os.path.exists(self.path(name)):
                with open(self.path(name), "rb") as file:
                    found[name] = hashlib.sha256(file.read()).hexdigest()
        return found


def refused(desk, sentence, passphrase=journey.PASSPHRASE):
    journey.unlock(desk, passphrase)
    # The fault before may have had the same sentence; what was answered now is selected, to be typed over.
    entry = desk.find("Wachtzin", "text").get_text_iface()
    wait_for(lambda: Atspi.Text.get_n_selections(entry) > 0, "an answer")
    desk.find(containing=sentence)
    assert desk.seen(TITLE) is None, "a vault that was refused shows a casus"


def opened(desk):
    journey.unlock(desk)
    desk.find(TITLE)
    desk.settle()


def refuse_wrong_secrets(desk, place):
    desk.wrapper = ON_SMALL_DISK
    desk.start("--now", NOW, "--vault", place.folder)
    desk.resize(1280, 800)
    before = place.prints()
    for passphrase in ("drie paarse fietsen drijven", "é🔑", "x" * 5000):
        refused(desk, WRONG_PASSPHRASE, passphrase)
    desk.click("Wachtzin vergeten?", "button")
    for code in ("geen code", "-".join(["ABCD"] * 7)):
        desk.enter(desk.find("Herstelcode", "text"), code)
        desk.enter(desk.find("Nieuwe wachtzin", "text"), "een heel andere zin nu")
        desk.enter(desk.find("Nog een keer dezelfde", "text"), "een heel andere zin nu")
        desk.click("Herstellen en ontgrendelen", "button")
        desk.find(containing=WRONG_CODE)
    assert place.prints() == before, "a wrong secret changed the vault"
    desk.key("Escape")
    opened(desk)
    desk.key("ctrl+l")
    desk.find("Ontgrendelen", "button")


def refuse_damage(desk, place):
    size = os.path.getsize(place.path("vault.db"))
    key_size = os.path.getsize(place.path("key.json"))
    faults = [
        (lambda: os.truncate(place.path("vault.db"), size // 2 // 4096 * 4096), DAMAGED),
        (lambda: os.truncate(place.path("vault.db"), size - 7), DAMAGED),
        (lambda: os.truncate(place.path("vault.db"), 0), DAMAGED),
        (lambda: place.flip("vault.db", 3), DAMAGED),
        (lambda: place.flip("vault.db", 2000), DAMAGED),
        (lambda: os.remove(place.path("vault.db")), DAMAGED),
        (lambda: os.truncate(place.path("key.json"), key_size // 2), DAMAGED),
        (lambda: os.truncate(place.path("key.json"), 0), DAMAGED),
        (lambda: place.flip("key.json", key_size // 2), DAMAGED),
        (lambda: shutil.copy(os.path.join(place.other, "key.json"), place.path("key.json")), OTHER_VAULT),
        (lambda: place.change("key.json", '"version": 1', '"version": 2'), LATER),
        (lambda: shutil.rmtree(place.folder), "Op deze plek is geen kluis meer."),
    ]
    for number, (damage, sentence) in enumerate(faults):
        place.restore()
        damage()
        before = place.prints()
        try:
            refused(desk, sentence)
        except Exception as error:
            raise AssertionError(f"fault {number}: {error}") from error
        assert place.prints() == before, f"fault {number} was made worse"
    place.restore()
    opened(desk)
    desk.key("ctrl+l")
    desk.find("Ontgrendelen", "button")


def refuse_second_program(desk, place):
    with open(place.path("lock"), "r+b") as lock:
        wait_for(lambda: locked(lock), "the vault to be closed")
        refused(desk, IN_USE)
    opened(desk)


def locked(file):
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


def find_again(desk, words, found):
    journey.search(desk, words)
    desk.find(role="list item", containing=found, within=desk.find("Zoekresultaten", "list"))
    desk.key("Return")
    desk.find("Notities", "list")


def keep_typing_on_full_disk(desk, place):
    find_again(desk, "stille overkan", TITLE)
    journey.write_note(desk, "Begin van een gesprek")
    pid = desk.process.pid
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    desk.type(" en dit kan nog niet bewaard worden")
    desk.find(containing=FULL)
    desk.find(containing="Je tekst blijft hier staan")
    desk.find(containing="en dit kan nog niet bewaard worden")
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    desk.gone(containing=FULL)
    desk.find(containing="opgeslagen 1")
    desk.kill()
    desk.start("--now", NOW, "--vault", place.folder, G_MESSAGES_DEBUG="all")
    desk.resize(1280, 800)
    opened(desk)
    find_again(desk, "bewaard", "dit kan nog niet")


def keep_analysis_over_the_lock(desk, place):
    journey.open_page(desk, "Effecten")
    desk.click("Een analyse beginnen", "button")
    desk.click("Opzet", "page tab")
    pid = desk.process.pid
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    desk.enter(desk.find("Naam van de analyse", "text"), "Nog niet bewaard worden")
    desk.find(containing=FULL)
    desk.key("ctrl+l")
    desk.find("Ontgrendelen", "button")
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    opened(desk)
    find_again(desk, "bewaard", "dit kan nog niet")
    journey.open_page(desk, "Effecten")
    desk.click("Opzet", "page tab")
    wait_for(lambda: desk.text(desk.find("Naam van de analyse", "text")) == "Nog niet bewaard worden",
             "the name that was typed before")


def take_odd_input(desk, place):
    journey.open_page(desk, "Verloop")
    desk.click("Nieuwe notitie", "button")
    area = desk.find("Wat er gebeurde", "text")
    for text, sentence in (("a\n" * 2500000, "Dat is te veel voor één notitie"),
                           ("a" * 200000, "Dat zijn bladzijden zonder regeleinde"),
                           ("dag\x01 \x1b[1m", "Tekens die niet te lezen zijn, zijn weggelaten.")):
        desk.enter(area, text)
        desk.find(containing=sentence)
    desk.enter(area, "Dag 👨‍👩‍👧 مرحبا بكم עברית naïef\n")
    desk.find(containing="opgeslagen")
    desk.settle()
    desk.key("ctrl+m")
    desk.enter(desk.find("Titel", "text"), "ש" * 10000)
    desk.settle()
    desk.key("Escape")


def refuse_read_only_folder(desk, place):
    desk.quit()
    before = place.prints()
    if os.geteuid() != 0:
        desk.wrapper = []
        os.chmod(place.folder, 0o500)
    elif subprocess.run(["unshare", "-m", "sh", "-c", READ_ONLY_MOUNT, place.folder, "true"], check=False,
                        capture_output=True).returncode == 0:
        desk.wrapper = ["unshare", "-m", "sh", "-c", READ_ONLY_MOUNT, place.folder]
    else:
        raise steps.Skip("neither permissions nor mounts keep this user out")
    try:
        desk.start("--now", NOW, "--vault", place.folder)
        refused(desk, READ_ONLY)
        desk.quit()
    finally:
        os.chmod(place.folder, 0o700)
    assert place.prints() == before, "a read-only vault was changed"


def leave_nothing_plain(desk, place):
    desk.log.flush()
    found = subprocess.run(["grep", "-rlaE", "bewaard worden|Bezorgde buurman|naïef", desk.home], capture_output=True,
                           text=True, check=False).stdout
    assert not found, f"plain text in {found}"
    with open(desk.log.name, encoding="utf-8") as file:
        faults = [line for line in file if "CRITICAL" in line or "WARNING" in line]
    assert not faults, "".join(faults)


def main():
    desk = Desk(sys.argv[1])
    steps.run(desk, [refuse_wrong_secrets, refuse_damage, refuse_second_program, keep_typing_on_full_disk,
                     keep_analysis_over_the_lock, take_odd_input, refuse_read_only_folder, leave_nothing_plain],
              Place(desk))


main()
