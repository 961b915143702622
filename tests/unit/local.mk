# SPDX-License-Identifier: GPL-3.0-or-later
# One line a test: tests/unit/NN_layer_name is built from tests/unit/NN_layer_name.c. The bottom layer
# has the lowest numbers: base 1x, scenario 2x, engine 3x, learn 4x, store 5x, present 6x, ui 7x,
# line 8x.

unit_tests =

unit_tests += \
    tests/unit/10_base_memory \
    tests/unit/11_base_clean \
    tests/unit/12_base_text \
    tests/unit/13_base_wrap \
    tests/unit/14_base_unicode \
    tests/unit/15_base_file
EXTRA_DIST += tests/unit/line-breaks-known.txt

unit_tests += \
    tests/unit/32_engine_round

unit_tests += \
    tests/unit/40_learn_discernment \
    tests/unit/41_learn_skill \
    tests/unit/43_learn_path

if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif
