/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of input taken strictly: what is not exactly a command is unknown, and costs nothing. */

#include "config.h"

#include "line/typed.h"

#include <string.h>

#define LONGEST 256               /* bytes: what is longer is no command */
#define WIDE_SPACE "\xe3\x80\x80" /* U+3000 */

/* LINE in OUT with the wide forms U+FF01 to U+FF5E as the ASCII characters that they are. */
static void make_narrow(const char *line, char out[LONGEST])
{
    size_t length = 0;
    while (*line) {
        const unsigned char *byte = (const unsigned char *)line;
        int wide = byte[0] == 0xef && (byte[1] == 0xbc || byte[1] == 0xbd) && byte[2] >= 0x80
            ? (byte[1] - 0xbc) * 0x40 + (byte[2] - 0x80)
            : 0;
        if (wide >= 0x01 && wide <= 0x5e) {
            out[length++] = (char)(wide + 0x20);
            line += 3;
        } else if (strncmp(line, WIDE_SPACE, strlen(WIDE_SPACE)) == 0) {
            out[length++] = ' ';
            line += strlen(WIDE_SPACE);
        } else {
            out[length++] = *line++;
        }
    }
    out[length] = '\0';
}

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " \t\r\n");
}

/* The whole number at *TEXT, and *TEXT moved behind it; 0 where there is none. */
static int read_number(const char **text)
{
    int number = 0;
    while (**text >= '0' && **text <= '9') {
        if (number < 10000)
            number = number * 10 + (**text - '0');
        if (number > 10000)
            number = 10000;
        ++*text;
    }
    return number;
}

static enum typed_kind kind_of_letter(char letter)
{
    switch (letter | ('a' ^ 'A')) { /* case does not matter */
    case 'f': return TYPED_FLAG;
    case 'i': return TYPED_LOOK;
    case 't': return TYPED_TIMEOUT;
    case 'b': return TYPED_BACK;
    case 'w': return TYPED_WHO;
    case 'p': return TYPED_PROGRESS;
    case 'h': return TYPED_HELP;
    case 'q': return TYPED_QUIT;
    case 'x': return TYPED_LEAVE;
    default: return letter == '?' ? TYPED_KEYS : TYPED_UNKNOWN;
    }
}

struct typed typed_read(const char *line)
{
    char narrow[LONGEST];
    if (strlen(line) >= LONGEST)
        return (struct typed){TYPED_UNKNOWN, 0};
    make_narrow(line, narrow);
    const char *at = skip_spaces(narrow);
    if (!*at)
        return (struct typed){TYPED_EMPTY, 0};

    struct typed typed = {TYPED_NUMBER, 0};
    if (*at < '0' || *at > '9') {
        typed.kind = kind_of_letter(*at);
        at = skip_spaces(at + 1);
    }
    typed.number = read_number(&at);
    bool wants_number =
        typed.kind == TYPED_NUMBER || typed.kind == TYPED_FLAG || typed.kind == TYPED_LOOK;
    if (*skip_spaces(at) || wants_number != (typed.number > 0))
        typed.kind = TYPED_UNKNOWN;
    return typed;
}
