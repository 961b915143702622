/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/diag.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/text.h"
#include "base/utf8.h"

#include <string.h>

#define CUT_MARK "..." /* stands where the start of a very long line was left out */

const char *diag_severity_name(enum diag_severity severity)
{
    static const char *const names[] = {
        [DIAG_ERROR] = "error",
        [DIAG_WARNING] = "warning",
        [DIAG_NOTE] = "note",
    };

    return names[severity];
}

/* COUNT characters of TEXT (all for a negative COUNT) as they are shown, tabs as one space each;
 * returns where they end. */
static const char *add_shown(struct buf *out, const char *text, int count)
{
    const char *end = text + strlen(text), *at = text;
    struct buf part = {0};

    for (int i = 0; at < end && (count < 0 || i < count); i++)
        utf8_next(&at, end);
    buf_add_bytes(&part, text, (size_t)(at - text));
    for (size_t i = 0; i < part.length; i++) {
        if (part.data[i] == '\t')
            part.data[i] = ' ';
    }
    clean_add(out, buf_text(&part), CLEAN_ONE_LINE);
    buf_done(&part);
    return at;
}

/* The columns of COUNT characters at *TEXT, which moves behind them. */
static int shown_width(const char **text, int count)
{
    struct buf shown = {0};

    *text = add_shown(&shown, *text, count);
    int width = text_width(buf_text(&shown));
    buf_done(&shown);
    return width;
}

static void add_caret(struct buf *out, const struct diag *diag, bool cut)
{
    const char *rest = diag->excerpt;
    int before = shown_width(&rest, diag->place.column - diag->excerpt_column);
    int under = shown_width(&rest, diag->place.span);

    if (cut)
        before += (int)strlen(CUT_MARK);
    buf_add_repeat(out, " ", (size_t)before);
    buf_add_char(out, '^');
    if (under > 1)
        buf_add_repeat(out, "~", (size_t)under - 1);
    buf_add_char(out, '\n');
}

static void add_excerpt(struct buf *out, const struct diag *diag)
{
    bool cut = diag->excerpt_column > 1;
    size_t start = out->length;

    buf_format(out, "%5d", diag->place.line);
    size_t margin = out->length - start;
    buf_add(out, cut ? " | " CUT_MARK : " | ");
    add_shown(out, diag->excerpt, -1);
    buf_add_char(out, '\n');
    buf_add_repeat(out, " ", margin);
    buf_add(out, " | ");
    add_caret(out, diag, cut);
}

void diag_print(FILE *stream, const struct diag *diag, bool excerpt)
{
    struct buf out = {0};

    clean_add(&out, diag->file, CLEAN_ONE_LINE);
    buf_format(&out, ":%d:%d: %s: ", diag->place.line, diag->place.column,
        diag_severity_name(diag->severity));
    clean_add(&out, diag->message, CLEAN_ONE_LINE);
    buf_format(&out, " [%s]\n", diag->rule);
    if (excerpt && diag->excerpt != NULL)
        add_excerpt(&out, diag);
    clean_print(stream, buf_text(&out), CLEAN_KEEP_BREAKS);
    buf_done(&out);
}
