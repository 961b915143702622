#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every shell script of the project is clean to shellcheck.

cd "$TOP_SRCDIR" || exit 99
command -v shellcheck >/dev/null || { echo '1..0 # SKIP shellcheck is not installed'; exit 0; }
scripts=$(find . -path ./build -prune -o -path ./build-aux -prune -o -type f \
    \( -name '*.sh' -o -path ./bootstrap -o -path ./.ci/run \) -print | sort)
n=0
for script in $scripts; do
    n=$((n + 1))
    if complaint=$(shellcheck "$script"); then
        echo "ok $n - $script"
    else
        printf '%s\n' "$complaint" | sed 's/^/# /'
        echo "not ok $n - $script"
    fi
done
echo "1..$n"
