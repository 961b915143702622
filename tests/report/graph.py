#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kancil graph: small stories to the letter; each shipped scenario through the real dot, with every scene in
the picture, and as a map no wider than a terminal.

KANCIL_GRAPH_WRITE=1 tests/report/graph.py writes what is expected anew.
"""

import html
import os
import pathlib
import re
import shutil
import subprocess
import unicodedata

import tap

FOLDER = tap.TOP / "tests/report"
WIDEST = 1200  # points: what a screen shows without scrolling sideways



def graph(*arguments):
    done = subprocess.run([tap.KANCIL, "graph", *arguments], cwd=FOLDER, text=True, encoding="utf-8",
                          capture_output=True, check=False)
    return done.stdout if done.returncode == 0 and not done.stderr else ""


def compare(name, *arguments):
    said = graph(*arguments)
    expected = FOLDER / name
    if os.environ.get("KANCIL_GRAPH_WRITE"):
        expected.write_text(said, encoding="utf-8")
    tap.check(said and said == expected.read_text(encoding="utf-8"), name, said)


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def draw(path, names):
    """The picture names every scene or item, is read from top to bottom, and dot has nothing to
    complain about."""
    done = subprocess.run(["dot", "-Tsvg"], input=graph(str(path)), text=True, encoding="utf-8",
                          capture_output=True, check=False)
    drawn = set(map(html.unescape, re.findall(r"<title>([^<]*)</title>", done.stdout)))
    # Where a font is missing, dot says so of the machine and not of the graph.
    complaints = [line for line in done.stderr.splitlines() if "font" not in line.lower()]
    wide = [w for w in map(int, re.findall(r'<svg width="(\d+)pt"', done.stdout)) if w > WIDEST]
    complaints += [f"{w} points wide" for w in wide]
    tap.check(done.returncode == 0 and not complaints and names <= drawn, f"{path.stem} is drawn",
           done.stderr + str(names - drawn))


def main():
    compare("round.dot", "../walk/round.yaml")
    compare("round.map", "--text", "../walk/round.yaml")
    compare("piles.map", "--text", "../walk/piles.yaml")
    shipped = pathlib.Path(os.environ.get("KANCIL_BUILT_IN", tap.TOP / "scenarios")).resolve()
    for path in sorted(shipped.glob("[!c]*/*.yaml")):
        text = graph("--text", str(path))
        names = set(re.findall(r"^ *\d+  (\S+) \(", text, re.M))
        wide = [line for line in text.splitlines() if columns(line) > 80]
        tap.check(len(names) >= 8 and not wide, f"{path.stem} is mapped", "\n".join(wide))
        if shutil.which("dot"):
            draw(path, names)
    if not shutil.which("dot"):
        print("# graphviz is not installed: nothing was drawn")
    tap.end()


main()
