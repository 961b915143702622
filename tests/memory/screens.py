#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory runs out at each allocation while the screens are played, once and from there on: home, a story, its
answers, the debrief, progress, and out. The terminal is given back, what was there can be read, and
who was let leave as usual has lost nothing of the play.

ncursesw itself does not survive each failure. Where the innermost code that is not the C library's is
its own, the crash is counted and let pass. MEMORY_STEP=1 tries every allocation.
"""

import collections
import fcntl
import json
import os
import pathlib
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios

sys.dont_write_bytecode = True
import exhausted  # pylint: disable=wrong-import-position

STORY = exhausted.TOP / "tests/unit/play/prize-parcel.yaml"
# Found by its name, since what home offers first depends on the day. Two answers, the end, back from the
# debrief, progress, back, out.
KEYS = b"/parcel\r1\r1\r\rqpqx"
LEAVE, LEAVE_LINES = b"\x18", b"q\n\x04"  # where no screen could be set up, lines are played
PATIENCE, STUCK = 2, 5  # seconds without a byte; how often
ON, OFF = b"\x1b[?1049h", b"\x1b[?1049l"
NCURSES = ("libncursesw", "libtinfo")


def start(env):
    """The program, the terminal it plays on, and the modes that this had."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    modes = termios.tcgetattr(slave)
    program = subprocess.Popen([exhausted.KANCIL, "play", "--profile", "mei"], env=env, stdin=slave,
                               stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)
    return program, master, modes


def read(master):
    """What came; None where nothing came for a while, nothing where the program has closed its end."""
    if not select.select([master], [], [], PATIENCE)[0]:
        return None
    try:
        return os.read(master, 65536)
    except OSError:
        return b""


def play(env):
    """Types everything as soon as there is a screen; what was written, the status as subprocess has it,
    whether the modes of the terminal are as they were."""
    program, master, modes = start(env)
    got, quiet, typed = b"", 0, False
    while quiet < STUCK:
        more = read(master)
        if more == b"":
            break
        got += more or b""
        if ON in got and not typed:
            os.write(master, KEYS)
            typed = True
        if more is None:
            quiet += 1
            os.write(master, LEAVE if ON in got else LEAVE_LINES)
    same = termios.tcgetattr(master) == modes
    if quiet == STUCK:
        program.kill()
    status = program.wait()
    os.close(master)
    return got, status, same


def who_crashed(place):
    """The innermost library or program at fault, the C library left out."""
    calls = place.read_text().split() if place.exists() else []
    own = [pathlib.Path(call).name for call in calls]
    # First comes the library that tells of it, perhaps a handler of ours, then the C library's own call.
    while own and not own[0].startswith("libc."):
        own.pop(0)
    while own and own[0].startswith("libc."):
        own.pop(0)
    return own[0] if own else "unknown"


def kept(home):
    """The attempts that can be read with enough memory, None where there is a complaint."""
    done = exhausted.run(["export", "--profile", "mei"], exhausted.environment(home))
    if done.returncode != 0 or done.stderr:
        return None
    return json.loads(done.stdout)["attempts"]


def prepare(home):
    exhausted.prepare(home)
    mine = home / "mine"
    mine.mkdir()
    (mine / STORY.name).write_text(STORY.read_text(encoding="utf-8"), encoding="utf-8")
    config = home / ".config/kancil"
    config.mkdir(parents=True)
    (config / "kancil.conf").write_text("animation = no\n", encoding="utf-8")


def environment(home, **more):
    return exhausted.environment(home, TERM="xterm-256color", LD_PRELOAD=str(exhausted.SHIM),
                                 KANCIL_BUILT_IN=str(home / "mine"), FAIL_FAULT=str(home / "fault"), **more)


def fault_of(home, count, tally, **failing):
    """One run with a failure; COUNT attempts were there before."""
    (home / "fault").unlink(missing_ok=True)
    got, status, same = play(environment(home, **failing))
    attempts = kept(home)
    if attempts is None or len(attempts) < count:
        return f"what was kept cannot be read: {got[-200:]!r}"
    if not same or got.count(ON) > got.count(OFF):
        return f"the terminal was not given back, status {status}: {got[-200:]!r}"
    if status < 0:
        culprit = who_crashed(home / "fault")
        tally[f"crashed in {culprit}"] += 1
        return "" if culprit.startswith(NCURSES) else f"signal {-status} in {culprit}: {got[-200:]!r}"
    tally[f"ended with {status}"] += 1
    if status == 0 and ON in got and b"kancil: " not in got and len(attempts) == count:
        return f"ended as if all were well, but the play was not kept: {got[-200:]!r}"
    return "" if status in (0, 1, 2) else f"ended with {status}: {got[-200:]!r}"


def allocations(home):
    """How many there are where none fails: the play is kept then."""
    report, before = home / "report", len(kept(home))
    got, status, _ = play(environment(home, FAIL_REPORT=str(report)))
    assert status == 0 and len(kept(home)) == before + 1, (status, got[-200:])
    return int(report.read_text().split()[-1])


def attempt(home, ever):
    """What was at fault; and what came of each run."""
    tally, faults = collections.Counter(), []
    prepare(home)
    count = allocations(home)
    for at in exhausted.points(count):
        prepare(home)
        before = len(kept(home))
        failing = {"FAIL_AT": str(at)} | ({"FAIL_EVER": "1"} if ever else {})
        fault = fault_of(home, before, tally, **failing)
        if fault:
            faults.append(f"allocation {at} of {count}: {fault}")
    return faults, tally


def main():
    if not exhausted.SHIM.exists():
        print("1..0 # SKIP the sanitizers have an allocator of their own")
        return
    print("1..2")
    with tempfile.TemporaryDirectory(prefix="kancil-memory-") as folder:
        for number, ever in enumerate((False, True), 1):
            faults, tally = attempt(pathlib.Path(folder, "home"), ever)
            for fault in faults:
                print(f"# {fault}")
            told = ", ".join(f"{times} {what}" for what, times in sorted(tally.items()))
            print(f"{'not ' if faults else ''}ok {number} - {'from there on' if ever else 'once'}: {told}",
                  flush=True)


if __name__ == "__main__":
    main()
