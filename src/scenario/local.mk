# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-scenario.a
libkancil_scenario_a_SOURCES =
