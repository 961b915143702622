#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays in plain mode, each as one transcript, and once more with a process for each answer."""

import tap
import transcript

transcript.play_all(tap.TOP / "tests/play", again=True)
