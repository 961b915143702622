#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands, options, messages and exit statuses, as transcripts."""

import os
import pathlib
import sys

HERE = pathlib.Path(os.environ.get("TOP_SRCDIR", ".")) / "tests"
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import transcript  # pylint: disable=wrong-import-position

transcript.play_all(HERE / "cli", again=False)
