# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts: a text file says what is typed, and what the program answers to the letter.

    $ play --seed 7 parcel.yaml     a run of kancil with these arguments
    < f 1                           a line typed to it; without any, the input is empty
    | You: hello                    what it printed; the last one is |~ where no line's end came
    ! kancil: no                    what it said on standard error
    ? 2                             its exit status, where it is not 0

    @ env NAME VALUE, @ unset NAME  for all later runs        @ copy FROM TO, @ folder NAME
    @ input FILE, @ output FILE     for the next run alone    @ write FILE TEXT, @ add FILE TEXT
    @ terminal COLUMNS              the next run is at a terminal, and typed at its prompts
    @ only KEY...                   of the next export these keys of each attempt alone

A case with the line "# In Malay too." is left out where the program is built without translations.
A case begins with an empty home and, as the current folder, a copy of the scenarios of tests/play.
Times, days, digests and identifiers are replaced, so that they do not count. With
KANCIL_REGENERATE set, the expectations are written anew: look at them as a diff.
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile

import tap
import terminal

STORIES = tap.TOP / "tests/play"
CATALOGUES = pathlib.Path(os.environ.get("TOP_BUILDDIR", "."), "tests/locale")
SPEAKS_MALAY = "# In Malay too."  # a line of a case that needs the catalogue
NO_GOING_ON = {"Saved.", "Saved. The story itself is finished."}
COMES_AND_GOES = [
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID"),
    (r"\d{4}-\d\d-\d\dT[0-9:]+Z", "TIME"),
    (r"sha256:[0-9a-f]{64}", "DIGEST"),
    (r'("(?:at|seconds)": )\d+', r"\g<1>0"),
    (r'("(?:seed)": )\d{6,}', r"\g<1>0"),
    (r"\b20\d\d-\d\d-\d\d\b", "DAY"),
    # Half a year later they are asked to be checked first.
    (r"Please check this first: it was last checked on DAY\.", "Checked on DAY."),
    (r"Sila semak dahulu: kali terakhir disemak pada DAY\.", "Disemak pada DAY."),
    (r'kancil \d+\.\d+\.\d+[^\s"]*', "kancil VERSION"),
]


class Step:
    """One run with what belongs to it: directives before, lines typed, what came of it."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.before, self.typed = [], []
        self.out, self.err, self.status = [], [], 0

    def words(self):
        return shlex.split(self.arguments)

    def expectation(self):
        lines = ["|" + (" " + line if line and line != "~" else line) for line in self.out]
        lines += ["! " + line for line in self.err]
        return lines + ([f"? {self.status}"] if self.status else [])


def parse(text):
    """The steps of a case; comments and blank lines are kept with the step that follows them."""
    steps, before = [], []
    for line in text.split("\n"):
        mark, rest = line[:1], line[2:]
        if mark == "$":
            steps.append(Step(rest))
            steps[-1].before, before = before, []
        elif mark == "<":
            steps[-1].typed.append(rest)
        elif mark == "|":
            steps[-1].out.append("~" if line == "|~" else rest)
        elif mark == "!":
            steps[-1].err.append(rest)
        elif mark == "?":
            steps[-1].status = int(rest)
        else:
            before.append(line)
    return steps, before


def write(steps, after):
    lines = []
    for step in steps:
        lines += step.before + ["$ " + step.arguments] + ["< " + t for t in step.typed]
        lines += step.expectation()
    return "\n".join(lines + after).rstrip("\n") + "\n"


class World:
    """An empty home and a folder to work in, gone afterwards."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="kancil-case-")
        self.top = pathlib.Path(self.temporary.name)
        self.here = self.top / "here"
        self.here.mkdir()
        (self.top / "home").mkdir()
        for path in sorted(STORIES.glob("*.yaml")):
            shutil.copyfile(path, self.here / path.name)
        self.env = dict(os.environ, HOME=str(self.top / "home"), TERM="dumb")
        self.next, self.keys = {}, []

    def obey(self, words):
        """One directive; its paths are below the current folder, HOME/..., TOP/... or absolute."""
        verb, rest = words[0], [self.path(w) for w in words[1:]]
        if verb == "env":
            self.env[words[1]] = str(self.path(words[2])) if len(words) > 2 else ""
        elif verb == "unset":
            self.env.pop(words[1], None)
        elif verb == "copy":
            shutil.copyfile(rest[0], rest[1])
        elif verb == "add":
            with open(rest[0], "a", encoding="utf-8") as file:
                file.write(" ".join(words[2:]) + "\n")
        elif verb == "folder":
            os.makedirs(rest[0], exist_ok=True)
        elif verb == "write":
            os.makedirs(os.path.dirname(rest[0]), exist_ok=True)
            pathlib.Path(rest[0]).write_text(" ".join(words[2:]) + "\n", encoding="utf-8")
        elif verb in ("input", "output"):
            self.next[verb] = rest[0]
        elif verb == "terminal":
            self.next[verb] = int(words[1])
        elif verb == "only":
            self.keys = words[1:]
        else:
            raise ValueError(f"unknown directive {verb}")

    def path(self, word):
        for name, folder in (("HOME", self.top / "home"), ("TOP", tap.TOP)):
            if word.startswith(name):
                return str(folder) + word[len(name):]
        return word if word.startswith("/") else str(self.here / word)

    def clean(self, text):
        text = text.replace(str(self.top / "home"), "HOME").replace(str(self.here) + "/", "")
        for pattern, word in COMES_AND_GOES:
            text = re.sub(pattern, word, text)
        return text

    def run(self, arguments, typed):
        """Runs kancil; gives the lines it printed, those of its complaints, and its status."""
        special, self.next = self.next, {}
        command = [tap.KANCIL] + arguments
        if "terminal" in special:
            text, status = terminal.run(command, typed, special["terminal"], self.here, self.env)
            return self.lines(text), [], status
        source = open(special["input"], "rb") if "input" in special else None
        sink = open(special["output"], "wb") if "output" in special else subprocess.PIPE
        answers = None if source else "".join(t + "\n" for t in typed).encode()
        done = subprocess.run(command, input=answers, stdin=source, stdout=sink,
                              stderr=subprocess.PIPE, cwd=self.here, env=self.env, check=False,
                              timeout=60)
        return (self.lines((done.stdout or b"").decode()), self.lines(done.stderr.decode()),
                done.returncode)

    def lines(self, text):
        lines = self.clean(text).split("\n")
        return lines[:-1] if lines[-1] == "" else lines + ["~"]


def prepare(world, step):
    for line in step.before:
        if line.startswith("@"):
            world.obey(shlex.split(line[1:]))


def one_run(steps):
    """Plays the steps as they stand; gives what came of each, and the export at the end."""
    world, results = World(), []
    for step in steps:
        prepare(world, step)
        result = Step(step.arguments)
        result.before, result.typed = step.before, step.typed
        result.out, result.err, result.status = world.run(step.words(), step.typed)
        if world.keys and result.status == 0:
            result.out = extract(result.out, world.keys)
        world.keys = []
        results.append(result)
    return results, export(world)


def extract(lines, keys):
    """These keys of each attempt of an export, a line each, after a line for the attempt."""
    out = []
    for number, attempt in enumerate(json.loads("\n".join(lines))["attempts"], 1):
        out.append(f"attempt {number}")
        for key in keys:
            values = attempt[key] if isinstance(attempt[key], list) else [attempt[key]]
            out += [f"  {key}: {json.dumps(value)}" for value in values]
    return out


def export(world):
    """All that is known of who played last, without what differs from run to run."""
    out, _, status = world.run(["export"], [])
    return json.loads("\n".join(out)) if status == 0 else None


def kept_in(home):
    """All that was kept of plays below HOME."""
    return {path.relative_to(home): path.read_bytes() for path in home.rglob("*.jsonl")}


def step_by_step(steps):
    """Plays once more with a process for each answer; gives the export at the end. What belongs to
    one answer (flags before the first one, how sure, a round that is not gone on with) is typed to
    one process: one that kept nothing did not happen, and the next is typed a line more."""
    world = World()
    home, before = world.top / "home", world.top / "before"
    for step in steps:
        prepare(world, step)
        words, typed, batch = step.words(), list(step.typed), []
        if words[:1] != ["play"] or world.next or not typed:
            world.run(words, typed)
            continue
        while typed:
            batch.append(typed.pop(0))
            shutil.rmtree(before, ignore_errors=True)
            shutil.copytree(home, before)
            out, _, _ = world.run(words, batch)
            if not NO_GOING_ON & set(out) and kept_in(home) != kept_in(before):
                words, batch = [w for w in words if w != "--new"], []
            elif typed:
                shutil.rmtree(home)
                before.rename(home)
    return export(world)


def differences(expected, got):
    import difflib
    return list(difflib.unified_diff(expected, got, "expected", "got", lineterm="", n=2))


def play_all(folder, again):
    """Every case of FOLDER; where AGAIN, a second time with save and load between all steps."""
    folder = pathlib.Path(folder)
    for path in sorted(folder.glob("*.case")):
        text = path.read_text(encoding="utf-8")
        if SPEAKS_MALAY in text and not CATALOGUES.exists():
            tap.tell(f"{path.stem} # SKIP built without translations")
            continue
        steps, after = parse(text)
        results, kept = one_run(steps)
        got = write(results, after)
        if os.environ.get("KANCIL_REGENERATE") and got != text:
            path.write_text(got, encoding="utf-8")
            text = got
        tap.tell(path.stem, differences(text.split("\n"), got.split("\n")))
        if again and kept and "WITH_VALGRIND" not in os.environ:
            second = step_by_step(steps)
            tap.tell(path.stem + ", one process an answer",
                     differences(*(json.dumps(e, indent=1).split("\n") for e in (kept, second))))
    tap.end()
