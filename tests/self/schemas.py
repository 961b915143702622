#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas are sound, know the words that the program knows, and take every file that it ships."""

import json
import re
import subprocess

import tap

try:
    import jsonschema
    import yaml
except ImportError:
    tap.skip_all("python3-jsonschema and python3-yaml are not installed")


def enums(schema):
    """Every list of words in SCHEMA."""
    if isinstance(schema, dict):
        if "enum" in schema:
            yield schema["enum"]
        for value in schema.values():
            yield from enums(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from enums(value)


def lists_of_words():
    """The lists of words that the program knows, and the rules whose warnings may be allowed."""
    for name in ("terms.c", "helpline.c"):
        text = (tap.TOP / "src/scenario" / name).read_text(encoding="utf-8")
        for table in re.findall(r"^static const struct term \w+\[\w*\] = \{(.*?)\};", text, re.M | re.S):
            yield set(re.findall(r'\{\s*"([a-z-]+)",', table))
    rules = subprocess.run([tap.KANCIL, "check", "--explain", "all"], capture_output=True, text=True,
                           check=True).stdout
    yield set(re.findall(r"^([a-z-]+) \(warning\)$", rules, re.M))


def complaints_about(path, schema):
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    for error in jsonschema.Draft7Validator(schema).iter_errors(document):
        yield f"{path}: {'/'.join(str(p) for p in error.path)}: {error.message[:200]}"


def names_schema(path):
    """Whether the first line tells an editor where the file's schema lies, as seen from the file."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    found = re.match(r"# yaml-language-server: \$schema=(\S+)$", first)
    kind = "country" if path.parent.name == "countries" else "scenario"
    return found and (path.parent / found[1]).resolve() == (tap.TOP / f"schema/{kind}.schema.json").resolve()


def main():
    schemas = {}
    for path in sorted((tap.TOP / "schema").glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        schemas[path.name.split(".")[0]] = schema
        complaints = []
        try:
            jsonschema.Draft7Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            complaints = [error.message]
        tap.tell(path.name, complaints)

    lists = list(lists_of_words())
    strange = [f"{name}: {' '.join(enum)}" for name, schema in schemas.items() if name != "progress"
               for enum in enums(schema) if set(enum) not in lists]
    tap.tell("each list of words in a schema is one of the program's", strange if lists else ["none"])

    nameless = [path.relative_to(tap.TOP).as_posix() for path in sorted((tap.TOP / "scenarios").rglob("*.yaml"))
                if not names_schema(path)]
    tap.tell("the first line of each names its schema", nameless)

    for path in sorted((tap.TOP / "scenarios").rglob("*.yaml")):
        kind = "country" if path.parent.name == "countries" else "scenario"
        tap.tell(path.relative_to(tap.TOP).as_posix(), list(complaints_about(path, schemas[kind])))
    tap.end()


main()
