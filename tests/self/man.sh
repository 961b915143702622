#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The man pages are clean to mandoc, and the example of kancil-scenario(5) is a sound scenario.

cd "$TOP_SRCDIR" || exit 99
command -v mandoc >/dev/null || { echo '1..0 # SKIP mandoc is not installed'; exit 0; }
n=0
for page in man/*.[15]; do
    n=$((n + 1))
    complaints=$(mandoc -Tlint "$page" | grep -v 'referenced manual not found')
    if [ -z "$complaints" ]; then
        echo "ok $n - $page"
    else
        printf '%s\n' "$complaints" | sed 's/^/# /'
        echo "not ok $n - $page"
    fi
done

n=$((n + 1))
example=$(mandoc -Tutf8 man/kancil-scenario.5 | sed 's/.\x08//g' |
    sed -n '/^ *kancil: 1$/,/^[A-Z]/p' | sed '$d; s/^     //')
if complaints=$(printf '%s\n' "$example" | "$KANCIL" check - 2>&1) && [ -n "$example" ]; then
    echo "ok $n - the example of kancil-scenario(5) checks clean"
else
    printf '%s\n' "$complaints" | sed 's/^/# /'
    echo "not ok $n - the example of kancil-scenario(5) checks clean"
fi
echo "1..$n"
