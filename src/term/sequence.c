/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "term/sequence.h"

#include <string.h>

size_t sequence_length(const char *at, const char *end)
{
    bool control = end - at > 1 && at[1] == '[';
    const char *c = at + (control ? 2 : 1);
    while (c < end && *c >= 0x20 && *c < (control ? 0x40 : 0x30))
        c++;
    return (size_t)(c < end ? c + 1 - at : end - at);
}

bool sequence_is(const char *at, size_t length, char last, int *numbers, int most)
{
    int index = 0;
    if (length < 3 || at[1] != '[' || at[length - 1] != last)
        return false;
    memset(numbers, 0, (size_t)most * sizeof *numbers);
    for (const char *c = at + 2; c < at + length - 1; c++) {
        if (*c == ';')
            index++;
        else if (*c < '0' || *c > '9')
            return false;
        else if (index < most && numbers[index] < 10000)
            numbers[index] = numbers[index] * 10 + (*c - '0');
    }
    return true;
}
