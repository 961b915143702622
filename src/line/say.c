/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind of paragraph as one line, so that a screen reader reads it in one breath. */

#include "config.h"

#include "line/say.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/text.h"
#include "present/header.h"

#include <stdarg.h>
#include <string.h>

void say_line(const struct say *say, int indent, const char *text)
{
    struct buf clean = {0};
    clean_add(&clean, text, CLEAN_KEEP_BREAKS);
    struct text_lines lines = {0};
    int columns = say->columns > indent + 10 ? say->columns - indent : 0;
    if (columns == 0) {
        clean_print(say->out, buf_text(&clean), CLEAN_KEEP_BREAKS);
        fputc('\n', say->out);
    } else {
        text_wrap(&lines, buf_text(&clean), columns, say->language);
        for (size_t i = 0; i < lines.count; i++)
            clean_format(say->out, "%*s%.*s\n", i > 0 ? indent : 0, "", (int)lines.lines[i].length,
                buf_text(&clean) + lines.lines[i].offset);
    }
    text_lines_done(&lines);
    buf_done(&clean);
}

void say_linef(const struct say *say, int indent, const char *format, ...)
{
    struct buf text = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&text, format, arguments);
    va_end(arguments);
    say_line(say, indent, buf_text(&text));
    buf_done(&text);
}

/* "Chat: U12 Tigers, 14 people, Tuesday 17:40": the place and the fields behind it in one line; a
 * mail's head and whatever has more than three fields keeps a line for each. Returns how many
 * paragraphs were used. */
static size_t say_place(const struct say *say, const struct paragraph *place, size_t left)
{
    size_t fields = 0;
    while (fields + 1 < left && place[fields + 1].kind == PARAGRAPH_FIELD)
        fields++;
    bool lines = place->view == VIEW_EMAIL || fields > 3;
    struct buf text = {0};
    buf_add(&text, place->label);
    for (size_t i = 1; i <= fields && !lines; i++) {
        buf_add(&text, i == 1 ? ": " : ", ");
        if (!place[i].quote || !present_header_is_known(place[i].quote))
            buf_format(&text, "%s: ", place[i].label);
        buf_add(&text, place[i].text);
    }
    buf_add(&text, ".");
    say_line(say, 0, buf_text(&text));
    for (size_t i = 1; i <= fields && lines; i++)
        say_linef(say, 2, "  %s: %s", place[i].label, place[i].text);
    buf_done(&text);
    return fields + 1;
}

/* "1. Coach Farid, new number: Training is in the old hall today." */
static void say_speech(const struct say *say, const struct paragraph *speech)
{
    struct buf text = {0};
    if (speech->number > 0)
        buf_format(&text, "%d. ", speech->number);
    buf_add(&text, speech->label ? speech->label : "");
    if (speech->quote)
        buf_format(&text, ", %s", speech->quote);
    buf_format(&text, ": %s", speech->text);
    say_line(say, speech->number > 0 ? 3 : 0, buf_text(&text));
    buf_done(&text);
}

static void say_numbered(const struct say *say, const struct paragraph *paragraph)
{
    if (paragraph->number > 0)
        say_linef(say, 3, "%d. %s", paragraph->number, paragraph->text);
    else
        say_line(say, 0, paragraph->text);
}

static void say_found(const struct say *say, const struct paragraph *found)
{
    if (found->number > 0)
        say_linef(
            say, 3, _("%d. You look into \"%s\": %s"), found->number, found->label, found->text);
    else
        say_linef(say, 3, _("You look into \"%s\": %s"), found->label, found->text);
}

static void say_sign(const struct say *say, const struct paragraph *sign)
{
    if (sign->quote && strchr(sign->quote, '"')) /* it has quotation marks of its own */
        say_linef(say, 4, "  - %s (%s): %s", sign->label, sign->quote, sign->text);
    else if (sign->quote)
        say_linef(say, 4, "  - %s (\"%s\"): %s", sign->label, sign->quote, sign->text);
    else
        say_linef(say, 4, "  - %s: %s", sign->label, sign->text);
}

static void say_ending(const struct say *say, const struct paragraph *ending)
{
    say_linef(say, 0, "%s.", ending->label);
    if (*ending->text)
        say_line(say, 0, ending->text);
}

static void say_paragraph(const struct say *say, const struct paragraph *paragraph)
{
    switch (paragraph->kind) {
    case PARAGRAPH_TITLE:
    case PARAGRAPH_HEADING:
        fputc('\n', say->out);
        say_line(say, 0, paragraph->text);
        break;
    case PARAGRAPH_SPEECH:
    case PARAGRAPH_MINE: say_speech(say, paragraph); break;
    case PARAGRAPH_ACT: say_numbered(say, paragraph); break;
    case PARAGRAPH_FOUND: say_found(say, paragraph); break;
    case PARAGRAPH_RATING:
        say_linef(say, 0, *paragraph->text ? "%s. %s" : "%s.", paragraph->label, paragraph->text);
        break;
    case PARAGRAPH_SIGN: say_sign(say, paragraph); break;
    case PARAGRAPH_COUNT:
    case PARAGRAPH_FIELD:
    case PARAGRAPH_LINE: say_linef(say, 2, "%s: %s", paragraph->label, paragraph->text); break;
    case PARAGRAPH_POINT: say_linef(say, 4, "  - %s", paragraph->text); break;
    case PARAGRAPH_NOTE: say_linef(say, 4, "    %s", paragraph->text); break;
    case PARAGRAPH_SAY: say_linef(say, 4, "  - \"%s\"", paragraph->text); break;
    case PARAGRAPH_ENDING: say_ending(say, paragraph); break;
    case PARAGRAPH_PLACE:
    case PARAGRAPH_TEXT:
    case PARAGRAPH_CAUTION:
    case PARAGRAPH_NARRATION:
    case PARAGRAPH_ASK:
    case PARAGRAPH_FEEDBACK: say_line(say, 0, paragraph->text); break;
    }
}

void say_document(const struct say *say, const struct document *document, size_t first)
{
    for (size_t i = first; i < document->count;) {
        const struct paragraph *paragraph = &document->paragraphs[i];
        if (paragraph->kind == PARAGRAPH_PLACE) {
            i += say_place(say, paragraph, document->count - i);
        } else {
            say_paragraph(say, paragraph);
            i++;
        }
    }
}
