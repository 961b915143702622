# SPDX-License-Identifier: GPL-3.0-or-later
# `make bench` measures kancil beside its peers; never part of `make check`.

bench_programs = bench/floor bench/yaml-events bench/load-scenario bench/rounds
EXTRA_PROGRAMS += $(bench_programs)
bench_floor_SOURCES = bench/floor.c
bench_floor_CFLAGS = $(AM_CFLAGS) $(NCURSESW_CFLAGS)
bench_floor_LDADD = $(NCURSESW_LIBS)
bench_yaml_events_SOURCES = bench/yaml-events.c bench/pass.c bench/pass.h
bench_yaml_events_LDADD = $(YAML_LIBS)
bench_load_scenario_SOURCES = bench/load-scenario.c bench/pass.c bench/pass.h
bench_load_scenario_LDADD = $(core_ldadd)
bench_rounds_SOURCES = bench/rounds.c
bench_rounds_LDADD = $(core_ldadd)

CLEANFILES += $(bench_programs)
EXTRA_DIST += bench/answers.py bench/bench-story.yaml bench/branching.py bench/growth.py bench/ink-plays.mjs \
	bench/loop.inf bench/loop.yaml bench/proving.py bench/run.py bench/standing.py bench/story.py \
	bench/terminal.py bench/tour.py

bench: kancil $(bench_programs)
	$(PYTHON3) $(srcdir)/bench/run.py . $(srcdir)
.PHONY: bench
