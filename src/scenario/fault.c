/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/fault.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <string.h>

struct fault fault_find(const struct input *input)
{
    struct fault fault = {0};

    for (;;) {
        fault.kind = input_check(input, &fault.offset, &fault.code);
        if (fault.kind != INPUT_CONTROL || input_control_stops(fault.code))
            return fault;
        fault.softer = true;
        fault.offset++;
        while (fault.offset < input->length && (input->text[fault.offset] & 0xC0) == 0x80)
            fault.offset++;
    }
}

static void report_control(struct reading *reading, struct place place, uint32_t code)
{
    if (code == '\r')
        reading_error_at(
            reading, place, 1, "control-character", _("a carriage return without a line feed"));
    else
        reading_error_at(reading, place, 1, "control-character",
            _("the control character U+%04X may not stand in a file"), (unsigned)code);
}

void fault_report_before(struct reading *reading, size_t end)
{
    const struct input *input = &reading->input;
    struct place place = {0};
    size_t offset = 0, last = 0;
    uint32_t code = 0;

    while (input_check(input, &offset, &code) == INPUT_CONTROL && offset < end) {
        /* Counted on from the last one: a line may be very long and full of them. */
        if (place.line && !memchr(input->text + last, '\n', offset - last))
            place.column += (int)utf8_count(input->text + last, offset - last);
        else
            place = input_place(input, offset);
        report_control(reading, place, code);
        last = offset;
        offset += code < 0x800 ? 2 : 3;
    }
}

void fault_report(struct reading *reading, const struct fault *fault)
{
    struct place place = input_place(&reading->input, fault->offset);

    if (fault->kind == INPUT_CONTROL)
        report_control(reading, place, fault->code);
    else if (fault->kind == INPUT_UTF16)
        reading_error_at(
            reading, place, 1, "encoding", _("this is UTF-16: save the file as UTF-8"));
    else
        reading_error_at(reading, place, 1, "encoding",
            _("the byte 0x%02X is no UTF-8: save the file as UTF-8"),
            (unsigned char)reading->input.text[fault->offset]);
    reading->stop = place;
}
