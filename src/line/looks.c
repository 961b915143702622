/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each thing leads with what is typed for it: "i 2", so that it is not taken for an answer. */

#include "config.h"

#include "line/looks.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>

static int most_of(const struct event *event)
{
    const struct inspect *inspect = event->item ? &event->item->inspect : &event->scene->inspect;
    return inspect->item_count;
}

void looks_read(struct looks *looks, const struct present *present, const struct event *event)
{
    int most = most_of(event);
    *looks = (struct looks){.present = present};
    looks->items = mem_zero((size_t)most + 1, sizeof *looks->items);
    looks->count = session_looks(present->session, looks->items, most, &looks->left);
}

void looks_done(struct looks *looks)
{
    free(looks->items);
    *looks = (struct looks){0};
}

/* Whether thing I belongs to the list. One whose condition has failed does not; one for which there
 * are no looks left is only not offered. */
static bool is_listed(const struct looks *looks, int i)
{
    return looks->left == 0 || session_can_look(looks->present->session, i + 1);
}

char *looks_names(const struct looks *looks)
{
    struct buf names = {0};
    for (int i = 0; i < looks->count; i++)
        if (is_listed(looks, i))
            buf_format(&names, "%d %s\n", i + 1, looks->items[i]->id);
    buf_text(&names);
    return buf_take(&names);
}

static void say_thing(const struct looks *looks, const struct say *say, int i)
{
    struct arena *arena = arena_new();
    const struct inspect_item *item = looks->items[i];
    const char *label = present_text(looks->present, item->label.raw, arena);
    if (looks->left > 0 && session_was_looked_at(looks->present->session, item))
        say_linef(say, 6, _(" i %d) %s (looked at, again is free)"), i + 1, label);
    else
        say_linef(say, 6, " i %d) %s", i + 1, label);
    arena_free(&arena);
}

void looks_say(const struct looks *looks, const struct say *say)
{
    bool headed = false;
    for (int i = 0; i < looks->count; i++) {
        if (!session_can_look(looks->present->session, i + 1))
            continue;
        if (!headed && looks->left > 0)
            say_linef(say, 0,
                P_("Look into (%d left):", "Look into (%d left):", (unsigned long)looks->left),
                looks->left);
        else if (!headed)
            say_line(say, 0, _("No looks are left. Looked at, and free to look at again:"));
        headed = true;
        say_thing(looks, say, i);
    }
}

void looks_say_left(const struct looks *looks, const struct say *say)
{
    if (looks->left > 0)
        say_linef(say, 0, P_("%d look is left.", "%d looks are left.", (unsigned long)looks->left),
            looks->left);
    else
        say_line(say, 0, _("No looks are left; what you have looked at stays free."));
}

int looks_last(const struct session *session, const struct event *event)
{
    const struct present present = {.session = session};
    struct looks looks;
    looks_read(&looks, &present, event);
    int last = looks.count;
    while (last > 0 && !session_can_look(session, last))
        last--;
    looks_done(&looks);
    return last;
}
