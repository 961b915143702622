/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a terminal sends is keys or nothing. */
#include "config.h"

#include "term/decode.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct decoder decoder;

    decoder_init(&decoder);
    for (size_t i = 0; i < size; i++) {
        struct key key;
        if (decoder_feed(&decoder, data[i], &key))
            keymap_translate(&key, i % 2);
        if (data[i] == 0xFF && decoder_pause(&decoder, &key))
            keymap_translate(&key, i % 2);
        if (decoder.count < 0 || decoder.count > DECODER_PARAMETERS)
            abort();
    }
    return 0;
}
