# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-learn.a
libkancil_learn_a_SOURCES =
