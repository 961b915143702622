# SPDX-License-Identifier: GPL-3.0-or-later
"""A program at a terminal, typed to as a person does: a line when it has asked for one."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios

PROMPT = b"> "
PATIENCE = 20  # seconds without a word, after which a program counts as stuck


def _begin(slave):
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)


def _read(master):
    """What came, or nothing when the program has closed its end."""
    if not select.select([master], [], [], PATIENCE)[0]:
        raise TimeoutError("the program neither asked nor ended")
    try:
        return os.read(master, 65536)
    except OSError:
        return b""


def run(command, typed, columns, folder, env):
    """Runs COMMAND and types each line at a prompt, then ends the input; its text and status."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=folder,
                               env=env, preexec_fn=lambda: _begin(slave))
    os.close(slave)
    text, waiting = b"", [line.encode() + b"\n" for line in typed] + [b"\x04"]
    while True:
        more = _read(master)
        if not more:
            break
        text += more
        if waiting and text.endswith(PROMPT):
            os.write(master, waiting.pop(0))
    os.close(master)
    return text.decode().replace("\r\n", "\n"), program.wait()
