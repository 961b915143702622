#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory runs out at each allocation of the main journeys, once and from there on: the program ends by itself,
says why, and what is kept of the player can be read afterwards.

A case is a journey. MEMORY_STEP=1 tries every allocation; without it the first ones and
others spread over the rest.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP, BUILD = pathlib.Path(os.environ["TOP_SRCDIR"]), pathlib.Path(os.environ["TOP_BUILDDIR"])
KANCIL, SHIM = os.environ["KANCIL"], BUILD / "tests/memory/failing.so"
STORY = str(TOP / "tests/play/small-loan.yaml")
EXPORT = str(TOP / "tests/export/prize-parcel.expected")
FIRST, SPREAD = 40, 40
PLAIN = b"1\n?\nh\n1\nf 1\n1\n1\n2\n1\n1\n1\n"

JOURNEYS = {
    "help": ["--help"],
    "list": ["list"],
    "list as JSON": ["list", "--json"],
    "check": ["check", STORY],
    "check what is wrong": ["check", str(TOP / "tests/play/broken.yaml")],
    "help lines": ["helplines", "SG"],
    "export": ["export"],
    "progress": ["progress"],
    "import": ["import", EXPORT],
    "import what is none": ["import", STORY],
    "plain play": ["play", "--plain", STORY],
    "profiles": ["profile", "list"],
    "a new profile": ["profile", "new", "ann"],
}
# What prints the same each time: where it says that all is well, all of it must be there.
STEADY = ("--help", "list", "check", "helplines")


def environment(place, **more):
    env = {"PATH": os.environ["PATH"], "HOME": str(place), "LC_ALL": "C.UTF-8", "TERM": "dumb",
           "KANCIL_BUILT_IN": str(TOP / "scenarios")}
    return env | more


def run(argv, env):
    return subprocess.run([KANCIL, *argv], env=env, input=PLAIN, timeout=60, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def prepare(place):
    """A player who has played, so that there is something to read and to lose."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    done = run(["import", EXPORT], environment(place))
    assert done.returncode == 0, done.stderr
    return place


def plain(text):
    """What is said where the C library had no memory for its locale: letters of ASCII, as clean.h has it."""
    table = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2013\u2014\u00b7\u2022\u00a0", "''\"\"----** ")
    return "".join(c if c < "\x80" else "?" for c in text.decode().translate(table)).encode()


def allocations(argv, place):
    report = place / "report"
    run(argv, environment(place, LD_PRELOAD=str(SHIM), FAIL_REPORT=str(report)))
    return int(report.read_text().split()[-1]) if report.exists() else 0


def points(count):
    step = int(os.environ.get("MEMORY_STEP", max(1, (count - FIRST) // SPREAD)))
    return sorted({*range(1, min(count, FIRST) + 1), *range(1, count + 1, step)})


def fault_of(argv, place, at, ever, wanted):
    """WANTED is what runs with memory print, None where each prints something else."""
    done = run(argv, environment(place, LD_PRELOAD=str(SHIM), FAIL_AT=str(at),
                                 **({"FAIL_EVER": "1"} if ever else {})))
    if done.returncode not in (0, 1, 2):
        return f"ended with {done.returncode}: {done.stderr[-200:]!r}"
    if done.returncode == 2 and not done.stderr.startswith(b"kancil: ") and b"\nkancil: " not in done.stderr:
        return f"ended with 2 and no sentence: {done.stderr[-200:]!r}"
    if done.returncode == 0 and not done.stderr and wanted is not None and done.stdout not in wanted:
        return "ended as if all were well, but something is missing"
    after = run(["export", "--profile", "mei"], environment(place))
    if after.returncode != 0 or after.stderr or b'"prize-parcel"' not in after.stdout:
        return f"what was kept cannot be read: {after.stderr[-300:]!r}"
    return ""


def attempt(argv, home):
    """The first fault of a journey, or nothing; how many runs there were."""
    count, runs = allocations(argv, prepare(home)), 0
    if count == 0:
        return "nothing was allocated: is the library in place?", 0
    said = run(argv, environment(home)).stdout if argv[0] in STEADY else None
    wanted = said and (said, plain(said))
    for ever in (False, True):
        for at in points(count):
            runs += 1
            fault = fault_of(argv, home, at, ever, wanted)
            if fault:
                return f"allocation {at} of {count}{' and later' if ever else ''}: {fault}", runs
        prepare(home)
    return "", runs


def main():
    if not SHIM.exists():
        print("1..0 # SKIP the sanitizers have an allocator of their own")
        return
    print(f"1..{len(JOURNEYS)}")
    with tempfile.TemporaryDirectory(prefix="kancil-memory-") as folder:
        for number, (name, argv) in enumerate(JOURNEYS.items(), 1):
            fault, runs = attempt(argv, pathlib.Path(folder, "home"))
            if fault:
                print(f"# {fault}")
            print(f"{'not ' if fault else ''}ok {number} - {name}: {runs} runs", flush=True)


sys.dont_write_bytecode = True
if __name__ == "__main__":
    main()
