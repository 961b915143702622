# SPDX-License-Identifier: GPL-3.0-or-later
# Commands, options, messages and exit statuses as transcripts (tests/transcript.py).

TESTS += tests/cli/cli.py tests/cli/readers.sh

cli_cases = \
    tests/cli/at-a-terminal.case \
    tests/cli/helplines.case \
    tests/cli/list.case \
    tests/cli/no-home.case \
    tests/cli/options.case \
    tests/cli/output.case \
    tests/cli/profiles.case \
    tests/cli/scenarios.case \
    tests/cli/transfer.case \
    tests/cli/wrong-use.case
EXTRA_DIST += tests/cli/cli.py tests/cli/readers.sh $(cli_cases)
