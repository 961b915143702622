# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in: each puts a hostile text into a fresh home and names the commands that may show it.

A way in is a function of (place, text): PLACE is the folder with home/ in it, TEXT the bytes. It
gives (environment, commands): what is added to the environment, and lists of arguments.
"""

import gettext
import json
import os
import pathlib
import struct

TOP = pathlib.Path(os.environ["TOP_SRCDIR"])
STORY = (TOP / "tests/play/small-loan.yaml").read_text(encoding="utf-8")
PACK = (TOP / "scenarios/countries/SG.yaml").read_text(encoding="utf-8")
EXPORT = (TOP / "tests/export/prize-parcel.expected").read_text(encoding="utf-8")
STORY_PATH = str(TOP / "tests/play/small-loan.yaml")
MALAY = pathlib.Path(os.environ["TOP_BUILDDIR"], "tests/locale/ms/LC_MESSAGES/kancil.mo")
PLAY = ["play", "--plain", "--no-save"]
HOME = ["play", "--plain"]


def authoring(path):
    """What is done with a file that is being written."""
    return [["check", path], ["check", "--json", path], ["preview", "--plain", path], ["pot", path],
            ["walk", path], ["walk", "--json", path], ["walk", "--players", "--runs", "2", path],
            ["graph", path], ["graph", "--text", path]]


def story_with(text):
    """The story with TEXT in its title, in what is said and in an unknown key."""
    lines, done = [], False
    for line in STORY.encode().split(b"\n"):
        if line.startswith(b"title:"):
            line = b"title: " + text
        elif b'- narrator: "' in line and not done:
            line, done = line.replace(b'"', b'"' + text, 1), True
        lines.append(line)
    return b"\n".join(lines) + b"\nkey-" + text + b": 1\n"


def quoted(text):
    """TEXT as a double-quoted YAML or JSON string would escape it; None where it cannot."""
    try:
        return json.dumps(text.decode("utf-8"))[1:-1].encode()
    except UnicodeDecodeError:
        return None


def scenario(place, text):
    folder = place / "mine"
    folder.mkdir()
    (folder / "small-loan.yaml").write_bytes(story_with(text))
    escaped = quoted(text)
    if escaped is not None and b"\\ud" not in escaped:
        (folder / "escaped.yaml").write_bytes(
            story_with(b'"' + escaped + b'"').replace(b"\\u001b", b"\\e"))
    path = str(folder / "small-loan.yaml")
    mine = ["--scenarios", str(folder)]
    return {}, [["check", str(folder)], ["check", "--json", str(folder)], [*PLAY, path],
                *authoring(path), ["preview", path], [*HOME, *mine], ["list", *mine],
                ["list", "--json", *mine], ["play", *mine, "small-loan"]]


def allowed_scenario(place, text):
    """What the loader lets pass must be cleaned on the way out."""
    folder = place / "mine"
    folder.mkdir()
    story = STORY.encode().replace(b'narrator: "', b'narrator: "' + text, 3)
    story = story.replace(b"name: ", b"name: " + text, 1).replace(b"about: ", b"about: " + text, 1)
    (folder / "small-loan.yaml").write_bytes(story.replace(b"title: ", b"title: " + text, 1))
    path = str(folder / "small-loan.yaml")
    mine = ["--scenarios", str(folder)]
    return {}, [[*PLAY, path], ["play", "--no-save", path], *authoring(path), ["preview", path],
                [*HOME, *mine], ["play", *mine], ["list", *mine], ["list", "--json", *mine]]


def as_name(text):
    """TEXT as far as it can be the name of a file."""
    return text.replace(b"/", b"").replace(b"\0", b"")[:100].decode("utf-8", "surrogateescape")


def file_name(place, text):
    name = os.fsencode(as_name(text))
    folder = os.fsencode(place) + b"/a" + name + b"z"
    os.mkdir(folder)
    path = folder + b"/b" + name + b".yaml"
    with open(path, "wb") as file:
        file.write(b"kancil: 1\nid: [\n")
    return {}, [["check", path], ["check", folder], ["check", "--json", folder], [*PLAY, path],
                ["list", "--scenarios", folder], ["import", path], ["play", "--scenarios", folder],
                [*HOME, "--scenarios", folder], *authoring(path), ["preview", path], ["new", path],
                ["pot", "-o", folder + b"/none/x.pot", STORY_PATH],
                ["progress", "--svg", "-o", folder + b"/none/x.svg"],
                ["export", "-o", folder + b"/none/x.json"]]


def words(place, text):
    """Arguments, one after the other."""
    del place
    return {}, [[text], [b"--" + text], ["play", "--plain", text], ["list", "--topic", text],
                ["list", "--ages", text], ["list", "--skills", text], ["helplines", text],
                ["list", "--lang", text], [*PLAY, "--country", text, STORY_PATH],
                [*PLAY, "--seed", text, STORY_PATH], ["profile", text], ["profile", "new", text],
                ["profile", "remove", text], ["profile", "rename", text, text + b"2"],
                ["check", text], ["check", b"--" + text], ["import", text], ["export", "-o", text + b"/x"],
                ["list", "--scenarios", text], [*PLAY, "--profile", text, STORY_PATH],
                ["play", "--profile", text], ["progress", "--profile", text], [text, "--help"],
                *authoring(text), ["preview", text], ["new", text], ["new", "--lang", text, "tale"],
                ["walk", "--runs", text, STORY_PATH], ["walk", "--seed", text, STORY_PATH],
                ["pot", "-o", text + b"/x", STORY_PATH]]


def environment(place, text):
    name = os.fsdecode(text)
    folder = f"{place}/{as_name(text)}"
    commands = [["list"], ["profile", "list"], ["helplines"], [*PLAY, STORY_PATH],
                ["list", "--topic", "nothing-such"], ["play"], HOME, ["profile", "new", "mei"],
                ["progress"], *authoring(STORY_PATH), ["new", "tale"]]
    return {"LANG": name, "LANGUAGE": name, "LC_MESSAGES": name, "KANCIL_SCENARIOS": folder,
            "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "KANCIL_LOCALEDIR": folder,
            "HOME": folder, "NO_COLOR": name, "COLUMNS": name, "TZ": name}, commands


def terminal_name(place, text):
    del place
    name = os.fsdecode(text)
    return {"TERM": name, "TERMINFO": name, "COLORTERM": name}, [["play"], ["list"], ["play", STORY_PATH]]


def built_in(place, text):
    folder = f"{place}/{as_name(text)}"
    return {"KANCIL_BUILT_IN": folder}, [["list"], ["play"], ["play", "--plain", "x"], ["helplines"]]


def profile_on_disk(place, text):
    folder = place / "home/.local/share/kancil/profiles/0193f0a1-0000-7000-8000-00000000000b"
    folder.mkdir(parents=True)
    inside = quoted(text) or text
    (folder / "profile.json").write_bytes(
        b'{"version":1,"id":"0193f0a1-0000-7000-8000-00000000000b","name":"' + inside +
        b'","role":"student","ages":[9,12],"language":"' + inside + b'","country":null,'
        b'"created":"2026-11-21T08:12:00Z","used":"2026-11-21T08:12:00Z"}')
    (folder / "attempts.jsonl").write_bytes(b'{"id":"' + text + b'"}\n{"x":1}\n')
    return {}, [["profile", "list"], ["export"], ["progress"], ["progress", "--json"],
                ["progress", "--svg"], ["play"], HOME, [*PLAY, STORY_PATH]]


def imported(place, text):
    inside = quoted(text) or text
    for name, old in (("name", b'"mei"'), ("scenario", b'"prize-parcel"'), ("key", b'"role"'),
                      ("program", b'"kancil 0.1.0"'), ("skill", b'"pause-first"')):
        document = EXPORT.encode()
        (place / f"{name}.json").write_bytes(document.replace(old, b'"' + inside + b'"'))
        (place / f"{name}-raw.json").write_bytes(document.replace(old, b'"' + text + b'"'))
    files = sorted(str(path) for path in place.glob("*.json"))
    return {}, [["import", path] for path in files] + [
        ["profile", "list"], ["export"], ["progress"], ["progress", "--json"], ["progress", "--svg"],
        ["play"], HOME]


def configuration(place, text):
    folder = place / "home/.config/kancil"
    folder.mkdir(parents=True)
    (folder / "kancil.conf").write_bytes(
        b"theme = " + text + b"\n" + text + b" = dark\nlanguage = " + text + b"\ncountry = " + text +
        b"\nno equals " + text + b"\n# " + text + b"\n")
    return {}, [["list"], ["helplines"], ["play"], HOME, [*PLAY, STORY_PATH], ["progress"],
                ["preview", "--plain", STORY_PATH], ["new", "tale"]]


def country_pack(place, text):
    folder = place / "mine/countries"
    folder.mkdir(parents=True)
    (place / "mine/small-loan.yaml").write_text(STORY, encoding="utf-8")
    pack = PACK.encode()
    (folder / "SG.yaml").write_bytes(pack.replace(b"name: ", b"name: " + text, 3))
    (folder / "MY.yaml").write_bytes(pack.replace(b"name: ", b'name: "' + (quoted(text) or text) +
                                                  b'" #', 3).replace(b"SG", b"MY"))
    mine = ["--scenarios", str(place / "mine")]
    return {}, [["check", str(folder)], [*HOME, *mine], ["helplines", "SG"], ["helplines", "MY"], ["list", *mine],
                [*PLAY, *mine, "--country", "SG", "small-loan"],
                ["play", *mine, "--country", "MY", "--no-save", "small-loan"]]


def write_catalogue(path, words):
    """A .mo file of WORDS, from message to translation (bytes)."""
    keys = sorted(words)
    table, texts, place = [], b"", 28 + 16 * len(keys)
    for part in (keys, [words[key] for key in keys]):
        for text in part:
            table.append((len(text), place + len(texts)))
            texts += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    path.write_bytes(head + b"".join(struct.pack("<2I", *entry) for entry in table) + texts)


def catalogue(place, text):
    """Each message of the program in another language, and TEXT behind it."""
    with open(MALAY, "rb") as file:
        known = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    plain = text.replace(b"\0", b"").replace(b"%", b"")
    words = {key.encode(): value.encode() + plain
             for key, value in known.items() if isinstance(key, str) and key}
    words[b""] = known[""].encode()
    folder = place / "locale/ms/LC_MESSAGES"
    folder.mkdir(parents=True)
    write_catalogue(folder / "kancil.mo", words)
    return {"LANGUAGE": "ms", "KANCIL_LOCALEDIR": str(place / "locale")}, [
        ["--help"], ["list"], ["list", "--topic", "x"], ["helplines", "SG"], [*PLAY, STORY_PATH],
        ["check", STORY_PATH], ["play", "--help"], ["play", "--lang", "ms", "--no-save", STORY_PATH],
        ["progress"], ["import", STORY_PATH], ["play", "--lang", "ms"], ["profile", "remove", "x"],
        ["profile", "list"], HOME, *authoring(STORY_PATH), ["preview", STORY_PATH], ["new", "tale"],
        ["list", "--skills"]]


def typed(place, text):
    """Typed at the questions of plain mode; at the keys of the screens."""
    del place
    return {"TYPED": os.fsdecode(text)}, [[*PLAY, STORY_PATH], ["play", "--no-save", STORY_PATH], ["play"],
                                          HOME, ["preview", "--plain", STORY_PATH],
                                          ["preview", STORY_PATH], ["new", "tale"]]


# Without translations there is no catalogue to be hostile.
WAYS = [scenario, allowed_scenario, file_name, words, environment, terminal_name, built_in,
        profile_on_disk, imported, configuration, country_pack, typed] + [catalogue] * MALAY.exists()
