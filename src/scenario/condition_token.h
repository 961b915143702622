/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a condition, one after the other.
 */
#ifndef KANCIL_SCENARIO_CONDITION_TOKEN_H
#define KANCIL_SCENARIO_CONDITION_TOKEN_H

#include <stddef.h>

enum token_kind { TOKEN_END, TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
    enum token_kind kind;
    size_t offset, length;
    char text[64]; /* cut when longer: then it is no known name anyway */
};

/* The token that begins at or behind the blanks at *AT, which moves behind it; OFFSET is counted
 * from SOURCE. */
struct token token_next(const char *source, const char **at);

#endif
