#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: tests/fuzz/run.sh [SECONDS [TARGET...]]
#
# Builds the harnesses with clang's libFuzzer and the sanitizers in build/fuzz and feeds each for
# SECONDS (60), from seeds of the tree and from the corpus that it keeps in build/fuzz/corpus. A finding
# stops the run with a file that repeats it and exit status 1: keep it as found/TARGET/NAME.seed. Where
# clang has no libFuzzer it says so and does nothing. The seconds of processor time that each harness has
# had are added up in build/fuzz/spent/TARGET.

set -eu
seconds=${1-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- author catalogue condition country head history import json keys plain progress resume scenario screens settings text
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/build/fuzz
mkdir -p "$build"

echo 'int LLVMFuzzerTestOneInput(const char *d, long s); int LLVMFuzzerTestOneInput(const char *d,
long s) { return d == 0 && s > 0; }' >"$build/probe.c"
clang -fsanitize=fuzzer,address,undefined -o "$build/probe" "$build/probe.c" 2>"$build/probe.log" || {
    echo "fuzz: SKIPPED, nothing was fuzzed: no clang with libFuzzer (libfuzzer-14-dev, libclang-rt-14-dev)"
    exit 0
}

# A tree that is configured in place cannot be built from elsewhere; bootstrap keeps a copy then.
source=$top
if [ -e "$top/config.status" ]; then
    source=$(cat "$top/build/make/.source" 2>/dev/null) || source=
    if [ -z "$source" ] || [ "$source" = "$top" ]; then
        echo "fuzz: this tree is configured for building in place; run ./bootstrap first" >&2
        exit 2
    fi
fi
cd "$build"
[ -e "$source/configure" ] || (cd "$source" && autoreconf -fi)
[ -e Makefile ] || "$source/configure" -q CC=clang --disable-nls \
    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
make -s -j"$(getconf _NPROCESSORS_ONLN)" fuzzers

# What a corpus begins with.
seed() # TARGET FOLDER
{
    case $1 in
    author | head | scenario) find "$top/scenarios" "$top/tests/diag" "$top/tests/play" -name '*.yaml' ;;
    country) find "$top/scenarios/countries" "$top/tests/diag" -name '[A-Z]*.yaml' ;;
    json | import | progress) find "$top/tests/export" "$top/tests/screen" -name '*.expected' -o -name '*.json' ;;
    esac | while read -r file; do
        cp "$file" "$2/$(echo "${file#"$top"/}" | tr / _)"
    done
    for file in "$top/tests/fuzz/seeds/$1"/* "$top/tests/fuzz/found/$1"/*; do
        [ ! -f "$file" ] || cp "$file" "$2/"
    done
    [ "$1" != screens ] || find "$top/tests/diag" "$top/tests/play" "$top/tests/unit/play" -name '*.yaml' |
        while read -r file; do
            name=${file##*/}
            { echo '@EE1E2fE1QiE1QEE3EhQ?QE2E3EpQE' && cat "$file"; } >"$2/played-$name"
            { echo 'AEE1E2fE1YQiE1QEYE3EhQE2EY3E' && cat "$file" && echo '%%' && sed 's/ the / a /' "$file"; } \
                >"$2/previewed-$name"
        done
    [ "$1" != condition ] || sed -n "s/^ *when: *//p" "$top"/scenarios/*/*.yaml "$top"/tests/*/*.yaml |
        sort -u | split -l 1 -a 4 - "$2/when-"
}

dictionary() # TARGET
{
    case $1 in
    author | country | head | scenario | screens) echo yaml ;;
    json | import | history | progress | resume) echo json ;;
    *) echo "$1" ;;
    esac
}

# Sets $ended to the whole seconds of processor time of all that has ended so far. Not in $(...), which
# would tell of itself.
read_ended()
{
    times >clock.log
    ended=$(awk 'NR == 2 { gsub("[ms]", " "); print int($1 * 60 + $2 + $3 * 60 + $4) }' clock.log)
}

note_spent() # TARGET SECONDS
{
    mkdir -p spent
    all=$(($2 + $(cat "spent/$1" 2>/dev/null || echo 0)))
    echo "$all" >"spent/$1"
    echo "  processor seconds: $2, in all $all"
}

for target in "$@"; do
    mkdir -p "corpus/$target"
    seed "$target" "corpus/$target"
    echo "fuzz: $target for $seconds seconds"
    log=$target.log
    read_ended
    before=$ended
    LC_ALL=C.UTF-8 TOP_SRCDIR=$top "tests/fuzz/$target" -max_total_time="$seconds" -timeout=10 \
        -max_len=65536 -print_final_stats=1 -artifact_prefix="$target-" \
        -dict="$top/tests/fuzz/dict/$(dictionary "$target").dict" "corpus/$target" >"$log" 2>&1 || {
        tail -n 40 "$log"
        exit 1
    }
    read_ended
    note_spent "$target" $((ended - before))
    sed -n 's/^stat::number_of_executed_units: */  runs: /p; s/^stat::new_units_added: */  new: /p' "$log"
done
