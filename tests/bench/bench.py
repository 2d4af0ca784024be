# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program beside its targets. bench.py BUILD [PART...]: the folder of an optimised build, installed in
BUILD/install, and which parts of it: window, anonymiser, effects, vensters; all when none is named.

What is measured with is made once and kept in build/bench/.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

import anonymiser

BUILD = os.path.abspath(sys.argv[1])
PLACE = os.path.join(os.path.dirname(BUILD), "bench")
CLI = os.path.join(BUILD, "src/cli/keukentafel-cli")
PROGRAM = os.path.join(BUILD, "install/bin/keukentafel")
FIRST_FRAME = os.path.join(BUILD, "tests/bench/first-frame")
BENCH_EFFECTS = os.path.join(BUILD, "tests/bench/bench-effects")
BENCH_EFFECTS_PAGE = os.path.join(BUILD, "tests/bench/bench-effects-page")
BENCH_SIDE = os.path.join(BUILD, "tests/bench/bench-side")
BENCH_VENSTERS = os.path.join(BUILD, "tests/bench/bench-vensters")
BENCH_VENSTERS_PAGE = os.path.join(BUILD, "tests/bench/bench-vensters-page")
BENCH_UI = os.path.join(BUILD, "tests/bench/bench-ui")
SIZES = [(100, 1_000), (1_000, 10_000), (10_000, 100_000)]
ACTIVITIES = [50, 800, 200]
ANALYSES = [250, 500, 1000]
CASUSSEN = [2_500, 5_000, 10_000]
REVIEWS = [5, 10, 20]
STARTS = 9
PASSPHRASE = os.path.join(PLACE, "passphrase")


def run(*command, **options):
    return subprocess.run(command, check=True, **options)


def environment(name):
    home = os.path.join(PLACE, "home-" + name)
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home)
    return {
        **os.environ, "HOME": home, "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
        "XDG_STATE_HOME": home + "/state", "XDG_CACHE_HOME": home + "/cache", "GSETTINGS_BACKEND": "memory",
        "GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data"), "GTK_A11Y": "none", "LC_NUMERIC": "C",
        "XDG_DATA_DIRS": os.path.join(BUILD, "install/share") + ":/usr/local/share:/usr/share",
    }


def vault_of(casussen, notes):
    folder = os.path.join(PLACE, f"vault-{notes}")
    if not os.path.exists(folder + ".done"):
        shutil.rmtree(folder, ignore_errors=True)
        print(f"making a vault with {casussen} casussen and {notes} notes", file=sys.stderr)
        access = ["--vault", folder, "--passphrase-file", PASSPHRASE]
        run(CLI, "init", "--weak-key", *access, stdout=subprocess.DEVNULL)
        run(CLI, "generate", "--casussen", str(casussen), "--notes", str(notes), "--seed", "1", *access,
            stdout=subprocess.DEVNULL)
        open(folder + ".done", "w", encoding="utf-8").close()
    return folder


def first_frame(name, *command):
    """(milliseconds to the complete first frame, resident kilobytes)"""
    output = run(FIRST_FRAME, *command, env=environment(name), capture_output=True, text=True).stdout.split()
    return float(output[0]), int(output[1])


def measure_ui(vault, key):
    output = run(BENCH_UI, vault, PASSPHRASE, key, env=environment("ui"), capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def measure_starts(vault, key):
    """Medians of both programs, started in turns so that both meet the same machine."""
    ours, theirs = [], []
    for _ in range(STARTS):
        theirs.append(first_frame("editor", "gnome-text-editor", "--standalone"))
        ours.append(first_frame("ours", PROGRAM, "--vault", vault, "--data-key-file", key))
    return [statistics.median(run[i] for run in runs) for runs in (ours, theirs) for i in (0, 1)]


def processor_time():
    """(all, taken away by other machines on the same processor) so far"""
    with open("/proc/stat", encoding="ascii") as file:
        fields = [int(field) for field in file.readline().split()[1:9]]
    return sum(fields), fields[7]


def plain_work():
    """(median, 99th percentile) of the same arithmetic, done over and over, in milliseconds"""
    times = []
    for _ in range(200):
        time.sleep(0.03)
        start = time.perf_counter()
        sum(range(400_000))
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    return times[100], times[197]


def print_row(label, cells, unit, sign, target):
    """Whether the last of the cells meets the target, which may be None."""
    met = target is None or (cells[-1] <= target if sign == "<=" else cells[-1] >= target)
    figures = "".join(f"{cell:>13.2f} {unit:2}" if unit else f"{cell:>16.0f}" for cell in cells)
    verdict = "" if target is None else f"{sign:>6} {target} {unit}{'' if met else '  MISSED'}"
    print(f"{label:44}{figures}{verdict}")
    return met


def measure_window():
    """How many targets were missed."""
    with open(PASSPHRASE, "w", encoding="utf-8") as file:
        file.write("for measuring only\n")
    rows = []
    for casussen, notes in SIZES:
        vault, key = vault_of(casussen, notes), os.path.join(PLACE, f"key-{notes}")
        figures = measure_ui(vault, key)
        start, memory, editor_start, editor_memory = measure_starts(vault, key)
        figures.update({"start": start, "start-ratio": start / editor_start, "memory": memory / 1024,
                        "memory-ratio": memory / editor_memory, "editor-start": editor_start,
                        "editor-memory": editor_memory / 1024})
        rows.append(figures)

    table = [
        ("start to caseload, ratio to Text Editor", "start-ratio", 1.0, "x"),
        ("start to caseload", "start", None, "ms"),
        ("start of Text Editor", "editor-start", None, "ms"),
        ("resident memory, ratio to Text Editor", "memory-ratio", 1.25, "x"),
        ("resident memory", "memory", None, "MB"),
        ("an empty frame on this display", "frame-p50", None, "ms"),
        ("the first key press in search of all", "search-first", None, "ms"),
        ("key press in search to 50 shown, p50", "search-p50", None, "ms"),
        ("key press in search to 50 shown, p99", "search-p99", 16, "ms"),
        ("the same, of each key the median of three", "search-median-p99", None, "ms"),
        ("a note's save on the worker, p50", "save-p50", None, "ms"),
        ("a note's save on the worker, p99", "save-p99", 20, "ms"),
        ("main loop blocked at longest while saving", "loop-longest", 8, "ms"),
        ("notes of the opened casus", "casus-notes", None, ""),
        ("opening it to its first frame, p50", "open-p50", None, "ms"),
        ("opening it to its first frame, p99", "open-p99", 50, "ms"),
    ]
    print(f"{'':44}" + "".join(f"{f'{notes:,} notes':>16}" for _, notes in SIZES) + f"{'target':>12}")
    missed = 0
    for label, name, target, unit in table:
        missed += not print_row(label, [row[name] for row in rows], unit, "<=", target)
    print("Searching and opening are the program's own time, without the wait for the next refresh of a display.")
    return missed


def measure_anonymiser():
    """How many targets were missed."""
    missed = 0
    print(f"{'characters that are anonymised':60}{'target':>12}")
    for row in anonymiser.measure(BUILD, PLACE):
        missed += not print_row(row[0], [row[1]], *row[2:])
    print("Characters are counted by the second of the processor, in millions.")
    for path in anonymiser.find_sets():
        tags, rows = anonymiser.score(BUILD, path)
        print(f"\n{os.path.basename(path):20}{'identifiers':>12}{'certain %':>12}{'+ suspect %':>12}{'precision %':>12}")
        for tag, there, certain, both, precision in tags:
            print(f"{tag:20}{there:>12}{certain:>12.1f}{both:>12.1f}{precision:>12.1f}")
        for row in rows:
            missed += not print_row(row[0], [row[1]], *row[2:])
    return missed


def measure_effects_of(what, sizes, figures, *command):
    """Measures with each of sizes, whose last one the targets are for. How many were missed."""
    rows = []
    for size in sizes:
        output = run(*command, str(size), env=environment("effects"), capture_output=True, text=True).stdout
        rows.append({name: float(value) for name, value in (line.split() for line in output.splitlines())})
    print(f"{'':44}" + "".join(f"{f'{size} {what}':>16}" for size in sizes) + f"{'target':>12}")
    return sum(not print_row(label, [row[name] for row in rows], "ms", "<=", target)
               for label, name, target in figures)


def measure_effects():
    """How many targets were missed."""
    missed = measure_effects_of("activities", ACTIVITIES,
                                (("an analysis, all totals", "calculate", 16), ("its 10,000 draws", "draw", 100),
                                 ("to totals and six charts drawn, p50", "charts-p50", None),
                                 ("to totals and six charts drawn, p99", "charts-p99", 16)),
                                BENCH_EFFECTS, "activities")
    missed += measure_effects_of("on the page", ACTIVITIES,
                                 (("a key in a price to totals and charts, p50", "key-p50", None),
                                  ("a key in a price to totals and charts, p99", "key-p99", 16),
                                  ("of which the main thread worked, p50", "cpu-key-p50", None),
                                  ("of which the main thread worked, p99", "cpu-key-p99", None),
                                  ("a step of a drag on the time lines, p50", "drag-p50", None),
                                  ("a step of a drag on the time lines, p99", "drag-p99", 16),
                                  ("of which the main thread worked, p50", "cpu-drag-p50", None),
                                  ("of which the main thread worked, p99", "cpu-drag-p99", None)),
                                 BENCH_EFFECTS_PAGE)
    missed += measure_effects_of("analyses", ANALYSES,
                                 (("of 20 activities, out of the vault", "list", None),
                                  ("the same, laid side by side with sums", "side-by-side", 1000)),
                                 BENCH_EFFECTS, "analyses")
    missed += measure_effects_of("analyses", ANALYSES,
                                 (("main loop blocked by choosing one, p50", "choose-p50", None),
                                  ("main loop blocked by choosing one, p99", "choose-p99", 16)),
                                 BENCH_SIDE)
    return missed


def measure_vensters():
    """How many targets were missed."""
    missed = measure_effects_of("casussen", CASUSSEN,
                                (("factors counted, 4 reviews of each casus", "count", 300),
                                 ("from a factor to its casussen", "casussen", None),
                                 ("5,000 signals of three casussen each read", "signals", None)),
                                BENCH_VENSTERS)
    missed += measure_effects_of("reviews", REVIEWS,
                                 (("opening the page to the last of them, p50", "open-p50", None),
                                  ("opening the page to the last of them, p99", "open-p99", 50),
                                  ("laying the latest side by side, p50", "compare-p50", None),
                                  ("laying the latest side by side, p99", "compare-p99", 50)),
                                 BENCH_VENSTERS_PAGE)
    return missed


def main():
    parts = {"window": measure_window, "anonymiser": measure_anonymiser, "effects": measure_effects,
             "vensters": measure_vensters}
    chosen = sys.argv[2:] or list(parts)
    for part in chosen:
        if part not in parts:
            sys.exit(f"bench.py: {part} is none of {', '.join(parts)}")
    os.makedirs(PLACE, exist_ok=True)
    before = processor_time()
    missed = 0
    for part in chosen:
        missed += parts[part]()
        print()
    spent, stolen = (now - then for now, then in zip(processor_time(), before))
    median, late = plain_work()
    print(f"The same arithmetic, done 200 times with nothing else to do, took this machine {median:.1f} ms, and "
          f"{late:.1f} ms at p99: {late / median:.1f} times as long. That much of every p99 is the machine's.")
    print(f"Other machines took {100 * stolen / spent:.1f} % of the processors meanwhile; they lengthen the slowest of all.")
    print(f"{missed} targets missed" if missed else "every target met")


main()
