#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No byte that controls a terminal leaves: every hostile text through every way in, and the raw bytes of
every way out read: standard output and error through a pipe, and a terminal.

A case is a way in with a text; SAFETY_WAYS (words) chooses ways, for one who looks for a fault.
"""

import fcntl
import multiprocessing
import os
import pathlib
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

import hostile
import ways_in

KANCIL = os.environ["KANCIL"]
ANSWERS = b"1\n?\nh\n1\nf 1\ni 1\n1\n2\nq\n"
AT_ONCE = 4  # most of the time is spent waiting for a screen to come to rest
SLOW = 20 if "WITH_VALGRIND" in os.environ else 1
QUIET, PATIENCE = 0.03 * SLOW, 10 * SLOW


def settings(place, extra):
    env = {key: os.environ[key] for key in ("PATH", "KANCIL_BUILT_IN", "ASAN_OPTIONS", "UBSAN_OPTIONS")
           if key in os.environ}
    env |= {"HOME": str(place / "home"), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    if "LANG" in extra:
        del env["LC_ALL"]
    return env | {key: value.replace("\0", "") for key, value in extra.items() if key != "TYPED"}


def through_a_pipe(argv, env, text):
    done = subprocess.run([KANCIL, *argv], env=env, input=text + b"\n" + ANSWERS, timeout=60 * SLOW,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1, 2):
        return f"status {done.returncode}: {done.stderr[-300:]!r}"
    return hostile.faults(done.stdout, "\n") or hostile.faults(done.stderr, "\n")


def start(argv, env):
    pid, master = pty.fork()
    if pid == 0:
        try:
            os.execvpe(KANCIL, [KANCIL, *argv], env)
        finally:
            os._exit(127)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, master


def without_echo(master):
    """What a terminal shows of what is typed is its own affair."""
    modes = termios.tcgetattr(master)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(master, termios.TCSANOW, modes)


def lines_at_a_terminal(argv, env, text):
    """What is not drawn on a screen: everything is typed before it is asked for."""
    pid, master = start(argv, env)
    without_echo(master)
    os.write(master, text[:200] + b"\n" + ANSWERS + b"\x04" * 20)
    got = bytearray()
    while chunk := until_quiet(master, PATIENCE):
        got += chunk
    status = end(pid, master)
    if status is None or not os.WIFEXITED(status) or os.WEXITSTATUS(status) > 2:
        return f"status {status} at a terminal: {bytes(got[-300:])!r}"
    return hostile.faults(bytes(got), "\r\n")


def until_quiet(master, seconds):
    got = bytearray()
    while select.select([master], [], [], seconds if not got else QUIET)[0]:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        got += chunk
    return bytes(got)


def at_a_terminal(argv, env, text):
    """Types the text and a few keys; what was written, and its status as os.waitpid tells it."""
    pid, master = start(argv, env)
    got = until_quiet(master, PATIENCE)
    for keys in (text, b"\r", b"\r", b"h", b"\x1b", b"1", b"\r", b"/pwn", b"\x18\x04"):
        try:
            os.write(master, keys)
        except OSError:
            break
        got += until_quiet(master, QUIET)
    return got + until_over(master), end(pid, master)


def until_over(master):
    """Whatever is still written until the program has closed its end, or waits for more."""
    got = bytearray()
    while chunk := until_quiet(master, 10 * QUIET):
        got += chunk
    return bytes(got)


def end(pid, master):
    os.close(master)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status
        time.sleep(0.005)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    return None


def screen(argv, env, text):
    got, status = at_a_terminal(argv, env, text)
    if status is None:
        return "still there after its terminal was closed"
    # Plain mode, where TERM knows no screens, leaves the closing of its terminal to the system.
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) != signal.SIGHUP:
        return f"ended by signal {os.WTERMSIG(status)}"
    return hostile.screen_faults(got)


def attempt(case):
    """The first fault of a way in with a text, or nothing."""
    way, text = case[0], hostile.ALL[case[1]]
    place = pathlib.Path(tempfile.mkdtemp(prefix="kancil-safety-"))
    try:
        (place / "home").mkdir()
        os.chdir(place / "home")
        extra, commands = way(place, text)
        env, typed = settings(place, extra), text if "TYPED" in extra else b""
        for argv in commands:
            argv = [arg.replace(b"\0", b"") if isinstance(arg, bytes) else arg for arg in argv]
            on_screen = argv[0] in ("play", "preview") and "--plain" not in argv
            fault = (through_a_pipe(argv, env, typed) or
                     (screen if on_screen else lines_at_a_terminal)(argv, env, typed))
            if fault:
                return f"{argv}: {fault}"
        return ""
    finally:
        os.chdir("/")
        shutil.rmtree(place, ignore_errors=True)


def main():
    wanted = os.environ.get("SAFETY_WAYS", "").split()
    ways = [way for way in ways_in.WAYS if not wanted or way.__name__ in wanted]
    texts = ["tags"] if SLOW > 1 else hostile.ALL
    cases = [(way, name) for way in ways for name in texts]
    print(f"1..{len(cases)}", flush=True)
    with multiprocessing.Pool(AT_ONCE) as pool:
        tell(cases, pool.imap(attempt, cases))


def tell(cases, faults):
    for number, ((way, name), fault) in enumerate(zip(cases, faults), 1):
        if fault:
            print("# " + fault.encode("ascii", "backslashreplace").decode())
        print(f"{'not ' if fault else ''}ok {number} - {way.__name__}, {name}", flush=True)


sys.dont_write_bytecode = True
main()
