/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two pages to read from anywhere: where to find help, and the keys. */

#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "present/helplines.h"
#include "ui/reader.h"
#include "ui/screens/screens.h"

#include <stdlib.h>

struct page {
    struct reader reader;
    const char *title; /* translated */
};

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct page *page = screen->data;
    struct rectangle body = frame_body(canvas, true);
    reader_draw(&page->reader, canvas, frame_column(body, FLOW_TEXT_WIDTH + 6));
    frame_draw(screen, canvas, page->title, NULL);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct page *page = screen->data;
    if (reader_read_on(&page->reader, input))
        return true;
    if (input->action == ACTION_ACCEPT) {
        app_pop(screen->app);
        return true;
    }
    /* One page is enough: the key that opens it does not open another. */
    if (input->action == ACTION_HELP_LINES || input->action == ACTION_KEYS)
        return true;
    return reader_act(&page->reader, input);
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct page *page = screen->data;
    if (reader_has_more(&page->reader))
        hints_add(hints, ACTION_ACCEPT, NULL, _("read on"));
    hints_add(hints, ACTION_BACK, NULL, NULL);
}

static void close_page(struct screen *screen)
{
    struct page *page = screen->data;
    reader_done(&page->reader);
    free(page);
}

static const struct screen_ops SCREEN_PAGE = {
    .name = "page",
    .draw = draw,
    .act = act,
    .hint = hint,
    .close = close_page,
};

static struct page *push(struct app *app, const char *title)
{
    struct page *page = mem_zero(1, sizeof *page);
    reader_init(&page->reader);
    page->title = title;
    app_push(app, &SCREEN_PAGE, page);
    return page;
}

void helplines_push(struct app *app)
{
    const struct helplines_wanted wanted = {
        .country = app_country(app),
        .international = app_international(app),
        .child = app_is_child(app),
        .now = clock_now(),
    };
    present_helplines(&wanted, &push(app, _("Help lines"))->reader.document);
}

void keys_push(struct app *app)
{
    struct document *document = &push(app, _("Keys"))->reader.document;
    document_add(document, PARAGRAPH_TEXT, NULL,
        _("The last line of each screen shows the keys that work there. "
          "A mouse can press them too."));
    document_add(document, PARAGRAPH_HEADING, NULL, _("All keys"));
    for (int i = 0; i < ACTION_COUNT; i++)
        if (ACTIONS[i].sentence[0])
            document_add(document, PARAGRAPH_FIELD, ACTIONS[i].key, _(ACTIONS[i].sentence));
    document_add(document, PARAGRAPH_TEXT, NULL,
        _("In a text field F1 shows help lines and Ctrl-X leaves."));
}
