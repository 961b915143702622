#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A reader that has had enough, as in "kancil list | head -n 1", is nothing to complain about.

folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
HOME=$folder
export HOME
mkfifo "$folder/pipe" || exit 99

# From here on descriptor 3 is a pipe that nobody reads any more.
true <"$folder/pipe" &
exec 3>"$folder/pipe"
wait

echo 1..4
n=0
check()
{
    n=$((n + 1))
    what=$1
    shift
    if "$KANCIL" "$@" >&3 2>"$folder/said" 3>&- </dev/null && [ ! -s "$folder/said" ]; then
        echo "ok $n - $what"
    else
        sed 's/^/# /' "$folder/said"
        echo "not ok $n - $what"
    fi
}
check list list
check 'help lines' helplines
check help --help
check play play "$TOP_SRCDIR/tests/play/walk-home.yaml"
