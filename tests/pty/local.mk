# SPDX-License-Identifier: GPL-3.0-or-later
# The real program on a pseudo-terminal; what the terminal layer can show without one first.

pty_tests = \
    tests/pty/60_decode \
    tests/pty/61_leave \
    tests/pty/62_size \
    tests/pty/63_keys \
    tests/pty/64_suspend \
    tests/pty/65_play \
    tests/pty/66_bytes \
    tests/pty/67_thrift \
    tests/pty/68_scrollback \
    tests/pty/69_colours \
    tests/pty/6a_idle \
    tests/pty/6b_refused
pty_terminal = tests/pty/terminal.c tests/pty/terminal.h
pty_ldadd = $(core_ldadd) $(CMOCKA_LIBS) $(VTERM_LIBS) $(PTY_LIBS)

tests_pty_60_decode_LDADD = libkancil-term.a $(pty_ldadd)
tests_pty_61_leave_SOURCES = tests/pty/61_leave.c $(pty_terminal)
tests_pty_61_leave_LDADD = $(pty_ldadd)
tests_pty_62_size_SOURCES = tests/pty/62_size.c $(pty_terminal)
tests_pty_62_size_LDADD = $(pty_ldadd)
tests_pty_63_keys_SOURCES = tests/pty/63_keys.c $(pty_terminal)
tests_pty_63_keys_LDADD = $(pty_ldadd)
tests_pty_64_suspend_SOURCES = tests/pty/64_suspend.c $(pty_terminal)
tests_pty_64_suspend_LDADD = $(pty_ldadd)
tests_pty_65_play_SOURCES = tests/pty/65_play.c $(pty_terminal)
tests_pty_65_play_LDADD = $(pty_ldadd)
tests_pty_66_bytes_SOURCES = tests/pty/66_bytes.c $(pty_terminal)
tests_pty_66_bytes_LDADD = $(pty_ldadd)
tests_pty_67_thrift_LDADD = libkancil-term.a $(pty_ldadd)
tests_pty_68_scrollback_SOURCES = tests/pty/68_scrollback.c $(pty_terminal)
tests_pty_68_scrollback_LDADD = libkancil-term.a $(pty_ldadd)
tests_pty_69_colours_SOURCES = tests/pty/69_colours.c $(pty_terminal)
tests_pty_69_colours_LDADD = $(pty_ldadd)
tests_pty_6a_idle_SOURCES = tests/pty/6a_idle.c $(pty_terminal)
tests_pty_6a_idle_LDADD = $(pty_ldadd)
tests_pty_6b_refused_SOURCES = tests/pty/6b_refused.c $(pty_terminal)
tests_pty_6b_refused_LDADD = $(pty_ldadd)

if HAVE_CMOCKA
if HAVE_VTERM
check_PROGRAMS += $(pty_tests)
TESTS += $(pty_tests)
endif
endif
