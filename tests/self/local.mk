# SPDX-License-Identifier: GPL-3.0-or-later
# The project tests itself.

self_tests = \
    tests/self/arrows.py \
    tests/self/codemap.py \
    tests/self/hardening.sh \
    tests/self/listed.sh \
    tests/self/man.sh \
    tests/self/options.py \
    tests/self/potfiles.sh \
    tests/self/schemas.py \
    tests/self/scripts.sh \
    tests/self/shape.py

TESTS += $(self_tests)
EXTRA_DIST += $(self_tests) tests/tally.sh tests/tap.py tests/self/dist.sh

# Two releases of what is committed, made in different surroundings, compared byte for byte.
check-dist:
	$(SHELL) $(srcdir)/tests/self/dist.sh '$(srcdir)'
.PHONY: check-dist
