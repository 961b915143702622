# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-cli.a
libkancil_cli_a_SOURCES =
