# SPDX-License-Identifier: GPL-3.0-or-later
"""For the tests in Python: results as TAP, and kancil run in a folder that goes away again."""

import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(os.environ.get("TOP_SRCDIR", ".")).resolve()
KANCIL = os.path.abspath(os.environ.get("KANCIL", "./kancil"))
COUNT = 0


def tell(what, complaints=()):
    """One result: well where there is no complaint."""
    global COUNT
    COUNT += 1
    for line in complaints:
        print(f"# {line}")
    print(f"{'not ' if complaints else ''}ok {COUNT} - {what}", flush=True)


def expect(what, got, wanted):
    tell(what, [] if got == wanted else [f"got {got!r}", f"wanted {wanted!r}"])


def check(good, what, details=""):
    """One result, with DETAILS where it is not GOOD."""
    tell(what, [] if good else details.splitlines() or ["not so"])


def end():
    print(f"1..{COUNT}")


def skip_all(why):
    print(f"1..0 # SKIP {why}")
    sys.exit(0)


class Folder:
    """An empty folder with a home in it; kancil runs here."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="kancil-test-")
        self.path = pathlib.Path(self.temporary.name).resolve()
        (self.path / "home").mkdir()
        self.env = dict(os.environ, HOME=str(self.path / "home"))

    def kancil(self, *arguments, typed="", **env):
        return subprocess.run([KANCIL, *arguments], input=typed, capture_output=True, text=True,
                              cwd=self.path, env=dict(self.env, **env), check=False, timeout=120)

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def read(self, name):
        return (self.path / name).read_text(encoding="utf-8")
