# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-base.a
libkancil_base_a_SOURCES =
