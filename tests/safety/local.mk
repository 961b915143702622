# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing that controls a terminal gets out, whatever way it came in.

safety_tests = tests/safety/raw_bytes.py
EXTRA_DIST += tests/safety/hostile.py tests/safety/ways_in.py $(safety_tests)
if HAVE_PYTHON3
TESTS += $(safety_tests)
endif
