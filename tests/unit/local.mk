# SPDX-License-Identifier: GPL-3.0-or-later
# One line a test: tests/unit/NN_layer_name is built from tests/unit/NN_layer_name.c. The bottom layer
# has the lowest numbers: base 1x, scenario 2x, engine and prove 3x, learn 4x, store 5x, present 6x, ui 7x,
# line 8x.

unit_tests =

unit_tests += \
    tests/unit/10_base_memory \
    tests/unit/11_base_clean \
    tests/unit/12_base_text \
    tests/unit/13_base_wrap \
    tests/unit/14_base_unicode \
    tests/unit/15_base_file \
    tests/unit/16_base_json \
    tests/unit/17_base_chance \
    tests/unit/18_base_diag \
    tests/unit/19_base_catalogue \
    tests/unit/19_base_language \
    tests/unit/1a_base_faults \
    tests/unit/1b_base_processes
EXTRA_DIST += tests/unit/gently.h tests/unit/line-breaks-known.txt
tests_unit_1a_base_faults_LDFLAGS = $(AM_LDFLAGS) \
    -Wl,--wrap=write,--wrap=fsync,--wrap=rename,--wrap=close

unit_tests += \
    tests/unit/20_scenario_model \
    tests/unit/21_scenario_condition \
    tests/unit/22_scenario_template \
    tests/unit/23_scenario_catalogue \
    tests/unit/24_scenario_hostile \
    tests/unit/25_scenario_limits \
    tests/unit/26_scenario_places

unit_tests += \
    tests/unit/30_engine_state \
    tests/unit/31_engine_session \
    tests/unit/32_engine_round \
    tests/unit/33_engine_replay \
    tests/unit/34_engine_play \
    tests/unit/35_engine_trail
play_fixture = tests/unit/play_fixture.c tests/unit/play_fixture.h
random_story = tests/unit/random_story.c tests/unit/random_story.h
tests_unit_31_engine_session_SOURCES = tests/unit/31_engine_session.c $(play_fixture)
tests_unit_33_engine_replay_SOURCES = tests/unit/33_engine_replay.c $(random_story)
tests_unit_34_engine_play_SOURCES = tests/unit/34_engine_play.c $(play_fixture)
EXTRA_DIST += \
    tests/unit/play/deck.yaml \
    tests/unit/play/endless.yaml \
    tests/unit/play/looks.yaml \
    tests/unit/play/passages.yaml \
    tests/unit/play/prize-parcel.yaml \
    tests/unit/play/turns.yaml

unit_tests += tests/unit/36_prove_space
tests_unit_36_prove_space_SOURCES = tests/unit/36_prove_space.c $(random_story)

unit_tests += \
    tests/unit/40_learn_discernment \
    tests/unit/41_learn_skill \
    tests/unit/42_learn_debrief \
    tests/unit/43_learn_path \
    tests/unit/44_learn_booster \
    tests/unit/45_learn_question \
    tests/unit/46_learn_progress \
    tests/unit/47_learn_players
tests_unit_42_learn_debrief_SOURCES = tests/unit/42_learn_debrief.c $(play_fixture)
tests_unit_44_learn_booster_SOURCES = tests/unit/44_learn_booster.c $(random_story)

store_fixture = tests/unit/store_fixture.c tests/unit/store_fixture.h
faulty_calls = tests/unit/faulty_calls.c tests/unit/faulty_calls.h
random_attempt = tests/unit/random_attempt.c tests/unit/random_attempt.h
unit_tests += \
    tests/unit/50_store_profile \
    tests/unit/51_store_attempt \
    tests/unit/52_store_recording \
    tests/unit/53_store_damage \
    tests/unit/54_store_transfer \
    tests/unit/55_store_settings \
    tests/unit/56_store_saver \
    tests/unit/57_store_faults \
    tests/unit/58_store_kills \
    tests/unit/59_store_limits \
    tests/unit/5a_store_return
tests_unit_50_store_profile_SOURCES = tests/unit/50_store_profile.c $(store_fixture)
tests_unit_51_store_attempt_SOURCES = tests/unit/51_store_attempt.c $(random_attempt)
tests_unit_52_store_recording_SOURCES = tests/unit/52_store_recording.c $(store_fixture)
tests_unit_53_store_damage_SOURCES = tests/unit/53_store_damage.c $(store_fixture)
tests_unit_54_store_transfer_SOURCES = tests/unit/54_store_transfer.c \
    $(store_fixture) $(random_attempt)
tests_unit_55_store_settings_SOURCES = tests/unit/55_store_settings.c $(store_fixture)
tests_unit_56_store_saver_SOURCES = tests/unit/56_store_saver.c $(store_fixture) $(faulty_calls)
tests_unit_57_store_faults_SOURCES = tests/unit/57_store_faults.c $(store_fixture) $(faulty_calls)
tests_unit_59_store_limits_SOURCES = tests/unit/59_store_limits.c $(store_fixture)
tests_unit_58_store_kills_SOURCES = tests/unit/58_store_kills.c $(store_fixture) $(faulty_calls)
tests_unit_5a_store_return_SOURCES = tests/unit/5a_store_return.c $(store_fixture)

unit_tests += \
    tests/unit/70_ui_anything \
    tests/unit/71_ui_canvas

unit_tests += tests/unit/80_line_console

if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif
