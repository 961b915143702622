# SPDX-License-Identifier: GPL-3.0-or-later
# Memory that runs out, at each allocation of the main journeys. The sanitizers have an allocator of
# their own, which no library can stand in front of.

memory_tests = tests/memory/exhausted.py tests/memory/screens.py
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

# Every program of ours under valgrind. Takes half an hour on two cores; not part of make check.
EXTRA_DIST += tests/memory/valgrind.sh
check-valgrind: all
	$(SHELL) $(srcdir)/tests/memory/valgrind.sh '$(MAKE)' $(TESTS)
clean-local-valgrind:
	rm -rf tests/valgrind
.PHONY: check-valgrind
