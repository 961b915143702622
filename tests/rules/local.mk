# SPDX-License-Identifier: GPL-3.0-or-later
# Pairs of files, a sound and a wrong one, for each proof and each warning. After a change,
# KANCIL_RULES_WRITE=1 writes what is expected, and the table of rules in the manual page, anew.

TESTS += tests/rules/rules.py
EXTRA_DIST += tests/rules/rules.py
EXTRA_DIST += \
    tests/rules/balance-leans-bad.yaml \
    tests/rules/balance-leans-good.yaml \
    tests/rules/balance-leans.expected \
    tests/rules/balance-longest-bad.yaml \
    tests/rules/balance-longest-good.yaml \
    tests/rules/balance-longest.expected \
    tests/rules/balance-place-bad.yaml \
    tests/rules/balance-place-good.yaml \
    tests/rules/balance-place.expected \
    tests/rules/balance-views-bad.yaml \
    tests/rules/balance-views-good.yaml \
    tests/rules/balance-views.expected \
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
    tests/rules/unreachable-scene.expected \
    tests/rules/wording-address-bad.yaml \
    tests/rules/wording-address-good.yaml \
    tests/rules/wording-address.expected \
    tests/rules/wording-blame-allowed-good.yaml \
    tests/rules/wording-blame-bad.yaml \
    tests/rules/wording-blame-good.yaml \
    tests/rules/wording-blame.expected \
    tests/rules/wording-character-bad.yaml \
    tests/rules/wording-character-good.yaml \
    tests/rules/wording-character.expected \
    tests/rules/wording-forever-bad.yaml \
    tests/rules/wording-forever-good.yaml \
    tests/rules/wording-forever.expected \
    tests/rules/wording-number-bad.yaml \
    tests/rules/wording-number-good.yaml \
    tests/rules/wording-number.expected \
    tests/rules/wording-sentence-bad.yaml \
    tests/rules/wording-sentence-good.yaml \
    tests/rules/wording-sentence-older-bad.yaml \
    tests/rules/wording-sentence-older-good.yaml \
    tests/rules/wording-sentence-older.expected \
    tests/rules/wording-sentence.expected
