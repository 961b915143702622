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

# Every unit test under valgrind: nothing read that was not written, nothing lost. Long, so not part
# of make check.
check-valgrind: $(unit_tests)
	$(MAKE) $(AM_MAKEFLAGS) check TESTS='$(VALGRIND_TESTS)' \
	    LOG_COMPILER='valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite'
VALGRIND_TESTS = $(unit_tests)
.PHONY: check-valgrind
