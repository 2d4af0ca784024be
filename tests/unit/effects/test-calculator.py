#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets keukentafel-cli effects and an independent calculator work out the same generated analyses."""
import datetime
import json
import pathlib
import random
import subprocess
import sys

import calculator

CLI = sys.argv[1]
ANALYSES = 120
GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "effects"


def decimal(rand, low, high, places):
    return f"{rand.uniform(low, high):.{rand.randint(0, places)}f}"


def estimate(rand, low, high):
    values = sorted((decimal(rand, low, high, 3) for _ in range(3)), key=float)
    result = {"likely": values[1]}
    if rand.random() < 0.6:
        result["low"] = values[0]
    if rand.random() < 0.6:
        result["high"] = values[2]
    return result


def price(rand, year):
    low, likely, high = sorted(rand.randint(0, rand.choice([3, 10_000, 10_000_000])) for _ in range(3))
    result = {"code": "", "unit": "uur", "year": rand.choice([year, rand.randint(2015, 2026)]), "cents": likely}
    if rand.random() < 0.6:
        result["low_cents"] = low
    if rand.random() < 0.6:
        result["high_cents"] = high
    return result


def activity(rand, number, year, start, days):
    begin = start + datetime.timedelta(rand.randint(-40, days + 40))
    result = {"id": f"a{number}", "label": "", "payer": rand.choice(["gemeente-wmo", "wlz", "Één", "zorgverzekeraar"]),
              "life_domain": rand.choice(["wonen", "zingeving", "é"]), "price": price(rand, year),
              "per": rand.choice(["once", "day", "week", "month", "year"]), "quantity": estimate(rand, 0, 30),
              "start": str(begin)}
    if result["per"] != "once":
        result["end"] = str(begin + datetime.timedelta(rand.randint(0, rand.choice([3, 60, 900]))))
    if rand.random() < 0.6:
        result["chance_percent"] = estimate(rand, 0, 100)
    return result


def effects(rand):
    result = [{"life_domain": domain, "rater": rater, "score": rand.randint(-2, 2), "why": ""}
              for domain in ("wonen", "zingeving", "é") for rater in ("inwoner", "netwerk", "professional")
              if rand.random() < 0.5]
    rand.shuffle(result)
    return result


def analysis(seed):
    rand = random.Random(seed)
    start = datetime.date(rand.randint(1999, 2026), rand.randint(1, 12), rand.randint(1, 28))
    days, year = rand.randint(0, rand.choice([10, 400, 3000])), rand.randint(2018, 2025)
    roles = ["intervention"] + ["reference"] * rand.randint(1, 3)
    rand.shuffle(roles)
    return {
        "format": "keukentafel-effects", "version": 1, "title": "", "start": str(start),
        "end": str(start + datetime.timedelta(days)), "price_year": year,
        "price_index": {str(year): f"{rand.uniform(0.5, 1.9):.6f}" for year in range(2015, 2027)},
        "discount_percent": rand.choice(["0", "3", "1.5", "-2", decimal(rand, -50, 50, 4)]),
        "seed": rand.randint(0, 2 ** 53 - 1), "draws": rand.choice([1, 7, 100, 1000]),
        "scenarios": [{"id": f"s{number}", "role": role, "label": "", "basis": "planned", "why": "",
                       "activities": [activity(rand, n, year, start, days) for n in range(rand.randint(0, 8))],
                       "events": [], "effects": effects(rand)} for number, role in enumerate(roles)],
    }


def work_out(given):
    answered = subprocess.run([CLI, "effects", "-"], input=json.dumps(given).encode(), capture_output=True, check=True)
    return json.loads(answered.stdout)


def check(seed):
    given = analysis(seed)
    result = work_out(given)
    for comparison in result["comparisons"]:
        drawn, difference = comparison.pop("uncertainty"), comparison["difference"]
        assert drawn["draws"] == given["draws"], seed
        assert difference["low"] <= drawn["p5"] <= drawn["p50"] <= drawn["p95"] <= difference["high"], seed
    # The order of members is part of the format.
    assert json.dumps(result) == json.dumps(calculator.calculate(given)), f"analysis {seed} comes out otherwise"


def check_golden():
    """The command line prints what stands beside each analysis that was worked out by hand, to the byte."""
    for path in sorted(GOLDEN.glob("*.result.json")):
        given = path.with_name(path.name.replace(".result", ""))
        printed = subprocess.run([CLI, "effects", given], capture_output=True, check=True).stdout.decode()
        assert printed == path.read_text(encoding="utf-8"), given.name
        result = json.loads(printed)
        for comparison in result["comparisons"]:
            comparison.pop("uncertainty")
        assert result == calculator.calculate(json.loads(given.read_text(encoding="utf-8"))), given.name


def check_draws():
    """The draws are those of a triangular distribution: the mean of a cost is that of its estimates."""
    given = analysis(1)
    given.update(start="2025-01-01", end="2025-12-31", price_year=2025, draws=100_000)
    cost = {"id": "a", "label": "", "payer": "wlz", "life_domain": "wonen", "per": "day",
            "price": {"code": "", "unit": "dag", "year": 2025, "cents": 10_000}, "quantity": {"likely": "2", "low": "1", "high": "9"},
            "start": "2025-01-01", "end": "2025-01-01"}
    for scenario in given["scenarios"]:
        scenario["activities"] = [cost] if scenario["role"] == "reference" else []
    drawn = work_out(given)["comparisons"][0]["uncertainty"]
    # Of this triangle 5 % lies below 1 + sqrt (0.05 x 8 x 1), half above 9 - sqrt (0.5 x 8 x 7), 5 % above 9 - sqrt (0.05 x 8 x 7).
    for name, wanted in (("p5", 16325), ("p50", 37085), ("p95", 73267)):
        assert abs(drawn[name] - wanted) < 400, (name, drawn[name])
    assert drawn["cheaper_percent"] == "100.0"


def main():
    tests = [("generated analyses", lambda: [check(seed) for seed in range(ANALYSES)]), ("golden analyses", check_golden),
             ("draws", check_draws)]
    failures = 0
    print("TAP version 13")
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {name}")
        except (AssertionError, subprocess.CalledProcessError) as reason:
            failures += 1
            print(f"not ok {number} {name}\n# {reason}")
    return 1 if failures else 0


sys.exit(main())
