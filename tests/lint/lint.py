# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the sources that no compiler knows, as TAP. lint.py SOURCE BUILD"""
import os
import re
import subprocess
import sys

source, build = sys.argv[1:]

# What each room may include beside itself.
ROOMS = {
    "core": set(),
    "store": {"core"},
    "anonymise": {"core"},
    "effects": {"core"},
    "vensters": {"core"},
    "chart": {"core"},
    "publish": {"core", "anonymise", "effects", "vensters", "chart"},
    "cli": {"core", "store", "anonymise", "effects", "vensters", "chart", "publish"},
    "ui": {"core", "store", "anonymise", "effects", "vensters", "chart", "publish"},
}
DEPRECATED = re.compile(
    r"\b(AdwLeaflet|AdwFlap|AdwMessageDialog|AdwSqueezer|GtkDialog|GtkMessageDialog|GtkTreeView|GtkComboBox\w*|"
    r"GtkFileChooser\w*|GtkInfoBar|GtkStatusbar|GtkAppChooser\w*|GtkColorChooser\w*|GtkFontChooser\w*)\b")


def files(*endings):
    listed = subprocess.run(["git", "-C", source, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=False)
    names = listed.stdout.split("\n") if listed.returncode == 0 else [
        os.path.relpath(os.path.join(folder, name), source)
        for folder, _, found in os.walk(source) for name in found]
    return sorted(name for name in names if name.endswith(endings) and not name.startswith("build/")
                  and os.path.exists(os.path.join(source, name)))


def read(name):
    with open(os.path.join(source, name), encoding="utf-8") as file:
        return file.read()


def room_of(name):
    parts = name.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def layers():
    for name in files(".c", ".h"):
        room = room_of(name)
        for included in re.findall(r'^#include "([^"]+)"', read(name), re.M):
            other = included.split("/")[0] if "/" in included else None
            if room and other in ROOMS and other != room and other not in ROOMS[room]:
                yield f"{name}: includes {included}"
            if room and room != "ui" and re.match(r"(gtk|adw|gtksourceview|libspelling)\b", included):
                yield f"{name}: includes {included}"
        if room and room != "ui" and re.search(r"^#include <(gtk|adwaita|gdk|gtksourceview|libspelling)", read(name), re.M):
            yield f"{name}: includes GTK"


def sql_in_store_only():
    for name in files(".c", ".h"):
        if room_of(name) not in (None, "store") and re.search(r"#include <sqlite3.h>|\bsqlite3_\w+ \(", read(name)):
            yield f"{name}: speaks to the database"


def potfiles():
    listed = [line for line in read("po/POTFILES").split("\n") if line and not line.startswith("#")]
    for name in listed:
        if not os.path.exists(os.path.join(source, name)):
            yield f"po/POTFILES: {name} does not exist"
    if listed != sorted(listed):
        yield "po/POTFILES: is not in alphabetical order"
    for name in files(".c", ".ui", ".desktop.in", ".metainfo.xml.in", ".gschema.xml"):
        marked = (re.search(r'(\bN?_|\bg_dngettext|\bngettext|\bC_|\bg_dpgettext2?) \("', read(name)) if name.endswith(".c")
                  else 'translatable="yes"' in read(name) if name.endswith(".ui")
                  else name.endswith((".desktop.in", ".metainfo.xml.in")))
        if marked and name.startswith(("src/", "data/")) and name not in listed:
            yield f"po/POTFILES: lacks {name}"


def dutch_is_complete():
    template, merged = os.path.join(build, "lint.pot"), os.path.join(build, "lint-nl.po")
    subprocess.run(["xgettext", "--directory", source, "--files-from", os.path.join(source, "po/POTFILES"),
                    "--from-code=UTF-8", "--output", template, "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
                    "--keyword=NC_:1c,2", "--keyword=g_dngettext:2,3", "--keyword=ngettext:1,2", "--add-comments"],
                   check=True, capture_output=True)
    subprocess.run(["msgmerge", "--no-fuzzy-matching", "--quiet", "--output-file", merged,
                    os.path.join(source, "po/nl.po"), template], check=True)
    checked = subprocess.run(["msgfmt", "--check", "--statistics", "--output-file", "/dev/null", merged],
                             capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if checked.returncode != 0 or "untranslated" in checked.stderr or "fuzzy" in checked.stderr:
        yield checked.stderr.strip().replace("\n", "; ")
        untranslated = subprocess.run(["msgattrib", "--untranslated", "--no-wrap", merged], capture_output=True,
                                      text=True, check=False).stdout
        yield from re.findall(r'^msgid ".+"$', untranslated, re.M)[:20]
    obsolete = subprocess.run(["msgattrib", "--only-obsolete", merged], capture_output=True, text=True, check=False)
    if "#~" in obsolete.stdout:
        yield "po/nl.po: has texts that are no longer used"


def ui_files_validate():
    schema = "/usr/share/gtk-4.0/gtk4builder.rng"
    for name in files(".ui"):
        # The schema asks for a parent, which the template of a list item has not.
        text = re.sub(r'(<template class="Gtk(ListItem|ListHeader)")>', r'\1 parent="GObject">', read(name))
        checked = subprocess.run(["xmllint", "--noout", "--relaxng", schema, "-"], input=text, capture_output=True,
                                 text=True, check=False)
        if checked.returncode != 0:
            yield name + checked.stderr.split("\n")[0].removeprefix("-")


def no_deprecated_widgets():
    for name in files(".c", ".h", ".ui"):
        if name.startswith("src/"):
            for word in set(DEPRECATED.findall(read(name))):
                yield f"{name}: uses {word}"


def files_begin_and_end_well():
    for name in files(".c", ".h", ".py"):
        text = read(name)
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:200]:
            yield f"{name}: has no licence line"
        if text.count("\n") > 900:
            yield f"{name}: has more than 900 lines"


def formatted():
    names = [name for name in files(".c", ".h") if name.startswith(("src/", "tests/"))]
    checked = subprocess.run(["clang-format", "--dry-run", "-Werror", *names], cwd=source, capture_output=True,
                             text=True, check=False)
    if checked.returncode != 0:
        yield from sorted({line.split(":")[0] + ": is not formatted" for line in checked.stderr.split("\n") if ": error:" in line})


CHECKS = [layers, sql_in_store_only, potfiles, dutch_is_complete, ui_files_validate, no_deprecated_widgets,
          files_begin_and_end_well, formatted]

print("TAP version 13")
print(f"1..{len(CHECKS)}")
failed = False
for number, check in enumerate(CHECKS, 1):
    faults = list(check())
    print(f"{'not ok' if faults else 'ok'} {number} {check.__name__.replace('_', ' ')}")
    for fault in faults:
        print(f"# {fault}", file=sys.stderr)
    failed = failed or bool(faults)
sys.exit(1 if failed else 0)
