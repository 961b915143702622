#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The architecture is what the files say it is.

Each `#include "FOLDER/..."` under src/ points from a layer to one below it, along the arrows that
HACKING.md draws, and each third-party header is known to one file (curses.h to one folder). A unit
test links the core libraries, so it may include anything but term/ and cli/.
"""

import os
import pathlib
import re

ARROWS = {
    "base": [],
    "scenario": ["base"],
    "engine": ["scenario"],
    "learn": ["engine", "scenario"],
    "store": ["learn", "engine"],
    "present": ["learn", "engine"],
    "ui": ["present", "store"],
    "line": ["present", "store"],
    "term": ["ui"],
    "cli": ["term", "ui", "line", "present", "store", "learn", "engine", "scenario"],
    "main": ["cli"],
}

# Third-party headers, by what the include says, and where they may stand: a file or a folder/.
# None is "one file, whichever".
THIRD_PARTY = [
    (r"yaml\.h", None),
    (r"cjson/.*|cJSON\.h", None),
    (r"uni[a-z]+\.h", None),
    (r"thai/.*", None),
    (r"libintl\.h|gettext\.h", None),
    (r"sha2\.h", None),
    (r"(ncursesw/)?(n?curses|term)\.h", "term/"),
]
SYSTEM_LIKE = {"unistd.h"}

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def reach(folder):
    """The folders that FOLDER may include: itself, base, and all below along the arrows."""
    found, todo = {folder, "base"}, [folder]
    while todo:
        for below in ARROWS[todo.pop()]:
            if below not in found:
                found.add(below)
                todo.append(below)
    return found


def main():
    top = pathlib.Path(os.environ.get("TOP_SRCDIR", ".")) / "src"
    wrong_arrows, users = [], {pattern: set() for pattern, _ in THIRD_PARTY}
    files = sorted(p for p in top.rglob("*") if p.suffix in (".c", ".h"))
    for path in files:
        name = path.relative_to(top)
        folder = name.parts[0] if len(name.parts) > 1 else "main"
        for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            target = header.split("/")[0]
            if kind == '"' and header != "config.h" and target not in reach(folder):
                wrong_arrows.append(f"src/{name} includes {header}")
            for pattern, _ in THIRD_PARTY:
                if kind == "<" and header not in SYSTEM_LIKE and re.fullmatch(pattern, header):
                    users[pattern].add(str(name))

    print(f"1..{1 + len(THIRD_PARTY)}")
    for line in wrong_arrows:
        print(f"# {line}")
    print(f"{'not ' if wrong_arrows or not files else ''}ok 1 - arrows point down")
    for number, (pattern, place) in enumerate(THIRD_PARTY, 2):
        names = sorted(users[pattern])
        good = all(n.startswith(place) for n in names) if place else len(names) <= 1
        for name in names:
            print(f"# {pattern}: src/{name}")
        where = place or "one file"
        print(f"{'' if good else 'not '}ok {number} - {pattern} stays in {where}")


main()
