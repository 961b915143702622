#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: pictures.sh BUILD SOURCE
#
# Takes the pictures of README.md anew, from the program in BUILD on the scenarios of SOURCE.

set -eu
build=$(cd "$1" && pwd)
source=$(cd "$2" && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

mkdir -p "$home/.config/kancil"
echo 'animation = no' >"$home/.config/kancil/kancil.conf"

picture()
{
    name=$1
    shift
    env -i PATH="$PATH" HOME="$home" LC_ALL=C.UTF-8 KANCIL_BUILT_IN="$source/scenarios" \
        "$build/doc/picture" "$@" >"$home/$name.svg"
    mv "$home/$name.svg" "$source/doc/$name.svg"
}

picture title 24 80 '' "$build/kancil"
picture play 30 80 '1\r\r' "$build/kancil" play --no-save --seed 1 free-coins
