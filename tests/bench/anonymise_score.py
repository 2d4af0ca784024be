#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores what keukentafel-cli anonymise finds in notes whose identifiers are known."""

import collections
import json
import subprocess
import sys

OPTIONAL = {"datum_relatief", "beroep", "locatie_intern", "overig"}


class Score:
    """Per tag and for "all": identifiers, how many of them are covered, and how right what was found is."""

    def __init__(self):
        self.counts = collections.defaultdict(collections.Counter)
        self.words = 0
        self.needless = 0

    def add(self, note, found):
        text = note["text"]
        self.words += len(text.split())

        def letters(span):
            return {i for i in range(span["start"], span["end"]) if text[i].isalnum()}

        certain = set().union(*(letters(span) for span in found if span["layer"] == "certain"))
        both = set().union(*(letters(span) for span in found))
        marked = set().union(*(letters(span) for span in note["spans"]))
        for span in note["spans"]:
            if span["tag"] in OPTIONAL:
                continue
            for tag in (span["tag"], "all"):
                self.counts[tag].update(there=1, certain=letters(span) <= certain, both=letters(span) <= both)
        for span in found:
            right = bool(letters(span) & marked)
            if span["layer"] == "suspect":
                self.needless += not right
                continue
            for tag in (span["tag"], "all"):
                self.counts[tag].update(found=1, right=right)

    def percent(self, tag, part, whole):
        count = self.counts[tag]
        return 100 * count[part] / count[whole] if count[whole] else float("nan")

    def rows(self):
        """(tag, identifiers, certain %, certain or suspect %, precision %), the most frequent tag first."""
        tags = sorted(self.counts, key=lambda tag: (tag == "all", -self.counts[tag]["there"], tag))
        for tag in tags:
            yield (tag, self.counts[tag]["there"], self.percent(tag, "certain", "there"),
                   self.percent(tag, "both", "there"), self.percent(tag, "right", "found"))

    def burden(self):
        return 1000 * self.needless / self.words


def score(command, notes):
    """What `command`, keukentafel-cli with its arguments before the verb, makes of the notes in a file."""
    with open(notes, encoding="utf-8") as file:
        cases = [json.loads(line) for line in file]
    given = "".join(json.dumps({key: case[key] for key in ("id", "text", "known")}, ensure_ascii=False) + "\n"
                    for case in cases)
    answered = subprocess.run([*command, "anonymise"], input=given.encode(), capture_output=True, check=True).stdout
    result = Score()
    for case, line in zip(cases, answered.decode().splitlines(), strict=True):
        result.add(case, json.loads(line)["spans"])
    return result


def main():
    result = score([sys.argv[1]], sys.argv[2])
    for tag, there, certain, both, precision in result.rows():
        print(f"{tag:16}{there:6}{certain:8.1f}{both:8.1f}{precision:8.1f}")
    print(f"needless suspects per 1,000 words: {result.burden():.1f}")


if __name__ == "__main__":
    main()
