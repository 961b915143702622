/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any text can be shown: cleaned, cut into lines that fit (but for a cluster wider than a line,
 * which stands alone), nothing in it that controls a terminal.
 */
#include "config.h"

#include "base/clean.h"
#include "base/text.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

static void wrap(const char *clean, int columns, const char *language)
{
    struct text_lines lines = {0};

    text_wrap(&lines, clean, columns, language);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.lines[i];
        const char *start = clean + line->offset;
        bool one_cluster = line->length > 0 && text_cluster(start, NULL) == line->length;

        if (line->width > columns && !one_cluster)
            abort();
        if (text_width_of(start, line->length) != line->width)
            abort();
    }
    text_lines_done(&lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"en", "th", "zh-Hans", "ta"};
    char *text = fuzz_string(data, size);
    struct buf clean = {0};

    clean_add(&clean, text, CLEAN_KEEP_BREAKS);
    fuzz_assert_clean(buf_text(&clean));
    wrap(buf_text(&clean), 2 + (unsigned char)text[0] % 30, languages[size % 4]);
    buf_done(&clean);
    free(text);
    return 0;
}
