# SPDX-License-Identifier: GPL-3.0-or-later
# What reads foreign bytes, a harness each. clang's libFuzzer feeds them (make fuzz, for FUZZ_SECONDS
# each); what is kept of its findings is tried in make check with any compiler.

FUZZ_SECONDS = 600
fuzz_targets = author catalogue condition country head history import json keys plain progress resume scenario screens settings text

fuzzers = $(fuzz_targets:%=tests/fuzz/%)
EXTRA_PROGRAMS += \
    tests/fuzz/author tests/fuzz/catalogue tests/fuzz/condition tests/fuzz/country tests/fuzz/head \
    tests/fuzz/history tests/fuzz/import tests/fuzz/json \
    tests/fuzz/keys tests/fuzz/plain tests/fuzz/progress tests/fuzz/resume tests/fuzz/scenario \
    tests/fuzz/screens tests/fuzz/settings tests/fuzz/text
CLEANFILES += $(fuzzers)

fuzz_common = tests/fuzz/fuzz.c tests/fuzz/fuzz.h
fuzz_flags = $(AM_LDFLAGS) -fsanitize=fuzzer,address,undefined
fuzz_ldadd = libkancil-term.a $(core_ldadd)
tests_fuzz_author_SOURCES = tests/fuzz/author.c $(fuzz_common)
tests_fuzz_author_LDFLAGS = $(fuzz_flags)
tests_fuzz_author_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_author_SOURCES = tests/fuzz/author.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_author_LDADD = $(fuzz_ldadd)
tests_fuzz_catalogue_SOURCES = tests/fuzz/catalogue.c $(fuzz_common)
tests_fuzz_catalogue_LDFLAGS = $(fuzz_flags)
tests_fuzz_catalogue_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_catalogue_SOURCES = tests/fuzz/catalogue.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_catalogue_LDADD = $(fuzz_ldadd)
tests_fuzz_condition_SOURCES = tests/fuzz/condition.c $(fuzz_common)
tests_fuzz_condition_LDFLAGS = $(fuzz_flags)
tests_fuzz_condition_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_condition_SOURCES = tests/fuzz/condition.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_condition_LDADD = $(fuzz_ldadd)
tests_fuzz_country_SOURCES = tests/fuzz/country.c $(fuzz_common)
tests_fuzz_country_LDFLAGS = $(fuzz_flags)
tests_fuzz_country_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_country_SOURCES = tests/fuzz/country.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_country_LDADD = $(fuzz_ldadd)
tests_fuzz_head_SOURCES = tests/fuzz/head.c $(fuzz_common)
tests_fuzz_head_LDFLAGS = $(fuzz_flags)
tests_fuzz_head_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_head_SOURCES = tests/fuzz/head.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_head_LDADD = $(fuzz_ldadd)
tests_fuzz_history_SOURCES = tests/fuzz/history.c $(fuzz_common)
tests_fuzz_history_LDFLAGS = $(fuzz_flags)
tests_fuzz_history_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_history_SOURCES = tests/fuzz/history.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_history_LDADD = $(fuzz_ldadd)
tests_fuzz_import_SOURCES = tests/fuzz/import.c $(fuzz_common)
tests_fuzz_import_LDFLAGS = $(fuzz_flags)
tests_fuzz_import_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_import_SOURCES = tests/fuzz/import.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_import_LDADD = $(fuzz_ldadd)
tests_fuzz_json_SOURCES = tests/fuzz/json.c $(fuzz_common)
tests_fuzz_json_LDFLAGS = $(fuzz_flags)
tests_fuzz_json_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_json_SOURCES = tests/fuzz/json.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_json_LDADD = $(fuzz_ldadd)
tests_fuzz_keys_SOURCES = tests/fuzz/keys.c $(fuzz_common)
tests_fuzz_keys_LDFLAGS = $(fuzz_flags)
tests_fuzz_keys_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_keys_SOURCES = tests/fuzz/keys.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_keys_LDADD = $(fuzz_ldadd)
tests_fuzz_plain_SOURCES = tests/fuzz/plain.c $(fuzz_common)
tests_fuzz_plain_LDFLAGS = $(fuzz_flags)
tests_fuzz_plain_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_plain_SOURCES = tests/fuzz/plain.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_plain_LDADD = $(fuzz_ldadd)
tests_fuzz_progress_SOURCES = tests/fuzz/progress.c $(fuzz_common)
tests_fuzz_progress_LDFLAGS = $(fuzz_flags)
tests_fuzz_progress_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_progress_SOURCES = tests/fuzz/progress.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_progress_LDADD = $(fuzz_ldadd)
tests_fuzz_resume_SOURCES = tests/fuzz/resume.c $(fuzz_common)
tests_fuzz_resume_LDFLAGS = $(fuzz_flags)
tests_fuzz_resume_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_resume_SOURCES = tests/fuzz/resume.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_resume_LDADD = $(fuzz_ldadd)
tests_fuzz_scenario_SOURCES = tests/fuzz/scenario.c $(fuzz_common)
tests_fuzz_scenario_LDFLAGS = $(fuzz_flags)
tests_fuzz_scenario_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_scenario_SOURCES = tests/fuzz/scenario.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_scenario_LDADD = $(fuzz_ldadd)
tests_fuzz_screens_SOURCES = tests/fuzz/screens.c $(fuzz_common)
tests_fuzz_screens_LDFLAGS = $(fuzz_flags)
tests_fuzz_screens_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_screens_SOURCES = tests/fuzz/screens.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_screens_LDADD = $(fuzz_ldadd)
tests_fuzz_settings_SOURCES = tests/fuzz/settings.c $(fuzz_common)
tests_fuzz_settings_LDFLAGS = $(fuzz_flags)
tests_fuzz_settings_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_settings_SOURCES = tests/fuzz/settings.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_settings_LDADD = $(fuzz_ldadd)
tests_fuzz_text_SOURCES = tests/fuzz/text.c $(fuzz_common)
tests_fuzz_text_LDFLAGS = $(fuzz_flags)
tests_fuzz_text_LDADD = $(fuzz_ldadd)
tests_fuzz_replay_text_SOURCES = tests/fuzz/text.c tests/fuzz/replay.c $(fuzz_common)
tests_fuzz_replay_text_LDADD = $(fuzz_ldadd)

fuzz_replays = \
    tests/fuzz/replay_author tests/fuzz/replay_catalogue tests/fuzz/replay_condition \
    tests/fuzz/replay_country tests/fuzz/replay_head tests/fuzz/replay_history \
    tests/fuzz/replay_import tests/fuzz/replay_json tests/fuzz/replay_keys tests/fuzz/replay_plain \
    tests/fuzz/replay_progress tests/fuzz/replay_resume tests/fuzz/replay_scenario \
    tests/fuzz/replay_screens tests/fuzz/replay_settings tests/fuzz/replay_text
check_PROGRAMS += $(fuzz_replays)
TESTS += tests/fuzz/replay.sh
EXTRA_DIST += tests/fuzz/replay.sh tests/fuzz/run.sh tests/fuzz/dict tests/fuzz/found tests/fuzz/seeds

fuzzers: $(fuzzers)
fuzz:
	$(SHELL) $(srcdir)/tests/fuzz/run.sh $(FUZZ_SECONDS) $(FUZZ_TARGETS)
.PHONY: fuzzers fuzz
