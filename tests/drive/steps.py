# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs what a drive does step by step, as TAP."""
import sys


class Skip(Exception):
    """What this step needs is not there."""


def run(desk, steps, *arguments):
    """Calls each step with the desk and the arguments; those after one that failed fail too. Then ends the program."""
    print("TAP version 13")
    print(f"1..{len(steps)}")
    failed = False
    try:
        for number, step in enumerate(steps, 1):
            name = step.__name__.replace("_", " ")
            try:
                if failed:
                    raise AssertionError("an earlier step failed")
                step(desk, *arguments)
                print(f"ok {number} {name}", flush=True)
            except Skip as reason:
                print(f"ok {number} {name} # SKIP {reason}", flush=True)
            except Exception as error:  # every step is reported
                failed = True
                print(f"not ok {number} {name}")
                print("# " + str(error).replace("\n", "\n# "), flush=True)
    finally:
        desk.tidy()
    sys.exit(1 if failed else 0)
