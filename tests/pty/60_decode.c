/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys out of bytes, without a terminal. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/rng.h"
#include "base/utf8.h"
#include "term/decode.h"

#include <locale.h>
#include <string.h>

#define PAUSE '|'

static void name_key(const struct key *key, struct buf *out)
{
    static const char *const names[] = {
        [KEY_CODE_UP] = "Up",
        [KEY_CODE_DOWN] = "Down",
        [KEY_CODE_LEFT] = "Left",
        [KEY_CODE_RIGHT] = "Right",
        [KEY_CODE_PAGE_UP] = "PgUp",
        [KEY_CODE_PAGE_DOWN] = "PgDn",
        [KEY_CODE_HOME] = "Home",
        [KEY_CODE_END] = "End",
        [KEY_CODE_ENTER] = "Enter",
        [KEY_CODE_ESCAPE] = "Esc",
        [KEY_CODE_TAB] = "Tab",
        [KEY_CODE_BACKTAB] = "BackTab",
        [KEY_CODE_BACKSPACE] = "BS",
        [KEY_CODE_DELETE] = "Del",
        [KEY_CODE_F1] = "F1",
        [KEY_CODE_CONTROL_X] = "^X",
        [KEY_CODE_CONTROL_L] = "^L",
        [KEY_CODE_MOUSE_PRESS] = "Press",
        [KEY_CODE_WHEEL_UP] = "Wheel+",
        [KEY_CODE_WHEEL_DOWN] = "Wheel-",
    };
    if (key->code == KEY_CODE_CHARACTER)
        buf_format(out, "%s ", key->text);
    else if (key->code == KEY_CODE_MOUSE_PRESS)
        buf_format(out, "Press(%d,%d) ", key->row, key->column);
    else
        buf_format(out, "%s ", names[key->code]);
}

/* The keys that BYTES make, with a pause wherever a bar stands and at the end. */
static void assert_keys(const char *bytes, const char *wanted)
{
    struct decoder decoder;
    struct key key;
    struct buf found = {0};
    decoder_init(&decoder);
    for (const char *at = bytes; *at; at++)
        if (*at == PAUSE ? decoder_pause(&decoder, &key)
                         : decoder_feed(&decoder, (unsigned char)*at, &key))
            name_key(&key, &found);
    if (decoder_pause(&decoder, &key))
        name_key(&key, &found);
    if (found.length > 0)
        found.data[--found.length] = '\0';
    assert_string_equal(buf_text(&found), wanted);
    buf_done(&found);
}

static void plain_keys(void **state)
{
    (void)state;
    assert_keys("a1?", "a 1 ?");
    assert_keys("\r\n\t\b\x7f\x18\x0c", "Enter Enter Tab BS BS ^X ^L");
    assert_keys("\x01\x02\x1a\x1f", "");
    assert_keys("\xc3\xa9\xe0\xae\x95\xf0\x9f\x91\x8d", "\xc3\xa9 \xe0\xae\x95 \xf0\x9f\x91\x8d");
}

static void bad_letters_are_dropped(void **state)
{
    (void)state;
    assert_keys("a\xc3"
                "b",
        "a b");
    assert_keys("\xe0\xae"
                "b",
        "b");
    assert_keys("\xc3|\xa9", "\xc3\xa9");
    assert_keys("\xff\xfe\x80z", "z");
    assert_keys("\xc0\xaf\xed\xa0\x80z", "z");
    assert_keys(
        "\xc2\x9bz\xe2\x80\xaez", "z z"); /* a control of C1, and one that turns the line round */
}

static void escape_needs_a_pause(void **state)
{
    (void)state;
    assert_keys("\033", "Esc");
    assert_keys("\033|\033|", "Esc Esc");
    assert_keys("\033\033", "Esc");
    assert_keys("\033|h", "Esc h");
    assert_keys("\033h", ""); /* Alt and h */
}

static void known_sequences(void **state)
{
    (void)state;
    assert_keys(
        "\033[A\033[B\033[C\033[D\033[H\033[F\033[Z", "Up Down Right Left Home End BackTab");
    assert_keys(
        "\033OA\033OB\033OC\033OD\033OH\033OF\033OP\033OM", "Up Down Right Left Home End F1 Enter");
    assert_keys("\033[1~\033[3~\033[4~\033[5~\033[6~\033[11~", "Home Del End PgUp PgDn F1");
    assert_keys("\033[[A", "F1");
    assert_keys("\233A", "Up");
}

static void cut_sequences_leak_nothing(void **state)
{
    (void)state;
    assert_keys("\033[|Ah", "Up h");
    assert_keys("\033[1;|5Hh", "h");
    assert_keys("\033|[Ah", "Esc Up h");
    assert_keys("\033|OAh", "Esc Up h");
    assert_keys("\033|O|h", "Esc O h");
    assert_keys("\033]0;hx|h", "h");
    assert_keys("\033]0;hx\007h", "h");
    assert_keys("\033Phx\033\\h", "h");
    assert_keys("\033[12345678901234567890123456789012345678901234567890xh", "h");
    assert_keys("\033[99\033[A", "Up");
    assert_keys("\033[99\rh", "Enter h");
}

static void mouse(void **state)
{
    (void)state;
    assert_keys("\033[<0;10;5M\033[<0;10;5m", "Press(4,9)");
    assert_keys("\033[<64;1;1M\033[<65;1;1M\033[<66;1;1M", "Wheel+ Wheel-");
    assert_keys("\033[<4;1;1M\033[<1;1;1M\033[<2;1;1M\033[<32;1;1M", "Press(0,0)");
    assert_keys("\033[<0;0;5M\033[<0;5M\033[<0;5;5;5M\033[<;;M\033[<99999999999;1;1Mh", "h");
    assert_keys("\033[M *%\033[M#*%h", "Press(4,9) h");
    assert_keys("\033[M`!!\033[Ma!!", "Wheel+ Wheel-");
    assert_keys("\033[M\033[A", "Up");
}

static void paste_is_marked(void **state)
{
    struct decoder decoder;
    struct key key;
    (void)state;
    decoder_init(&decoder);
    for (const char *at = "\033[200~"; *at; at++)
        assert_false(decoder_feed(&decoder, *at, &key));
    assert_true(decoder.pasting);
    assert_true(decoder_feed(&decoder, 'h', &key));
    for (const char *at = "\033[201~"; *at; at++)
        assert_false(decoder_feed(&decoder, *at, &key));
    assert_false(decoder.pasting);
}

/* Whatever comes: keys are whole, characters are letters, and after a silence the next key is
 * itself. */
static void anything_at_all(void **state)
{
    struct decoder decoder;
    struct key key;
    struct rng rng;
    (void)state;
    rng_seed(&rng, 1);
    decoder_init(&decoder);
    for (int i = 0; i < 200000; i++) {
        static const char likely[] = "\033[<;0123456789MmOA~ \x9b\xc3\xa9";
        int token = rng_below(&rng, 3) ? (unsigned char)likely[rng_below(&rng, sizeof likely - 1)]
                                       : (int)rng_below(&rng, 600);
        bool given = rng_below(&rng, 9) ? decoder_feed(&decoder, token, &key)
                                        : decoder_pause(&decoder, &key);
        if (!given)
            continue;
        assert_in_range(key.code, KEY_CODE_CHARACTER, KEY_CODE_WHEEL_DOWN);
        assert_true(key.row >= 0 && key.column >= 0);
        if (key.code == KEY_CODE_CHARACTER)
            assert_int_equal(utf8_first_bad(key.text, strlen(key.text)), strlen(key.text));
    }
    decoder_init(&decoder);
    assert_true(decoder_feed(&decoder, 'h', &key));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_keys),
        cmocka_unit_test(bad_letters_are_dropped),
        cmocka_unit_test(escape_needs_a_pause),
        cmocka_unit_test(known_sequences),
        cmocka_unit_test(cut_sequences_leak_nothing),
        cmocka_unit_test(mouse),
        cmocka_unit_test(paste_is_marked),
        cmocka_unit_test(anything_at_all),
    };
    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
