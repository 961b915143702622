/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Feeds files to a harness without libFuzzer, so that what was found once is tried wherever the
 * tests run, with any compiler.
 *
 *   replay-TARGET FILE...
 */
#include "config.h"

#include "base/buf.h"
#include "base/file.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    for (int i = 1; i < argc; i++) {
        struct buf data = {0};

        if (!file_read(argv[i], 1 << 24, &data, NULL)) {
            perror(argv[i]);
            return 2;
        }
        char *copy = fuzz_string((const uint8_t *)buf_text(&data), data.length);
        LLVMFuzzerTestOneInput((const uint8_t *)copy, data.length);
        free(copy);
        buf_done(&data);
    }
    return 0;
}
