#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each harness over its seeds and over what was found with it: in TAP, a case a target.

set -u
cd "$TOP_SRCDIR/tests/fuzz" || exit 99
replays=$TOP_BUILDDIR/tests/fuzz
echo "1..$(find "$replays" -maxdepth 1 -name 'replay_*' -perm -100 | wc -l)"
number=0
for replay in "$replays"/replay_*; do
    [ -x "$replay" ] || continue
    number=$((number + 1))
    target=${replay##*/replay_}
    set --
    for file in seeds/"$target"/* found/"$target"/* ../../scenarios/countries/*.yaml \
        ../diag/*.yaml ../unit/play/*.yaml ../export/*.expected ../screen/*.json; do
        case $target:$file in
        country:../../* | author:../diag/* | author:../unit/* | head:../diag/* | *.seed) ;;
        import:../export/* | progress:../export/* | progress:../screen/*) ;;
        *) continue ;;
        esac
        [ -f "$file" ] && set -- "$@" "$file"
    done
    verdict=ok
    [ $# -gt 0 ] || verdict="not ok"
    ${WITH_VALGRIND-} "$replay" "$@" || verdict="not ok"
    echo "$verdict $number $target: $# files"
done
