# SPDX-License-Identifier: GPL-3.0-or-later
# Pairs of files, a sound and a wrong one, for each proof and each warning. After a change,
# KANCIL_RULES_WRITE=1 writes what is expected, and the table of rules in the manual page, anew.

TESTS += tests/rules/rules.py
EXTRA_DIST += tests/rules/rules.py
EXTRA_DIST += \
    tests/rules/never-true-bad.yaml \
    tests/rules/never-true-good.yaml \
    tests/rules/never-true.expected \
    tests/rules/no-choice-bad.yaml \
    tests/rules/no-choice-good.yaml \
    tests/rules/no-choice-one-bad.yaml \
    tests/rules/no-choice-one-good.yaml \
    tests/rules/no-choice-one.expected \
    tests/rules/no-choice.expected \
    tests/rules/no-ending-bad.yaml \
    tests/rules/no-ending-good.yaml \
    tests/rules/no-ending-goto-bad.yaml \
    tests/rules/no-ending-goto-good.yaml \
    tests/rules/no-ending-goto.expected \
    tests/rules/no-ending.expected \
    tests/rules/no-way-back-bad.yaml \
    tests/rules/no-way-back-good.yaml \
    tests/rules/no-way-back-goto-bad.yaml \
    tests/rules/no-way-back-goto-good.yaml \
    tests/rules/no-way-back-goto.expected \
    tests/rules/no-way-back.expected \
    tests/rules/unreachable-line-bad.yaml \
    tests/rules/unreachable-line-good.yaml \
    tests/rules/unreachable-line.expected \
    tests/rules/unreachable-scene-bad.yaml \
    tests/rules/unreachable-scene-good.yaml \
    tests/rules/unreachable-scene.expected
