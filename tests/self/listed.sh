#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source, test and scenario is named in the local.mk of its folder (or the one above), so
# that it is built, installed and released, and every script test is run.

cd "$TOP_SRCDIR" || exit 99
n=0
check()
{
    # shellcheck disable=SC2312
    missing=$(find "$@" -type f | LC_ALL=C sort | while read -r file; do
        name=${file%.c}
        fragment=$(dirname "$file")/local.mk
        while [ ! -e "$fragment" ]; do
            fragment=$(dirname "$(dirname "$fragment")")/local.mk
        done
        grep -qE "(^|[ /])($file|$name)( |\$)" "$fragment" || echo "# $file is not in $fragment"
    done)
    n=$((n + 1))
    if [ -z "$missing" ]; then
        echo "ok $n - $*"
    else
        printf '%s\n' "$missing"
        echo "not ok $n - $*"
    fi
}
check src -mindepth 2 -name '*.[ch]'
check scenarios -name '*.yaml'
check tests -name '*.[ch]'
check tests -mindepth 2 -name '*.sh'
check tests -mindepth 2 -name '*.py'
check man -name '*.[15]'
echo "1..$n"
