# SPDX-License-Identifier: GPL-3.0-or-later
# Stories that the tests of the store play; real exports held against their schema.

EXTRA_DIST += \
    tests/export/prize-parcel.expected \
    tests/export/prize-parcel.yaml \
    tests/export/two-steps.yaml

export_tests = tests/export/exports.py
EXTRA_DIST += $(export_tests)
if HAVE_PYTHON3
TESTS += $(export_tests)
endif
