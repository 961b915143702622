/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/input.h"

#include "base/utf8.h"

#include <string.h>

void input_init(struct input *input, const char *name, const char *text, size_t length)
{
    *input = (struct input){.name = name, .text = text, .length = length};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        input->text += 3;
        input->length -= 3;
    }
}

static int count_lines(const char *text, const char *end)
{
    int count = 1;
    while ((text = memchr(text, '\n', (size_t)(end - text)))) {
        text++;
        count++;
    }
    return count;
}

static bool is_ascii(const char *text, size_t length)
{
    uint64_t bits = 0, word;
    size_t i = 0;
    for (; i + sizeof word <= length; i += sizeof word) {
        memcpy(&word, text + i, sizeof word);
        bits |= word;
    }
    for (; i < length; i++)
        bits |= (unsigned char)text[i] & 0x80u;
    return (bits & UINT64_C(0x8080808080808080)) == 0;
}

void input_index(struct input *input, struct arena *arena)
{
    const char *end = input->text + input->length, *at = input->text;
    int count = count_lines(at, end), i = 0;
    uint32_t *lines = arena_array(arena, (size_t)count, sizeof *lines);

    lines[i++] = 0;
    while ((at = memchr(at, '\n', (size_t)(end - at)))) {
        at++;
        lines[i++] = (uint32_t)(at - input->text);
    }
    input->lines = lines;
    input->line_count = count;
    input->ascii = is_ascii(input->text, input->length);
}

size_t input_offset(const struct input *input, int line, int column)
{
    if (line < 1)
        return 0;
    if (line > input->line_count)
        return input->length;
    size_t offset = input->lines[line - 1];
    if (input->ascii) {
        offset += (size_t)(column - 1);
        return offset < input->length ? offset : input->length;
    }
    const char *at = input->text + offset, *end = input->text + input->length;
    for (int i = 1; i < column && at < end; i++)
        utf8_next(&at, end);
    return (size_t)(at - input->text);
}

size_t input_span(const struct input *input, size_t offset, const char *set)
{
    size_t end = offset;
    while (end < input->length && input->text[end] && strchr(set, input->text[end]))
        end++;
    return end - offset;
}

size_t input_span_until(const struct input *input, size_t offset, const char *set)
{
    size_t end = offset;
    while (end < input->length && input->text[end] && !strchr(set, input->text[end]))
        end++;
    return end - offset;
}

struct place input_place(const struct input *input, size_t offset)
{
    int low = 0, high = input->line_count - 1;
    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (input->lines[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    size_t start = input->lines[low];
    return (struct place){low + 1, 1 + (int)utf8_count(input->text + start, offset - start)};
}

bool input_is_control(uint32_t code)
{
    if (code < 0x80)
        return (code < 0x20 && code != '\t' && code != '\n') || code == 0x7F;
    if (code < 0x2000)
        return code < 0xA0 || code == 0x061C;
    return code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
        (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

bool input_control_stops(uint32_t code)
{
    /* The bidirectional ones alone are text to libyaml and end no line. */
    return code < 0x061C || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
}

/* Eight bytes of which none is outside of printable ASCII, looked at together: the highest bit of a
 * byte in the result is set where the byte is below 0x20, DEL or above (Mycroft's trick). */
static bool all_printable(const char *text)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
    uint64_t word;
    memcpy(&word, text, sizeof word);
    uint64_t low = (word - ones * 0x20) & ~word;
    uint64_t del = ((word ^ (ones * 0x7F)) - ones) & ~(word ^ (ones * 0x7F));
    return ((word | low | del) & tops) == 0;
}

/* One character that is not printable ASCII. */
static enum input_fault check_character(const char **at, const char *end, uint32_t *code)
{
    unsigned char byte = (unsigned char)**at;
    if (byte == '\n' || byte == '\t' || (byte == '\r' && *at + 1 < end && (*at)[1] == '\n')) {
        ++*at;
        return INPUT_WELL;
    }
    *code = utf8_next(at, end);
    if (*code == UTF8_BAD)
        return INPUT_BAD_UTF8;
    return input_is_control(*code) ? INPUT_CONTROL : INPUT_WELL;
}

enum input_fault input_check(const struct input *input, size_t *offset, uint32_t *code)
{
    const char *at = input->text + *offset, *end = input->text + input->length;

    if (*offset == 0 && input->length >= 2 &&
        (memcmp(at, "\xFF\xFE", 2) == 0 || memcmp(at, "\xFE\xFF", 2) == 0))
        return INPUT_UTF16;
    while (at < end) {
        while (end - at >= 8 && all_printable(at))
            at += 8;
        for (int i = 0; i < 8 && at < end; i++) {
            if ((unsigned char)*at >= 0x20 && (unsigned char)*at < 0x7F) {
                at++;
                continue;
            }
            const char *start = at;
            enum input_fault fault = check_character(&at, end, code);
            if (fault != INPUT_WELL) {
                *offset = (size_t)(start - input->text);
                return fault;
            }
        }
    }
    *offset = input->length;
    return INPUT_WELL;
}
