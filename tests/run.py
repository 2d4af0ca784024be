# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test of both builds and closes with one line: N passed, N failed, N skipped.

run.py RELEASE SANITIZED: the meson build folders; in the sanitized one run the tests of the rooms and the fuzz targets.
"""
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def run(folder, suites):
    """Runs the suites (all when none are named); returns (passed, failed, skipped) counting each test function."""
    report = os.path.join(folder, "meson-logs", "testlog.junit.xml")
    if os.path.exists(report):
        os.remove(report)
    command = ["meson", "test", "-C", folder, "--no-rebuild", "--print-errorlogs", "--num-processes", "2"]
    for suite in suites:
        command += ["--suite", suite]
    code = subprocess.run(command, check=False).returncode
    passed = failed = skipped = 0
    if os.path.exists(report):
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
                print(f"failed: {case.get('classname')} {case.get('name')}")
            elif case.find("skipped") is not None:
                skipped += 1
                print(f"skipped: {case.get('classname')} {case.get('name')}")
            else:
                passed += 1
    if code != 0 and failed == 0:
        failed = 1
        print(f"failed: the test run in {folder} ended with {code}")
    return passed, failed, skipped


def main():
    release, sanitized = sys.argv[1:]
    results = [run(release, []), run(sanitized, ["unit", "fuzz"])]
    passed, failed, skipped = (sum(column) for column in zip(*results))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or (skipped and os.environ.get("CI")) else 0)


main()
