#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""doc/writing-scenarios.md is true: every command in it is run, in order, and prints what it says;
its table of traps holds row by row.

In a console block a line after "$" is a command, and the lines below it are words that it prints. What
an author does in an editor stands in comments: typed (the answers of the next command), file (the
next block is that file), in FILE: "OLD" becomes "NEW"."""

import json
import os
import re
import shutil
import subprocess

import tap

GUIDE = tap.TOP / "doc/writing-scenarios.md"
TRAP = """kancil: 1
id: trap
title: A trap
summary: A trap.
topic: scams
audience: [student]
ages: [10, 14]
minutes: 1
difficulty: 1
skills: [pause-first]
cast:
  mei:
    name: Mei
scenes:
  one:
    view: chat
    header:
      group: Us
{field}
    lines:
      - mei: "Hello"
{line}
    end: safe
"""


class Reader:
    """Goes through the guide as an author would."""

    def __init__(self, folder):
        self.folder = folder
        self.here = folder.path
        self.typed, self.file = "", None
        tools = folder.path / "bin"
        tools.mkdir()
        (tools / "kancil").symlink_to(tap.KANCIL)
        self.env = dict(folder.env, PATH=f"{tools}:{os.environ['PATH']}", LC_ALL="C.UTF-8")

    def comment(self, text):
        typed = re.match(r"typed: (.*)", text)
        file = re.match(r"file: (\S+)", text)
        change = re.match(r'in (\S+): (".*") becomes (".*")$', text, re.S)
        if typed:
            self.typed = "".join(line.strip() + "\n" for line in typed[1].split("|"))
        elif file:
            self.file = file[1]
        elif change:
            path = self.here / change[1]
            old, new = json.loads(change[2]), json.loads(change[3])
            before = path.read_text(encoding="utf-8")
            path.write_text(before.replace(old, new, 1), encoding="utf-8")
            tap.expect(f"{change[1]} is changed as told", old in before, True)

    def block(self, kind, text):
        if self.file:
            (self.here / self.file).write_text(text, encoding="utf-8")
            self.file = None
        elif kind == "console":
            steps = re.split(r"^\$ ", text, flags=re.M)[1:]
            for step in steps:
                command, *expected = step.rstrip("\n").split("\n")
                self.run(command, expected)

    def run(self, command, expected):
        if command.startswith("cd "):
            self.here = self.here / command[3:]
            return
        typed = ""
        if command.startswith("kancil"):
            typed, self.typed = self.typed, ""
        done = subprocess.run(["sh", "-c", command], input=typed, capture_output=True, text=True,
                              cwd=self.here, env=self.env, check=False, timeout=120)
        missing = [line for line in expected if line.strip() not in done.stdout]
        wrong = [f"never printed: {line}" for line in missing]
        if done.returncode != 0:
            wrong.append(f"exit status {done.returncode}")
        tap.tell(command, wrong and wrong + (done.stdout + done.stderr).split("\n")[:30])

    def read(self, text):
        pattern = r"<!-- (.*?) -->|^```(\w*)\n(.*?)^```$"
        for found in re.finditer(pattern, text, re.M | re.S):
            if found[1]:
                self.comment(found[1])
            else:
                self.block(found[2], found[3])


def verdict(folder, piece):
    """Whether kancil check takes PIECE, a line or a field, and finds no words of it lost."""
    is_line = piece.startswith("- ")
    story = TRAP.format(field="" if is_line else "      " + piece,
                        line="      " + piece if is_line else "")
    folder.write("trap.yaml", story)
    return folder.kancil("check", "--strict", "trap.yaml").returncode == 0


def traps(folder, text):
    rows = re.findall(r"^\| `([^|]*)` \| [^|]* \| `([^|]*)` \|$", text, re.M)
    tap.expect("there is a table of traps", len(rows) > 8, True)
    for trap, instead in rows:
        tap.expect(trap, (verdict(folder, trap), verdict(folder, instead)), (False, True))


def main():
    text = GUIDE.read_text(encoding="utf-8")
    folder = tap.Folder()
    traps(folder, text)
    if not shutil.which("msginit") or not (tap.TOP / "po").exists():
        text = re.sub(r"## 10\..*?(?=## 11\.)", "", text, flags=re.S)
    if not os.path.exists(os.path.join(os.environ.get("TOP_BUILDDIR", "."), "tests/locale")):
        text = text.replace("Kucing dalam sembang kumpulan\n```", "```")
    Reader(folder).read(text)
    tap.end()


main()
