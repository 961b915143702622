# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-store.a
libkancil_store_a_SOURCES =
