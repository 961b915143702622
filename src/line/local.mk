# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-line.a
libkancil_line_a_SOURCES =
