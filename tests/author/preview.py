#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kancil preview: what is saved is read again and the play goes on where it was, in lines and on the
screen; mistakes are shown until they are gone; nothing is stored."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

import tap

PATIENCE = 60
STORY = """kancil: 1
id: tale
title: A tale
summary: Something short.
topic: scams
audience: [student]
ages: [10, 14]
minutes: 2
difficulty: 1
skills: [pause-first]
scenes:
  first:
    lines:
      - narrator: The first scene begins.
    choices:
      - do: Go to the left
        to: left
      - do: Go to the right
        to: right
  left:
    lines:
      - narrator: Here is the left.
    choices:
      - do: End it here
        to: done
      - do: Go over to the right
        to: right
  right:
    lines:
      - narrator: Here is the right.
    goto: done
  done:
    lines:
      - narrator: All is done.
    end: safe
"""
BLAME = STORY.replace("Here is the left.", "You should have known better.")
SAVED = "The file was saved, and is read again."


class Talk:
    """kancil preview at the other end of a pipe or a terminal: what it says is waited for."""

    def __init__(self, folder, plain):
        command = [tap.KANCIL, "preview"] + (["--plain"] if plain else []) + ["tale.yaml"]
        env = dict(folder.env, TERM="dumb" if plain else "xterm-256color", LINES="", COLUMNS="")
        env = {k: v for k, v in env.items() if v != ""}
        self.seen, self.at, self.plain = "", 0, plain
        if plain:
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.STDOUT, cwd=folder.path, env=env)
            self.out, self.typing = self.process.stdout.fileno(), self.process.stdin.fileno()
            return
        own, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs,
                                        cwd=folder.path, env=env, start_new_session=True)
        os.close(theirs)
        self.out = self.typing = own

    def read(self, until):
        """Reads until the monotonic time UNTIL for something more; False at the end."""
        ready, _, _ = select.select([self.out], [], [], max(0, until - time.monotonic()))
        if not ready:
            return False
        try:
            got = os.read(self.out, 65536)
        except OSError:
            return False
        self.seen += got.decode(errors="replace")
        return bool(got)

    def text(self):
        """What it said, without what only a terminal understands."""
        if self.plain:
            return self.seen
        moved = re.sub(r"\x1b\[[0-9;]*[HGdf]|[\r\n]+", " ", self.seen)
        plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]", "", moved)
        return re.sub(r"\s+", " ", plain)

    def wait_for(self, words, what):
        """WORDS come, after whatever was waited for before."""
        until = time.monotonic() + PATIENCE
        while (found := self.text().find(words, self.at)) < 0:
            if not self.read(until):
                tap.tell(what, ["never said: " + words] + self.text()[self.at:].split("\n")[-20:])
                return
        self.at = found + len(words)
        tap.tell(what)

    def type(self, text):
        os.write(self.typing, text.encode())

    def end(self):
        if self.plain:
            self.process.stdin.close()
        while self.read(time.monotonic() + PATIENCE):
            continue
        return self.process.wait(timeout=PATIENCE)


def save(folder, text):
    """As editors do: a new file in the old one's place."""
    folder.write("tale.yaml.new", text).rename(folder.path / "tale.yaml")


def in_lines(folder):
    save(folder, STORY)
    talk = Talk(folder, plain=True)
    talk.wait_for("leave) >", "it plays in lines")
    talk.type("1\n")
    talk.wait_for("Here is the left.", "an answer is taken")
    talk.wait_for("leave) >", "and the next is waited for")
    changed = STORY.replace("Here is the left.", "The left is another now.")
    changed = changed.replace("      - do: Go to the left", "      - do: Go nowhere\n"
                              "        to: first\n      - do: Go to the left")
    save(folder, changed)
    talk.wait_for(SAVED, "a saved file is noticed")
    talk.wait_for("The left is another now.", "the play is where it was, though choices moved")
    talk.wait_for("leave) >", "it asks")
    save(folder, changed.replace("choices:", "chioces:", 1))
    talk.wait_for("did you mean 'choices'? [unknown-key]", "mistakes are told")
    talk.wait_for("Save the file to have it read again", "and it waits for the next version")
    save(folder, changed)
    talk.wait_for("The left is another now.", "a mended file goes on where it was")
    talk.wait_for("leave) >", "it asks again")
    talk.type("1\n")
    talk.wait_for("All is done.", "it plays to the end")
    talk.wait_for("Save the file to play it anew", "and waits there")
    save(folder, STORY)
    talk.wait_for("The first scene begins.", "a play that was over begins anew")
    talk.type("1\n")
    talk.wait_for("Here is the left.", "an answer in the first version")
    save(folder, BLAME)
    talk.wait_for("1 warning: 'kancil check' shows it.", "warnings are counted")
    talk.wait_for("leave) >", "it asks again")
    save(folder, STORY.replace("to: left", "to: right").replace("Go to the left", "Go elsewhere"))
    talk.wait_for("The first scene begins.", "an answer that fits no more is dropped")
    tap.expect("it ends with its input", talk.end(), 0)


def on_screen(folder):
    save(folder, STORY)
    talk = Talk(folder, plain=False)
    talk.wait_for("Go to the left", "it plays on the screen")
    talk.type("1")
    talk.wait_for("End it here", "an answer is taken there")
    save(folder, STORY.replace("End it here", "Stop at this point"))
    talk.wait_for("Stop at this point", "a saved file is played at the same place")
    save(folder, BLAME)
    talk.wait_for("1 warning: Esc shows it.", "warnings are counted on the screen too")
    talk.type("\x1b")
    talk.wait_for("[wording-blame]", "and stand below the play")
    talk.type("\r")
    talk.wait_for("You should have known better", "where it is gone on with")
    (folder.path / "tale.yaml").unlink()
    talk.wait_for("The file is not there.", "a file that is taken away is missed")
    save(folder, STORY.replace("end: safe", "end: saef"))
    talk.wait_for("[bad-value]", "mistakes stand on the screen")
    save(folder, STORY)
    talk.wait_for("End it here", "a mended file goes on where it was")
    talk.type("x")
    tap.expect("x leaves", talk.end(), 0)


def refusals(folder):
    done = folder.kancil("preview", "--plain", "absent.yaml")
    tap.expect("a file that is not there", (done.returncode, done.stdout), (2, ""))
    folder.write("tale.yaml", "kancil: 1\n")
    done = folder.kancil("preview", "--plain", "tale.yaml")
    tap.expect("a broken file at the end of the input", done.returncode, 1)


def main():
    folder = tap.Folder()
    in_lines(folder)
    on_screen(folder)
    refusals(folder)
    kept = [str(p) for p in (folder.path / "home").rglob("*") if p.is_file()]
    tap.tell("nothing was stored", kept)
    tap.end()


main()
