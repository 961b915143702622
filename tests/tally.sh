#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: tally.sh STATUS FOLDER...
#
# Counts every case of every test that `make check` ran in the build folders named: prints what
# failed or was skipped, then `N passed, N failed` as the last line. STATUS is the exit status of
# make: when it failed though no case did, something did not build, and that counts as a failure.
# Exit status 1 when anything failed, or when nothing ran at all.

set -eu
status=$1
shift

find "$@" -name '*.trs' -exec grep -H '^:test-result:' {} + | awk -v status="$status" '
{
    file = $1
    sub(/:.*/, "", file)
    sub(/^[^ ]* /, "")
}
/^(PASS|XFAIL)/ { passed++ }
/^SKIP/ { print "skipped: " file ": " $0 }
/^(FAIL|XPASS|ERROR)/ { failed++; print "failed: " file ": " $0 }
END {
    if (status != 0 && !failed) {
        print "failed: make stopped before every test had run"
        failed++
    }
    printf "%d passed, %d failed\n", passed, failed
    exit failed || !passed
}'
