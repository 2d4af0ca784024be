# SPDX-License-Identifier: GPL-3.0-or-later
"""The built keukentafel-cli, asked and answered, and the tests of a file run as TAP."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

CLI = sys.argv[1]
PASSPHRASE = "drie koppen thee aan tafel"
HEAD = '{"format": "keukentafel-casus", "version": 1, '
CASUS = '"casus": {"code": "K-2024-014", "title": "Huur"}'


class Skip(Exception):
    pass


class Result:
    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout or b""
        self.err = process.stderr.decode()
        self.text = self.out.decode() if process.stdout is not None else ""


def run(*arguments, stdin=b"", **keywords):
    if isinstance(stdin, str):
        stdin = stdin.encode()
    keywords.setdefault("stdout", subprocess.PIPE)
    return Result(subprocess.run([CLI, *arguments], input=stdin, stderr=subprocess.PIPE, timeout=300, **keywords))


def done(*arguments, **keywords):
    result = run(*arguments, **keywords)
    assert result.code == 0, f"{arguments}: exit {result.code}: {result.err}"
    assert result.err == "", result.err
    return result.text


def fails(code, message, *arguments, **keywords):
    """One line on standard error, `VERB: ` and then `message`, and nothing on standard output."""
    result = run(*arguments, **keywords)
    assert result.code == code, f"{arguments}: exit {result.code}, not {code}: {result.err}"
    assert result.out == b"", result.out
    assert result.err.count("\n") == 1 and result.err.endswith("\n"), repr(result.err)
    verb = arguments[0] if arguments else "keukentafel-cli"
    assert result.err.startswith(f"{verb}: "), result.err
    assert message in result.err, f"{message!r} is not in {result.err!r}"
    return result.err


def analysis(**changes):
    scenario = {"label": "", "why": "", "activities": [], "events": [], "effects": []}
    return json.dumps({"format": "keukentafel-effects", "version": 1, "title": "", "start": "2024-01-01",
                       "end": "2024-12-31", "price_year": 2024, "price_index": {}, "discount_percent": "0", "seed": 1,
                       "draws": 10, "scenarios": [{"id": "zo", "role": "intervention", "basis": "happened", **scenario},
                                                  {"id": "oud", "role": "reference", "basis": "former", **scenario}],
                       **changes})


def dossier(**members):
    whole = {
        "format": "keukentafel-casus",
        "version": 1,
        "casus": {"code": "K-2024-014", "title": "Huur en school", "status": "open", "opened": "2024-01-10",
                  "laws": ["wmo", "participatiewet"], "theme": "schulden", "coordinator": "p3"},
        "persons": [
            {"id": "p1", "name": "Fatima el Amrani", "kind": "inwoner", "role": "moeder", "phone": "06 12345678",
             "email": "fatima@example.nl", "address": "Lindenstraat 4\n1234 AB Laarwijk", "born": "1980-02-14"},
            {"id": "p2", "name": "Renée Bos", "kind": "netwerk", "role": "buurvrouw"},
            {"id": "p3", "name": "Joost Bakker", "kind": "professional", "organisation": "Wijkteam"}],
        "notes": [
            {"id": "n1", "at": "2024-01-10T14:00", "kind": "keukentafelgesprek", "life_domains": ["wonen"],
             "text": "Koffie bij Fatima. De huurachterstand is besproken.", "own_words": "Ik ben moe.",
             "impression": "Gespannen.", "participants": "Fatima"},
            {"id": "n2", "at": "2024-02-11T09:30", "kind": "telefoon", "text": "Gebeld over het café op het plein."}],
        "effects": [json.loads(analysis()), json.loads(analysis(title="Lichter"))],
        "dialogues": [{"analysis": 1, "price_list": "start-1", "dialogue": {"said": [1, 1.5, None, {"x": True}]}}],
        "vensters": [{}],
    }
    whole.update(members)
    return json.dumps(whole, ensure_ascii=False)


class Vault:
    def __init__(self, folder, name="kluis", passphrase=PASSPHRASE):
        self.folder = os.path.join(folder, name)
        self.passphrase_file = self.folder + ".pass"
        with open(self.passphrase_file, "w") as file:
            file.write(passphrase + "\n")
        self.options = ["--vault", self.folder, "--passphrase-file", self.passphrase_file]
        self.code = self.done("init", "--weak-key")

    def done(self, verb, *arguments, **keywords):
        return done(verb, *self.options, *arguments, **keywords)

    def fails(self, code, message, verb, *arguments, **keywords):
        return fails(code, message, verb, *self.options, *arguments, **keywords)

    def path(self, name):
        return os.path.join(self.folder, name)

    def digest(self):
        """Of what the vault shows, not of its bytes."""
        return self.done("list", "--json") + "".join(
            self.done("export", entry["code"]) for entry in json.loads(self.done("list", "--json")))


def filled(folder, name="kluis"):
    vault = Vault(folder, name)
    vault.done("import", "-", stdin=dossier())
    return vault


def main(module):
    """Runs the tests of a module, or those that are named behind the program."""
    tests = [(name, value) for name, value in module.items() if name.startswith("test_")]
    only = sys.argv[2:]
    tests = [(name, value) for name, value in tests if not only or name[5:] in only]
    print("TAP version 13")
    print(f"1..{len(tests)}")
    failures = 0
    for number, (name, function) in enumerate(tests, 1):
        title = name[5:].replace("_", " ")
        folder = tempfile.mkdtemp(prefix="kt-cli-")
        try:
            function(folder)
            print(f"ok {number} {title}")
        except Skip as reason:
            print(f"ok {number} {title} # SKIP {reason}")
        except Exception:
            failures += 1
            print(f"not ok {number} {title}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        sys.stdout.flush()
    return 1 if failures else 0
