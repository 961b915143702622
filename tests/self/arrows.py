#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The architecture is what the files say it is.

Each `#include "FOLDER/..."` under src/ points from a layer to one below it, along the arrows that
HACKING.md draws, and each third-party header is known to one file (curses.h to one folder). A unit
test links the core libraries, so it may include anything but term/ and cli/. What a promise hangs on
is done in one place: text leaves through one gate, files are written by one module, memory is taken by
one that cannot fail.
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

# What only the files named do. A line feed alone needs no gate.
PLACES = {
    "text leaves through one gate": (
        r"\b(?:v?f?w?printf|f?puts|fputws|perror|psignal|fwrite|dprintf)\s*\("
        r"|\bf?putw?c(?:har)?\((?!'\\n')", {"base/clean.c", "cli/output.c"}),
    "letters reach the screen in one place": (
        r"\b(?:mv)?w?(?:add|ins)n?_?w?(?:str|ch|chstr|chnstr)\s*\(|\bw?printw\s*\(", {"term/paint.c"}),
    "bytes are written in one place for files, one for the terminal": (
        # One sentence without memory; one byte to oneself.
        r"\bp?writev?\s*\(", {"base/file_write.c", "term/restore.c", "base/mem.c", "term/signals.c"}),
    "files are made and written by one module": (
        r"\bO_(?:CREAT|TRUNC|APPEND|WRONLY|RDWR)\b|\bfopen\([^()]*\"[wa]|\bmkstemp|\bfsync\s*\(",
        {"base/file.c", "base/file_write.c"}),
    "memory is taken in one place": (
        r"\b(?:m|c|re)alloc(?:array)?\s*\(|\bstrn?dup\s*\(|\bv?asprintf\s*\(", {"base/mem.c"}),
}
COMMENT = re.compile(r"/\*.*?\*/", re.S)
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


def elsewhere(top, pattern, places):
    """Who does what PATTERN finds and is not among PLACES; or who of them does it no more."""
    found = set()
    for path in sorted(top.rglob("*.c")):
        if re.search(pattern, COMMENT.sub("", path.read_text(encoding="utf-8"))):
            found.add(str(path.relative_to(top)))
    return sorted(found ^ places)


def main():
    top, wrong, users = pathlib.Path(os.environ.get("TOP_SRCDIR", ".")) / "src", [], {}
    for name, own, header in includes(top):
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
    for number, (what, (pattern, places)) in enumerate(PLACES.items(), 2 + len(users)):
        others = elsewhere(top, pattern, places)
        report(number, not others, what, others)
    print(f"1..{1 + len(users) + len(PLACES)}")


main()
