# SPDX-License-Identifier: GPL-3.0-or-later
# Every test speaks TAP. One that is a program needs one line in tests/unit/local.mk; one that
# is a script ends in .sh or .py and needs one line in the fragment of its folder.

TEST_EXTENSIONS = .sh .py
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER = $(tap_driver)
SH_LOG_DRIVER = $(tap_driver)
SH_LOG_COMPILER = $(SHELL)
PY_LOG_DRIVER = $(tap_driver)
PY_LOG_COMPILER = $(PYTHON3)

# The program that is tested.
kancil = $(abs_top_builddir)/kancil

# No test may read or write what belongs to the person who runs it.
AM_TESTS_ENVIRONMENT = \
    CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
    LC_ALL=C.UTF-8; LANGUAGE=; export LC_ALL LANGUAGE; \
    HOME='$(abs_top_builddir)/tests/home'; export HOME; \
    unset XDG_DATA_HOME XDG_CONFIG_HOME KANCIL_SCENARIOS NO_COLOR; \
    KANCIL_BUILT_IN='$(abs_top_srcdir)/scenarios'; export KANCIL_BUILT_IN; \
    KANCIL='$(kancil)'; export KANCIL; \
    KANCIL_LOCALEDIR='$(abs_top_builddir)/tests/locale'; export KANCIL_LOCALEDIR; \
    PYTHONPATH='$(abs_top_srcdir)/tests'; export PYTHONPATH; \
    PYTHONDONTWRITEBYTECODE=1; export PYTHONDONTWRITEBYTECODE; \
    TOP_SRCDIR='$(abs_top_srcdir)'; export TOP_SRCDIR; \
    TOP_BUILDDIR='$(abs_top_builddir)'; export TOP_BUILDDIR;

# Unit tests stand on the layer libraries, never on curses.
LDADD = $(core_ldadd) $(CMOCKA_LIBS)

# The catalogues, where gettext finds them without an installation.
if USE_NLS
check_DATA += tests/locale/ms/LC_MESSAGES/kancil.mo
tests/locale/ms/LC_MESSAGES/kancil.mo: po/ms.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) -c -o $@ $(srcdir)/po/ms.po
CLEANFILES += tests/locale/ms/LC_MESSAGES/kancil.mo
endif

include $(top_srcdir)/tests/unit/local.mk
include $(top_srcdir)/tests/export/local.mk
include $(top_srcdir)/tests/diag/local.mk
include $(top_srcdir)/tests/report/local.mk
include $(top_srcdir)/tests/rules/local.mk
include $(top_srcdir)/tests/screen/local.mk
include $(top_srcdir)/tests/play/local.mk
include $(top_srcdir)/tests/author/local.mk
include $(top_srcdir)/tests/cli/local.mk
include $(top_srcdir)/tests/pty/local.mk
include $(top_srcdir)/tests/safety/local.mk
include $(top_srcdir)/tests/walk/local.mk
include $(top_srcdir)/tests/memory/local.mk
include $(top_srcdir)/tests/self/local.mk
include $(top_srcdir)/tests/fuzz/local.mk
