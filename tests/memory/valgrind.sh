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
# which cannot stand in front of valgrind's.

set -u
make=$1
shift
here=$PWD/tests/valgrind
rm -rf "$here"
mkdir -p "$here/said" || exit 2

# Memory that is lost for good counts; what a process still holds when it is ended does not.
checked="valgrind -q --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite"
wrapper() # NAME COMMAND
{
    cat >"$here/$1" <<EOF
#!/bin/sh
exec $checked --log-file="\$(mktemp '$here/said/XXXXXXXX')" $2 "\$@"
EOF
    chmod +x "$here/$1"
}
wrapper kancil "'$PWD/kancil'"
wrapper run ''

tests=
for test in "$@"; do
    case $test in
    tests/self/* | */schemas.py | tests/memory/*) ;;
    *) tests="$tests $test" ;;
    esac
done

status=0
WITH_VALGRIND=$here/run
export WITH_VALGRIND
"$make" check TESTS="$tests" LOG_COMPILER="$here/run" kancil="$here/kancil" || status=1

ran=$(find "$here/said" -type f | wc -l)
spoke=$(find "$here/said" -type f -size +0 | wc -l)
find "$here/said" -type f -size +0 -exec head -n 30 {} +
echo "valgrind: $ran programs, $spoke complaints"
[ "$ran" -gt 0 ] && [ "$spoke" -eq 0 ] && exit "$status"
exit 1
