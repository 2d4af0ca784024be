#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built keukentafel-cli and says in TAP what it found."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import threading

from cli import CASUS, CLI, HEAD, PASSPHRASE, Skip, Vault, analysis, done, dossier, fails, filled, main, run


def test_help(folder):
    text = done("--help")
    for verb in ("init", "check", "import", "export", "list", "show", "note", "search", "summary", "anonymise",
                 "effects", "generate"):
        assert f"\n  {verb} " in text, verb
        description = done(verb, "--help")
        assert f"keukentafel-cli {verb} [OPTION" in description, description
        if verb not in ("anonymise", "effects"):
            assert "--vault" in description, description
    for verb in ("protect", "report", "backup", "restore"):
        assert f"\n  {verb} " not in text, verb
    assert "--weak-key" not in done("init", "--help")


def test_version(folder):
    assert done("--version").startswith("keukentafel-cli 0."), done("--version")


def test_wrong_arguments(folder):
    vault = Vault(folder)
    for arguments in ([], ["bestaat-niet"], ["--bestaat-niet"]):
        result = run(*arguments)
        assert result.code == 2 and result.out == b"" and result.err.startswith("keukentafel-cli: "), result.err
    fails(2, "--vault: is missing", "list")
    fails(2, "--vault: is missing", "init")
    fails(2, "--passphrase-file: is missing", "list", "--vault", vault.folder)
    fails(2, "Unknown option --passphrase", "list", "--vault", vault.folder, "--passphrase", "geheim")
    vault.fails(2, "too many", "list", "K-1")
    vault.fails(2, "argument is missing", "show")
    vault.fails(2, "argument is missing", "import")
    vault.fails(2, folder, "import", folder)
    vault.fails(2, "argument is missing", "search")
    vault.fails(2, "--all", "export")
    vault.fails(2, "--all", "export", "K-1", "--all", folder)
    vault.fails(2, "K-1", "show", "K-1")
    vault.fails(2, "K-1", "export", "K-1")
    vault.fails(2, "--limit", "search", "--limit", "0", "a")
    vault.fails(2, "many", "search", "--limit", "many", "a")
    vault.fails(2, "--status", "search", "--status", "dicht", "a")
    vault.fails(2, "--law", "search", "--law", "wlz", "a")
    vault.fails(2, "--kind", "search", "--kind", "brief", "a")
    vault.fails(2, "--from", "search", "--from", "1 mei", "a")
    vault.fails(2, "--until", "search", "--until", "2024-02-30", "a")
    vault.fails(2, "words: is not UTF-8", "search", b"\xff")
    vault.fails(2, "--now", "list", "--now", "2024-01-01")
    vault.fails(2, "--casussen", "generate", "--notes", "1")
    vault.fails(2, "--notes", "generate", "--casussen", "1", "--notes", "-1")


def test_passphrase(folder):
    vault = filled(folder)
    expected = vault.done("list")
    for given in (PASSPHRASE, PASSPHRASE + "\n", PASSPHRASE + "\r\n"):
        assert done("list", "--vault", vault.folder, "--passphrase-file", "-", stdin=given) == expected
    options = ["--vault", vault.folder, "--passphrase-file", "-"]
    fails(4, "passphrase", "list", *options, stdin="iets anders\n")
    fails(4, "passphrase", "list", *options, stdin=PASSPHRASE + " \n")
    fails(2, "is empty", "list", *options, stdin="\n")
    fails(2, "is empty", "list", *options, stdin="")
    fails(2, "one line", "list", *options, stdin="a\nb\n")
    fails(2, "one line", "list", *options, stdin=b"a\0b\n")
    fails(2, "one line", "list", *options, stdin=b"\xff\n")
    fails(2, "longer", "list", *options, stdin="x" * 100000)
    fails(2, "standard input", "note", *options, stdin=PASSPHRASE)
    fails(2, "standard input", "import", *options, "-", stdin=PASSPHRASE)
    fails(2, "ontbreekt.txt", "list", "--vault", vault.folder, "--passphrase-file", "ontbreekt.txt")


# --- The verbs ---

def test_init(folder):
    vault = Vault(folder)
    assert len(vault.code.strip()) >= 20 and vault.code.count("\n") == 1, vault.code
    before = vault.digest()
    vault.fails(2, "", "init", "--weak-key")
    assert vault.digest() == before
    with open(vault.path("key.json")) as file:
        assert vault.code.strip() not in file.read()
    assert vault.done("list") == ""


def test_init_short_passphrase(folder):
    """It is taken and said, but for a key that is not safe anyhow."""
    for passphrase, options, warns in (("x", [], True), ("x", ["--weak-key"], False), (PASSPHRASE, [], False)):
        vault = os.path.join(folder, f"kluis {passphrase}{options}")
        result = run("init", *options, "--vault", vault, "--passphrase-file", "-", stdin=passphrase)
        assert result.code == 0 and result.text.count("\n") == 1, result.err
        assert result.err.startswith("init: the passphrase is shorter than 8 characters") if warns else result.err == ""
        assert result.err.count("\n") == int(warns), result.err
        assert done("list", "--vault", vault, "--passphrase-file", "-", stdin=passphrase) == ""


def test_init_without_reader(folder):
    """A vault whose recovery code nobody could read is no vault."""
    passphrase = os.path.join(folder, "pass")
    with open(passphrase, "w") as file:
        file.write(PASSPHRASE)
    with open("/dev/full", "w") as full:
        result = run("init", "--weak-key", "--vault", os.path.join(folder, "kluis"), "--passphrase-file", passphrase,
                     stdout=full)
    assert result.code == 1 and "standard output" in result.err, result.err
    assert not os.path.exists(os.path.join(folder, "kluis"))
    done("init", "--weak-key", "--vault", os.path.join(folder, "kluis"), "--passphrase-file", passphrase)


def test_import_and_export(folder):
    first, second = filled(folder, "een"), Vault(folder, "twee")
    text = first.done("export", "K-2024-014")
    # The members stand in the order that they were given in.
    for member in ("effects", "dialogues"):
        assert json.dumps(json.loads(text)[member]) == json.dumps(json.loads(dossier())[member]), text
    assert json.loads(text)["casus"] == json.loads(dossier())["casus"]
    assert second.done("import", "-", stdin=text) == "K-2024-014\n"
    assert second.done("export", "K-2024-014") == text
    assert second.done("export", "K-2024-014", "-") == text

    path = os.path.join(folder, "uit voer é.json")
    assert second.done("export", "K-2024-014", path) == ""
    with open(path) as file:
        assert file.read() == text
    assert os.stat(path).st_mode & 0o077 == 0
    assert second.done("export", "K-2024-014", path) == ""

    second.fails(2, "casus.code: there is a casus K-2024-014 already", "import", path)
    second.fails(2, "not a regular file", "export", "K-2024-014", "/dev/full")
    second.fails(2, "", "export", "K-2024-014", os.path.join(folder, "ontbreekt", "x.json"))
    second.fails(2, "ontbreekt.json", "import", os.path.join(folder, "ontbreekt.json"))


def test_import_several(folder):
    vault = Vault(folder)
    paths = []
    for i, code in enumerate(("K-2024-001", "K-2024-002", "K-2024-002", "x")):
        paths.append(os.path.join(folder, f"{i}.json"))
        with open(paths[-1], "w") as file:
            file.write(dossier(casus={"code": code, "title": "t"}, persons=[{"phoon": 1}] if code == "x" else []))
    vault.fails(2, "2.json: casus.code: another file", "import", *paths[:3])
    vault.fails(2, "3.json: persons[0].phoon: unknown member", "import", paths[0], paths[1], paths[3])
    assert vault.done("list") == ""
    vault.done("import", paths[1])
    vault.fails(2, "K-2024-002", "import", *paths[:2])
    assert vault.done("list").count("\n") == 1
    assert vault.done("import", paths[0]) == "K-2024-001\n"


def test_export_all(folder):
    vault = filled(folder)
    vault.done("import", "-", stdin=dossier(casus={"code": "../a b", "title": "t"}))
    target = os.path.join(folder, "uit", "alles")
    assert vault.done("export", "--all", target) == ""
    assert sorted(os.listdir(target)) == ["%2E.%2Fa%20b.json", "K-2024-014.json"], os.listdir(target)
    with open(os.path.join(target, "K-2024-014.json")) as file:
        assert file.read() == vault.done("export", "K-2024-014")


def test_export_all_with_long_codes(folder):
    vault = Vault(folder)
    for end in "ab":
        vault.done("import", "-", stdin=dossier(casus={"code": 300 * "é" + end, "title": "t"}))
    target = os.path.join(folder, "uit")
    vault.done("export", "--all", target)
    assert len(os.listdir(target)) == 2, os.listdir(target)


def test_least(folder):
    vault = Vault(folder)
    vault.done("import", "-", stdin=HEAD + CASUS + "}")
    assert vault.done("list") == "K-2024-014\topen\t\tHuur\n", vault.done("list")


def test_list(folder):
    vault = filled(folder)
    assert vault.done("list") == "K-2024-014\topen\twmo,participatiewet\tHuur en school\n"
    entries = json.loads(vault.done("list", "--json"))
    assert entries == [{"code": "K-2024-014", "status": "open", "laws": ["wmo", "participatiewet"],
                        "theme": "schulden", "title": "Huur en school", "opened": "2024-01-10", "closed": None,
                        "notes": 2, "latest": "2024-02-11T09:30"}], entries
    vault.done("import", "-", stdin=dossier(casus={"code": "a", "title": "een\ttab\u009b2J"}))
    assert "een tab 2J\n" in vault.done("list"), vault.done("list")


def test_show(folder):
    text = filled(folder).done("show", "K-2024-014")
    for part in ("K-2024-014  Huur en school", "Status: Open", "Fatima el Amrani (Inwoner)", "06 12345678",
                 "Lindenstraat 4 1234 AB Laarwijk", "Regisseur: Joost Bakker", "2024-01-10T14:00  Keukentafelgesprek",
                 "    Ik ben moe.", "    Gespannen.", "Notes: 2"):
        assert part in text, f"{part!r} in {text}"


def test_note(folder):
    vault = filled(folder)
    words = os.path.join(folder, "woorden")
    with open(words, "w") as file:
        file.write("Het gaat wel weer.\n")
    first = vault.done("note", "K-2024-014", "--kind", "huisbezoek", "--at", "2024-03-01T10:00", "--participants",
                       "Fatima", "--life-domain", "wonen", "--life-domain", "financien", "--own-words", words,
                       "--impression", words, stdin="Nieuwe sleutel.\nEn een kast.\n")
    working = vault.done("note", "K-2024-014", "--working", stdin="Terugbellen.")
    loose = vault.done("note", "--now", "2024-03-02T11:12", stdin="Passant op de markt")
    other = vault.done("note", "-", stdin="Nog een passant")
    assert len({first, working, loose, other}) == 4 and all(id.strip().isdigit() for id in (first, loose))

    exported = json.loads(vault.done("export", "K-2024-014"))
    assert len(exported["notes"]) == 3, exported["notes"]
    note = [note for note in exported["notes"] if note["kind"] == "huisbezoek"][0]
    assert note["text"] == "Nieuwe sleutel.\nEn een kast." and note["own_words"] == "Het gaat wel weer.", note
    assert note["life_domains"] == ["wonen", "financien"] and note["participants"] == "Fatima", note
    assert "Terugbellen" not in vault.done("export", "K-2024-014")
    shown = vault.done("show", "K-2024-014")
    assert f"#{first.strip()}\n" in shown and f"#{working.strip()}  (werkaantekening)\n" in shown, shown
    shown = vault.done("show", "-")
    assert "2024-03-02T11:12" in shown and "Nog een passant" in shown, shown

    vault.fails(2, "K-9", "note", "K-9", stdin="x")
    vault.fails(2, "text: is empty", "note", stdin=" \n")
    vault.fails(2, "--kind", "note", "--kind", "brief", stdin="x")
    vault.fails(2, "--life-domain", "note", "--life-domain", "tuin", stdin="x")
    vault.fails(2, "--at", "note", "--at", "gisteren", stdin="x")
    vault.fails(2, "--participants", "note", "--participants", "x" * 2000, stdin="x")
    vault.fails(2, "text: has a NUL", "note", stdin=b"a\0b")
    vault.fails(2, "text: is not UTF-8", "note", stdin=b"\xff")
    vault.fails(2, "text: is longer than 200000", "note", stdin="x" * 200001)
    vault.fails(2, "text: ", "note", stdin="vijf megabytes. " * (5 * 65536))
    vault.fails(2, "--own-words: ", "note", "--own-words", os.path.join(folder, "ontbreekt"), stdin="x")
    vault.fails(2, "--own-words: ", "note", "--own-words", "-", stdin="x")
    vault.done("note", stdin="x" * 200000)


def test_search(folder):
    vault = filled(folder)
    assert vault.done("search", "huurachter").splitlines()[0].startswith("note\tK-2024-014\t2024-01-10T14:00\t")
    assert "«huurachterstand»" in vault.done("search", "huurachter")
    assert "«café»" in vault.done("search", "CAFE", "plein")
    kinds = [line.split("\t")[0] for line in vault.done("search", "fatima").splitlines()]
    assert kinds == ["person", "note"], kinds
    assert vault.done("search", "K-2024-014").split("\t")[:2] == ["casus", "K-2024-014"]
    assert vault.done("search", "bestaatniet") == ""
    assert vault.done("search", "--", "-achter") == ""
    assert vault.done("search", "fatima", "--kind", "telefoon") == ""
    assert vault.done("search", "koffie", "--kind", "telefoon", "--kind", "keukentafelgesprek") != ""
    assert vault.done("search", "koffie", "--status", "closed") == ""
    assert vault.done("search", "koffie", "--law", "jeugdwet") == ""
    assert vault.done("search", "koffie", "--law", "jeugdwet", "--law", "wmo") != ""
    assert vault.done("search", "koffie", "--theme", "schulden") != ""
    assert vault.done("search", "koffie", "--theme", "werk") == ""
    assert vault.done("search", "koffie", "--from", "2024-01-10", "--until", "2024-01-10") != ""
    assert vault.done("search", "koffie", "--from", "2024-01-11") == ""
    assert vault.done("search", "koffie", "--until", "2024-01-09") == ""
    vault.done("note", "K-2024-014", "--at", "2024-05-05T10:00", stdin="Koffie\tmet\nkoek")
    lines = vault.done("search", "koffie").splitlines()
    assert [line.split("\t")[2] for line in lines] == ["2024-05-05T10:00", "2024-01-10T14:00"], lines
    assert all(line.count("\t") == 3 for line in lines), lines
    assert len(vault.done("search", "koffie", "--limit", "1").splitlines()) == 1
    hits = json.loads(vault.done("search", "koffie", "--json"))
    assert hits[0]["kind"] == "note" and hits[0]["code"] == "K-2024-014" and "«" in hits[0]["snippet"], hits
    assert json.loads(vault.done("search", "bestaatniet", "--json")) == []


def test_summary(folder):
    vault = filled(folder)
    output = os.path.join(folder, "samenvatting.txt")
    assert vault.done("summary", "K-2024-014", "--format", "text", "--output", output) == ""
    with open(output) as file:
        text = file.read()
    assert "huurachterstand" in text and "café" in text, text
    for name in ("Fatima", "Amrani", "Bakker", "12345678", "K-2024-014", "Huur en school"):
        assert name not in text, f"{name!r} is in {text}"
    assert os.stat(output).st_mode & 0o077 == 0

    chosen = [word for word in vault.done("show", "K-2024-014").split() if word.startswith("#")]
    vault.done("summary", "K-2024-014", "--format", "text", "--output", output, "--note", chosen[1][1:])
    with open(output) as file:
        text = file.read()
    assert "huurachterstand" not in text and "café" in text, text

    for format, start in (("odt", b"PK"), ("pdf", b"%PDF")):
        vault.done("summary", "K-2024-014", "--format", format, "--output", output)
        with open(output, "rb") as file:
            assert file.read().startswith(start)

    vault.fails(2, "--format", "summary", "K-2024-014", "--output", output)
    vault.fails(2, "--format", "summary", "K-2024-014", "--format", "docx", "--output", output)
    vault.fails(2, "--output", "summary", "K-2024-014", "--format", "odt")
    vault.fails(2, "not a regular file", "summary", "K-2024-014", "--format", "odt", "--output", "/dev/full")
    vault.fails(2, "--note: 999", "summary", "K-2024-014", "--format", "odt", "--output", output, "--note", "999")
    vault.fails(2, "--note: x", "summary", "K-2024-014", "--format", "odt", "--output", output, "--note", "x")
    vault.fails(2, "K-9", "summary", "K-9", "--format", "odt", "--output", output)

    working = vault.done("note", "K-2024-014", "--working", stdin="Eigen geheugensteun.").strip()
    vault.done("summary", "K-2024-014", "--format", "text", "--output", output)
    with open(output) as file:
        text = file.read()
    assert "geheugensteun" not in text and "café" in text, text
    vault.fails(2, "working note", "summary", "K-2024-014", "--format", "odt", "--output", output, "--note", working)


def test_summary_withheld(folder):
    vault = filled(folder)
    for format in ("text", "odt", "pdf"):
        target = os.path.join(folder, "uit-" + format)
        os.mkdir(target)
        vault.fails(3, "", "summary", "K-2024-014", "--format", format, "--output",
                    os.path.join(target, "voor fatima el amrani.txt"))
        assert os.listdir(target) == []


UNDECIDED = "Zij wandelt graag met Klimop. Later weer met Klimop buiten."


def register(vault):
    return json.loads(vault.done("export", "K-2024-014")).get("disclosures", [])


def test_summary_undecided(folder):
    vault = filled(folder)
    output = os.path.join(folder, "samenvatting.txt")
    order = ["summary", "K-2024-014", "--format", "text", "--output", output]
    assert vault.done("summary", "K-2024-014", "--suspects") == ""
    vault.done("note", "K-2024-014", stdin=UNDECIDED)

    vault.fails(3, "2 places are undecided", *order)
    assert not os.path.exists(output) and register(vault) == []
    assert vault.done("summary", "K-2024-014", "--suspects") == f"Klimop\t{UNDECIDED}\n" * 2
    assert not os.path.exists(output) and register(vault) == []

    for option, value in (("--keep", ""), ("--keep", "a\nb"), ("--replace", ""), ("--replace", "=een plant"),
                          ("--replace", "Klimop=" + 201 * "x")):
        vault.fails(2, f"{option}: ", *order, option, value)
    assert not os.path.exists(output) and register(vault) == []

    # What was decided stands from then on.
    vault.done(*order, "--keep", "Klimop")
    with open(output) as file:
        assert UNDECIDED in file.read()
    vault.done(*order)
    vault.done(*order, "--replace", "KLIMOP=een plant", "--for", "Intervisiegroep", "--purpose", "een vraag")
    with open(output) as file:
        assert "met [een plant]. Later weer met [een plant] buiten." in file.read()
    assert vault.done("summary", "K-2024-014", "--suspects") == ""
    decisions = json.loads(vault.done("export", "K-2024-014"))["decisions"]
    assert [(entry["form"], entry["verdict"], entry["wording"]) for entry in decisions] == \
        [("klimop", "replace", "een plant")], decisions

    first, second, third = register(vault)
    assert (first.get("recipient", ""), first["purpose"], first["form"]) == ("", "intervisie", "text"), first
    assert (third["recipient"], third["purpose"]) == ("Intervisiegroep", "een vraag"), third
    assert first["fingerprint"] == second["fingerprint"] != third["fingerprint"], (first, third)
    assert "assessment" not in third and third["title"] == "Samenvatting voor intervisie", third


def test_summary_registered(folder):
    """Nobody of the casus can be kept."""
    vault = filled(folder)
    output = os.path.join(folder, "samenvatting.txt")
    vault.done("summary", "K-2024-014", "--format", "text", "--output", output, "--keep", "Fatima")
    with open(output) as file:
        text = file.read()
    assert "Fatima" not in text and "Koffie bij [moeder]." in text, text


def test_summary_not_written(folder):
    vault = filled(folder)
    before = vault.digest()
    for output in (os.path.join(folder, "bestaat-niet", "uit.txt"), folder):
        result = run("summary", *vault.options, "K-2024-014", "--format", "text", "--output", output)
        assert result.code in (1, 2) and result.out == b"" and result.err.startswith("summary: "), result.err
    vault.fails(3, "", "summary", "K-2024-014", "--format", "odt", "--output", os.path.join(folder, "bakker.odt"))
    assert register(vault) == [] and vault.digest() == before


def look(date, samenhang):
    return {"format": "keukentafel-venster-review", "version": 1, "date": date, "viewer": "professional", "who": "",
            "bank": "vensters-2026", "quick": False, "samenhang": samenhang, "axes": [], "answers": [
                {"question": "samenhang.streven", "venster": "samenhang", "label": "Blijven zoeken",
                 "asked": "In hoeverre blijven de betrokkenen samen zoeken naar samenhang, ook als het tegenzit?",
                 "factor": False, "extent": "groot", "influence": "bevorderend", "remark": "Ook Fatima belt.",
                 "evidence": []}]}


def test_summary_with_look(folder):
    """The latest look goes in when it is asked for: in Dutch, and looked through as the notes are."""
    vault = filled(folder)
    output = os.path.join(folder, "samenvatting.txt")
    order = ["summary", "K-2024-014", "--format", "text", "--output", output]
    vault.fails(2, "--look: nobody looked", *order, "--look")
    assert not os.path.exists(output)

    given = json.loads(vault.done("export", "K-2024-014"))
    given["casus"]["code"] = "K-2024-015"
    given["vensters"] = [look("2024-06-03", "Met Klimop houdt Fatima alles bij elkaar."), look("2024-06-02", "Eerder.")]
    vault.done("import", "-", stdin=json.dumps(given))
    order[1] = "K-2024-015"
    vault.done(*order)
    with open(output) as file:
        assert "vensters" not in file.read()
    vault.fails(3, "1 place is undecided", *order, "--look")
    assert vault.done("summary", "K-2024-015", "--suspects") == ""
    assert vault.done("summary", "K-2024-015", "--suspects", "--look").startswith("Klimop\tMet Klimop houdt Fatima")
    vault.done(*order, "--look", "--replace", "Klimop=een plant")
    with open(output) as file:
        text = file.read()
    for words in ("Door de vier vensters", "Gezien door: Professional", "Bekeken in: juni 2024",
                  "Met [een plant] houdt [moeder] alles bij elkaar.", "Ook [moeder] belt.", "1 van 3", "Bevorderend"):
        assert words in text, f"{words!r} is not in {text}"
    for words in ("Fatima", "Eerder.", "een eigen vraag", "Seen by"):
        assert words not in text, f"{words!r} is in {text}"
    first, second = json.loads(vault.done("export", "K-2024-015"))["disclosures"]
    assert first["fingerprint"] != second["fingerprint"], (first, second)

    # What cannot be said in Dutch is not said at all.
    os.remove(output)
    vault.fails(1, "no locale nl_NL.UTF-8", *order, "--look", env={**os.environ, "LOCPATH": folder})
    assert not os.path.exists(output)


def ask(lines):
    stdin = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return [json.loads(line) for line in done("anonymise", stdin=stdin).splitlines()]


def test_anonymise_format(folder):
    example, = ask([{"id": "n1", "text": "Huisbezoek bij mw. el Amrani op 3 mei.", "known": ["Fatima el Amrani"]}])
    assert example == {
        "id": "n1", "text": "Huisbezoek bij mw. [persoon 1] op [datum].",
        "spans": [{"start": 19, "end": 28, "tag": "persoon", "layer": "certain", "replacement": "[persoon 1]"},
                  {"start": 32, "end": 37, "tag": "datum", "layer": "certain", "replacement": "[datum]"}]}, example

    # Offsets count code points, what is suspect stands in the text, and the order is that of the input.
    text = "\U0001f600 Café: wij overleggen met Klimop.\nBel 06-12345678, cliënt 60218, NL91ABNA0417164300."
    answers = ask([{"id": "é\"\\\u0001", "text": text}, {"id": "", "text": "", "known": []}])
    assert [answer["id"] for answer in answers] == ["é\"\\\u0001", ""], answers
    assert answers[1] == {"id": "", "text": "", "spans": []}, answers[1]
    spans = answers[0]["spans"]
    assert [(text[span["start"]:span["end"]], span["tag"], span["layer"]) for span in spans] == [
        ("Klimop", "onbekend", "suspect"), ("06-12345678", "telefoonnummer", "certain"), ("60218", "id", "certain"),
        ("NL91ABNA0417164300", "iban", "certain")], spans
    rebuilt = list(text)
    for span in reversed(spans):
        if span["layer"] == "certain":
            rebuilt[span["start"]:span["end"]] = span["replacement"]
    assert answers[0]["text"] == "".join(rebuilt) and "Klimop" in answers[0]["text"], answers[0]["text"]


def test_anonymise_same_person(folder):
    """Within one call, also where a line in between does not know the person."""
    answers = ask([{"id": "1", "text": "Fatima belde.", "known": ["Fatima el Amrani"]},
                   {"id": "2", "text": "Geert belde mevrouw Hiddema.", "known": ["Geert Molenaar"]},
                   {"id": "3", "text": "El Amrani en Geert.", "known": ["Geert Molenaar", "Fatima el Amrani"]},
                   {"id": "4", "text": "Mevrouw Hiddema was er."}])
    assert [answer["text"] for answer in answers] == [
        "[persoon 1] belde.", "[persoon 2] belde mevrouw [persoon 3].", "[persoon 1] en [persoon 2].",
        "Mevrouw [persoon 3] was er."], answers

    # What one line knows or gives away says nothing about the next.
    answers = ask([{"id": "1", "text": "Mevrouw Vlonderijk belde.", "known": ["Wil Horst"]},
                   {"id": "2", "text": "Later zei vlonderijk: ik wil naar de horst."}])
    assert answers[1]["text"] == "Later zei vlonderijk: ik wil naar de horst.", answers


def test_anonymise_streams(folder):
    """A line is answered before the next is asked for."""
    line = json.dumps({"id": "n1", "text": "Bel 06-12345678."}).encode() + b"\n"
    with subprocess.Popen([CLI, "anonymise"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        # Who never answers is ended, and then has not answered.
        timer = threading.Timer(60, process.kill)
        timer.start()
        for _ in range(3):
            process.stdin.write(line)
            process.stdin.flush()
            answer = process.stdout.readline()
            assert answer != b"" and json.loads(answer)["text"] == "Bel [telefoonnummer].", answer
        process.stdin.close()
        assert process.stdout.read() == b"" and process.wait() == 0
        timer.cancel()


def test_anonymise_bad_bytes(folder):
    good = json.dumps({"id": "n1", "text": "Bel 06-12345678."}).encode() + b"\n"
    answer = done("anonymise", stdin=good).encode()
    for bad in (b'{"id": "n2", "text": "half \xff Bel 06-12345678"}', b'{"id": "\xc3(", "text": ""}',
                b'{"id": "n2", "text": "\xed\xa0\x80"}', b'{"id": "n2", "text": "\xf0\x9f\x98', b"\xff\xfe",
                b'{"id": "n2", "text": "a", "known": ["\xc0\x80"]}', b'{"id": "n2", "text": "a\0b"}'):
        for before in (0, 1, 1000):
            result = run("anonymise", stdin=good * before + bad + b"\n" + good)
            assert result.code == 2 and result.out == answer * before, (bad, result.code, result.out[-200:])
            assert result.err.startswith(f"anonymise: line {before + 1}: ") and result.err.count("\n") == 1, result.err
    for bad, place in (({"id": "1", "text": "", "known": ["a", 3]}, "known[1]"), ({"id": "1", "text": "", "x": 1}, "x"),
                       ({"id": "1", "text": "", "known": "Fatima"}, "known"), ({"text": ""}, "id"), ({"id": 1, "text": ""}, "id")):
        fails(2, f"line 1: {place}: ", "anonymise", stdin=json.dumps(bad))


def test_anonymise(folder):
    line = json.dumps({"id": "n1", "text": "Huisbezoek bij mw. el Amrani.", "known": ["Fatima el Amrani"]})
    answer = json.loads(done("anonymise", stdin=line + "\n"))
    assert answer["id"] == "n1" and "Amrani" not in answer["text"], answer
    fails(2, "line 1", "anonymise", stdin="{\n")

    # What stands before a bad line is answered whole, and nothing after it.
    for bad in ("{", '{"id": "n2"}', '{"id": "n2", "text": 3, "known": []}', "[]"):
        result = run("anonymise", stdin="\n".join([line, bad, line]) + "\n")
        assert result.code == 2 and result.text == json.dumps(answer, ensure_ascii=False) + "\n", result.text
        assert result.err.startswith("anonymise: line 2: ") and result.err.count("\n") == 1, result.err


def test_generate(folder):
    texts = []
    for name, seed in (("a", "5"), ("b", "5"), ("c", "6")):
        vault = Vault(folder, name)
        assert vault.done("generate", "--casussen", "12", "--notes", "150", "--seed", seed) == ""
        target = os.path.join(folder, name + "-uit")
        vault.done("export", "--all", target)
        texts.append({file: open(os.path.join(target, file)).read() for file in sorted(os.listdir(target))})
        assert vault.done("check") == "ok\n"
    assert texts[0] == texts[1] and texts[0] != texts[2]
    assert len(texts[0]) == 12 and sum(len(json.loads(text)["notes"]) for text in texts[0].values()) == 150
    vault.fails(2, "", "generate", "--casussen", "12", "--notes", "150", "--seed", "6")
    assert len(vault.done("list").splitlines()) == 12


# --- Bad input ---

def test_bad_imports(folder):
    vault = Vault(folder)
    cases = [
        (b"", "line 1: the text ends too early"),
        (b"\xff", "line 1: is not UTF-8"),
        (b"[" * 1000000, "line 1: nested too deeply"),
        ("{\n\"a\": 1,\n\"a\": 2}", "line 3: member \"a\" is given twice"),
        ("{}", "format: is missing"),
        ('{"format": "keukentafel-casus", "version": 2}', "version: 2 is later than 1"),
        (HEAD + CASUS + ', "persons": [{}, {}, {"phoon": "06"}]}', "persons[2].phoon: unknown member"),
        (HEAD + CASUS + ', "persons": [{"ph\\u001b[31moon": "06"}]}', "persons[0].ph[31moon: unknown member"),
        (HEAD + CASUS + ', "persons": [{"name": null}]}', "persons[0].name: is not a text"),
        (HEAD + CASUS + ', "persons": [{"name": "a\\u0000"}]}', "line 1: a text has a NUL character"),
        (HEAD + CASUS + ', "notes": [{"at": "2024-01-10"}]}', "notes[0].at: is not a moment"),
        (HEAD + CASUS + ', "notes": [{"at": "2024-01-10T10:00", "kind": "x"}]}', "notes[0].kind: unknown kind"),
        (dossier(persons=[{"id": "p1"}, {"id": "p1"}]), "persons[1].id: given twice"),
        (dossier(persons=[{"name": "x" * 10000}]), "persons[0].name: is longer than 1000 characters"),
        (dossier(notes=[{"at": "2024-01-10T10:00", "text": "x" * 5 * 1024 * 1024}]),
         "notes[0].text: is longer than 200000 characters"),
        (dossier(effects=[{}]), "effects[0].format: is missing"),
        (dossier(effects=[json.loads(analysis()), json.loads(analysis(version=2))]),
         "effects[1].version: 2 is later than 1"),
        (dossier(effects=[json.loads(analysis(discount_percent=0))]), "effects[0].discount_percent: is not a text"),
        (dossier(effects=[json.loads(analysis().replace('"reference"', '"referentie"'))]),
         "effects[0].scenarios[1].role: is none of intervention, reference"),
        (dossier(effects=[]), "dialogues[0].analysis: there is no analysis at this place"),
    ]
    for text, message in cases:
        error = vault.fails(2, "import: " + message, "import", "-", stdin=text)
        assert error.isprintable() or error[:-1].isprintable(), repr(error)
    assert vault.done("list") == ""


def test_kept(folder):
    vault = Vault(folder)
    names = ["שלום עליכם", "مرحبا بالعالم", "👩‍👧‍👦 Noor 🇳🇱", "\u202eomgekeerd\u202c", "x" * 1000, "Ö" * 1000, "'; DROP TABLE--"]
    persons = [{"id": f"p{i + 1}", "name": name, "kind": "netwerk"} for i, name in enumerate(names)]
    text = "Regel een\r\nמילה 😀\ttab\n" + "woord " * 30000
    vault.done("import", "-", stdin=dossier(casus={"code": "K-2024-001", "title": "\u200f🏠"}, persons=persons,
                                            notes=[{"id": "n1", "at": "2024-01-10T10:00", "text": text}]))
    exported = json.loads(vault.done("export", "K-2024-001"))
    assert exported["casus"]["title"] == "\u200f🏠"
    assert [person["name"] for person in exported["persons"]] == names
    assert exported["notes"][0]["text"] == text
    assert vault.done("search", "שלום") != ""
    vault.done("show", "K-2024-001")


def test_strange_paths(folder):
    vault = filled(folder, "mijn kluis — ünïcode 'x' %s;?#")
    assert vault.done("check") == "ok\n"
    assert vault.done("list") != ""
    raw = os.path.join(os.fsencode(folder), b"bytes-\xff")
    code = done("init", "--weak-key", "--vault", raw, "--passphrase-file", vault.passphrase_file)
    assert code != "" and done("list", "--vault", raw, "--passphrase-file", vault.passphrase_file) == ""


def test_no_vault(folder):
    vault = Vault(folder)
    empty = os.path.join(folder, "leeg")
    os.mkdir(empty)
    for path in (os.path.join(folder, "ontbreekt"), empty, vault.passphrase_file):
        result = run("list", "--vault", path, "--passphrase-file", vault.passphrase_file)
        assert result.code == 2 and result.out == b"" and result.err.count("\n") == 1, result.err
        assert not os.path.isdir(path) or os.listdir(path) == [], path


def overwrite(path, change):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    data = change(data)
    with open(path, "wb") as file:
        file.write(data)


def test_damaged(folder):
    vault = filled(folder)

    def flip(data):
        data[len(data) // 2 + 100] ^= 1
        return data

    def flip_all(data):
        return bytearray(byte ^ 1 for byte in data)

    for name, change in (("vault.db", lambda data: data[:len(data) // 2]), ("vault.db", lambda data: data[:100]),
                         ("vault.db", lambda data: bytearray()), ("vault.db", flip_all), ("vault.db", flip),
                         ("key.json", lambda data: data[:len(data) // 2]), ("key.json", lambda data: bytearray())):
        shutil.rmtree(os.path.join(folder, "kopie"), ignore_errors=True)
        copy = os.path.join(folder, "kopie")
        shutil.copytree(vault.folder, copy)
        overwrite(os.path.join(copy, name), change)
        before = open(os.path.join(copy, name), "rb").read()
        result = run("check", "--vault", copy, "--passphrase-file", vault.passphrase_file)
        assert result.code == 4, f"{name}: {result.code} {result.err}"
        assert result.out == b"" and all(line.startswith("check: ") for line in result.err.splitlines()), result.err
        assert open(os.path.join(copy, name), "rb").read() == before


def test_damaged_search(folder):
    """What can be read is found, and the exit code says that it is not all."""
    vault = filled(folder)
    for text in ("🪑" * 190000 + " tafel", "Aan tafel"):
        vault.done("note", "--at", "2024-05-01T10:00", stdin=text)
    whole = vault.done("search", "tafel")

    def flip(data):
        data[len(data) // 2] ^= 1
        return data

    overwrite(vault.path("vault.db"), flip)
    result = run("search", *vault.options, "tafel")
    assert result.code == 4 and result.err == "search: vault.db: what lies on a damaged page is left out\n", result.err
    assert whole.count("\n") == 2 and result.text == whole.splitlines(True)[0], result.text
    result = run("search", *vault.options, "--json", "tafel")
    assert result.code == 4 and len(json.loads(result.text)) == 1, result.text


def test_missing_database(folder):
    vault = filled(folder)
    os.remove(vault.path("vault.db"))
    vault.fails(4, "", "list")
    assert not os.path.exists(vault.path("vault.db"))


def test_later_version(folder):
    vault = filled(folder)

    def raise_version(data):
        key = json.loads(data)
        key["version"] += 1
        return json.dumps(key).encode()

    overwrite(vault.path("key.json"), raise_version)
    vault.fails(4, "version 2", "list")


def test_other_vault(folder):
    vault, other = filled(folder, "een"), filled(folder, "twee")
    shutil.copy(other.path("key.json"), vault.path("key.json"))
    vault.fails(4, "", "list")


def test_in_use(folder):
    vault = filled(folder)
    with open(vault.path("lock")) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        vault.fails(4, "", "list")
    vault.done("list")


def test_help_without_reader(folder):
    with open("/dev/full", "w") as full:
        assert run("search", "--help", stdout=full).code == 1
    assert "«»" in done("search", "--help")


def test_full_output(folder):
    vault = filled(folder)
    for arguments in (["list"], ["export", "K-2024-014"], ["show", "K-2024-014"]):
        with open("/dev/full", "w") as full:
            result = run(arguments[0], *vault.options, *arguments[1:], stdout=full)
        assert result.code == 1 and "standard output" in result.err, result.err


def test_reader_gone(folder):
    vault = filled(folder)
    reading, writing = os.pipe()
    os.close(reading)
    result = run("list", *vault.options, stdout=writing)
    os.close(writing)
    assert result.code == 1 and result.err.startswith("list: "), (result.code, result.err)


def test_full_disk(folder):
    """On a small file system of memory, where this may be mounted."""
    mount = os.path.join(folder, "klein")
    os.mkdir(mount)
    script = f"""
set -e
mount -t tmpfs -o size=1M tmpfs '{mount}' || exit 77
printf '%s' '{PASSPHRASE}' >'{folder}/pass'
options="--vault {mount}/kluis --passphrase-file {folder}/pass"
"$1" init --weak-key $options >/dev/null
"$1" import $options '{folder}/casus.json' '{folder}/lang.json' >/dev/null
before=$("$1" export $options eerste | sha256sum)
set +e
"$1" generate $options --casussen 200 --notes 2000
echo "generate $?"
head -c 2000000 /dev/zero >'{mount}/vol' 2>/dev/null
"$1" export $options eerste '{mount}/uit.json'
echo "export $?"
"$1" export $options --all '{mount}/alles'
echo "export $?"
[ "$(ls '{mount}')" = "kluis
vol" ] || echo "left something behind: $(ls '{mount}')"
rm -f '{mount}/vol'
mkdir '{mount}/alles'
mount -t tmpfs -o size=16k tmpfs '{mount}/alles'
"$1" export $options --all '{mount}/alles'
echo "export $?"
[ -z "$(ls '{mount}/alles')" ] || echo "left $(ls '{mount}/alles')"
umount '{mount}/alles'
[ "$before" = "$("$1" export $options eerste | sha256sum)" ] || echo "changed"
"$1" check $options
"""
    with open(os.path.join(folder, "casus.json"), "w") as file:
        file.write(dossier(casus={"code": "eerste", "title": "t"}))
    with open(os.path.join(folder, "lang.json"), "w") as file:
        file.write(dossier(casus={"code": "lang", "title": "t"},
                           notes=[{"at": "2020-01-10T14:00", "text": 30000 * "a"}]))
    try:
        # Root may mount in a namespace of its own, also where nobody may become root in one.
        become_root = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        result = subprocess.run(["unshare", *become_root, "--mount", "bash", "-c", script, "bash", CLI],
                                capture_output=True, timeout=120, text=True)
    except FileNotFoundError:
        raise Skip("there is no unshare")
    if result.returncode == 77 or "unshare:" in result.stderr:
        raise Skip("nothing may be mounted here")
    assert result.stdout.split() == "generate 1 export 1 export 1 export 1 ok".split(), result.stdout + result.stderr
    assert result.stderr.count("\n") == 4, result.stderr


def test_read_only(folder):
    """As somebody who may not write everywhere."""
    somebody = {}
    vault = filled(folder)
    closed = os.path.join(folder, "dicht")
    os.mkdir(closed)
    shutil.copytree(vault.folder, os.path.join(closed, "kluis"))
    if os.geteuid() == 0:
        somebody = {"user": 65534, "group": 65534}
        for path, folders, files in os.walk(folder):
            for name in [path] + [os.path.join(path, file) for file in files]:
                os.chown(name, 65534, 65534)
        try:
            assert run("--version", **somebody).code == 0
        except PermissionError:
            raise Skip("the superuser may write everywhere")
    before = sorted(os.listdir(os.path.join(closed, "kluis")))
    for path, folders, files in os.walk(closed, topdown=False):
        for file in files:
            os.chmod(os.path.join(path, file), 0o400)
        os.chmod(path, 0o500)

    options = ["--vault", os.path.join(closed, "kluis"), "--passphrase-file", vault.passphrase_file]
    fails(1, "", "note", *options, "K-2024-014", stdin="x", **somebody)
    assert sorted(os.listdir(os.path.join(closed, "kluis"))) == before
    options = ["--vault", os.path.join(closed, "nieuw"), "--passphrase-file", vault.passphrase_file]
    fails(1, "", "init", "--weak-key", *options, **somebody)
    fails(1, "", "export", *vault.options, "K-2024-014", os.path.join(closed, "uit.json"), **somebody)
    fails(1, "", "export", *vault.options, "--all", os.path.join(closed, "uit"), **somebody)
    fails(1, "", "summary", *vault.options, "K-2024-014", "--format", "text", "--output",
          os.path.join(closed, "uit.txt"), **somebody)
    assert os.listdir(closed) == ["kluis"]
    assert "disclosures" not in json.loads(done("export", *vault.options, "K-2024-014", **somebody))
    for path, folders, files in os.walk(closed):
        os.chmod(path, 0o700)

    os.chmod(vault.folder, 0)
    fails(1, "list: the folder of the vault: Permission denied", "list", *vault.options, **somebody)
    os.chmod(vault.folder, 0o700)


# --- effects ---

def test_effects_from_file_and_standard_input(folder):
    path = os.path.join(folder, "analyse.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(analysis())
    result = done("effects", path)
    assert result == done("effects", "-", stdin=analysis())
    assert json.loads(result)["comparisons"][0]["reference"] == "oud"
    assert json.loads(result)["comparisons"][0]["uncertainty"]["cheaper_percent"] == "0.0"


def test_effects_refuse_with_the_place(folder):
    fails(2, "effects: end: lies before start", "effects", "-", stdin=analysis(end="2023-12-31"))
    fails(2, "effects: titel: unknown member", "effects", "-", stdin=analysis(titel=""))
    fails(2, "effects: line 2: ", "effects", "-", stdin='{"format":\n}')
    fails(2, "effects: line 1: ", "effects", "-", stdin="")
    fails(2, "effects: line 1: ", "effects", "-", stdin="[" * 100_000)
    fails(2, "effects: ", "effects", os.path.join(folder, "nowhere"))
    fails(2, "effects: ", "effects")


sys.exit(main(globals()))
