#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: run.py BUILD SOURCE

Measures kancil beside its peers and prints one table. Each figure and its peer's are taken in turns
in the same run, and the ratio is the median of the ratios of the pairs: the machine's own speed cancels
out, so that ratios hold where times do not. Peers that are not installed are left out.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import answers
import growth
import proving
import standing
import terminal
import tour

PAIRS = 15
BUILD, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
KANCIL, FLOOR = str(BUILD / "kancil"), str(BUILD / "bench/floor")
LOAD, EVENTS = str(BUILD / "bench/load-scenario"), str(BUILD / "bench/yaml-events")
DOWN, UP = b"\x1bOB", b"\x1bOA"
ROWS = []


def environment(home, animation="no"):
    """What every measured program runs in: an empty home and nothing of the caller's."""
    config = pathlib.Path(home, ".config/kancil")
    config.mkdir(parents=True, exist_ok=True)
    (config / "kancil.conf").write_text(f"animation = {animation}\n", encoding="utf-8")
    return {
        "PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8", "KANCIL_BUILT_IN": str(SOURCE / "scenarios"),
    }


def row(what, unit, pairs, peer, aim=""):
    """One line of the table from pairs of (kancil, peer) figures; without PEER, from kancil's alone."""
    pairs = [(a, b) for a, b in pairs if a is not None and (b is not None or not peer)]
    if not pairs:
        return
    ours = f"{statistics.median(a for a, _ in pairs):,.6g}"
    theirs = f"{statistics.median(b for _, b in pairs):,.6g}" if peer else ""
    comparable = peer and all(b for _, b in pairs)
    ratio = f"{statistics.median(a / b for a, b in pairs):.2f}" if comparable else ""
    ROWS.append((what, ours, peer, theirs, unit, ratio, aim))


def first_screen(argv, env):
    """Bytes, milliseconds to the last byte and peak KB of a program's first screen."""
    with terminal.Terminal(argv, env) as program:
        got, _, last = program.answer()
        return len(got), last * 1000, program.memory()


def one_key(argv, env, before, key):
    """Bytes and milliseconds to the last byte of what KEY paints, after the keys BEFORE were typed."""
    with terminal.Terminal(argv, env) as program:
        program.answer()
        for other in before:
            program.key(other)
        got, _, last = program.key(key)
        return len(got), last * 1000 if last else None


def instructions(argv, env, leave=None):
    """Instructions from start to end, in millions; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as log:
        argv = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                f"--log-file={log.name}"] + argv
        if leave is None:
            subprocess.run(argv, env=env, stdout=subprocess.DEVNULL, check=True)
        else:
            with terminal.Terminal(argv, env) as program:
                program.answer()
                program.finish(leave)
        found = re.search(r"Collected\s*:\s*(\d+)", log.read())
        return int(found.group(1)) / 1e6 if found else None


def seconds(argv):
    return float(subprocess.run(argv, check=True, capture_output=True, text=True).stdout)


def measure_first_screen(env, folder):
    text = folder / "empty.txt"
    text.write_text("", encoding="utf-8")
    peers = [("floor", [FLOOR]), ("nano", ["nano", "-I", str(text)]), ("gtypist", ["gtypist"])]
    aims = {"floor": "<= 3.3, aim 1.7", "nano": "", "gtypist": "<= 1"}
    for name, argv in peers:
        if not shutil.which(argv[0]):
            continue
        pairs = [(first_screen([KANCIL], env), first_screen(argv, env)) for _ in range(PAIRS)]
        for place, (what, unit) in enumerate(
                [("bytes", "bytes"), ("to last byte", "ms"), ("peak memory", "KB")]):
            row(f"first screen, {what}", unit, [(a[place], b[place]) for a, b in pairs], name,
                aims[name] if place == 1 else "<= 3, aim 2" if place == 2 and name == "floor" else "")
    row("first screen, instructions", "million",
        [(instructions([KANCIL], env, b"x"), instructions([FLOOR], env, b"x"))], "floor",
        "kancil <= 20, aim 2.5 + 0.2 a scenario")


def measure_keys(env):
    story = str(SOURCE / "bench/bench-story.yaml")
    pairs = [(one_key([KANCIL, "play", "--no-save", story], env, [DOWN], UP),
              one_key([FLOOR], env, [DOWN], UP)) for _ in range(PAIRS)]
    row("a key that moves the choice", "bytes", [(a[0], b[0]) for a, b in pairs], "floor")
    row("a key that moves the choice", "ms", [(a[1], b[1]) for a, b in pairs], "floor",
        "<= 2.5, aim 1.5")


def arrivals(argv, env, wanted):
    """Bytes of each of the first WANTED things that a program shows by itself after its first screen."""
    with terminal.Terminal(argv, env) as program:
        program.answer()
        return [len(program.answer()[0]) for _ in range(wanted)]


def measure_chat_line(folder):
    """Lines that come in one by one, as the game shows them, against the least that a scroll costs."""
    words = ["no way", "who told you that", "my aunt says so", "ask her then", "tomorrow",
             "at the pool", "bring the lantern", "which one"]
    story = folder / "long-chat.yaml"
    lines = "".join(f'      - mei: "{words[n % 8]}, {n}"\n' for n in range(40))
    short = (SOURCE / "bench/bench-story.yaml").read_text(encoding="utf-8")
    head, scenes = short.replace("id: bench-story", "id: long-chat").split("scenes:\n")
    story.write_text(f"{head}  mei:\n    name: Mei\nscenes:\n  chat:\n    view: chat\n    lines:\n"
                     f"{lines}    goto: text\n{scenes}", encoding="utf-8")
    env = environment(folder / "moving", "yes")
    ours = arrivals([KANCIL, "play", "--no-save", str(story)], env, 5)
    row("one more line of a chat", "bytes",
        [(a, one_key([FLOOR], env, [b"s"] * 3, b"s")[0]) for a in ours], "floor",
        "kancil <= 400, aim 150")


def pass_instructions(program, story, env):
    """Instructions of one pass over STORY, in millions, without those of the program's start."""
    one, five = (instructions([program, passes, story], env) for passes in ("1", "5"))
    return (five - one) / 4 if one else None


def measure_loading(env, folder):
    grown = []
    for size, repeats in (((1 << 20) - 64, 9), (10240, 201)):
        story = str(folder / f"load-{size}.yaml")
        subprocess.run([sys.executable, SOURCE / "bench/story.py", str(size), story], check=True)
        pairs = [(seconds([LOAD, str(repeats), story]) * 1000,
                  seconds([EVENTS, str(repeats), story]) * 1000) for _ in range(PAIRS)]
        grown.append(pairs)
        row(f"load {size:,} bytes", "ms", pairs, "libyaml events", "<= 2, aim 1.35")
        row(f"load {size:,} bytes", "million", [tuple(pass_instructions(program, story, env)
            for program in (LOAD, EVENTS))], "libyaml events", "<= 2, aim 1.35")
    row("load 1 MB, in loads of 10 KB", "times",
        [(large[0] / small[0], large[1] / small[1]) for large, small in zip(*grown)],
        "libyaml events", "kancil <= 120, aim 100")


def measure_list(env, folder):
    many = folder / "many"
    many.mkdir()
    source = next((SOURCE / "scenarios/scams").glob("*.yaml")).read_text(encoding="utf-8")
    for number in range(10000):
        text = re.sub(r"^id: .*$", f"id: story-{number}", source, count=1, flags=re.M)
        (many / f"story-{number}.yaml").write_text(text, encoding="utf-8")
    files = sorted(str(p) for p in many.iterdir())
    env = dict(env, KANCIL_SCENARIOS=str(many))
    timed = []
    for _ in range(5):
        timed.append((growth.processor_ms([KANCIL, "list"], env), seconds([EVENTS, "-h", "1"] + files) * 1000))
    row("list 10,000 scenarios", "ms", timed, "libyaml events of heads", "<= 3, aim 1.5")


def print_table():
    head = ("what", "kancil", "peer", "peer's", "unit", "ratio", "must and aim")
    widths = [max(len(r[i]) for r in ROWS + [head]) for i in range(len(head))]
    for line in [head, tuple("-" * w for w in widths)] + ROWS:
        print("  ".join(c.rjust(w) if i in (1, 3, 5) else c.ljust(w)
                        for i, (c, w) in enumerate(zip(line, widths))).rstrip())


def main():
    with tempfile.TemporaryDirectory() as home:
        env, folder = environment(home), pathlib.Path(home)
        measure_first_screen(env, folder)
        measure_keys(env)
        measure_chat_line(folder)
        tour.measure(KANCIL, FLOOR, SOURCE, env, row)
        standing.measure(KANCIL, BUILD, SOURCE, env, row)
        measure_loading(env, folder)
        measure_list(env, folder)
        answers.measure(KANCIL, SOURCE, env, folder, row)
        growth.measure(KANCIL, SOURCE, env, folder, row)
        ROWS.extend(proving.measure(KANCIL, env, SOURCE, folder, row, instructions))
    print_table()


main()
