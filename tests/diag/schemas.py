#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas and the loader judge the wrong files of this folder alike: whatever is wrong with keys,
types, words and ranges is wrong for both, and what only the loader can see is named here."""

import json
import re

import tap

try:
    import jsonschema
    import yaml
except ImportError:
    tap.skip_all("python3-jsonschema and python3-yaml are not installed")

# Rules outside of a schema's reach, which sees values and no text, one place at a time.
TEXT = {"anchor", "encoding", "syntax", "control-character", "quote-it", "duplicate-key"}
ORDER = {"misplaced-key"}
MEANING = {"unknown-id", "bad-condition", "balance"}
OUTSIDE = TEXT | ORDER | MEANING

# Files that are wrong by one of the other rules, and why no schema can see it.
UNSEEN = {
    "bad-type-boolean": "a reader of YAML makes true of yes",
    "bad-value-ages": "two numbers are compared",
    "bad-value-brace": "what stands in braces is a language of its own",
    "bad-value-draw": "a number is compared with the length of a list",
    "bad-value-header": "who could be called or reached is a matter of text",
    "bad-value-header-flow": "the same",
    "bad-value-id": "the name of the file",
    "bad-value-one-line": "a block of text is a text",
    "bad-value-placeholder": "what stands in braces is a language of its own",
    "conflict-choice-ids": "two names are compared",
    "conflict-item-ids": "two names are compared",
    "conflict-look-ids": "two names are compared",
    "conflict-speakers": "any key of a line may be a speaker",
    "conflict-weak": "signs are compared with the truth of their item",
    "conflict-weak-flow": "the same",
    "limit-condition": "conditions are a language of their own",
    "limit-parentheses": "the same",
    "missing-key-speaker": "any key of a line may be a speaker",
    "unknown-key-line": "any key of a line may be a speaker",
}


def schema_for(document):
    kind = "country" if isinstance(document, dict) and "kancil-country" in document else "scenario"
    return json.loads((tap.TOP / f"schema/{kind}.schema.json").read_text(encoding="utf-8"))


def is_valid(path):
    try:
        document = yaml.safe_load(path.read_bytes())
        return jsonschema.Draft7Validator(schema_for(document)).is_valid(document)
    except (yaml.YAMLError, TypeError, UnicodeError):
        return False


def errors_of(path):
    """The rules by which the program refuses the file, as pinned beside it."""
    expected = path.with_suffix(".expected")
    text = expected.read_text(encoding="utf-8") if expected.exists() else ""
    return set(re.findall(r"^\S+:\d+:\d+: error: .*\[([a-z-]+)\]$", text, re.M))


def complaint_about(path):
    errors, valid = errors_of(path), is_valid(path)
    if path.stem in UNSEEN:
        return None if valid and errors else "need not be named as unseen"
    if errors - OUTSIDE and valid:
        return f"only the program refuses it: {sorted(errors - OUTSIDE)}"
    return "only the schema refuses it" if not errors and not valid else None


def main():
    paths = sorted((tap.TOP / "tests/diag").glob("*.yaml"))
    for path in paths:
        complaint = complaint_about(path)
        tap.tell(path.stem, [complaint] if complaint else [])
    tap.tell("what is named as unseen is there", sorted(set(UNSEEN) - {path.stem for path in paths}))
    tap.end()


main()
