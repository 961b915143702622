#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kancil pot: gettext takes the template, contexts stay when the story moves, nothing is in it that
cannot be translated; and a translation made from it really plays. Whether there is room for it, overflow.py sees."""

import os
import pathlib
import re
import shutil

import pseudo
import tap

BUILD = pathlib.Path(os.environ.get("TOP_BUILDDIR", "."))
STORY = tap.TOP / "tests/export/prize-parcel.yaml"


def template_of(folder, *operands):
    done = folder.kancil("pot", *operands)
    tap.expect(f"kancil pot {' '.join(map(os.path.basename, operands))}",
               (done.returncode, done.stderr), (0, ""))
    return done.stdout


def the_template_itself(folder, pot):
    entries = list(pseudo.messages(pot))
    keys = [(c, t) for c, t, *_ in entries]
    tap.tell("no entry stands twice", [str(k) for k in keys if keys.count(k) > 1][:5])
    placeholders = re.compile(r"\{\{|\}\}|\{[^{}|]*\}")
    bare = [t for _, t, *_ in entries if not re.search(r"[^\W\d_]", placeholders.sub("", t))]
    bare += [t for _, t, *_ in entries if t.endswith(".example") and " " not in t]
    tap.tell("nothing in it has no words", bare[:5])
    tap.tell("every entry has its place and notes",
             [c for c, _, _, places, notes in entries if not places or not notes][:5])
    again = folder.kancil("pot", str(tap.TOP / "scenarios")).stdout
    tap.expect("the same scenarios give the same bytes", again == pot, True)


def places_are_true(pot):
    wrong = []
    for _, text, _, places, _ in pseudo.messages(pot):
        for place in places:
            name, line = place.strip().rsplit(":", 1)
            lines = pathlib.Path(name).read_text(encoding="utf-8").split("\n")
            first = re.sub(r"""["'\\]""", "", " ".join(text.split()[:2]))
            here = re.sub(r"""["'\\]""", "", " ".join(lines[int(line) - 1:int(line) + 1]))
            if first not in re.sub(r"\s+", " ", here):
                wrong.append(f"{place}: {first}")
    tap.tell("each place is where the words are", wrong[:10])


def contexts_are_stable(folder):
    story = STORY.read_text(encoding="utf-8")
    folder.write("prize-parcel.yaml", story)
    folder.write("before.po", pseudo.catalogue(template_of(folder, "prize-parcel.yaml")))
    moved = story.replace("scenes:\n", "scenes:\n  new_one:\n    lines:\n"
                          "      - narrator: A new beginning.\n    goto: text\n", 1)
    moved = moved.replace("    lines:\n      - post:", "    lines:\n      - post: Hello there.\n"
                          "      - post:", 1)
    folder.write("prize-parcel.yaml", moved)
    folder.write("after.pot", template_of(folder, "prize-parcel.yaml"))
    merged = folder.path / "merged.po"
    tap.tell("msgmerge brings a translation up to date", pseudo.gettext_tool(
        "msgmerge", "-q", "-o", str(merged), str(folder.path / "before.po"),
        str(folder.path / "after.pot")))
    text = merged.read_text(encoding="utf-8")
    missing = [t for _, t, translation, *_ in pseudo.messages(text) if not translation]
    tap.expect("what moved keeps its translation", missing, ["A new beginning.", "Hello there."])


def notes_help(folder):
    folder.write("notes/prize-parcel.yaml", STORY.read_text(encoding="utf-8"))
    pot = template_of(folder, "notes/prize-parcel.yaml")
    found = {c: notes for c, _, _, _, notes in pseudo.messages(pot)}
    tap.expect("notes say what it is, where, and what came before",
               found["prize-parcel/scene/paid/do"], [
                   "The player may do; it is rated harmful.",
                   "prize-parcel, scene paid, narration; worded for 9 to 12.",
                   'Just before: "The page asks for the card number, then for the code from the '
                   'bank."'])
    tap.expect("notes name who speaks, and explain braces",
               [found["prize-parcel/scene/text/line/post"][i][:51] for i in (0, -1)],
               ["SG-P0ST says (a number that is not in your contacts",
                "Words in {braces} are filled in and stay as they ar"])


def refusals(folder):
    folder.write("bad.yaml", "kancil: 1\nid: bad\n")
    done = folder.kancil("pot", "bad.yaml", "prize-parcel.yaml")
    tap.expect("a broken file is told of and hides no good one",
               (done.returncode, "[missing-key]" in done.stderr, "prize-parcel/title" in done.stdout),
               (1, True, True))
    done = folder.kancil("pot", "absent.yaml")
    tap.expect("a file that is not there", done.returncode, 2)
    done = folder.kancil("pot", "-o", "x.pot", "prize-parcel.yaml")
    tap.expect("-o writes a file", (done.stdout, folder.path.joinpath("x.pot").exists()), ("", True))


def plays_in_lines(folder):
    locale = {"KANCIL_LOCALEDIR": str(folder.path / "installed")}
    play = ["play", "--plain", "--no-save", "--lang", "qps"]
    done = folder.kancil(*play, "principal-clip", typed="2\n", **locale)
    shown = [line for line in done.stdout.split("\n") if pseudo.OPEN in line]
    english = [line for line in done.stdout.split("\n") if "Dad" in line or "Danial" in line]
    tap.tell("a translated scenario plays", english if len(shown) > 15 else done.stdout.split("\n"))
    done = folder.kancil(*play[:-1], "en", "principal-clip", typed="2\n", **locale)
    tap.expect("--lang chooses", pseudo.OPEN in done.stdout, False)
    done = folder.kancil("list", "--lang", "qps", **locale)
    tap.expect("the catalogue speaks it too", done.stdout.count(pseudo.OPEN),
               len(list((tap.TOP / "scenarios").rglob("[a-z]*/[a-z]*.yaml"))))


def own_catalogues(folder):
    """An author's own, beside the file; a placeholder broken by a translator shows the original."""
    po = pseudo.catalogue(folder.kancil("pot", "prize-parcel.yaml").stdout)
    po = po.replace("{currency:1}", "{currency:}")
    tap.tell("msgfmt takes an author's own", pseudo.install(po, folder.path / "locale"))
    done = folder.kancil("play", "--plain", "--no-save", "--lang", "qps", "prize-parcel.yaml")
    tap.expect("it is found beside the file", pseudo.translated("A parcel you never ordered")
               in done.stdout, True)
    tap.expect("a broken placeholder is passed over", "Your parcel is held. Pay $1" in done.stdout,
               True)


def main():
    folder = tap.Folder()
    pot = template_of(folder, str(tap.TOP / "scenarios"))
    the_template_itself(folder, pot)
    places_are_true(pot)
    notes_help(folder)
    if not shutil.which("msgfmt") or not shutil.which("msgmerge"):
        tap.tell("gettext takes it # SKIP msgfmt and msgmerge are missing")
        tap.end()
        return
    folder.write("all.pot", pot)
    tap.tell("msgfmt -c takes it",
             pseudo.gettext_tool("msgfmt", "-c", "-o", "/dev/null", str(folder.path / "all.pot")))
    contexts_are_stable(folder)
    refusals(folder)
    if not (BUILD / "tests/locale").exists():
        tap.tell("it plays # SKIP built without translations")
        tap.end()
        return
    tap.tell("msgfmt -c takes a translation", pseudo.install(pseudo.catalogue(pot), folder.path / "installed"))
    plays_in_lines(folder)
    own_catalogues(folder)
    tap.end()


main()
