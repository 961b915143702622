#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands, options, messages and exit statuses, as transcripts."""

import tap
import transcript

transcript.play_all(tap.TOP / "tests/cli", again=False)
