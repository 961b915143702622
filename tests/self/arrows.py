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
    "prove": ["engine", "scenario"],
    "learn": ["engine", "scenario"],
    "store": ["learn", "engine"],
    "report": ["scenario"],
    "present": ["learn", "engine"],
    "ui": ["present", "store"],
    "line": ["present", "store"],
    "term": ["ui"],
    "cli": ["term", "ui", "line", "report", "present", "store", "learn", "prove", "engine", "scenario"],
    "main": ["cli"],
}

# Headers of the C library and POSIX; every other <header> is a third party's and known to one file
# alone, except that all of term/ is curses code.
SYSTEM = set("""
    assert.h ctype.h dirent.h errno.h fcntl.h float.h ftw.h inttypes.h langinfo.h limits.h locale.h
    math.h poll.h pthread.h pwd.h setjmp.h signal.h stdalign.h stdarg.h stdatomic.h stdbool.h stddef.h
    stdint.h stdio.h stdlib.h stdnoreturn.h string.h strings.h sys/file.h sys/ioctl.h sys/random.h
    sys/resource.h sys/select.h sys/stat.h sys/time.h sys/types.h sys/wait.h termios.h time.h
    unistd.h wchar.h wctype.h
""".split())
CURSES = {"curses.h", "ncurses.h", "ncursesw/curses.h", "term.h"}

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


def includes(top):
    """Each include under TOP, as (path below TOP, whether it is of the project, header)."""
    for path in sorted(p for p in top.rglob("*") if p.suffix in (".c", ".h")):
        for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            yield path.relative_to(top), kind == '"', header


def report(number, good, what, details):
    for line in details:
        print(f"# {line}")
    print(f"{'' if good else 'not '}ok {number} - {what}")


def main():
    wrong, users = [], {}
    for name, own, header in includes(pathlib.Path(os.environ.get("TOP_SRCDIR", ".")) / "src"):
        folder = name.parts[0] if len(name.parts) > 1 else "main"
        if not own and header not in SYSTEM:
            users.setdefault(header, []).append(str(name))
        elif own and header != "config.h" and header.split("/")[0] not in reach(folder):
            wrong.append(f"src/{name} includes {header}")
    report(1, users and not wrong, "arrows point down", wrong)
    for number, (header, names) in enumerate(sorted(users.items()), 2):
        if header in CURSES:
            good = all(name.startswith("term/") for name in names)
        else:
            good = len(names) == 1
        report(number, good, f"{header} is known to one place", names)
    print(f"1..{1 + len(users)}")


main()
