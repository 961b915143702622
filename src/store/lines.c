/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/lines.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

void line_walk_init(struct line_walk *walk, const struct buf *text)
{
    *walk = (struct line_walk){.at = buf_text(text), .end = buf_text(text) + text->length};
}

bool line_walk_next(struct line_walk *walk)
{
    while (walk->at < walk->end) {
        const char *feed = memchr(walk->at, '\n', (size_t)(walk->end - walk->at));

        walk->line = walk->at;
        walk->ended = feed != NULL;
        walk->length = (size_t)((feed ? feed : walk->end) - walk->line);
        walk->at = feed ? feed + 1 : walk->end;
        if (walk->length > 0)
            return true;
    }
    return false;
}

/* The good lines of RAW to GOOD, each with its end; whether a bad one stood among them. */
static bool sift(const struct buf *raw, lines_test is_good, bool keep_later, struct buf *good)
{
    struct line_walk walk;
    bool bad = false;

    line_walk_init(&walk, raw);
    while (line_walk_next(&walk)) {
        if (is_good(walk.line, walk.length)) {
            buf_add_bytes(good, walk.line, walk.length);
            buf_add_char(good, '\n');
        } else if (walk.ended) {
            bad = true;
            if (!keep_later)
                break;
        }
    }
    return bad;
}

static bool keep_aside(struct store *store, const char *path, const struct buf *raw)
{
    char *aside = store_damaged_path(path);
    bool done = file_replace(aside, buf_text(raw), raw->length, STORE_FILE_MODE, NULL);

    if (done)
        store_complain(
            store, _("Part of what was saved could not be read. It is kept in %s."), aside);
    else
        store_complain(store, _("Part of what was saved could not be read: %s"), path);
    free(aside);
    return done;
}

void lines_mend(struct store *store, const char *path, lines_test is_good, bool keep_later)
{
    struct buf raw = {0}, good = {0};
    int lock = store_lock(store, NULL);

    if (lock < 0 || !file_read(path, STORE_HISTORY_LIMIT, &raw, NULL)) {
        store_complain(store, _("Part of what was saved could not be read: %s"), path);
    } else {
        bool bad = sift(&raw, is_good, keep_later, &good);

        if ((!bad || keep_aside(store, path, &raw)) && good.length != raw.length)
            file_replace(path, buf_text(&good), good.length, STORE_FILE_MODE, NULL);
    }
    file_unlock(lock);
    buf_done(&raw);
    buf_done(&good);
}
