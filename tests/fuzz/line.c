/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any line can be typed in plain mode, and any text can be shown: nothing that controls a terminal.
 */
#include "config.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/text.h"
#include "line/typed.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Widths are those of a UTF-8 locale. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    i18n_start();
    return 0;
}

/* Cleaned text is clean, and wraps into lines that fit. */
static void show(const char *text)
{
    struct buf clean = {0};
    struct text_lines lines = {0};
    int columns = 10 + text[0] % 7;

    clean_add(&clean, text, CLEAN_KEEP_BREAKS);
    if (!clean_is_clean(buf_text(&clean), CLEAN_KEEP_BREAKS))
        abort();
    text_wrap(&lines, buf_text(&clean), columns, "th");
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.lines[i];
        if (line->width > columns ||
            text_width_of(buf_text(&clean) + line->offset, line->length) != line->width)
            abort();
    }
    text_lines_done(&lines);
    buf_done(&clean);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *line = malloc(size + 1);

    memcpy(line, data, size);
    line[size] = '\0';
    typed_read(line);
    show(line);
    free(line);
    return 0;
}
