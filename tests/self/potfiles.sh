#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# po/POTFILES.in names the files with text to translate, all of them and no other, in order.

cd "$TOP_SRCDIR" || exit 99
listed=$(grep -v '^#' po/POTFILES.in)
used=$(grep -lE '(^|[^A-Za-z0-9_])(_|N_|P_|C_)\("?' -r src --include='*.c' --include='*.h' |
    grep -v '^src/base/i18n\.[ch]$' | LC_ALL=C sort)
echo 1..1
if [ "$listed" = "$used" ]; then
    echo 'ok 1 - POTFILES.in is complete'
else
    echo '# po/POTFILES.in should read, below its comment:'
    printf '%s\n' "$used" | sed 's/^/# /'
    echo 'not ok 1 - POTFILES.in is complete'
fi
