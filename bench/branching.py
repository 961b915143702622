#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: branching.py story|ink SCENES FILE
       branching.py states COUNT FILE

Writes a branching story to FILE: as a scenario, or the same in the language of ink, with two lines a scene,
three choices and what each brings. `states` writes a scenario of about COUNT states: three counters that may
be raised in any order.
"""

import pathlib
import sys

HEAD = """kancil: 1
id: {id}
title: The long way round
summary: A story made by a program.
topic: scams
audience: [student]
ages: [13, 17]
minutes: 9
difficulty: 2
skills: [pause-first]
cast:
  noor: {{name: "Noor", about: "somebody who writes a lot"}}
  desk: {{name: "Lost and found", about: "a desk that nobody has seen"}}
"""
LINES = ["Did you see where the blue bag went", "The desk writes that it has been found",
         "It asks for a small fee before closing time", "Nobody I know has been to that desk"]
CHOICES = ["Walk over and ask in person", "Pay the fee and wait", "Ask somebody who works there",
           "Let it lie until tomorrow"]
BRINGS = ["A face tells more than a form.", "The fee is gone, and the bag is not here.",
          "One call, and the answer is clear.", "Tomorrow is another day."]
RATINGS = ["harmful", "risky", "careful", "safe"]


def target(scene, choice, scenes):
    """Where a choice leads: ahead, by one to five."""
    return min(scenes - 1, scene + 1 + (scene * 3 + choice * 2) % 5 * (choice > 0))


def write_story(scenes, path):
    out = [HEAD.format(id=path.stem), "scenes:\n"]
    for i in range(scenes):
        out.append(f"  at-{i}:\n    lines:\n"
                   f"      - noor: \"{LINES[i % 4]}, {i}?\"\n      - desk: \"{LINES[(i + 1) % 4]}, {i}.\"\n")
        if i == scenes - 1:
            out.append("    end: safe\n")
            continue
        out.append("    choices:\n")
        for c in range(3):
            out.append(f"      - do: {CHOICES[(i + c) % 4]}\n        rating: {RATINGS[(i * 2 + c) % 4]}\n"
                       f"        to: at-{target(i, c, scenes)}\n        feedback: {BRINGS[(i + c) % 4]}\n")
    path.write_text("".join(out), encoding="utf-8")


def write_ink(scenes, path):
    out = ["VAR score = 0\n-> at_0\n"]
    for i in range(scenes):
        out.append(f"=== at_{i} ===\nNoor: {LINES[i % 4]}, {i}?\nDesk: {LINES[(i + 1) % 4]}, {i}.\n")
        for c in range(3 if i < scenes - 1 else 0):
            out.append(f"+ [{CHOICES[(i + c) % 4]}]\n  {BRINGS[(i + c) % 4]}\n"
                       f"  ~ score += {(i * 2 + c) % 4}\n  -> at_{target(i, c, scenes)}\n")
        if i == scenes - 1:
            out.append("-> END\n")
    path.write_text("".join(out), encoding="utf-8")


def write_states(count, path):
    # Two of three scenes are endings, which keep the counters, too.
    most = round((count / 3) ** (1 / 3))
    counters = "abc"
    out = [HEAD.format(id=path.stem), "vars:\n"]
    out += [f"  {v}: {{min: 0, max: {most - 1}, start: 0}}\n" for v in counters]
    out.append("scenes:\n  hub:\n    lines:\n      - noor: \"And now?\"\n    choices:\n")
    for place, v in enumerate(counters):
        out.append(f"      - do: Raise {v} by one\n        to: hub\n        when: {v} < {most - 1}\n"
                   f"        add: {{{v}: 1}}\n        rating: {RATINGS[place + 1]}\n        feedback: So be it.\n")
    for name, rating in (("home", "safe"), ("lost", "harmful")):
        out.append(f"      - do: Go on to {name}\n        to: {name}\n        rating: {rating}\n"
                   "        feedback: So be it.\n")
    out.append("  home:\n    lines:\n      - narrator: Home.\n    end: safe\n"
               "  lost:\n    lines:\n      - narrator: Lost.\n    end: harmed\n    lesson: Ask the way.\n")
    path.write_text("".join(out), encoding="utf-8")


def main():
    form, count, path = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    {"story": write_story, "ink": write_ink, "states": write_states}[form](count, path)


if __name__ == "__main__":
    main()
