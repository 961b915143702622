# SPDX-License-Identifier: GPL-3.0-or-later
# What reads foreign bytes, for clang's libFuzzer; built and run by tests/fuzz/run.sh alone.

fuzzers = \
    tests/fuzz/import \
    tests/fuzz/json \
    tests/fuzz/keys \
    tests/fuzz/line \
    tests/fuzz/scenario \
    tests/fuzz/settings
EXTRA_PROGRAMS += $(fuzzers)
CLEANFILES += $(fuzzers)
EXTRA_DIST += tests/fuzz/run.sh

fuzz_flags = $(AM_LDFLAGS) -fsanitize=fuzzer,address,undefined
tests_fuzz_import_LDFLAGS = $(fuzz_flags)
tests_fuzz_json_LDFLAGS = $(fuzz_flags)
tests_fuzz_keys_LDFLAGS = $(fuzz_flags)
tests_fuzz_keys_LDADD = libkancil-term.a $(LDADD) $(NCURSESW_LIBS)
tests_fuzz_line_LDFLAGS = $(fuzz_flags)
tests_fuzz_scenario_LDFLAGS = $(fuzz_flags)
tests_fuzz_settings_LDFLAGS = $(fuzz_flags)

fuzzers: $(fuzzers)
.PHONY: fuzzers
