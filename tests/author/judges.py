#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two judges of one format: the JSON Schemas, read by a validator that knows nothing of Kancil, and
kancil check. Scenarios and a country pack that use every key are changed in every way that the schema has something to say
about (keys, types, words, ranges, lengths), and both must say the same of each."""

import copy
import json

import tap

try:
    import jsonschema
    import yaml
except ImportError:
    tap.skip_all("python3-jsonschema and python3-yaml are not installed")

# What a file is refused for that is a matter of form. Other rules are about what can happen in a play.
FORM = {"unknown-key", "missing-key", "bad-type", "bad-value", "conflict", "limit", "quote-it",
        "unknown-id", "bad-condition"}

LINE = {"ana": "A line of hers.", "act": True, "tell": "hurry", "why": "A sign.", "weak": True,
        "when": "told"}
LOOK = {"id": "look", "label": "Look", "shows": "A thing.", "tell": "hurry", "why": "A sign.",
        "weak": True, "when": "told"}
HEAD = {"kancil": 1, "id": "file", "kind": "story", "title": "A title", "summary": "A summary.",
        "topic": "scams", "audience": ["student", "parent"], "ages": [10, 14], "minutes": 5,
        "difficulty": 2, "skills": ["pause-first"], "genuine": False, "language": "en",
        "content_note": "A note.",
        "sources": [{"title": "A source", "url": "https://a.example/b", "date": "2024"}],
        "reviewed": [{"role": "a teacher", "date": "2026-11-21"}], "help": ["scam"],
        "cast": {"ana": {"name": "Ana", "about": "a friend"}}, "view": "chat",
        "vars": {"told": False, "count": {"min": 0, "max": 3, "start": 1}}, "allow": ["balance"]}
STORY = dict(HEAD, start="one", scenes={
    "one": {"view": "chat", "header": {"group": "A group", "people": 3}, "lines": [LINE],
            "inspect": {"budget": 1, "items": [LOOK]}, "ask": "What now?", "choices": [
                {"say": "Yes", "to": "two", "rating": "safe", "leans": "trust",
                 "skills": ["pause-first"], "feedback": "So.", "otherwise": "So.",
                 "set": {"told": True}, "add": {"count": 1}, "when": "told", "once": True,
                 "id": "yes"},
                {"do": "No", "to": "two"}],
            "timer": {"seconds": 20, "to": "two"}},
    "two": {"lines": [{"narrator": "So it went on."}], "goto": "three"},
    "three": {"lines": [{"narrator": "It went badly."}], "end": "harmed", "lesson": "Tell."}})
ITEM = {"id": "item", "view": "sms", "header": {"from": "Ana"}, "lines": [LINE],
        "inspect": {"budget": 1, "items": [dict(LOOK, id="item_look")]}, "truth": "genuine",
        "why": "A clue.", "difficulty": 2, "skills": ["pause-first"]}
FAKE = {"id": "fake", "lines": [{"ana": "A line."}], "truth": "fake", "why": "A clue."}
STORY["practice"] = {"draw": 1, "items": [ITEM, FAKE]}
STORY["debrief"] = {"takeaways": ["One."], "say": ["Two."], "talk": ["Three?"], "try": ["Four."]}
DECK = dict(HEAD, kind="deck", draw=2, shuffle=True, items=[ITEM, FAKE])
HELP_LINE = {"id": "one", "country": "SG", "name": "A line", "contact": ["1799"],
             "audience": "both", "child_facing": True, "topics": ["scam"], "hours": "all day",
             "hours_verified": True, "source": "https://a.example/b", "source_kind": "official",
             "source_date": "2024", "verified": True, "ship": "ready", "note": "A note.",
             "checked": "2026-11-21"}
PACK = {"kancil-country": 1, "country": "SG", "name": "Singapore", "languages": ["en", "zh-Hans"],
        "currency": {"code": "SGD", "symbol": "$", "rate": 1.5},
        "terms": {"post": "the post", "bank": "the bank", "police": "the police",
                  "school": "the school"},
        "check_line": "one", "emergency": "one", "helplines": [HELP_LINE]}

# What lies outside of a schema's reach: the rule, and words of the message.
OUTSIDE = {
    "sums over several places": [("bad-value", "'draw' must be from 1 to"),
                                 ("bad-value", "must go from the lower to the higher"),
                                 ("bad-value", "start"),
                                 ("bad-value", "'2026-02-30' is no day")],
    "what depends on other places": [("conflict", "this item is genuine"),
                                     ("bad-type", "'told' must be true or false")],
    "names that stand for something": [("unknown-id", "there is no scene"),
                                       ("unknown-id", "there is no variable"),
                                       ("unknown-id", "nobody"),
                                       ("unknown-id", "there is no help line")],
    "the language of conditions": [("bad-condition", "")],
    "the file's name": [("bad-value", "the id must be the file's name"),
                        ("bad-value", "the code must be the file's name"),
                        ("bad-value", "this pack is of")],
}


class Format:
    """A schema, and files that use every key of it."""

    def __init__(self, name, file, *documents):
        text = (tap.TOP / f"schema/{name}.schema.json").read_text(encoding="utf-8")
        self.name, self.file, self.documents = name, file, documents
        self.schema = json.loads(text)
        self.judge = jsonschema.Draft7Validator(self.schema)

    def resolved(self, schema):
        """SCHEMA without references and alternatives that say one thing."""
        if "$ref" in schema:
            return self.resolved(self.schema["definitions"][schema["$ref"].split("/")[-1]])
        merged = dict(schema)
        for part in schema.get("allOf", []):
            merged.update(self.resolved(part))
        return merged

    def complaint(self, document):
        return next((error.message for error in self.judge.iter_errors(document)), None)

    def variants(self, document, schema, node, path=()):
        """(path, value, changed document) for every change of NODE and of what is below."""
        schema = self.resolved(schema)
        for value in ways(schema, node):
            yield path, value, changed(document, path, value)
        for key, found, child in below(schema, node):
            yield from self.variants(document, found, child, path + (key,))


FORMATS = (Format("scenario", "file.yaml", STORY, DECK), Format("country", "SG.yaml", PACK))


def ways_of_number(schema):
    yield from (1.5, "many", None, [1], {"a": 1}, True)
    for key, step in (("minimum", -1), ("maximum", 1)):
        if key in schema:
            yield from (schema[key], schema[key] + step)


def ways_of_text(schema):
    yield from ([], ["a"], {"a": "b"}, "", None)
    if "maxLength" in schema:
        yield from ("x" * schema["maxLength"], "x" * (schema["maxLength"] + 1))
    if "pattern" in schema:
        yield from ("Not one!", "-", "a b", "A", "a", "9", "a_b", "a-b", "http://a.example",
                    "www.a.example", "SG", "SGD", "2026-11-21", "2026-13-01", "2026-02-30",
                    "2026-11-21T10:00:00Z", "21.11.2026")


def ways_of_list(schema, node):
    yield from ([], {"a": 1}, "text", None)
    for key, step in (("minItems", -1), ("maxItems", 1)):
        if key in schema:
            count = schema[key] + step
            yield (node * (count + 1))[:count]
    if schema.get("uniqueItems"):
        yield node + node[:1]


def ways_of_map(schema, node):
    yield from ([], "text", None)
    for key in schema.get("properties", {}):
        yield {k: v for k, v in node.items() if k != key}
    if schema.get("additionalProperties") is False:
        yield dict(node, nonsense=1)
    elif "propertyNames" in schema:
        value = next(iter(node.values()))
        yield from ({**node, name: value} for name in ("a b", "a-b", "a.b", "9"))


def ways(schema, node):
    """Other values to put in the place of NODE."""
    if "enum" in schema:
        yield from schema["enum"] + ["nonsense", 7, None, [node]]
    elif "const" in schema:
        yield from (schema["const"] + 1, schema["const"] - 1, "one", None)
    elif isinstance(node, bool):
        yield from (True, False, "true", 1, None, [])
    elif isinstance(node, (int, float)):
        yield from ways_of_number(schema)
    elif isinstance(node, str):
        yield from ways_of_text(schema)
    elif isinstance(node, list):
        yield from ways_of_list(schema, node)
    else:
        yield from ways_of_map(schema, node)


def below(schema, node):
    """The children of NODE with their schemas."""
    if isinstance(node, list):
        for i, child in enumerate(node):
            yield i, schema.get("items", {}), child
    elif isinstance(node, dict):
        for key, child in node.items():
            found = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            if isinstance(found, dict) and "oneOf" in found:
                kind = "boolean" if isinstance(child, bool) else "object"
                found = next(s for s in found["oneOf"] if s["type"] == kind)
            yield key, found if isinstance(found, dict) else {}, child


def changed(document, path, value):
    """A copy of DOCUMENT with VALUE at PATH."""
    if not path:
        return value
    document = copy.deepcopy(document)
    at = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = copy.deepcopy(value)
    return document


def write_all(folder):
    """Writes each variant to a folder of its own; what was changed, by the file's name."""
    made = {}
    for kind in FORMATS:
        for base in kind.documents:
            for path, value, document in kind.variants(base, kind.schema, base):
                name = f"{len(made)}/{kind.file}"
                text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=10000)
                folder.write(name, text)
                made[name] = (kind, path, value, document)
    return made


def said_by_kancil(folder):
    """By file: complaints of form, and those that no schema can make; and what was never met."""
    outside = [pair for pairs in OUTSIDE.values() for pair in pairs]
    form, beyond, used = {}, {}, set()
    for diag in json.loads(folder.kancil("check", "--json", ".").stdout):
        if diag["severity"] != "error" or diag["rule"] not in FORM:
            continue
        met = [p for p in outside if p[0] == diag["rule"] and p[1] in diag["message"]]
        used.update(met)
        name = diag["file"].removeprefix("./")
        said = f"{diag['message']} [{diag['rule']}]"
        (beyond if met else form).setdefault(name, []).append(said)
    return form, beyond, [f"{rule}: {words}" for rule, words in outside if (rule, words) not in used]


def main():
    folder = tap.Folder()
    for kind in FORMATS:
        tap.tell(f"the schema takes what has every key of a {kind.name}",
                 [c for c in map(kind.complaint, kind.documents) if c])
    made = write_all(folder)
    form, beyond, unused = said_by_kancil(folder)
    wrong = []
    for name, (kind, path, value, document) in made.items():
        complaint = kind.complaint(document)
        refused = name in form or (complaint is not None and name in beyond)
        if (complaint is not None) != refused:
            where = "/".join(map(str, path)) or "the whole"
            wrong.append(f"{where} = {str(value)[:60]!r}: schema: {complaint and complaint[:80]}; "
                         f"kancil: {form.get(name) or beyond.get(name)}")
    tap.tell(f"the schemas and kancil check agree on {len(made)} files", wrong)
    tap.tell("what is outside of a schema's reach is met", unused)
    tap.end()


main()
