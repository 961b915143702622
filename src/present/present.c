/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in, and the words of questions. */

#include "config.h"

#include "present/present.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/template.h"

#include <stdlib.h>

void present_init(struct present *present, const struct session *session,
    const struct country *country, const char *nickname)
{
    *present = (struct present){.session = session, .country = country, .nickname = nickname};
    present->met = mem_zero((size_t)session_scenario(session)->cast_count + 1, sizeof(bool));
}

void present_done(struct present *present)
{
    free(present->met);
    present->met = NULL;
}

static const char *expand(const struct present *present, const char *raw, const void *state,
    int (*variable)(const void *state, int variable), struct arena *arena)
{
    const struct template_values values = {
        .nickname = present->nickname,
        .country = present->country,
        .scenario = session_scenario(present->session),
        .state = state,
        .variable = variable,
    };
    struct buf text = {0};
    template_expand(raw ? raw : "", &values, &text);
    const char *result = arena_string(arena, buf_text(&text));
    buf_done(&text);
    return result;
}

const char *present_text(const struct present *present, const char *raw, struct arena *arena)
{
    return expand(present, raw, present->session, session_variable, arena);
}

static int value_of(const void *values, int variable)
{
    return ((const int *)values)[variable];
}

const char *present_text_then(
    const struct present *present, const char *raw, const int *values, struct arena *arena)
{
    return expand(present, raw, values, value_of, arena);
}

const char *present_ask(
    const struct present *present, const struct scene *scene, struct arena *arena)
{
    return scene->ask.raw ? present_text(present, scene->ask.raw, arena) : _("What do you do?");
}

const char *present_sure_question(void)
{
    return _("How sure are you?");
}

const char *present_sure(int sure)
{
    static const char *const words[] = {N_("A guess"), N_("Fairly sure"), N_("Certain")};
    return _(words[sure < 1 ? 0 : sure > 3 ? 2 : sure - 1]);
}
