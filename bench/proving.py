# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows about authors' tools: plays by chance beside inkjs on the same story, and proofs over many states."""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

SCENES = 120
RUNS = 20000
STATES = 1000000


def write(source, form, count, path):
    subprocess.run([sys.executable, source / "bench/branching.py", form, str(count), path], check=True)


def timed(argv, env):
    """Seconds, those of the processor, peak KB and what was printed."""
    start = os.times().elapsed
    child = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, text=True)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise RuntimeError(f"{argv} ended with {status}")
    return os.times().elapsed - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, said


def kancil_choices(kancil, env, story):
    """Choices a second, start and reading of the story included."""
    took, _, _, said = timed([kancil, "walk", "--json", "--runs", str(RUNS), str(story)], env)
    choices = sum(e["n"] for e in json.loads(said)[0]["reached"] if e["choice"] is not None)
    return choices / took, choices


def ink_choices(source, story):
    """The same of inkjs, without its start; None where npm has brought none."""
    if not shutil.which("node"):
        return None
    for folder in (os.environ.get("KANCIL_INK", ""), source / "bench", pathlib.Path.cwd()):
        if not folder:
            continue
        done = subprocess.run(["node", source / "bench/ink-plays.mjs", folder, story, "1"],
                              capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return float(done.stdout)
    return None


def measure_walk(kancil, env, source, folder, row, instructions):
    story, ink = folder / "branching.yaml", folder / "branching.ink"
    write(source, "story", SCENES, story)
    write(source, "ink", SCENES, ink)
    row("plays by chance", "choices/s",
        [(kancil_choices(kancil, env, story)[0], ink_choices(source, ink)) for _ in range(5)], "inkjs",
        ">= 20, aim 100")
    argv = [kancil, "walk", "--json", "--runs"]
    few, many = (instructions(argv + [runs, str(story)], env) for runs in ("100", "1100"))
    if few is None:
        return ()
    choices = sum(e["n"] for runs, sign in (("100", -1), ("1100", 1))
                  for e in json.loads(timed(argv + [runs, str(story)], env)[3])[0]["reached"]
                  for e in [dict(e, n=e["n"] * sign)] if e["choice"] is not None)
    return [("a choice of a play by chance", f"{(many - few) * 1e6 / choices:,.0f}", "", "", "instructions", "",
             "aim <= 1,000")]


def measure_proof(kancil, env, source, folder):
    story = folder / "states.yaml"
    write(source, "states", STATES, story)
    runs = [timed([kancil, "check", "--proof", str(story)], env) for _ in range(5)]
    states = int(re.search(r"(\d+) states", runs[0][3]).group(1))
    took = statistics.median(run[1] for run in runs)
    return [(f"proof of {states:,} states", f"{took:.2f}", "", "", "processor s", "", "<= 10, aim 2"),
            (f"proof of {states:,} states", f"{states / took:,.0f}", "", "", "states/s", "", ""),
            (f"proof of {states:,} states", f"{runs[0][2] / 1024:,.0f}", "", "", "MB", "", "<= 200, aim 64")]


def measure(kancil, env, source, folder, row, instructions):
    """Rows without a peer, to be added to the table; those with one are given to ROW."""
    rows = list(measure_walk(kancil, env, source, folder, row, instructions))
    return rows + measure_proof(kancil, env, source, folder)
