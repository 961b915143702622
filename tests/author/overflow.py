#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No translation is cut: every text of every shipped scenario, a third longer and in brackets, can be
read from one bracket to the other on a screen of 80x24, and on the smallest that there is.

The pictures are those of tests/author/tour.c, which goes everywhere. A text that scrolls is put
together from where it begins and where it ends."""

import os
import pathlib
import re
import shutil
import subprocess

import pseudo
import tap

BUILD = pathlib.Path(os.environ.get("TOP_BUILDDIR", "."))
TOUR = BUILD / "tests/author/tour"
STORIES = sorted(str(path) for path in (tap.TOP / "scenarios").rglob("[a-z]*/[a-z]*.yaml"))
PLACEHOLDER = re.compile(r"\{(?!\{)[^{}]*\}")
FILLED_MOST = 40  # letters that may stand in the place of a placeholder
BEGINNING = 12
ENOUGH = 36  # letters by which a text is known from all others

# Who people are stands in the notebook of a wider screen, and in the header of what they send. What
# would have come of a choice is told of the one that teaches most.
PERHAPS = re.compile(r"/cast/[^/]*/(about|name)$|/otherwise$")
SCROLLS = re.compile("[▴▾]|Enter reads on")


def letters(text):
    """TEXT without what wrapping, frames and marks put between its words."""
    return "".join(c for c in text if c.isalnum())


class Pictures:
    """What was seen, between opening brackets and around closing ones."""

    def __init__(self):
        self.whole, self.heads, self.tails = set(), {}, {}  # heads and tails by their ends

    def add(self, picture):
        last = None
        before, *pieces = re.split(f"({pseudo.OPEN}|{pseudo.CLOSE})", picture)
        for sign, after in zip(pieces[::2], pieces[1::2]):
            if sign == pseudo.CLOSE and last == pseudo.OPEN:
                self.whole.add(letters(before))
            elif sign == pseudo.CLOSE:
                self.add_tail(letters(before))
            elif last == pseudo.OPEN:
                self.add_head(letters(before))
            before, last = after, sign
        if last == pseudo.OPEN:
            self.add_head(letters(before))

    def add_head(self, text):
        self.heads.setdefault(text[:BEGINNING], set()).add(text)

    def add_tail(self, text):
        self.tails.setdefault(text[-BEGINNING:], set()).add(text)


def pattern(parts):
    return f".{{0,{FILLED_MOST}}}?".join(map(re.escape, parts))


def common(parts, text):
    """How many letters of PARTS, with anything between them, TEXT begins with."""
    known, at = 0, 0
    for i, part in enumerate(parts):
        if i > 0:
            found = re.compile(pattern(["", part[:BEGINNING]])).match(text, at)
            if not found:
                break
            at = found.end() - len(part[:BEGINNING])
        same = len(os.path.commonprefix([part, text[at:]]))
        known, at = known + same, at + same
        if same < len(part):
            break
    return known


def longest(parts, texts):
    """The same, of the best of TEXTS, which are kept by their beginnings."""
    start = parts[0][:BEGINNING]
    if len(start) == BEGINNING or len(parts) == 1:
        near = texts.get(start, ())
    else:
        near = (text for several in texts.values() for text in several)
    return max((common(parts, text) for text in near), default=0)


def is_read(text, seen, backwards):
    """Whether TEXT was there as a whole, or its beginning in one picture and the rest in another."""
    parts = [letters(part) for part in PLACEHOLDER.split(text)]
    if len(parts) == 1 and parts[0] in seen.whole:
        return True
    if len(parts) > 1:
        whole = re.compile(pattern(parts))
        if any(whole.fullmatch(one) for one in seen.whole):
            return True
    turned = [part[::-1] for part in reversed(parts)]
    head = longest(parts, seen.heads)
    return head > 0 and head + longest(turned, backwards) >= len("".join(parts))


def begins(text, seen):
    """Whether TEXT began anywhere: what is told in some plays only must be told to its end there."""
    parts = [letters(part) for part in PLACEHOLDER.split(text)]
    return longest(parts, seen.heads) >= min(ENOUGH, len("".join(parts)))


def never_read(entries, seen):
    backwards = {}
    for texts in seen.tails.values():
        for text in texts:
            turned = text[::-1]
            backwards.setdefault(turned[:BEGINNING], set()).add(turned)
    for context, text, *_ in entries:
        text = pseudo.translated(text)
        if PERHAPS.search(context) and not begins(text, seen):
            continue
        if not is_read(text, seen, backwards):
            yield f"{context}: {text[:60]}"


def cut_texts(picture):
    """Texts that begin in PICTURE, do not end there, and cannot be scrolled on."""
    pieces = re.split(f"({pseudo.OPEN}|{pseudo.CLOSE})", picture)
    begun = None
    for sign, after in zip(pieces[1::2], pieces[2::2]):
        if sign == pseudo.OPEN and begun is not None and not SCROLLS.search(begun):
            yield begun
        begun = after if sign == pseudo.OPEN else None
    if begun is not None and not SCROLLS.search(begun):
        yield begun


class Tour:
    """Goes on beside whatever else is done; its pictures are waited for."""

    def __init__(self, folder, rows, columns):
        self.size = f"{columns}x{rows}"
        self.output = open(folder.path / self.size, "w+", encoding="utf-8")
        env = dict(folder.env, KANCIL_LOCALEDIR=str(folder.path / "installed"))
        self.process = subprocess.Popen([TOUR, str(rows), str(columns), "qps", *STORIES],
                                        stdout=self.output, env=env)

    def pictures(self):
        tap.expect(f"the tour of {self.size} ends", self.process.wait(timeout=600), 0)
        self.output.seek(0)
        return self.output.read().split("\f\n")


def judge(tour, pot):
    seen, cut, pictures = Pictures(), set(), tour.pictures()
    for picture in pictures:
        seen.add(picture)
        # The title gives way to the counter beside it where there is no room for both.
        cut.update(cut_texts(picture if tour.size == "80x24" else picture.split("\n", 1)[-1]))
    tap.tell(f"every text is read on a screen of {tour.size}",
             list(never_read(pseudo.messages(pot), seen)))
    tap.tell(f"no text is cut in {len(pictures)} pictures of {tour.size}",
             sorted(text.strip().split("\n")[0] for text in cut))


def main():
    if not shutil.which("msgfmt") or not pathlib.Path(BUILD, "tests/locale").exists():
        tap.skip_all("gettext or translations are missing")
    folder = tap.Folder()
    pot = folder.kancil("pot", str(tap.TOP / "scenarios")).stdout
    tap.tell("msgfmt takes the translation",
             pseudo.install(pseudo.catalogue(pot), folder.path / "installed"))
    for tour in [Tour(folder, 24, 80), Tour(folder, 12, 40)]:
        judge(tour, pot)
    tap.end()


main()
