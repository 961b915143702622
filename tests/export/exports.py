#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real exports of real plays, held against the schema by an independent validator and against the
definitions of kancil-progress(5), which are worked out here a second time."""

import json
import os
import pathlib
import random
import re
import stat
import statistics
import subprocess
import tempfile

import tap

try:
    import jsonschema
except ImportError:
    tap.skip_all("python3-jsonschema is not installed")

SCHEMA = json.loads((tap.TOP / "schema/progress.schema.json").read_text(encoding="utf-8"))
KEYS = {  # in their order
    "": "format version generated program profile summary skills signs discernment attempts",
    "profile": "id name role ages",
    "summary": "attempts finished score seconds",
    "skills": "id mastery evidence box due",
    "signs": "hits misses false_alarms correct_rejections",
    "discernment": "hits misses false_alarms correct_rejections d_prime criterion brier",
    "attempts": "id scenario digest kind mode form seed language started seconds finished ending"
                " score choices flags signs judgements",
    "attempts choices": "scene choice id rating skills at",
    "attempts flags": "hits misses false_alarms correct_rejections",
    "attempts signs": "scene line item tell flagged at",
    "attempts judgements": "item truth answer sure skills at",
}



def kancil(home, *arguments, text="", status=0):
    """Runs the program with its data in HOME; its standard output."""
    environment = dict(os.environ, XDG_DATA_HOME=str(home), XDG_CONFIG_HOME=str(home))
    run = subprocess.run([tap.KANCIL, *map(str, arguments)], input=text.encode(), env=environment,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if run.returncode != status:
        raise AssertionError(f"{arguments}: status {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode() if status == 0 else run.stderr.decode()


def play(home, path, dice, lines):
    """A play of PATH by chance, with so many lines of input: it may end before, or be left."""
    words = ["1", "2", "3", "f 1", "f 2", "i 1", "t"]
    text = "".join(dice.choice(words) + "\n" for _ in range(lines))
    kancil(home, "play", "--plain", "--profile", "mei", "--seed", dice.randrange(1000), path,
           text=text)


def key_faults(value, place=""):
    """Where the keys of VALUE are not those of the manual, in their order."""
    if isinstance(value, list):
        for entry in value:
            yield from key_faults(entry, place)
    elif isinstance(value, dict):
        if list(value) != KEYS[place].split():
            yield f"{place}: {list(value)}"
        for key, entry in value.items():
            yield from key_faults(entry, f"{place} {key}".strip())


def half_up(number):
    return int(number + 0.5)


def score_of(attempt):
    if not attempt["finished"]:
        return None
    if attempt["kind"] == "deck":
        right = [j["truth"] == j["answer"] for j in attempt["judgements"]]
        return half_up(100 * sum(right) / len(right)) if right else None
    points = [["harmful", "risky", "careful", "safe"].index(c["rating"])
              for c in attempt["choices"] if c["rating"]]
    return half_up(100 * sum(points) / (3 * len(points))) if points else None


def summary_of(attempts):
    best = {}
    for attempt in attempts:
        if attempt["score"] is not None:
            scenario = attempt["scenario"]
            best[scenario] = max(best.get(scenario, 0), attempt["score"])
    return {"attempts": len(attempts), "finished": sum(a["finished"] for a in attempts),
            "score": half_up(sum(best.values()) / len(best)) if best else None,
            "seconds": sum(a["seconds"] for a in attempts)}


def discernment_of(attempts):
    judged = [j for a in attempts for j in a["judgements"]]
    count = {(t, a): sum(j["truth"] == t and j["answer"] == a for j in judged)
             for t in ("fake", "genuine") for a in ("fake", "genuine")}
    hits, misses = count["fake", "fake"], count["fake", "genuine"]
    alarms, rejections = count["genuine", "fake"], count["genuine", "genuine"]
    found = {"hits": hits, "misses": misses, "false_alarms": alarms,
             "correct_rejections": rejections, "d_prime": None, "criterion": None, "brier": None}
    if hits + misses and alarms + rejections:
        z = statistics.NormalDist().inv_cdf
        hit = z((hits + 0.5) / (hits + misses + 1))
        alarm = z((alarms + 0.5) / (alarms + rejections + 1))
        found.update(d_prime=hit - alarm, criterion=-(hit + alarm) / 2)
    if judged:
        sure = {1: 0.5, 2: 0.75, 3: 0.95}
        found["brier"] = statistics.mean(
            (sure[j["sure"]] - (j["truth"] == j["answer"])) ** 2 for j in judged)
    return found


def is_near(a, b):
    return a == b if a is None or b is None else abs(a - b) <= 0.005 + 1e-9


def value_faults(export):
    """Where the numbers of EXPORT do not follow from its attempts."""
    attempts = export["attempts"]
    for attempt in attempts:
        if attempt["score"] != score_of(attempt):
            yield f"score {attempt['score']} of {attempt['id']}, not {score_of(attempt)}"
    if export["summary"] != summary_of(attempts):
        yield f"summary {export['summary']}, not {summary_of(attempts)}"
    found = discernment_of(attempts)
    for key, value in export["discernment"].items():
        if not is_near(value, found[key]):
            yield f"discernment {key} {value}, not {found[key]}"
    for key, value in export["signs"].items():
        if value != sum(a["flags"][key] for a in attempts):
            yield f"signs {key} {value}"


def schema_faults(export):
    for error in jsonschema.Draft7Validator(SCHEMA).iter_errors(export):
        yield f"{'/'.join(map(str, error.path))}: {error.message[:200]}"


def check_export(home, what):
    export = json.loads(kancil(home, "export", "--profile", "mei"))
    faults = [*schema_faults(export), *key_faults(export), *value_faults(export)]
    tap.check(not faults, f"{what}: the export is what the manual says", "\n".join(faults))
    return export


def but_generated(text):
    return re.sub(r'"generated": "[^"]*"', "", text, count=1)


def check_import(home, elsewhere):
    """Into an empty store and out again: the same bytes."""
    text = kancil(home, "export", "--profile", "mei")
    file = elsewhere / "export.json"
    file.write_text(text, encoding="utf-8")
    for what in ("once", "twice"):
        kancil(elsewhere, "import", file)
        again = kancil(elsewhere, "export", "--profile", "mei")
        tap.check(but_generated(text) == but_generated(again),
               f"imported {what}, it exports the same bytes", again)


def check_anonymous(home, elsewhere):
    text = kancil(home, "export", "--profile", "mei", "--anonymous")
    named = kancil(home, "export", "--profile", "mei")
    export, full = json.loads(text), json.loads(named)
    faults = list(schema_faults(export))
    if list(export["profile"]) != ["role", "ages"] or "mei" in text:
        faults.append(f"profile {export['profile']}")
    if re.search(r"\dT\d", text) or re.search('"[0-9a-f]{8}-[0-9a-f]{4}-7', text):
        faults.append("a time or an id that holds one")
    for key in ("summary", "skills", "signs", "discernment"):
        if export[key] != full[key]:
            faults.append(f"{key} differs")
    tap.check(not faults, "an anonymous export tells nobody and counts the same", "\n".join(faults))
    file = elsewhere / "anonymous.json"
    file.write_text(text, encoding="utf-8")
    kancil(home, "import", "--profile", "mei", file)
    tap.check(but_generated(named) == but_generated(kancil(home, "export", "--profile", "mei")),
           "read back by its owner, it adds nothing")


def answered(run, prompts):
    """Reads on until RUN has asked so many questions."""
    text = b""
    while text.count(b"> ") < prompts:
        byte = run.stdout.read(1)
        if not byte:
            raise AssertionError(text.decode())
        text += byte


def check_kill(home, path):
    """A kill between two answers: the play goes on behind the one that was given."""
    environment = dict(os.environ, XDG_DATA_HOME=str(home))
    run = subprocess.Popen([tap.KANCIL, "play", "--plain", "--profile", "mei", path], bufsize=0,
                           env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    answered(run, 1)
    run.stdin.write(b"1\n")
    answered(run, 1)
    run.kill()
    run.wait()
    run.stdin.close()
    run.stdout.close()
    left = json.loads(kancil(home, "export", "--profile", "mei"))["attempts"]
    kancil(home, "play", "--plain", "--profile", "mei", path, text="1\n" * 60)
    ended = json.loads(kancil(home, "export", "--profile", "mei"))["attempts"]
    tap.check(len(left) == len(ended) == 1 and len(left[0]["choices"]) == 1
           and not left[0]["finished"] and ended[0]["finished"]
           and ended[0]["choices"][0] == left[0]["choices"][0],
           "a killed play goes on where it was", f"{left}\n{ended}")


def check_file(home, elsewhere):
    file = elsewhere / "out.json"
    kancil(home, "export", "--profile", "mei", "-o", file)
    mode = stat.S_IMODE(file.stat().st_mode)
    tap.check(mode == 0o600 and json.loads(file.read_text(encoding="utf-8")),
           "a file of one's own is private", oct(mode))
    before = file.read_bytes()
    with open("/dev/full", "wb") as full:
        run = subprocess.run([tap.KANCIL, "export", "--profile", "mei"], stdout=full, check=False,
                             env=dict(os.environ, XDG_DATA_HOME=str(home)),
                             stderr=subprocess.PIPE)
    tap.check(run.returncode != 0 and run.stderr, "a full disk is told", run.stderr.decode())
    kancil(home, "export", "--profile", "mei", "-o", elsewhere / "no/such/folder.json", status=2)
    if "WITH_VALGRIND" in os.environ:
        return  # which could not write its own file either
    limited = f"ulimit -f 0; exec '{tap.KANCIL}' export --profile mei -o '{file}'"
    run = subprocess.run(["sh", "-c", limited], stderr=subprocess.PIPE, check=False,
                         env=dict(os.environ, XDG_DATA_HOME=str(home)))
    tap.check(run.returncode not in (0, -25) and run.stderr and file.read_bytes() == before
           and sorted(p.name for p in elsewhere.glob(".kancil*")) == [],
           "an export that cannot be written whole leaves the old file", run.stderr.decode())


def check_refusals(home, elsewhere):
    before = kancil(home, "export", "--profile", "mei")
    file = elsewhere / "wrong.json"
    wrong = {
        "no JSON": "{", "no export": "{}", "of a later Kancil": before.replace('"version": 1', '"version": 2', 1),
        "with a name that would move the cursor": before.replace('"mei"', '"\\u001b[2J"', 1),
        "with a bad attempt": before.replace('"kind": "', '"kind": "x', 1),
        "with a doubled key": before.replace('"kind"', '"kind": "story", "kind"', 1),
        "with more behind its end": before + "{}",
    }
    for what, text in wrong.items():
        file.write_text(text, encoding="utf-8")
        told = kancil(home, "import", file, status=1)
        same = but_generated(kancil(home, "export", "--profile", "mei")) == but_generated(before)
        tap.check(same and told.startswith("kancil: ") and "\x1b" not in told,
               f"an import {what} changes nothing and says why", told)


def main():
    dice = random.Random(7)
    shipped = sorted(p for p in (tap.TOP / "scenarios").rglob("*.yaml") if p.parent.name != "countries")
    with tempfile.TemporaryDirectory() as folder:
        home, elsewhere = pathlib.Path(folder, "home"), pathlib.Path(folder, "elsewhere")
        home.mkdir()
        elsewhere.mkdir()
        check_kill(pathlib.Path(folder, "killed"), tap.TOP / "tests/export/prize-parcel.yaml")
        for path in [tap.TOP / "tests/export/prize-parcel.yaml", *shipped]:
            play(home, path, dice, 200)
            play(home, path, dice, dice.randrange(1, 40))
            check_export(home, path.name)
        check_import(home, elsewhere)
        check_anonymous(home, elsewhere)
        check_file(home, elsewhere)
        check_refusals(home, elsewhere)
    tap.end()


main()
