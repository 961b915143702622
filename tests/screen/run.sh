#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# All pictures of this folder; KANCIL_REGENERATE=1 writes what is seen into them. Those in another language need its
# catalogue, which a build without translations does not have.

set -- "$TOP_SRCDIR"/tests/screen/*.screen
if [ ! -f "$KANCIL_LOCALEDIR/ms/LC_MESSAGES/kancil.mo" ]; then
    for case do
        shift
        case $case in
        */malay.screen) ;;
        *) set -- "$@" "$case" ;;
        esac
    done
fi
exec "$TOP_BUILDDIR/tests/screen/screens" "$@"
