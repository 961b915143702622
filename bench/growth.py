# SPDX-License-Identifier: GPL-3.0-or-later
"""How costs grow: the same command over four times as much, beside four times what it took for one part.

A cost that grows in line with what there is has the ratio 1; the start of the program, which is paid
once, makes it a little less. Processor time is measured, which other programs on the machine hardly change.
"""

import json
import os
import re
import resource
import subprocess
import sys

RUNS = 5


def processor_ms(argv, env, typed=None):
    """Milliseconds of processor time that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(argv, env=env, input=typed, stdout=subprocess.DEVNULL, check=False)
    if done.returncode > 1:  # 1 where mistakes were found
        raise subprocess.CalledProcessError(done.returncode, argv)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def scenarios(folder, source, count):
    many = folder / f"scenarios-{count}"
    many.mkdir()
    text = source.read_text(encoding="utf-8")
    for number in range(count):
        (many / f"story-{number}.yaml").write_text(
            re.sub(r"^id: .*$", f"id: story-{number}", text, count=1, flags=re.M), encoding="utf-8")
    return {"KANCIL_SCENARIOS": str(many)}


def attempts(folder, kancil, env, export, count):
    """A player with COUNT attempts, brought in from an export."""
    home = folder / f"attempts-{count}"
    home.mkdir()
    document = json.loads(export.read_text(encoding="utf-8"))
    document["attempts"] = [
        dict(document["attempts"][0], id=f"0193f0a1-0000-7000-8000-{number:012x}")
        for number in range(count)]
    (home / "export.json").write_text(json.dumps(document), encoding="utf-8")
    env = dict(env, XDG_DATA_HOME=str(home))
    subprocess.run([kancil, "import", str(home / "export.json")], env=env, check=True,
                   stdout=subprocess.DEVNULL)
    return {"XDG_DATA_HOME": str(home)}


def profiles(folder, count):
    """COUNT players, each with a profile and nothing played."""
    home = folder / f"profiles-{count}"
    for number in range(count):
        ident = f"0193f0a1-0000-7000-8000-{number:012x}"
        player = home / "kancil/profiles" / ident
        player.mkdir(parents=True)
        (player / "profile.json").write_text(json.dumps({
            "version": 1, "id": ident, "name": f"p{number}", "role": "student", "ages": [9, 12],
            "language": "", "country": "", "created": "2026-11-21T08:12:00Z",
            "used": "2026-11-21T08:12:00Z"}), encoding="utf-8")
    return {"XDG_DATA_HOME": str(home)}


def story(folder, source, count):
    """A scenario of COUNT scenes, as an operand."""
    path = folder / f"scenes-{count}.yaml"
    subprocess.run([sys.executable, source / "bench/branching.py", "story", str(count), path], check=True)
    return str(path)


def mistakes(folder, one_line, part, count):
    """A story with COUNT times PART, what is wrong or warned of, in one line of the file or one each."""
    path = folder / f"mistakes-{len(list(folder.iterdir()))}.yaml"
    between = ", " if one_line else "\n      - "
    path.write_text(f"""kancil: 1
id: {path.stem}
title: Mistakes
summary: The same again and again.
topic: scams
audience: [student]
ages: [13, 17]
minutes: 3
difficulty: 2
skills: [pause-first]
scenes:
  a:
    lines:{" [" if one_line else between}{between.join([part] * count)}{"]" if one_line else ""}
    end: safe
""", encoding="utf-8")
    return str(path)


def compare(small, large, env, factor):
    """Pairs of (over the large, FACTOR times over the small); each is a command and its environment."""
    def cost(side):
        return processor_ms(side[0], dict(env, **side[1]), b"")
    return [(cost(large), factor * cost(small)) for _ in range(RUNS)]


def measure(kancil, source, env, folder, row):
    """Gives ROW each kind of growth."""
    one = next((source / "scenarios/scams").glob("*.yaml"))
    export = source / "tests/export/prize-parcel.expected"
    shelves = [scenarios(folder, one, count) for count in (1000, 4000)]
    histories = [attempts(folder, kancil, env, export, count) for count in (2000, 8000)]
    kinds = [
        ("check, 1,800 scenes",
         [([kancil, "check", story(folder, source, count)], {}) for count in (450, 1800)]),
        ("check, 20,000 mistakes in one line",
         [([kancil, "check", mistakes(folder, True, '{mee: "é"}', count)], {}) for count in (5000, 20000)]),
        ("check, 20,000 warnings",
         [([kancil, "check", mistakes(folder, False, '{me: "online forever"}', count)], {})
          for count in (5000, 20000)]),
        ("list, 4,000 scenarios",
         [([kancil, "list"], shelf) for shelf in shelves]),
        ("export, 8,000 attempts",
         [([kancil, "export"], history) for history in histories]),
        ("a booster, of 4,000 scenarios after 8,000 attempts",
         [([kancil, "play", "--plain", "--no-save", "--seed", "4", "booster"], shelf | history)
          for shelf, history in zip(shelves, histories)]),
        ("profile list, 4,000 profiles",
         [([kancil, "profile", "list"], profiles(folder, count)) for count in (1000, 4000)]),
    ]
    for what, (small, large) in kinds:
        row(what, "ms", compare(small, large, env, 4), "4 x a quarter", "<= 1.1")


def synced_replace(path, data):
    """The least that a durable save can be: one file replaced, and it and its folder synced."""
    with open(f"{path}.new", "wb") as file:
        file.write(data)
        os.fsync(file.fileno())
    os.replace(f"{path}.new", path)
    folder = os.open(os.path.dirname(path), os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
