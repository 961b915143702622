# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of any key: a tour of the screens and two plays, key by key.

Escape is pressed but its time is not taken: a terminal that sends nothing for a moment after it is the
only sign that it is a key and not the beginning of one.
"""

import statistics

import terminal

DOWN, UP, ENTER, ESCAPE = b"\x1bOB", b"\x1bOA", b"\r", b"\x1b"
SCREENS = [ENTER, DOWN, UP, DOWN, DOWN, DOWN, b"?", ESCAPE, b"h", DOWN, ESCAPE, b"p", ESCAPE, b"s", DOWN,
           DOWN, UP, ESCAPE]
STORY = [b"1", b"?", ESCAPE, b"f", DOWN, ESCAPE, b"i", ESCAPE, b"h", ESCAPE]
QUESTION = [DOWN, DOWN, UP, ENTER, ENTER]


def tours(kancil, source):
    """What is started, and the keys that are typed into it."""
    play = [kancil, "play", "--no-save", "--seed", "1"]
    return [([kancil], SCREENS),
            ([*play, str(source / "scenarios/scams/free-coins.yaml")], STORY + 12 * QUESTION),
            ([*play, str(source / "scenarios/scams/real-or-bait.yaml")], [ENTER] + 12 * QUESTION)]


def take(argv, env, keys):
    """(bytes, milliseconds to the last byte) of each of KEYS that changed something."""
    taken = []
    with terminal.Terminal(argv, env) as program:
        program.answer()
        for key in keys:
            got, _, last = program.key(key)
            if got:
                taken.append((len(got), last * 1000 if key != ESCAPE else None))
    return taken


def part(values, hundredth):
    return sorted(values)[len(values) * hundredth // 100]


def measure(kancil, floor, source, env, row):
    """Gives ROW any key of kancil, its median, ninety-fifth hundredth and worst, beside the floor's."""
    taken = [one for argv, keys in tours(kancil, source) for one in take(argv, env, keys)]
    moves, pages = take([floor], env, [DOWN, UP] * 10), take([floor], env, [b"w"] * 20)[1:]
    sizes, times = [size for size, _ in taken], [time for _, time in taken if time]
    row("any key, median", "bytes", [(statistics.median(sizes), None)], "", "aim 250")
    row("any key, worst", "bytes", [(max(sizes), max(size for size, _ in pages))],
        "floor, a page of words", "<= 1,700 and <= 2.5, aim 1.5")
    row("any key, median", "ms",
        [(statistics.median(times), statistics.median(time for _, time in moves + pages))], "floor",
        "<= 2.5, aim 1.5")
    row("any key, 95 of 100", "ms", [(part(times, 95), part([time for _, time in moves + pages], 95))],
        "floor", "kancil aim < 1")
