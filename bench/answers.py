# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows about answers typed into plain mode: what each costs with a durable save, and how many go through a
pipe beside dfrotz, which plays bench/loop.inf with the same words (Debian: frotz, inform6-compiler). Where
those are missing, awk stands in, which answers each line with two and knows no story.
"""

import os
import shutil
import subprocess
import time

import growth

SAVED, TYPED, PAIRS = 200, 20000, 5
AWK = ["awk", "{ n[$1]++; print NR \". You typed \" $1; print \"> \" }"]
PATH = os.environ["PATH"] + os.pathsep + "/usr/games"


def elapsed_ms(argv, env, typed):
    start = time.perf_counter()
    subprocess.run(argv, env=env, input=typed, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def choices_a_second(argv, env, last=b""):
    """By processor time, which other programs on the machine hardly change."""
    return TYPED * 1000 / growth.processor_ms(argv, env, b"1\n" * TYPED + last)


def dfrotz(source, folder):
    """The command that plays the same story, or None."""
    interpreter, compiler = (shutil.which(name, path=PATH) for name in ("dfrotz", "inform6"))
    if not interpreter or not compiler:
        return None
    story = str(folder / "loop.z5")
    subprocess.run([compiler, "-v5", str(source / "bench/loop.inf"), story], check=True,
                   stdout=subprocess.DEVNULL)
    return [interpreter, "-m", "-p", "-w", "200", story]


def measure_saves(kancil, story, env, folder, row):
    """A choice with its durable save beside one synced replace, on the disk that holds FOLDER."""
    pairs = []
    for number in range(PAIRS):
        home = dict(env, XDG_DATA_HOME=str(folder / f"saving-{number}"))
        took = [elapsed_ms([kancil, "play", "--plain", *more, story], home, b"1\n" * SAVED)
                for more in ([], ["--no-save"])]
        start = time.perf_counter()
        for _ in range(SAVED):
            growth.synced_replace(str(folder / "replaced"), b"x" * 200)
        pairs.append(((took[0] - took[1]) / SAVED, (time.perf_counter() - start) * 1000 / SAVED))
    row("a choice with its durable save", "ms", pairs, "one synced replace", "<= 2")


def measure(kancil, source, env, folder, row):
    story = str(source / "bench/loop.yaml")
    ours = [kancil, "play", "--plain", "--no-save", story]
    measure_saves(kancil, story, env, folder, row)
    frotz = dfrotz(source, folder)
    pairs = [(choices_a_second(ours, env), choices_a_second(frotz or AWK, env, b"2\n")) for _ in range(PAIRS)]
    peer, aim = ("dfrotz", ">= 1, aim 5") if frotz else ("awk", "")
    row("plain play through a pipe", "choices/s", pairs, peer, aim)
