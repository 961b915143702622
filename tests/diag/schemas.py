#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema and the loader see the same files as sound, and the same keys and types as wrong."""

import json
import os
import pathlib
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    print("1..0 # SKIP python3-jsonschema and python3-yaml are not installed")
    sys.exit(0)

TOP = pathlib.Path(os.environ.get("TOP_SRCDIR", "."))
RULES = ("unknown-key-", "missing-key-", "bad-type-")
# A schema takes any key of a line for a speaker, and `yes` for true.
UNSEEN = {"unknown-key-line", "missing-key-speaker", "bad-type-boolean"}


def is_valid(path, schema):
    try:
        document = yaml.safe_load(path.read_bytes())
        return jsonschema.Draft7Validator(schema).is_valid(document)
    except (yaml.YAMLError, TypeError, UnicodeError):
        return False


def main():
    schema = json.loads((TOP / "schema/scenario.schema.json").read_text(encoding="utf-8"))
    number = 0
    for path in sorted((TOP / "tests/diag").glob("*.yaml")):
        fine = path.stem.startswith("fine-")
        if not fine and (not path.stem.startswith(RULES) or path.stem in UNSEEN):
            continue
        number += 1
        well = is_valid(path, schema) == fine
        print(f"{'' if well else 'not '}ok {number} - {path.stem}")
    print(f"1..{number}")


main()
