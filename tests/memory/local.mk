# SPDX-License-Identifier: GPL-3.0-or-later
# Memory that runs out, at each allocation of the main journeys. The sanitizers have an allocator of
# their own, which no library can stand in front of.

memory_tests = tests/memory/exhausted.py
EXTRA_DIST += tests/memory/failing.c $(memory_tests)
CLEANFILES += tests/memory/failing.so
if HAVE_PYTHON3
TESTS += $(memory_tests)
if !SANITIZERS
check_DATA += tests/memory/failing.so
endif
endif

tests/memory/failing.so: tests/memory/failing.c
	$(AM_V_CC)$(MKDIR_P) $(@D) && $(CC) -std=gnu11 $(CFLAGS) -fPIC -shared -o $@ $(srcdir)/tests/memory/failing.c

# The unit tests under valgrind: nothing read that was not written. What is lost is looked for by the
# sanitizers, for some tests end processes in the middle of their work. Files that take a second of
# their own take minutes here, so the test of them is left out. Long; not part of make check.
check-valgrind: $(unit_tests)
	tests=`echo $(unit_tests) | sed 's,[^ ]*24_scenario_hostile,,'`; \
	$(MAKE) $(AM_MAKEFLAGS) check TESTS="$$tests" \
	    LOG_COMPILER='valgrind -q --error-exitcode=99 --leak-check=no'
.PHONY: check-valgrind
