#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks, to see what a translation will meet: each text is a third longer,
has accents, and stands in brackets, so that what is cut is seen to be cut.

    pseudo.py TEMPLATE.pot > qps.po      what stands in {braces} stays as it is

Imported, it gives messages(), the entries of a PO file, and translated(), and it compiles with the
real gettext."""

import os
import re
import subprocess
import sys

OPEN, CLOSE = "⟦", "⟧"
ACCENTS = str.maketrans("aeiouyAEIOUYcnsz", "åéîöüýÅÉÎÖÜÝçñšž")
FILLER = " lorem ipsum dolor sit amet consectetur"


def translated(text):
    """TEXT in the pseudo-language. Placeholders stay, but for the words after a bar."""
    parts = re.split(r"(\{\{|\}\}|\{[^{}]*\})", text)
    words = "".join(part if part.startswith(("{", "}")) else part.translate(ACCENTS)
                    for part in parts)
    longer = FILLER * (1 + len(text) // (3 * len(FILLER)))
    ending = "\n" if text.endswith("\n") else ""
    return OPEN + words.rstrip("\n") + longer[:max(3, len(text) // 3)].rstrip() + CLOSE + ending


def unquoted(lines):
    """The text of the strings of a PO entry's LINES."""
    text = "".join(re.search(r'"(.*)"$', line).group(1) for line in lines)
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def quoted(text):
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t") + '"'


def messages(po):
    """(context, text, translation, places, notes) of each entry of PO but the head."""
    for block in po.split("\n\n"):
        fields, key = {}, None
        places, notes = [], []
        for line in block.split("\n"):
            found = re.match(r'(msgctxt|msgid|msgstr) (".*)$', line)
            if line.startswith("#:"):
                places.append(line[3:])
            elif line.startswith("#."):
                notes.append(line[3:])
            elif found:
                key = found.group(1)
                fields[key] = [found.group(2)]
            elif line.startswith('"'):
                fields[key].append(line)
        if "msgctxt" in fields:
            yield tuple(unquoted(fields[k]) for k in ("msgctxt", "msgid", "msgstr")) + (places, notes)


def catalogue(po):
    """The whole of PO in the pseudo-language, as a PO file."""
    out = ['msgid ""\nmsgstr "Language: qps\\nMIME-Version: 1.0\\n'
           'Content-Type: text/plain; charset=UTF-8\\nContent-Transfer-Encoding: 8bit\\n"\n']
    for context, text, _, _, _ in messages(po):
        out.append(f"msgctxt {quoted(context)}\nmsgid {quoted(text)}\n"
                   f"msgstr {quoted(translated(text))}\n")
    return "\n".join(out)


def gettext_tool(*command):
    """Runs COMMAND; what it complains of."""
    done = subprocess.run(command, capture_output=True, text=True, check=False,
                          env=dict(os.environ, LC_ALL="C.UTF-8"))
    wrong = [line for line in done.stderr.split("\n") if "error" in line]
    return wrong or ([done.stderr] if done.returncode else [])


def install(po, where):
    """Compiles PO as the pseudo-language below the folder WHERE; what msgfmt complains of."""
    target = where / "qps/LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    source = where / "qps.po"
    source.write_text(po, encoding="utf-8")
    return gettext_tool("msgfmt", "-c", "-o", str(target / "kancil-scenarios.mo"), str(source))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as template:
        sys.stdout.write(catalogue(template.read()))
