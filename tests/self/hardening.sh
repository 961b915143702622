#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program that was built is hardened, and knows of no network and of no other program: in TAP.

set -u
program=$TOP_BUILDDIR/kancil
command -v readelf >/dev/null 2>&1 || {
    echo "1..0 # SKIP no readelf"
    exit 0
}
grep -q '^INSTRUMENT_CFLAGS = .*sanitize' "$TOP_BUILDDIR/Makefile" && {
    echo "1..0 # SKIP the sanitizers bring functions of their own"
    exit 0
}
number=0
verdict() # WHAT, by the last status
{
    [ $? -eq 0 ] && what=ok || what="not ok"
    number=$((number + 1))
    echo "$what $number - $1"
}
flags()
{
    grep -qE "^(CFLAGS|HARDEN_CFLAGS|HARDEN_LDFLAGS) *=.*$1" "$TOP_BUILDDIR/Makefile"
}

echo "1..8"
readelf -hW "$program" | grep -q 'DYN (Position-Independent Executable file)\|DYN (Shared object file)'
verdict "position independent"
readelf -lW "$program" | grep -q GNU_RELRO
verdict "tables read-only after relocation"
readelf -dW "$program" | grep -q BIND_NOW
verdict "all symbols bound at the start"
readelf -lW "$program" | grep GNU_STACK | grep -q ' RW '
verdict "no code on the stack"
readelf -sW "$program" | grep -q __stack_chk_fail
verdict "stack protector"
symbols=$(readelf --dyn-syms -W "$program" | awk '$7 == "UND" { sub(/@.*/, "", $8); print $8 }')
! printf '%s\n' "$symbols" | grep -xE \
    'socket|socketpair|connect|bind|listen|accept4?|send|sendto|sendmsg|recv|recvfrom|recvmsg|getaddrinfo|gethostby.*|getnameinfo|res_.*|inet_.*'
verdict "no network"
! printf '%s\n' "$symbols" | grep -xE 'system|popen|exec[lv].*|execve.*|fexecve|posix_spawn.*|dlopen|wordexp'
verdict "no other program is started"
if printf '%s' "$(sed -n 's/^CFLAGS = //p' "$TOP_BUILDDIR/Makefile")" | grep -q -- '-O[1-9s]' &&
    flags -D_FORTIFY_SOURCE; then
    printf '%s\n' "$symbols" | grep -q '_chk$'
    verdict "fortified functions"
else
    number=$((number + 1))
    echo "ok $number - fortified functions # SKIP not in this build"
fi
