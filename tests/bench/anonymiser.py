# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the benchmark that measures the anonymiser, by keukentafel-cli anonymise."""
import glob
import json
import os
import statistics
import subprocess
import sys
import threading
import time

import anonymise_score

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LONG = 20_000_000
LINE = 200_000
RUNS = 3
STARTS = 9
HOSTILE = [
    ("opening brackets", "[", 1_000_000),
    ("one word", "a", 5_000_000),
    ("nested quotes", "\"'(\u201c\u2018", 1_000_000),
    ("short forms", "a.", 200_000),
]


def example_text():
    """(all paragraphs of the example notes, the names of the persons in them)"""
    paragraphs, names = [], []
    for path in sorted(glob.glob(os.path.join(SOURCE, "data/example/*.json"))):
        with open(path, encoding="utf-8") as file:
            dossier = json.load(file)
        names += [person["name"] for person in dossier["persons"]]
        for note in dossier["notes"]:
            paragraphs += [note.get(part, "") for part in ("text", "own_words", "impression")]
    return "\n\n".join(part for part in paragraphs if part) + "\n\n", names


def repeat(text, length):
    return (text * (length // len(text) + 1))[:length]


def write_lines(path, texts, known=()):
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text, "known": list(known)}, ensure_ascii=False) + "\n")
    return path


class Anonymiser:
    """The program, with the lexicon of the same build."""

    def __init__(self, build):
        self.command = [os.path.join(build, "src/cli/keukentafel-cli"), "anonymise"]
        self.environment = {**os.environ, "KT_LEXICON": os.path.join(build, "data/lexicon/lexicon")}

    def start(self, **streams):
        return subprocess.Popen(self.command, env=self.environment, **streams)

    def seconds(self, path):
        """The processor time that it takes, which other programs do not lengthen; the least of some runs."""
        times = []
        for _ in range(RUNS):
            with open(path, "rb") as lines:
                process = self.start(stdin=lines, stdout=subprocess.DEVNULL)
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"anonymise: exit {process.returncode} for {path}")
            times.append(usage.ru_utime + usage.ru_stime)
        return min(times)

    def first_result(self):
        """Milliseconds from the start to the answer for a short line."""
        times = []
        for _ in range(STARTS):
            begin = time.monotonic()
            with self.start(stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
                process.stdin.write(b'{"id": "1", "text": "Bel Fatima op 06-12345678.", "known": ["Fatima el Amrani"]}\n')
                process.stdin.flush()
                process.stdout.readline()
                times.append(1000 * (time.monotonic() - begin))
                process.stdin.close()
        return statistics.median(times)

    def memory(self, path):
        """Megabytes that it had at most, asked while it waits for more."""
        with open(path, "rb") as file:
            lines = file.readlines()
        with self.start(stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            def feed():
                for line in lines:
                    process.stdin.write(line)
                process.stdin.flush()
            feeder = threading.Thread(target=feed)
            feeder.start()
            for _ in lines:
                process.stdout.readline()
            feeder.join()
            with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                most = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
            process.stdin.close()
        return most / 1024


def measure(build, place):
    """Rows of (label, value, unit, sign, target); sign and target are None where there is none."""
    anonymiser = Anonymiser(build)
    example, names = example_text()
    inputs = {
        "lines": write_lines(os.path.join(place, "lines.jsonl"), [repeat(example, LINE)] * (LONG // LINE), names[:8]),
        "long": write_lines(os.path.join(place, "long.jsonl"), [repeat(example, LONG)], names[:8]),
        "half": write_lines(os.path.join(place, "half.jsonl"), [repeat(example, LONG // 2)], names[:8]),
    }
    seconds = {name: anonymiser.seconds(path) for name, path in inputs.items()}
    rows = [
        ("lines of 200 KB", LONG / seconds["lines"] / 1e6, "M/s", ">=", 10),
        ("one line of 20 MB", LONG / seconds["long"] / 1e6, "M/s", ">=", 10),
        ("twice the text, ratio of the time", seconds["long"] / seconds["half"], "x", "<=", 2.5),
        ("start to the first result", anonymiser.first_result(), "ms", "<=", 50),
        ("resident memory, lines of 200 KB", anonymiser.memory(inputs["lines"]), "MB", "<=", 40),
        ("resident memory, one line of 20 MB", anonymiser.memory(inputs["long"]), "MB", None, None),
    ]
    for name, unit, length in HOSTILE:
        whole, half = (anonymiser.seconds(write_lines(os.path.join(place, "hostile.jsonl"), [repeat(unit, size)]))
                       for size in (length, length // 2))
        rows.append((name, length / whole / 1e6, "M/s", None, None))
        rows.append((f"{name}, ratio for twice as many", whole / half, "x", "<=", 2.5))
    return rows


# --- How much it finds ---

def find_sets():
    """The files of notes whose identifiers are known: those of the project, and those in the folder KT_ANONYMISE_SET."""
    folders = [os.path.join(SOURCE, "tests/fixtures/anonymise"), os.environ.get("KT_ANONYMISE_SET")]
    return [path for folder in folders if folder for path in sorted(glob.glob(os.path.join(folder, "*.jsonl")))]


def score(build, path):
    """(rows of (tag, identifiers, certain %, certain or suspect %, precision %), rows as measure() gives them)"""
    lexicon = "KT_LEXICON=" + os.path.join(build, "data/lexicon/lexicon")
    result = anonymise_score.score(["env", lexicon, os.path.join(build, "src/cli/keukentafel-cli")], path)
    tags = list(result.rows())
    _, _, certain, both, precision = tags[-1]
    return tags, [
        ("certain covers", certain, "%", ">=", 90),
        ("certain and suspect cover", both, "%", ">=", 99),
        ("precision of certain", precision, "%", ">=", 97),
        ("needless suspects in 1,000 words", result.burden(), "", "<=", 25),
    ]
