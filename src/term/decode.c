/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function a state; each takes a byte and says whether a key is complete. */

#include "config.h"

#include "term/decode.h"

#include "base/clean.h"
#include "base/utf8.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <stdlib.h>
#include <string.h>

#define ESCAPE 0x1B
#define BELL 0x07
#define SEQUENCE_8BIT 0x9B /* ESC [ as one byte */
#define WHEEL 64
#define MOTION 32
#define MODIFIERS (4 | 8 | 16)

void decoder_init(struct decoder *decoder)
{
    memset(decoder, 0, sizeof *decoder);
}

static bool give(struct key *key, enum key_code code)
{
    *key = (struct key){.code = code};
    return true;
}

static bool enter(struct decoder *decoder, enum decoder_state state)
{
    decoder->state = state;
    decoder->count = 0;
    return false;
}

static bool give_character(struct decoder *decoder, struct key *key)
{
    const char *text = (const char *)decoder->bytes;
    const char *end = text + decoder->count;
    uint32_t code = utf8_next(&text, end);
    if (code == UTF8_BAD || clean_forbids(code) || text != end)
        return false;
    give(key, KEY_CODE_CHARACTER);
    memcpy(key->text, decoder->bytes, (size_t)decoder->count);
    return true;
}

static int bytes_of_letter(int first)
{
    if (first < 0xC2 || first > 0xF4)
        return 1;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static bool in_ground(struct decoder *decoder, int byte, struct key *key)
{
    enter(decoder, DECODER_GROUND);
    switch (byte) {
    case ESCAPE: return enter(decoder, DECODER_ESCAPE);
    case SEQUENCE_8BIT: return enter(decoder, DECODER_SEQUENCE);
    case '\r':
    case '\n': return give(key, KEY_CODE_ENTER);
    case '\t': return give(key, KEY_CODE_TAB);
    case '\b':
    case 0x7F: return give(key, KEY_CODE_BACKSPACE);
    case 'X' - '@': return give(key, KEY_CODE_CONTROL_X);
    case 'L' - '@': return give(key, KEY_CODE_CONTROL_L);
    default: break;
    }
    decoder->bytes[decoder->count++] = (unsigned char)byte;
    if (bytes_of_letter(byte) > 1)
        decoder->state = DECODER_LETTER;
    return decoder->state == DECODER_GROUND && give_character(decoder, key);
}

/* A byte that does not go on with the character begins another. */
static bool in_letter(struct decoder *decoder, int byte, struct key *key)
{
    if ((byte & 0xC0) != 0x80)
        return in_ground(decoder, byte, key);
    decoder->bytes[decoder->count++] = (unsigned char)byte;
    if (decoder->count < bytes_of_letter(decoder->bytes[0]))
        return false;
    decoder->state = DECODER_GROUND;
    return give_character(decoder, key);
}

static bool in_escape(struct decoder *decoder, int byte)
{
    switch (byte) {
    case ESCAPE: return enter(decoder, DECODER_ESCAPE);
    case '[': return enter(decoder, DECODER_SEQUENCE);
    case 'O': return enter(decoder, DECODER_SINGLE);
    case ']':
    case 'P':
    case '_':
    case '^':
    case 'X': return enter(decoder, DECODER_STRING);
    default: return enter(decoder, DECODER_GROUND); /* Alt and a key */
    }
}

static bool in_late_escape(struct decoder *decoder, int byte, struct key *key)
{
    if (byte == '[')
        return enter(decoder, DECODER_SEQUENCE);
    if (byte == 'O')
        return enter(decoder, DECODER_LATE_SINGLE);
    return in_ground(decoder, byte, key);
}

/* The final letter of ESC [ and ESC O sequences of most terminals, for what terminfo did not know.
 */
static bool give_final(int byte, struct key *key)
{
    switch (byte) {
    case 'A': return give(key, KEY_CODE_UP);
    case 'B': return give(key, KEY_CODE_DOWN);
    case 'C': return give(key, KEY_CODE_RIGHT);
    case 'D': return give(key, KEY_CODE_LEFT);
    case 'H': return give(key, KEY_CODE_HOME);
    case 'F': return give(key, KEY_CODE_END);
    case 'M': return give(key, KEY_CODE_ENTER);
    case 'P': return give(key, KEY_CODE_F1);
    case 'Z': return give(key, KEY_CODE_BACKTAB);
    default: return false;
    }
}

static bool end_single(struct decoder *decoder, int byte, struct key *key)
{
    enter(decoder, DECODER_GROUND);
    return give_final(byte, key);
}

static bool give_numbered(struct decoder *decoder, int number, struct key *key)
{
    switch (number) {
    case 1:
    case 7: return give(key, KEY_CODE_HOME);
    case 3: return give(key, KEY_CODE_DELETE);
    case 4:
    case 8: return give(key, KEY_CODE_END);
    case 5: return give(key, KEY_CODE_PAGE_UP);
    case 6: return give(key, KEY_CODE_PAGE_DOWN);
    case 11: return give(key, KEY_CODE_F1);
    case 200: decoder->pasting = true; return false;
    case 201: decoder->pasting = false; return false;
    default: return false;
    }
}

static bool give_mouse(int button, int column, int row, struct key *key)
{
    button &= ~MODIFIERS;
    if (row < 0 || column < 0 || (button & MOTION))
        return false;
    if (button != 0 && button != WHEEL && button != WHEEL + 1)
        return false;
    give(key,
        button == 0           ? KEY_CODE_MOUSE_PRESS
            : button == WHEEL ? KEY_CODE_WHEEL_UP
                              : KEY_CODE_WHEEL_DOWN);
    key->row = row;
    key->column = column;
    return true;
}

/* "<0;10;5": button, column, row, both from 1. */
static bool give_report(const char *parameters, struct key *key)
{
    long numbers[3];
    const char *at = parameters + 1;
    for (int i = 0; i < 3; i++) {
        char *end;
        numbers[i] = strtol(at, &end, 10);
        if (end == at || numbers[i] < 0 || numbers[i] > 9999 || *end != (i < 2 ? ';' : '\0'))
            return false;
        at = end + 1;
    }
    return give_mouse((int)numbers[0], (int)numbers[1] - 1, (int)numbers[2] - 1, key);
}

static bool end_sequence(struct decoder *decoder, int byte, struct key *key)
{
    const char *parameters = (const char *)decoder->bytes;
    int count = decoder->count;
    decoder->bytes[count] = '\0';
    decoder->state = DECODER_GROUND;
    if (parameters[0] == '<')
        return byte == 'M' && give_report(parameters, key);
    if (count == 0)
        return give_final(byte, key);
    if (byte == '~' && strspn(parameters, "0123456789") == (size_t)count)
        return give_numbered(decoder, atoi(parameters), key);
    return false;
}

static bool in_sequence(struct decoder *decoder, int byte, struct key *key)
{
    if (byte < 0x20 || byte > 0x7E)
        return in_ground(decoder, byte, key);
    if (byte < 0x40) {
        /* What is longer than any known sequence is swallowed too: the last byte is overwritten. */
        int last = DECODER_PARAMETERS - 2;
        decoder->bytes[decoder->count < last ? decoder->count++ : last] = (unsigned char)byte;
        return false;
    }
    if (decoder->count == 0 && byte == '[')
        return enter(decoder, DECODER_LINUX_KEY);
    if (decoder->count == 0 && byte == 'M')
        return enter(decoder, DECODER_MOUSE);
    return end_sequence(decoder, byte, key);
}

static bool in_mouse(struct decoder *decoder, int byte, struct key *key)
{
    if (byte < 0x20)
        return in_ground(decoder, byte, key);
    decoder->bytes[decoder->count++] = (unsigned char)byte;
    if (decoder->count < 3)
        return false;
    decoder->state = DECODER_GROUND;
    return give_mouse(decoder->bytes[0] - 32, decoder->bytes[1] - 33, decoder->bytes[2] - 33, key);
}

static bool in_string(struct decoder *decoder, int byte)
{
    if (byte == ESCAPE) /* ESC \ ends it: as Alt and a key */
        return enter(decoder, DECODER_ESCAPE);
    return byte == BELL ? enter(decoder, DECODER_GROUND) : false;
}

static bool feed_byte(struct decoder *decoder, int byte, struct key *key)
{
    switch (decoder->state) {
    case DECODER_ESCAPE: return in_escape(decoder, byte);
    case DECODER_LATE_ESCAPE: return in_late_escape(decoder, byte, key);
    case DECODER_SEQUENCE: return in_sequence(decoder, byte, key);
    case DECODER_LINUX_KEY:
        enter(decoder, DECODER_GROUND);
        return byte == 'A' && give(key, KEY_CODE_F1);
    case DECODER_SINGLE:
    case DECODER_LATE_SINGLE:
        return byte < 0x20 ? in_ground(decoder, byte, key) : end_single(decoder, byte, key);
    case DECODER_STRING: return in_string(decoder, byte);
    case DECODER_MOUSE: return in_mouse(decoder, byte, key);
    case DECODER_LETTER: return in_letter(decoder, byte, key);
    case DECODER_GROUND: break;
    }
    return in_ground(decoder, byte, key);
}

static const struct {
    int curses;
    enum key_code code;
} KEYS[] = {
    {KEY_UP, KEY_CODE_UP},
    {KEY_DOWN, KEY_CODE_DOWN},
    {KEY_LEFT, KEY_CODE_LEFT},
    {KEY_RIGHT, KEY_CODE_RIGHT},
    {KEY_PPAGE, KEY_CODE_PAGE_UP},
    {KEY_NPAGE, KEY_CODE_PAGE_DOWN},
    {KEY_A3, KEY_CODE_PAGE_UP},
    {KEY_C3, KEY_CODE_PAGE_DOWN},
    {KEY_HOME, KEY_CODE_HOME},
    {KEY_END, KEY_CODE_END},
    {KEY_A1, KEY_CODE_HOME},
    {KEY_C1, KEY_CODE_END},
    {KEY_FIND, KEY_CODE_HOME},
    {KEY_SELECT, KEY_CODE_END},
    {KEY_ENTER, KEY_CODE_ENTER},
    {KEY_BTAB, KEY_CODE_BACKTAB},
    {KEY_BACKSPACE, KEY_CODE_BACKSPACE},
    {KEY_DC, KEY_CODE_DELETE},
    {KEY_F(1), KEY_CODE_F1},
    {KEY_HELP, KEY_CODE_F1},
};

bool decoder_feed(struct decoder *decoder, int token, struct key *key)
{
    if (token >= 0 && token <= 0xFF)
        return feed_byte(decoder, token, key);
    enter(decoder, DECODER_GROUND);
    for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
        if (KEYS[i].curses == token)
            return give(key, KEYS[i].code);
    return false;
}

bool decoder_pause(struct decoder *decoder, struct key *key)
{
    switch (decoder->state) {
    case DECODER_ESCAPE: enter(decoder, DECODER_LATE_ESCAPE); return give(key, KEY_CODE_ESCAPE);
    case DECODER_LATE_SINGLE:
        enter(decoder, DECODER_GROUND);
        give(key, KEY_CODE_CHARACTER);
        key->text[0] = 'O';
        return true;
    case DECODER_STRING: /* Alt and "]", since answers come in one piece */
        return enter(decoder, DECODER_GROUND);
    default: return false;
    }
}
