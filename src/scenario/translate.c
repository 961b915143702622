/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/translate.h"

#include "base/i18n.h"
#include "scenario/messages.h"
#include "scenario/template.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Where catalogues of FILE's own may be: owned by the caller, NULL for none there. */
static char *own_folder(const char *file)
{
    static const char *const places[] = {"locale", "../locale"};
    const char *slash = strrchr(file, '/');
    struct stat about;
    struct buf path = {0};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        buf_clear(&path);
        buf_format(&path, "%.*s%s", slash ? (int)(slash - file) + 1 : 0, file, places[i]);
        if (stat(buf_text(&path), &about) == 0 && S_ISDIR(about.st_mode)) {
            char *folder = realpath(buf_text(&path), NULL);
            buf_done(&path);
            return folder;
        }
    }
    buf_done(&path);
    return NULL;
}

struct translation {
    struct scenario *scenario;
    const char *folder;
    bool any;
};

/* A translator's slip in a placeholder is no reason to show broken text. */
static bool is_sound(const struct scenario *scenario, const char *text)
{
    struct template_error error;
    return template_check(text, scenario->vars, scenario->var_count, &error);
}

static void translate(void *data, const struct message *message)
{
    struct translation *translation = data;
    struct scenario *scenario = translation->scenario;
    const char *found = i18n_scenario(translation->folder, message->context, *message->raw);
    if (!found || !is_sound(scenario, found))
        return;
    *message->raw = arena_string(scenario->arena, found);
    translation->any = true;
}

void scenario_translate(struct scenario *scenario)
{
    struct translation translation = {.scenario = scenario};
    if (strcmp(scenario->language, i18n_language()) == 0)
        return;
    char *folder = own_folder(scenario->file);
    if (folder) {
        translation.folder = folder;
        messages_visit(scenario, translate, &translation);
        translation.folder = NULL;
    }
    messages_visit(scenario, translate, &translation);
    if (translation.any)
        scenario->language = arena_string(scenario->arena, i18n_language());
    free(folder);
}

/* TEXT of the head of ENTRY, whose key is KEY. */
static const char *translated(
    const struct catalogue_entry *entry, const char *key, const char *text)
{
    if (!text || !entry->language || strcmp(entry->language, i18n_language()) == 0)
        return text;
    struct buf context = {0};
    char *folder = own_folder(entry->file);
    buf_format(&context, "%s/%s", entry->id, key);
    const char *found = folder ? i18n_scenario(folder, buf_text(&context), text) : NULL;
    if (!found)
        found = i18n_scenario(NULL, buf_text(&context), text);
    free(folder);
    buf_done(&context);
    return found ? found : text;
}

const char *translated_title(const struct catalogue_entry *entry)
{
    return translated(entry, "title", entry->title);
}

const char *translated_summary(const struct catalogue_entry *entry)
{
    return translated(entry, "summary", entry->summary);
}
