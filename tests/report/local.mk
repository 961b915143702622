# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of scenarios. After a change, KANCIL_GRAPH_WRITE=1 tests/report/graph.py writes what is
# expected anew.

TESTS += tests/report/graph.py
EXTRA_DIST += \
    tests/report/graph.py \
    tests/report/piles.map \
    tests/report/round.dot \
    tests/report/round.map
