#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kancil walk: what it prints of small stories, to the letter; that a seed repeats a play; and that of the
scenarios that are shipped nothing is left unseen, and no habit pays.

KANCIL_WALK_WRITE=1 tests/walk/walk.py writes what is expected anew.
"""

import json
import os
import subprocess

import tap

FOLDER = tap.TOP / "tests/walk"



def run(*arguments):
    return subprocess.run([tap.KANCIL, *arguments], cwd=FOLDER, text=True, encoding="utf-8",
                          capture_output=True, check=False)


def compare(name, *arguments):
    done = run(*arguments)
    expected = FOLDER / f"{name}.expected"
    if os.environ.get("KANCIL_WALK_WRITE"):
        expected.write_text(done.stdout, encoding="utf-8")
    same = expected.is_file() and expected.read_text(encoding="utf-8") == done.stdout
    tap.check(same and done.returncode == 0 and not done.stderr, name, done.stdout + done.stderr)


def check_letters():
    compare("parcel-ways", "walk", "--players", "parcel.yaml")
    compare("parcel-json", "walk", "--players", "--json", "parcel.yaml")
    compare("round-states", "walk", "round.yaml")
    compare("round-runs", "walk", "--runs", "20", "--seed", "5", "round.yaml")
    compare("piles-items", "walk", "piles.yaml")
    compare("piles-json", "walk", "--json", "--players", "--runs", "4", "piles.yaml")


def check_seeds():
    first = run("walk", "--runs", "50", "--seed", "9", "--json", "round.yaml").stdout
    again = run("walk", "--runs", "50", "--seed", "9", "--json", "round.yaml").stdout
    other = run("walk", "--runs", "50", "--seed", "10", "--json", "round.yaml").stdout
    tap.check(first == again and first != other, "a seed repeats its plays, another has others")
    # The second play of one seed is the first of the next: fifty from 9 and one from 59 are
    # one from 9 and fifty from 10.
    counts = [sum_reached("9", "50"), sum_reached("59", "1"), sum_reached("9", "1"), sum_reached("10", "50")]
    tap.check([a + b for a, b in zip(counts[0], counts[1])] == [a + b for a, b in zip(counts[2], counts[3])],
           "each play has a seed of its own")


def sum_reached(seed, runs):
    done = run("walk", "--runs", runs, "--seed", seed, "--json", "round.yaml")
    return [entry["n"] for entry in json.loads(done.stdout)[0]["reached"]]


def check_use():
    tap.check(run("walk").returncode == 2, "a file is needed")
    tap.check(run("walk", "--runs", "0", "parcel.yaml").returncode == 2, "no runs are none")
    tap.check(run("walk", "nowhere.yaml").returncode == 2, "a file that is not there")
    done = run("walk", "--json", "../rules/no-such-rule.yaml", "parcel.yaml")
    tap.check(done.returncode == 2 and len(json.loads(done.stdout)) == 1, "the others are walked")


def check_shipped():
    folder = os.environ.get("KANCIL_BUILT_IN", str(tap.TOP / "scenarios"))
    done = run("check", "--strict", folder)
    tap.check(done.returncode == 0 and not done.stdout, "the shipped scenarios are sound", done.stdout)
    walked = json.loads(run("walk", "--players", "--json", folder).stdout)
    tap.check(len(walked) >= 12, "they are walked")
    for story in walked:
        name = story["scenario"]
        unseen = [f"{e['scene']} {e['choice']}" for e in story["reached"] if e["n"] == 0]
        tap.check(story["complete"] and not unseen, f"{name}: nothing is unseen", "\n".join(unseen))
        plays = story["plays"]
        tap.check(not any(p["given_up"] for p in plays.values()), f"{name}: every player comes to an end")
        if story["endings"]:
            habits = max(plays["trusting"]["score"], plays["suspicious"]["score"])
            tap.check(plays["careful"]["score"] - habits >= 20, f"{name}: no habit pays", str(plays))


def main():
    check_letters()
    check_seeds()
    check_use()
    check_shipped()
    tap.end()


main()
