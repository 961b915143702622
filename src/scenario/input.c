/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/input.h"

#include "base/utf8.h"

#include <string.h>

#define BLOCK ((size_t)16 * 1024) /* bytes that stay in the nearest memory for some sweeps */
#define COMMON_LINE 32            /* bytes; most files have longer lines */

void input_init(struct input *input, const char *name, const char *text, size_t length)
{
    *input = (struct input){.name = name, .text = text, .length = length};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        input->text += 3;
        input->length -= 3;
    }
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

/* The last of ascending VALUES that is at most WANTED; the first of them is. */
static size_t last_at_most(const uint32_t *values, size_t count, size_t wanted)
{
    size_t low = 0, high = count - 1;

    while (low < high) {
        size_t middle = (low + high + 1) / 2;
        if (values[middle] <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static bool begins_character(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* Characters that begin in LENGTH bytes, eight at a time: one begins at each byte but those of the
 * form 10xxxxxx. */
static size_t count_characters(const char *text, size_t length)
{
    size_t followers = 0, i = 0;
    uint64_t word;

    for (; i + sizeof word <= length; i += sizeof word) {
        memcpy(&word, text + i, sizeof word);
        word = (word >> 7) & ~(word >> 6) & UINT64_C(0x0101010101010101);
        followers += (size_t)((word * UINT64_C(0x0101010101010101)) >> 56);
    }
    for (; i < length; i++)
        followers += !begins_character(text[i]);
    return length - followers;
}

static size_t characters_before(const struct input *input, size_t offset)
{
    if (input->ascii)
        return offset;
    size_t step = offset / INPUT_STEP, from = step * INPUT_STEP;
    return input->characters[step] + count_characters(input->text + from, offset - from);
}

/* Where the character begins before which there are COUNT others, or the length. */
static size_t offset_of_character(const struct input *input, size_t count)
{
    if (input->ascii)
        return count < input->length ? count : input->length;
    size_t step = last_at_most(input->characters, input->length / INPUT_STEP + 1, count);
    size_t at = step * INPUT_STEP;
    for (size_t seen = input->characters[step]; at < input->length; at++)
        if (begins_character(input->text[at]) && seen++ == count)
            break;
    return at;
}

size_t input_offset(const struct input *input, struct place place)
{
    if (place.line < 1)
        return 0;
    if (place.line > input->line_count)
        return input->length;
    size_t line = characters_before(input, input->lines[place.line - 1]);
    return offset_of_character(input, line + (size_t)place.column - 1);
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
    size_t line = last_at_most(input->lines, (size_t)input->line_count, offset);
    size_t before = characters_before(input, input->lines[line]);

    return (struct place){(int)line + 1, (int)(characters_before(input, offset) - before) + 1};
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

/* The first fault from *OFFSET on that begins before TO. */
static enum input_fault check(const struct input *input, size_t *offset, size_t to, uint32_t *code)
{
    const char *at = input->text + *offset, *stop = input->text + to;
    const char *end = input->text + input->length;

    while (at < stop) {
        while (stop - at >= 8 && all_printable(at))
            at += 8;
        for (int i = 0; i < 8 && at < stop; i++) {
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
    *offset = (size_t)(at - input->text);
    return INPUT_WELL;
}

enum input_fault input_check(const struct input *input, size_t *offset, uint32_t *code)
{
    if (*offset == 0 && input->length >= 2 &&
        (memcmp(input->text, "\xFF\xFE", 2) == 0 || memcmp(input->text, "\xFE\xFF", 2) == 0))
        return INPUT_UTF16;
    if (*offset < input->sound)
        *offset = input->sound;
    return check(input, offset, input->length, code);
}

struct line_starts {
    struct arena *arena;
    uint32_t *offsets;
    size_t count, capacity;
};

/* Adds the lines that begin behind a line feed between two offsets. */
static void find_lines(struct line_starts *lines, const struct input *input, size_t from, size_t to)
{
    const char *at = input->text + from, *end = input->text + to;

    while ((at = memchr(at, '\n', (size_t)(end - at)))) {
        at++;
        ARENA_GROW(lines->arena, lines->offsets, lines->count, lines->capacity);
        lines->offsets[lines->count++] = (uint32_t)(at - input->text);
    }
}

static void index_characters(struct input *input, struct arena *arena)
{
    size_t steps = input->length / INPUT_STEP + 1, count = 0;
    uint32_t *characters = arena_array(arena, steps, sizeof *characters);

    for (size_t step = 1; step < steps; step++) {
        count += count_characters(input->text + (step - 1) * INPUT_STEP, INPUT_STEP);
        characters[step] = (uint32_t)count;
    }
    input->characters = characters;
}

void input_index(struct input *input, struct arena *arena)
{
    struct line_starts lines = {
        .arena = arena, .count = 1, .capacity = input->length / COMMON_LINE + 8};

    lines.offsets = arena_array(arena, lines.capacity, sizeof *lines.offsets); /* the first is 0 */
    input->ascii = true;
    for (size_t from = 0, to; from < input->length; from = to) {
        uint32_t code;
        to = input->length - from > BLOCK ? from + BLOCK : input->length;
        find_lines(&lines, input, from, to);
        input->ascii = input->ascii && is_ascii(input->text + from, to - from);
        input->escapes = input->escapes || memchr(input->text + from, '\\', to - from);
        if (input->sound >= from)
            check(input, &input->sound, to, &code);
    }
    input->lines = lines.offsets;
    input->line_count = (int)lines.count;
    if (!input->ascii)
        index_characters(input, arena);
}
