# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-ui.a
libkancil_ui_a_SOURCES =
