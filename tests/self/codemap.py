#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CODE-MAP names every file with one line, and no file that is not there."""

import fnmatch
import re

import tap

FOLDERS = ["bench", "completions", "doc", "man", "scenarios", "schema", "src", "tests"]
SOURCES = {".1", ".5", ".bash", ".c", ".expected", ".fish", ".h", ".json", ".mk", ".py", ".sh",
           ".svg", ".txt", ".yaml", ".zsh"}


def files():
    for folder in FOLDERS:
        for path in (tap.TOP / folder).rglob("*"):
            if path.is_file() and path.suffix in SOURCES:
                yield path.relative_to(tap.TOP).as_posix()


def main():
    text = (tap.TOP / "CODE-MAP").read_text(encoding="utf-8")
    patterns = re.findall(r"^(\S+) {2,}\S.*$", text, re.M)
    there = sorted(files())
    unnamed = [f for f in there if not any(fnmatch.fnmatch(f, p) for p in patterns)]
    # What is not released (a name with a dot in front) is not there in a release.
    gone = [p for p in patterns if not p.startswith(".")
            and not any(fnmatch.fnmatch(f, p) for f in there) and not list(tap.TOP.glob(p))]
    tap.tell("every file is named", unnamed if there else ["no files found"])
    tap.tell("every name is there", gone)
    tap.end()


main()
