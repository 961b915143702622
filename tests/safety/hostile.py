# SPDX-License-Identifier: GPL-3.0-or-later
"""What would like to speak to a terminal or to hide, and how to tell whether any of it got out."""

import re
import unicodedata

# Whatever gets in is marked with this word, so that a test sees that it did.
MARK = "pwn"

TEXTS = {
    "title": f"\x1b]0;{MARK}\x07",
    "colour": f"\x1b[31m{MARK}\x1b[0m",
    "answer-back": f"{MARK}\x1b[6n\x05",
    "clipboard": f"\x1b]52;c;{MARK}\x1b\\",
    "device": f"\x1bP+q{MARK}\x1b\\",
    "charset": f"\x1b(0\x0e{MARK}",
    "overwrite": f"safe\r{MARK}\b\b\b",
    "c1": f"\u009b31m{MARK}\u0085\u0090\u009d",
    "bidi": f"\u202e{MARK}\u202c\u2066\u2069\u200f\u061c",
    "hidden": f"p\u200dw\u2060n\ufeff\u00ad{MARK}\u180e\u3164",
    "tags": f"{MARK}\U000e0041\U000e007f",
    "lines": f"{MARK}\u2028{MARK}\u2029{MARK}",
    "pile": MARK + "\u0301" * 400,
    "nothing-known": f"{MARK}\U000e01f0\ufffe\u0378",
}
BYTES = {
    "raw-c1": b"\x9b31m" + MARK.encode() + b"\x9d0;x\x9c",
    "no-utf8": b"\xff\xfe\xc0\xaf\xed\xa0\x80" + MARK.encode(),
    "cut": MARK.encode() + b"\xe2\x80",
}
ALL = {name: text.encode("utf-8") for name, text in TEXTS.items()} | BYTES

MOST_MARKS = 16
# What ncurses makes for an xterm: modes, cursor, colours, erasing. No strings, no questions.
SEQUENCE = re.compile(rb"\x1b(?:[=>M78]|[()][0AB]|\[[?>0-9;]*[ABCDGHJKLMPXST@dfghlmrtp])")
QUESTION = re.compile(rb"\x1b\[[?>0-9;]*[nc]")


def is_forbidden(letter):
    code = ord(letter)
    return (code < 0x20 or 0x7F <= code < 0xA0 or code in (0xAD, 0x61C, 0x180E, 0x3164, 0xFEFF)
            or 0x200B <= code <= 0x200F or 0x2028 <= code <= 0x202E or 0x2060 <= code <= 0x206F
            or 0xFFF9 <= code <= 0xFFFB or 0xE0000 <= code <= 0xE0FFF)


def faults(raw, allowed=""):
    """What in the bytes RAW no terminal may see; ALLOWED are characters that may stand there."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"no UTF-8 at {error.start}: {raw[max(0, error.start - 20):error.start + 20]!r}"
    marks = 0
    for place, letter in enumerate(text):
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if (is_forbidden(letter) and letter not in allowed) or marks > MOST_MARKS:
            return f"U+{ord(letter):04X} in {text[max(0, place - 30):place + 20]!r}"
    return ""


def screen_faults(raw):
    """The same for what the screens write: the sequences that paint them are taken out first."""
    if QUESTION.search(raw):
        return f"a question to the terminal: {QUESTION.search(raw).group()!r}"
    return faults(SEQUENCE.sub(b"", raw), allowed="\r\n\b\t\x0e\x0f")
