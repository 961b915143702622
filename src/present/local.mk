# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-present.a
libkancil_present_a_SOURCES =
