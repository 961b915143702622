#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: story.py BYTES FILE

Writes a sound scenario of just under BYTES to FILE (its id is the file's name): scenes in a ring with
lines, signs, looks and choices as authors write them, so that a loader meets all it must check.
"""

import pathlib
import sys

HEAD = """kancil: 1
id: {id}
title: A long week of messages
summary: Many small scenes that hang together in a ring.
topic: scams
audience: [student, family]
ages: [13, 17]
minutes: 8
difficulty: 3
skills: [pause-first, verify-independently]
cast:
  mei:
    name: Mei
    about: a friend from the swimming club
  agent:
    name: Prize Desk
vars:
  trust: {{min: 0, max: 5, start: 2}}
  told: false
scenes:
"""
SCENE = """  day-{n}:
    view: chat
    header:
      group: Friday swimmers
      people: 9
    lines:
      - mei: "Did you also get that message? It says the place is free until {n}."
      - agent: "Dear customer {n}, your prize waits. Confirm within the hour, please."
        tell: hurry
        why: A short deadline is meant to stop you from checking.
      - me: "Let me look first."
      - narrator: The bus is late, and the phone hums again.
        when: trust >= 1 or not told
    inspect:
      budget: 1
      items:
        - id: sender-{n}
          label: Look at who sent it
          shows: The name is the right one and the address behind it is not.
          tell: odd-sender
          why: The name on top can be anything that the sender likes.
    ask: What do you do now?
    choices:
      - do: Answer the message and ask what the prize is
        rating: risky
        leans: trust
        to: day-{next}
        add: {{trust: 1}}
        feedback: An answer tells them that somebody reads here.
      - do: Ask Mei at the pool whether she sent it
        rating: safe
        to: day-{next}
        set: {{told: true}}
        feedback: You checked another way, one that you already had.
      - say: "No thanks, I will not need that."
        rating: careful
        leans: distrust
        to: over
        feedback: Leaving is always allowed, and the reason may stay yours.
"""
TAIL = """  over:
    lines:
      - narrator: The week is over and the phone is quiet.
    end: safe
debrief:
  takeaways:
    - A name on top proves nothing about the sender.
  talk:
    - Whom would you ask first?
  try:
    - Save one number together.
"""


def main():
    limit, path = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    parts, size = [HEAD.format(id=path.stem)], len(HEAD) + len(TAIL)
    while True:
        number = len(parts)
        scene = SCENE.format(n=number, next=number + 1)
        if size + len(scene) > limit:
            break
        parts.append(scene)
        size += len(scene)
    parts[-1] = SCENE.format(n=number - 1, next=1)
    path.write_text("".join(parts) + TAIL, encoding="utf-8")


main()
