#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: tests/fuzz/run.sh [SECONDS]
#
# Builds what reads foreign bytes with clang's libFuzzer and the sanitizers in build/fuzz, and feeds
# each target for SECONDS (60), from the corpus that it finds and keeps in build/fuzz/corpus. A finding
# stops the run with a file that repeats it and exit status 1. Not part of `make check`.

set -eu
seconds=${1-60}
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/build/fuzz
mkdir -p "$build"
cd "$build"

[ -e "$top/configure" ] || (cd "$top" && autoreconf -fi)
[ -e Makefile ] || "$top/configure" -q CC=clang --disable-nls \
    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
make -s fuzzers

for target in scenario import json keys line settings; do
    mkdir -p "corpus/$target"
    case $target in
    scenario) seeds=$(find "$top/scenarios" "$top/tests/diag" -name '*.yaml') ;;
    import | json) seeds=$(find "$top/tests/export" -name '*.expected') ;;
    *) seeds= ;;
    esac
    for seed in $seeds; do
        cp "$seed" "corpus/$target/$(echo "$seed" | tr / _)"
    done
    echo "fuzz: $target for $seconds seconds"
    LC_ALL=C.UTF-8 "tests/fuzz/$target" -max_total_time="$seconds" -timeout=10 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$target-" "corpus/$target" >"$target.log" 2>&1 || {
        tail -n 40 "$target.log"
        exit 1
    }
    grep -E 'stat::number_of_executed_units|stat::new_units_added' "$target.log"
done
