# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler and linker flags that are used where the tool chain takes them.
#
# KANCIL_CFLAG(VARIABLE, FLAG...)    each FLAG that the C compiler takes without a murmur is added
# KANCIL_LDFLAG(VARIABLE, FLAG...)   the same for linking
#
# A flag is tried under -Werror: clang only warns about those it does not know.

AC_DEFUN([_KANCIL_TRY_FLAG], [
    AS_VAR_PUSHDEF([cached], [kancil_cv_$1_$2])
    AC_CACHE_CHECK([whether $CC takes $2], [cached], [
        kancil_saved=$[$1]
        $1="$kancil_saved -Werror $2"
        AC_LINK_IFELSE([AC_LANG_PROGRAM()], [AS_VAR_SET([cached], [yes])],
            [AS_VAR_SET([cached], [no])])
        $1=$kancil_saved
    ])
    AS_VAR_IF([cached], [yes], [$3])
    AS_VAR_POPDEF([cached])
])

AC_DEFUN([KANCIL_CFLAG], [
    m4_foreach_w([kancil_flag], [$2],
        [_KANCIL_TRY_FLAG([CFLAGS], m4_defn([kancil_flag]), [$1="$[$1] kancil_flag"])])
])

AC_DEFUN([KANCIL_LDFLAG], [
    m4_foreach_w([kancil_flag], [$2],
        [_KANCIL_TRY_FLAG([LDFLAGS], m4_defn([kancil_flag]), [$1="$[$1] kancil_flag"])])
])
