# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a game that stands there: what it does while nobody types, how soon it has gone when its
terminal has, what it keeps in memory for itself alone, and whether that grows."""

import os
import re
import select
import shutil
import subprocess
import time

import terminal

SECONDS = 5  # in which nobody types
ROUNDS = 10000
HANG_UPS = 15


def wake_ups(pid):
    """How often a process has waited so far: each time it woke up before."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status.read(), re.M).group(1))


def private_kilobytes(argv, env, keys):
    """What each of several that run, after KEYS, has in memory for itself alone."""
    with terminal.Terminal(argv, env) as program, terminal.Terminal(argv, env) as other:
        program.answer()
        other.answer()
        for key in keys:
            program.key(key)
            other.key(key)
        with open(f"/proc/{program.pid}/smaps_rollup", encoding="ascii") as maps:
            return sum(int(size) for size in re.findall(r"^Private_\w+:\s*(\d+) kB", maps.read(), re.M))


def idle(argv, env, keys):
    """Bytes and wake-ups while nobody types, after KEYS."""
    with terminal.Terminal(argv, env) as program:
        program.answer()
        for key in keys:
            program.key(key)
        before = wake_ups(program.pid)
        time.sleep(SECONDS)
        woken = wake_ups(program.pid) - before
        written = len(os.read(program.fd, 65536)) if select.select([program.fd], [], [], 0)[0] else 0
        return written, woken


def milliseconds_after_hang_up(argv, env):
    program = terminal.Terminal(argv, env)
    program.answer()
    gone = os.pidfd_open(program.pid)
    start = time.perf_counter()
    os.close(program.fd)
    select.select([gone], [], [], 5)
    took = (time.perf_counter() - start) * 1000
    os.close(gone)
    os.waitpid(program.pid, 0)
    return took


def growth(rounds, env, story):
    """Resident kilobytes after a tenth of the rounds and after all."""
    found = subprocess.run([rounds, str(ROUNDS), str(story)], env=env, check=True, capture_output=True,
                           text=True).stdout.split()
    return int(found[0]), int(found[1])


def measure(kancil, build, source, env, row):
    """Gives ROW each of them."""
    floor, story = str(build / "bench/floor"), source / "scenarios/scams/free-coins.yaml"
    play = [kancil, "play", "--no-save", str(story)]
    if shutil.which("nano"):
        pairs = list(zip(idle(play, env, [b"1"]), idle(["nano", "-I"], env, [])))
        row(f"idle for {SECONDS} s", "bytes", pairs[:1], "nano", "0")
        row(f"idle for {SECONDS} s", "wake-ups", pairs[1:], "nano", "<= 1, aim 0")
    least = private_kilobytes([floor], env, [])
    for where, argv, keys in [("home", [kancil], [b"\r"]), ("in a story", play, [b"1"])]:
        row(f"private memory, {where}", "KB", [(private_kilobytes(argv, env, keys), least)], "floor",
            "kancil <= 4,096, aim 2,048")
    row("gone after a hang-up", "ms",
        [(milliseconds_after_hang_up(play, env), milliseconds_after_hang_up([floor], env))
         for _ in range(HANG_UPS)], "floor", "kancil <= 5")
    early, late = growth(str(build / "bench/rounds"), env, source / "scenarios/scams/real-or-bait.yaml")
    row(f"memory grown from {ROUNDS // 10:,} rounds to {ROUNDS:,}", "KB", [(late - early, None)], "",
        "<= 256, aim 0")
