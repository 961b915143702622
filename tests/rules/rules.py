#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every proof and every rule, as a pair of files: NAME-good.yaml is sound, NAME-bad.yaml gives exactly
NAME.expected. Each witness is typed into a play, and leads to the scene that says HERE.

KANCIL_RULES_WRITE=1 tests/rules/rules.py writes what is expected anew.
"""

import os
import re
import subprocess
import textwrap

import tap

FOLDER = tap.TOP / "tests/rules"



def run(arguments, typed=""):
    return subprocess.run([tap.KANCIL] + arguments, cwd=FOLDER, input=typed, text=True, encoding="utf-8",
                          capture_output=True, check=False)


def check_good(path):
    done = run(["check", "--strict", path.name])
    tap.check(done.returncode == 0 and not done.stdout + done.stderr, path.stem, done.stdout + done.stderr)


def check_bad(path):
    done = run(["check", "--strict", "--excerpt", path.name])
    expected = path.with_name(path.stem.removesuffix("-bad") + ".expected")
    if os.environ.get("KANCIL_RULES_WRITE"):
        expected.write_text(done.stdout, encoding="utf-8")
    same = expected.is_file() and done.stdout == expected.read_text(encoding="utf-8")
    tap.check(done.returncode == 1 and same, path.stem, done.stdout + done.stderr)
    for answers in re.findall(r"note: answers: (.*) \[witness\]", done.stdout):
        check_witness(path, answers)


def check_witness(path, answers):
    """The play takes every answer, and after the last one it is where the proof failed."""
    typed = answers.split() if answers[0] in "0123456789fit" else []
    done = run(["play", "--plain", "--no-save", path.name], "".join(f"{a}\n" for a in typed))
    # Each prompt is followed by what came of the answer.
    shown = re.split(r"\(number[^)]*\) > ", done.stdout)
    good = done.returncode == 0 and "does not fit" not in done.stdout and "HERE" in shown[len(typed)]
    tap.check(good, f"{path.stem}: {answers}", done.stdout)


def rules():
    """The table, as the program prints it: rule, severity, reason."""
    done = run(["check", "--explain", "all"])
    return re.findall(r"^([a-z-]+) \((error|warning|note)\)\n    (.*)$", done.stdout, re.M)


def manual(table):
    """The section of the manual page that has them."""
    text = '.Bl -tag -width Ds\n'
    for rule, severity, reason in table:
        words = reason.replace("\\", "\\e").replace('"', "\\(dq").replace("'", "\\(aq")
        text += f".It Cm {rule} Pq {severity}\n{textwrap.fill(words, 78)}\n"
    return text + ".El\n"


def check_table():
    table = rules()
    cases = {p.stem for p in FOLDER.glob("*.yaml")}
    page = tap.TOP / "man/kancil-scenario.5"
    before, rest = page.read_text(encoding="utf-8").split('.\\" begin rules\n')
    section, behind = rest.split('.\\" end rules\n')
    if os.environ.get("KANCIL_RULES_WRITE"):
        section = manual(table)
        page.write_text(before + '.\\" begin rules\n' + section + '.\\" end rules\n' + behind,
                        encoding="utf-8")
    tap.check(section == manual(table), "kancil-scenario(5) has the same table")
    for rule, severity, _ in table:
        pairs = [c for c in cases if c.startswith(rule) and c.endswith("-bad")
                 and c.removesuffix("bad") + "good" in cases]
        tap.check(pairs or severity == "note", f"{rule} has a file that breaks it and one that does not")
    tap.check(len(table) > 20, "the table is read")


def main():
    for path in sorted(FOLDER.glob("*.yaml")):
        (check_bad if path.stem.endswith("-bad") else check_good)(path)
    check_table()
    done = run(["check", "--explain", "no-such-rule"])
    tap.check(done.returncode == 2 and "no-such-rule" in done.stderr, "an unknown rule is wrong use")
    tap.end()


main()
