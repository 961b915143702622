/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "play_fixture.h"

#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct scenario *scenario;
struct session *session;

static struct scenario *load(const char *id)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    struct scenario *loaded;
    char path[1024];

    snprintf(path, sizeof path, "%s/tests/unit/play/%s.yaml", getenv("TOP_SRCDIR"), id);
    loaded = scenario_load_file(path, diags, &error);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stderr, diag_at(diags, i), true);
    diag_list_free(&diags);
    assert_non_null(loaded);
    return loaded;
}

void play_begin(const char *id)
{
    const struct session_options options = {.seed = 7, .mode = MODE_SOLO};

    scenario = load(id);
    session = session_new(scenario, &options);
}

int play_end(void **unused)
{
    (void)unused;
    session_free(&session);
    scenario_free(&scenario);
    return 0;
}

const struct event *play_to_question(void)
{
    const struct event *event;

    do {
        event = session_next(session);
    } while (!session_is_waiting(session) && event->kind != EVENT_DONE);
    return event;
}

const struct event *play_to_event(enum event_kind kind)
{
    const struct event *event = session_next(session);

    for (int i = 0; i < 100 && event->kind != kind; i++)
        event = session_next(session);
    assert_int_equal(event->kind, kind);
    return event;
}
