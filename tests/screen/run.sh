#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# All pictures of this folder; KANCIL_REGENERATE=1 writes what is seen into them.

exec "$TOP_BUILDDIR/tests/screen/screens" "$TOP_SRCDIR"/tests/screen/*.screen
