#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: valgrind.sh MAKE TEST... (in the build folder; make check-valgrind does it)
#
# The tests once more, with every program of ours under valgrind: test programs, and each kancil that
# a test starts. What valgrind says goes to a file a program, so that no test can swallow it; at
# the end not one of them may hold a word. Tests look at WITH_VALGRIND where they must be gentler.
#
# Left out are tests that start no program of ours (tests/self, the schemas) and the failing allocator,
# which cannot stand in front of valgrind's; and the test of suspending, for a program under valgrind does
# not stop as job control wants it to.

set -u
make=$1
shift
here=$PWD/tests/valgrind
rm -rf "$here"
mkdir -p "$here/said" || exit 2

# What a test program has lost is for the sanitizers to say: some end children in the middle of things.
wrapper() # NAME COMMAND OPTION...
{
    name=$1 command=$2
    shift 2
    cat >"$here/$name" <<EOF
#!/bin/sh
exec valgrind -q $* --log-file="\$(mktemp '$here/said/XXXXXXXX')" $command "\$@"
EOF
    chmod +x "$here/$name"
}
wrapper kancil "'$PWD/kancil'" --leak-check=full --show-leak-kinds=definite
wrapper run '' --leak-check=no

tests=
for test in "$@"; do
    case $test in
    tests/self/* | */schemas.py | tests/memory/* | tests/pty/64_suspend) ;;
    *) tests="$tests $test" ;;
    esac
done

status=0
WITH_VALGRIND=$here/run
export WITH_VALGRIND
"$make" check TESTS="$tests" LOG_COMPILER="$here/run" kancil="$here/kancil" || status=1

# A complaint has a place in the code; valgrind's remarks on system calls that it does not know do not.
ran=$(find "$here/said" -type f | wc -l)
grep -rl '^==.* at 0x' "$here/said" >"$here/complaints"
spoke=$(wc -l <"$here/complaints")
while read -r file; do
    head -n 30 "$file"
done <"$here/complaints"
echo "valgrind: $ran programs, $spoke complaints"
[ "$ran" -gt 0 ] && [ "$spoke" -eq 0 ] && exit "$status"
exit 1
