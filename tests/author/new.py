#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kancil new: whatever is answered, the story checks clean, fits the schema and can be played; no
file is ever overwritten, and a wrong answer writes nothing."""

import itertools
import json
import os

import tap

TOPICS = ["grooming", "scams", "deepfakes", "bullying", "image-abuse", "harassment",
          "misinformation", "radicalisation", "harmful-platforms", "wellbeing"]
AUDIENCES = ["student", "parent", "family", "adult"]
BANDS = ["9-12", "13 to 15", "16,17", "18", "5 99"]


def all_audiences():
    for count in range(1, len(AUDIENCES) + 1):
        yield from itertools.combinations(AUDIENCES, count)


def every_combination(folder):
    wrong, number = [], 0
    step = 11 if "WITH_VALGRIND" in os.environ else 1
    for topic, audience, band in [*itertools.product(TOPICS, all_audiences(), BANDS)][::step]:
        number += 1
        answers = f"\n{topic}\n{', '.join(audience)}\n{band}\nA reader\n"
        done = folder.kancil("new", f"story-{number}", typed=answers)
        if done.returncode != 0:
            wrong.append(f"{answers!r}: {done.stderr}")
    tap.tell(f"{number} combinations of answers are taken", wrong)
    done = folder.kancil("check", "--strict", ".")
    tap.tell("all of them pass check --strict", (done.stdout + done.stderr).splitlines()[:20])
    return number


def schema_agrees(folder):
    try:
        import jsonschema
        import yaml
    except ImportError:
        tap.tell("the schema takes them # SKIP python3-jsonschema and python3-yaml are missing")
        return
    text = (tap.TOP / "schema/scenario.schema.json").read_text(encoding="utf-8")
    judge = jsonschema.Draft7Validator(json.loads(text))
    wrong = []
    for path in sorted(folder.path.glob("story-*.yaml"))[::7]:
        text = path.read_text(encoding="utf-8")
        wrong += [f"{path.name}: {e.message}" for e in judge.iter_errors(yaml.safe_load(text))]
        first = text.split("\n")[0]
        if not first.startswith("# yaml-language-server: $schema=/"):
            wrong.append(f"{path.name}: {first}")
    tap.tell("the schema takes them, and their first line names it", wrong)


def plays(folder):
    folder.kancil("new", "played", typed="")
    ways = {"safe": ("2\n2\n", "You feel lighter."), "mixed": ("1\n1\n", "you put it right."),
            "harmed": ("1\n2\n", "never too late")}
    for ending, (answers, words) in ways.items():
        done = folder.kancil("play", "--plain", "--no-save", "played.yaml",
                             typed=answers + "1\n2\n" * 2)
        well = done.returncode == 0 and words in done.stdout
        tap.tell(f"it plays to its {ending} ending", [] if well else done.stdout.splitlines())


def answers_and_defaults(folder):
    folder.kancil("new", "two-words")
    text = folder.read("two-words.yaml")
    wanted = ['title: "Two words"', "topic: scams", "audience: [student]", "ages: [10, 14]"]
    tap.tell("the end of the input takes the defaults", [w for w in wanted if w not in text])
    folder.kancil("new", "odd-title", typed='He said "{name}" \\ ok # no\n')
    done = folder.kancil("check", "--strict", "odd-title.yaml")
    tap.tell("a title with quotes, braces and signs", done.stdout.splitlines())
    shown = folder.kancil("play", "--plain", "--no-save", "odd-title.yaml").stdout.split("\n")[0]
    tap.expect("is shown as it was written", shown, 'He said "{name}" \\ ok # no')
    folder.kancil("new", "no")
    tap.expect("an id that YAML reads as something else is quoted",
               folder.kancil("check", "--strict", "no.yaml").returncode, 0)


def refusals(folder):
    before = folder.read("two-words.yaml")
    done = folder.kancil("new", "two-words", typed="Another\n")
    tap.expect("a file that is there stays as it is",
               (done.returncode, folder.read("two-words.yaml") == before), (1, True))
    for name, typed in (("wrong", "\nnonsense\n"), ("wrong", "\n\nteacher\n"),
                        ("wrong", "\n\n\n12-9\n"), ("wrong", "\n\n\nold\n"),
                        ("wrong", "x" * 300 + "\n"), ("wrong", "bell \x07\n"), ("Wrong", ""),
                        ("sub/wrong", ""), ("wrong.yaml", "")):
        done = folder.kancil("new", name, typed=typed)
        left = sorted(p.name for p in folder.path.iterdir() if "rong" in p.name)
        tap.expect(f"{name} {typed[:20]!r} is refused and writes nothing",
                   (done.returncode, done.stderr.startswith("kancil: "), left), (2, True, []))


def main():
    folder = tap.Folder()
    every_combination(folder)
    schema_agrees(folder)
    plays(folder)
    answers_and_defaults(folder)
    refusals(folder)
    tap.end()


main()
