/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/graph.h"

#include "scenario/terms.h"

struct listing {
    unsigned strong, weak; /* sets of enum tell that were listed */
    size_t start;
    struct buf *out;
};

static void add_sign(struct listing *listing, const struct sign *sign)
{
    unsigned *set = sign->weak ? &listing->weak : &listing->strong;

    if (sign->tell == TELL_NONE || (*set >> sign->tell & 1u))
        return;
    *set |= 1u << sign->tell;
    buf_format(listing->out, sign->weak ? "%s(%s)" : "%s%s",
        listing->out->length > listing->start ? ", " : "", term_id(&TERMS_TELL, sign->tell));
}

void graph_add_signs(
    const struct line *lines, int line_count, const struct inspect *inspect, struct buf *out)
{
    struct listing listing = {.start = out->length, .out = out};

    for (int i = 0; i < line_count; i++)
        add_sign(&listing, &lines[i].sign);
    for (int i = 0; i < inspect->item_count; i++)
        add_sign(&listing, &inspect->items[i].sign);
}
