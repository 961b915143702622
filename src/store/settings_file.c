/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kancil.conf: read with a warning for every line that is not understood, written so that a
 * person's own lines and comments stay where they were.
 */
#include "config.h"

#include "store/settings.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FILE_LIMIT (64u * 1024)
#define FILE_MODE 0600
#define FOLDER_MODE 0700

char *settings_path(void)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

    if (config != NULL && config[0] == '/')
        return file_join(config, "kancil/kancil.conf");
    if (home != NULL && home[0] == '/')
        return file_join(home, ".config/kancil/kancil.conf");
    return NULL;
}

/* A line cut into its parts, which are copies. */
struct conf_line {
    char *name, *value;       /* NULL: a comment or an empty line */
    size_t name_at, value_at; /* bytes from the line's start */
    bool good;
};

static size_t skip_spaces(const char *text, size_t at, size_t end)
{
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r'))
        at++;
    return at;
}

static size_t trim_spaces(const char *text, size_t from, size_t end)
{
    while (end > from && strchr(" \t\r", text[end - 1]) != NULL)
        end--;
    return end;
}

/* Where the comment of the line begins, or its end. A # within a word is not one. */
static size_t find_comment(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t'))
            return i;
    }
    return length;
}

static struct conf_line cut_line(const char *line, size_t length)
{
    struct conf_line cut = {.good = true};
    size_t end = trim_spaces(line, 0, find_comment(line, length));
    const char *equals = memchr(line, '=', end);
    size_t at = skip_spaces(line, 0, end);

    if (at == end)
        return cut;
    cut.name_at = at;
    cut.good = equals != NULL;
    size_t name_end = trim_spaces(line, at, equals ? (size_t)(equals - line) : end);
    if (name_end < at)
        name_end = at;
    cut.name = mem_copy_bytes(line + at, name_end - at);
    cut.value_at = equals ? skip_spaces(line, (size_t)(equals - line) + 1, end) : end;
    cut.value = mem_copy_bytes(line + cut.value_at, end - cut.value_at);
    return cut;
}

static void conf_line_done(struct conf_line *cut)
{
    free(cut->name);
    free(cut->value);
}

static int setting_named(const char *name)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (strcmp(SETTING_OPTIONS[i].name, name) == 0)
            return i;
    }
    return -1;
}

/* What is being read, for the warnings. */
struct conf_reading {
    struct settings *settings;
    struct diag_list *diags;
    const char *path;
    const struct buf *text;
    const char *line;
    int number;
};

static struct diag_place place_of(const struct conf_reading *reading, size_t at, const char *word)
{
    return (struct diag_place){
        .line = reading->number,
        .column = (int)utf8_count(reading->line, at) + 1,
        .span = (int)utf8_count(word, strlen(word)),
    };
}

static void list_values(const struct setting_option *option, struct buf *out)
{
    for (size_t i = 0; option->values != NULL && option->values[i] != NULL; i++)
        buf_format(out, "%s%s", i > 0 ? ", " : "", option->values[i]);
}

static void warn_value(const struct conf_reading *reading, const struct conf_line *cut, int setting)
{
    struct buf values = {0};

    list_values(&SETTING_OPTIONS[setting], &values);
    if (values.length > 0)
        diag_add(reading->diags, reading->path, reading->text->data, reading->text->length,
            place_of(reading, cut->value_at, cut->value), DIAG_WARNING, "bad-value",
            _("'%s' is no value of '%s'; it takes %s"), cut->value, cut->name, values.data);
    else
        diag_add(reading->diags, reading->path, reading->text->data, reading->text->length,
            place_of(reading, cut->value_at, cut->value), DIAG_WARNING, "bad-value",
            _("'%s' is no value of '%s'"), cut->value, cut->name);
    buf_done(&values);
}

static void take_line(const struct conf_reading *reading, const struct conf_line *cut)
{
    int setting = cut->name != NULL ? setting_named(cut->name) : -1;

    if (cut->name == NULL)
        return;
    if (!cut->good)
        diag_add(reading->diags, reading->path, reading->text->data, reading->text->length,
            place_of(reading, cut->name_at, cut->name), DIAG_WARNING, "syntax",
            _("a line is \"name = value\", or a comment that begins with #"));
    else if (setting < 0)
        diag_add(reading->diags, reading->path, reading->text->data, reading->text->length,
            place_of(reading, cut->name_at, cut->name), DIAG_WARNING, "unknown-key",
            _("unknown setting '%s'"), cut->name);
    else if (!settings_set(reading->settings, (enum setting)setting, cut->value))
        warn_value(reading, cut, setting);
}

/* The next line of TEXT from *AT on: its length, or false at the end. */
static bool next_line(const struct buf *text, size_t *at, const char **line, size_t *length)
{
    if (*at >= text->length)
        return false;
    *line = text->data + *at;
    const char *feed = memchr(*line, '\n', text->length - *at);
    *length = feed ? (size_t)(feed - *line) : text->length - *at;
    *at += *length + 1;
    return true;
}

bool settings_load(struct settings *settings, struct diag_list *diags, struct file_error *error)
{
    char *path = settings_path();
    struct buf text = {0};
    struct file_error met = {0};
    size_t at = 0, length;

    settings_init(settings);
    if (path == NULL)
        return true;
    struct conf_reading reading = {
        .settings = settings, .diags = diags, .path = path, .text = &text};
    bool done = file_read(path, FILE_LIMIT, &text, &met) || met.number == ENOENT;
    while (next_line(&text, &at, &reading.line, &length)) {
        struct conf_line cut = cut_line(reading.line, length);

        reading.number++;
        take_line(&reading, &cut);
        conf_line_done(&cut);
    }
    if (!done)
        file_fail(error, met.number, met.path);
    buf_done(&text);
    free(path);
    return done;
}

/* The line again, with the present value where it sets SETTING; its comment stays. */
static void add_changed(struct buf *out, const struct settings *settings, int setting,
    const struct conf_line *cut, const char *line, size_t length)
{
    size_t value_end = cut->value_at + strlen(cut->value);

    buf_add_bytes(out, line, cut->value_at);
    buf_add(out, settings->values[setting]);
    buf_add_bytes(out, line + value_end, length - value_end);
    buf_add_char(out, '\n');
}

/* Goes through the old text; WRITTEN says which settings it has. */
static void add_old(const struct buf *old, const struct settings *settings, struct buf *out,
    bool written[SETTING_COUNT])
{
    const char *line;
    size_t at = 0, length;

    while (next_line(old, &at, &line, &length)) {
        struct conf_line cut = cut_line(line, length);
        int setting = cut.name && cut.good ? setting_named(cut.name) : -1;

        if (setting >= 0) {
            add_changed(out, settings, setting, &cut, line, length);
            written[setting] = true;
        } else {
            buf_add_bytes(out, line, length);
            buf_add_char(out, '\n');
        }
        conf_line_done(&cut);
    }
}

static void add_new(
    const struct settings *settings, const bool written[SETTING_COUNT], struct buf *out)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (!written[i] && strcmp(settings->values[i], SETTING_OPTIONS[i].fallback) != 0)
            buf_format(out, "%s = %s\n", SETTING_OPTIONS[i].name, settings->values[i]);
    }
}

static bool replace(const char *path, const struct buf *text, struct file_error *error)
{
    char *folder = mem_copy_bytes(path, (size_t)(strrchr(path, '/') - path));
    bool done = file_make_folders(folder, FOLDER_MODE, error) &&
        file_replace(path, buf_text(text), text->length, FILE_MODE, error);

    free(folder);
    return done;
}

bool settings_save(const struct settings *settings, struct file_error *error)
{
    char *path = settings_path();
    struct buf old = {0}, text = {0};
    struct file_error met = {0};
    bool written[SETTING_COUNT] = {false};

    if (path == NULL)
        return file_fail(error, ENOENT, "kancil.conf");
    bool done = file_read(path, FILE_LIMIT, &old, &met) || met.number == ENOENT;
    if (!done)
        file_fail(error, met.number, met.path); /* what cannot be read is not overwritten */
    add_old(&old, settings, &text, written);
    add_new(settings, written, &text);
    done = done && replace(path, &text, error);
    buf_done(&text);
    buf_done(&old);
    free(path);
    return done;
}
