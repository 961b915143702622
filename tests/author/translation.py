#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A translation of the stories, from the template to what is installed: the build compiles it, puts it
where the program finds it, takes it away again, and brings it up to date."""

import os
import pathlib
import shutil
import subprocess

import pseudo
import tap

BUILD = pathlib.Path(os.environ.get("TOP_BUILDDIR", "."))
PLACE = "qps/LC_MESSAGES/kancil-scenarios.mo"


def make(folder, target):
    """Makes TARGET with the translation of FOLDER as the only one that there is."""
    env = {k: v for k, v in folder.env.items() if k not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    done = subprocess.run(["make", "-C", BUILD, f"DESTDIR={folder.path}/root",
                           f"scenario_translations={folder.path}/qps.po", target],
                          capture_output=True, text=True, env=env, check=False, timeout=300)
    tap.check(done.returncode == 0, f"make {target}", done.stdout + done.stderr)


def installed(folder):
    return [path.parent.parent.parent for path in (folder.path / "root").rglob(PLACE)]


def main():
    if not (BUILD / "tests/locale").exists() or not shutil.which("msgmerge") or not shutil.which("make"):
        tap.skip_all("gettext, make or translations are missing")
    folder = tap.Folder()
    whole = pseudo.catalogue(folder.kancil("pot", str(tap.TOP / "scenarios")).stdout)
    folder.write("qps.po", whole)

    make(folder, "install-scenario-catalogues")
    where = installed(folder)
    tap.expect("one catalogue is installed", len(where), 1)
    shown = folder.kancil("play", "--plain", "--no-save", "--lang", "qps", "principal-clip",
                          KANCIL_LOCALEDIR=str(where[0])).stdout
    tap.check(pseudo.translated("No school on Friday") in shown, "the program finds it", shown)
    make(folder, "uninstall-scenario-catalogues")
    tap.expect("it is taken away again", installed(folder), [])

    first, *rest = whole.split("\n\n")
    folder.write("qps.po", "\n\n".join([first] + rest[1:]))
    make(folder, "update-scenarios-po")
    empty = [text for _, text, translation, *_ in pseudo.messages(folder.read("qps.po"))
             if not translation]
    tap.expect("what is new waits for its translation", len(empty), 1)
    tap.end()


main()
