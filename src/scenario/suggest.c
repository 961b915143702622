/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/suggest.h"

#include <stdlib.h>
#include <string.h>

#define FAR 3
#define LONGEST 64 /* bytes: longer words get no suggestion */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* One row of the table of optimal string alignment: ROW from the two rows before it. */
static int fill_row(const char *a, const char *b, int i, int columns, const int *two_before,
    const int *before, int *row)
{
    int smallest = row[0] = i;

    for (int j = 1; j <= columns; j++) {
        int same = a[i - 1] == b[j - 1];
        row[j] = least(least(before[j], row[j - 1]) + 1, before[j - 1] + !same);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = least(row[j], two_before[j - 2] + 1);
        smallest = least(smallest, row[j]);
    }
    return smallest;
}

int suggest_distance(const char *a, const char *b)
{
    int rows[3][LONGEST + 1];
    size_t length_a = strlen(a), length_b = strlen(b);

    if (length_a > LONGEST || length_b > LONGEST || length_a > length_b + 2 ||
        length_b > length_a + 2)
        return FAR;
    int columns = (int)length_b;
    for (int j = 0; j <= columns; j++)
        rows[0][j] = j;
    for (int i = 1; i <= (int)length_a; i++)
        if (fill_row(a, b, i, columns, rows[(i + 1) % 3], rows[(i + 2) % 3], rows[i % 3]) >= FAR)
            return FAR;
    return least(rows[length_a % 3][columns], FAR);
}

void suggest_start(struct suggestion *suggestion, const char *word)
{
    size_t length = strlen(word);
    /* One more than what is still near: two slips need a word of five letters, one slip of two. */
    int limit = length >= 5 ? 3 : length >= 2 ? 2 : 0;
    *suggestion = (struct suggestion){.word = word, .distance = limit};
}

void suggest_offer(struct suggestion *suggestion, const char *candidate)
{
    if (suggestion->distance == 0)
        return;
    int distance = suggest_distance(suggestion->word, candidate);
    if (distance < suggestion->distance) {
        suggestion->distance = distance;
        suggestion->best = candidate;
    }
}
