/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes and key codes of curses, with a pause after a 0xF8, make keys whose text is one clean
 * character; whatever was begun, a pause ends it and the next letter is a key again.
 */
#include "config.h"

#include "base/utf8.h"
#include "term/decode.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

#define PAUSE 0xF8
#define CURSES_KEY 0xF9 /* the next byte says which */

static void check(const struct key *key)
{
    const char *at = key->text;

    if (keymap_translate(key, true).action > ACTION_COUNT ||
        keymap_translate(key, false).action > ACTION_COUNT)
        abort();
    if (key->code != KEY_CODE_CHARACTER)
        return;
    if (memchr(key->text, '\0', sizeof key->text) == NULL || key->text[0] == '\0' ||
        utf8_next(&at, at + strlen(at)) == UTF8_BAD || *at != '\0')
        abort();
    if ((unsigned char)key->text[0] < ' ' || key->text[0] == '\x7f')
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct decoder decoder;
    struct key key = {0};

    decoder_init(&decoder);
    for (size_t i = 0; i < size; i++) {
        bool found = data[i] == PAUSE               ? decoder_pause(&decoder, &key)
            : data[i] == CURSES_KEY && i + 1 < size ? decoder_feed(&decoder, 0400 + data[++i], &key)
                                                    : decoder_feed(&decoder, data[i], &key);
        if (decoder.count < 0 || decoder.count > DECODER_PARAMETERS)
            abort();
        if (found)
            check(&key);
    }
    decoder_pause(&decoder, &key);
    decoder_init(&decoder);
    if (!decoder_feed(&decoder, 'a', &key) || strcmp(key.text, "a") != 0)
        abort();
    return 0;
}
