# SPDX-License-Identifier: GPL-3.0-or-later
"""A program on a pseudo-terminal, measured from outside.

Time runs from the moment the program is let go (it waits for that before exec), bytes are those
that it writes, memory is the peak of its own resident set.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

QUIET = 0.06  # seconds without a byte that end an answer
PATIENCE = 2  # seconds for the first byte


class Terminal:
    """A program that runs on a terminal of ROWS by COLUMNS; use as a context."""

    def __init__(self, argv, env, rows=24, columns=80):
        gate_out, gate_in = os.pipe()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.close(gate_in)
                os.read(gate_out, 1)
                os.execvpe(argv[0], argv, env)
            finally:
                os._exit(127)
        os.close(gate_out)
        time.sleep(0.005)
        self.start = time.perf_counter()
        os.close(gate_in)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def answer(self, since=None):
        """What is written until the program falls quiet: bytes, seconds to the first, to the last."""
        since = since or self.start
        got, first, last = bytearray(), None, None
        while True:
            wait = PATIENCE if first is None else QUIET
            if not select.select([self.fd], [], [], wait)[0]:
                break
            try:
                chunk = os.read(self.fd, 65536)
            except OSError:
                break
            if not chunk:
                break
            last = time.perf_counter() - since
            first = first if first is not None else last
            got += chunk
        return bytes(got), first, last

    def key(self, keys):
        """Types KEYS; the answer to them."""
        since = time.perf_counter()
        os.write(self.fd, keys)
        return self.answer(since)

    def memory(self):
        """Peak resident kilobytes so far."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s*(\d+)", status.read()).group(1))

    def finish(self, keys, seconds=60):
        """Types KEYS and reads until the program has ended; whether it did."""
        os.write(self.fd, keys)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                try:
                    if not os.read(self.fd, 65536):
                        return True
                except OSError:
                    return True
        return False
