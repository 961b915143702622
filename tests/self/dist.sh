#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: dist.sh SOURCE (make check-dist does it; .ci/run too)
#
# Two releases from two fresh clones of what is committed in SOURCE: at another place, at another
# time, in another time zone and language, with other rights for new files, built beside the source
# and in it. They must be the same bytes.

set -eu
source=$(cd "$1" && pwd)
[ -e "$source/.git" ] || { echo "dist: no clone, nothing to compare"; exit 0; }
place=$(mktemp -d "${TMPDIR:-/tmp}/kancil-dist-XXXXXX")
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT

release() # CLONE BUILD
{
    git clone -q "$source" "$1"
    (cd "$1" && autoreconf -fi) >"$place/log" 2>&1
    mkdir -p "$2"
    (cd "$2" && "$1/configure" -q && make dist) >>"$place/log" 2>&1
    set -- "$2"/kancil-*.tar.xz
    sha256sum <"$1" | cut -d ' ' -f 1
}

set_apart()
{
    umask "$1"
    TZ=$2 LC_ALL=$3 LANGUAGE=$4
    export TZ LC_ALL LANGUAGE
}

one=$(set_apart 022 UTC0 C.UTF-8 '' && release "$place/one" "$place/one") || { cat "$place/log"; exit 1; }
two=$(set_apart 077 XST-8 C ms && release "$place/elsewhere/two" "$place/build") ||
    { cat "$place/log"; exit 1; }
echo "$one"
echo "$two"
[ "$one" = "$two" ] || { echo "dist: two releases of the same commit differ"; exit 1; }
echo "dist: the same bytes twice"
