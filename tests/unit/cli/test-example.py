#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the example caseload has, through keukentafel-cli."""

import json
import os
import sys

from cli import Vault, done, main


def test_analyses(folder):
    """Those of the example caseload come in and out unchanged, and every price is one of the list that they name."""
    example = os.environ["KT_EXAMPLE_DIR"]
    with open(os.path.join(example, "..", "model", "prices.json"), encoding="utf-8") as file:
        prices = json.load(file)
    rows = {row["code"]: row for row in prices["prices"]}
    vault = Vault(folder)
    n_analyses = 0
    for name in sorted(os.listdir(example)):
        with open(os.path.join(example, name), encoding="utf-8") as file:
            given = json.load(file) if name.endswith(".json") else {}
        if "effects" not in given:
            continue
        exported = json.loads(vault.done("export", vault.done("import", os.path.join(example, name)).strip()))
        for member in ("effects", "dialogues"):
            assert json.dumps(exported[member]) == json.dumps(given[member]), name
        assert [dialogue["price_list"] for dialogue in given["dialogues"]] == [prices["id"]] * len(given["effects"])
        for one in given["effects"]:
            n_analyses += 1
            done("effects", "-", stdin=json.dumps(one))
            for activity in (a for scenario in one["scenarios"] for a in scenario["activities"]):
                price, row = activity["price"], rows[activity["price"]["code"]]
                assert all(price[member] == row[member] for member in ("unit", "year", "cents")), activity["id"]
    assert n_analyses == 2


def test_reviews(folder):
    """Those of the example caseload come in and out unchanged, and say what the question bank that they name asks."""
    example = os.environ["KT_EXAMPLE_DIR"]
    with open(os.path.join(example, "..", "model", "vensters.json"), encoding="utf-8") as file:
        bank = json.load(file)
    asked = {row["name"]: row for row in bank["questions"] + bank["factors"]}
    vault = Vault(folder)
    viewers = {}
    for name in sorted(os.listdir(example)):
        with open(os.path.join(example, name), encoding="utf-8") as file:
            given = json.load(file) if name.endswith(".json") else {}
        if "vensters" not in given:
            continue
        exported = json.loads(vault.done("export", vault.done("import", os.path.join(example, name)).strip()))
        for member in ("vensters", "signals", "stuck"):
            assert exported.get(member) == given.get(member), name
        viewers[name[:-5]] = [one["viewer"] for one in given["vensters"]]
        assert all(one["bank"] == bank["id"] for one in given["vensters"]), name
        for one, answer in ((one, answer) for one in given["vensters"] for answer in one["answers"]):
            row = asked[answer["question"]]
            words = row["simple"] if one["viewer"] == "inwoner" and not answer["factor"] else row["text"]
            assert [answer[member] for member in ("venster", "label", "asked")] == [row["venster"], row["label"], words]
    assert viewers == {"K-2025-008": ["professional", "aanbieder"], "K-2026-014": ["professional"],
                       "K-2026-005": ["professional", "inwoner", "professional"]}, viewers


sys.exit(main(globals()))
