# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-engine.a
libkancil_engine_a_SOURCES =
