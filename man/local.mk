# SPDX-License-Identifier: GPL-3.0-or-later

dist_man_MANS += \
    man/kancil-progress.5 \
    man/kancil-scenario.5 \
    man/kancil.1 \
    man/kancil.conf.5
