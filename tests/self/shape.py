#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every file: its licence on top, a readable length, nothing left for later."""

import re

import tap

FOLDERS = ["src", "tests", "bench", "scenarios", "schema", "man", "completions", "m4", ".ci"]
CODE = {".c", ".h", ".py", ".sh", ".mk"}
LICENSED = CODE | {".yaml", ".am", ".ac", ".1", ".5", ".bash", ".fish", ".zsh"}
# Wrong on purpose, to the byte, or made by a program.
DATA = re.compile(r"(^|/)(bad[^/]*\.yaml|[^/]*\.(expected|out|txt|json))$|^tests/diag/[^/]*\.yaml$|^m4/(?!kancil-)")
LONGEST = 500
WIDEST = 100
PAPER = re.compile(r"\b[a-zA-Z/-]+\.md\b")
LEFT_OVER = re.compile(r"\b(" + "TO" + "DO|FIX" + r"ME|XX" + r"X)\b")


def project_files():
    for folder in FOLDERS:
        for path in sorted((tap.TOP / folder).rglob("*")):
            name = path.relative_to(tap.TOP).as_posix()
            if path.is_file() and "__pycache__" not in name and not DATA.search(name):
                yield name, path
    for name in ["configure.ac", "Makefile.am", "bootstrap"]:
        yield name, tap.TOP / name


def complaints(name, path):
    if path.suffix not in LICENSED and "." in path.name:
        return
    text = path.read_text(encoding="utf-8", errors="replace")  # some are wrong on purpose
    lines = text.split("\n")
    head = "\n".join(lines[:3])
    licence = "CC-BY-SA-4.0" if name.endswith(".yaml") and "tests/" not in name else None
    if not re.search(rf"SPDX-License-Identifier: {licence or '[A-Z]'}", head):
        yield "licence", f"{name}: no SPDX line of {licence or 'a licence'}"
    if path.suffix in CODE:
        if len(lines) > LONGEST:
            yield "length", f"{name}: {len(lines)} lines"
        for number, line in enumerate(lines, 1):
            if LEFT_OVER.search(line) and "XFAIL" not in line:
                yield "finished", f"{name}:{number}: {line.strip()}"
            if path.suffix in (".c", ".h") and len(line) > WIDEST:
                yield "width", f"{name}:{number}: {len(line)} columns"
            for paper in PAPER.findall(line):
                if not (tap.TOP / paper).exists():
                    yield "papers", f"{name}:{number}: there is no {paper}"
            if line != line.rstrip():
                yield "blanks", f"{name}:{number}: blanks at the end"


def main():
    found = {k: [] for k in ("licence", "length", "width", "finished", "papers", "blanks")}
    for name, path in project_files():
        for kind, text in complaints(name, path):
            found[kind].append(text)
    for kind, texts in found.items():
        tap.tell(kind, texts)
    tap.end()


main()
