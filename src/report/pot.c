/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of PO files; what is said in the notes is pot_notes.c's business. */

#include "config.h"

#include "report/pot.h"

#include "base/arena.h"
#include "base/clean.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "report/pot_notes.h"
#include "scenario/messages.h"
#include "scenario/names.h"

#include <stdlib.h>
#include <string.h>

/* gettext sets file names with blanks apart by these. */
#define NAME_BEGINS "\xe2\x81\xa8"
#define NAME_ENDS "\xe2\x81\xa9"

struct entry {
    struct buf notes, places;
    const char *context, *text;
};

struct pot {
    struct arena *arena;
    struct names keys; /* context and text */
    struct entry *entries;
    size_t count, capacity;
};

struct pot *pot_new(void)
{
    struct pot *pot = mem_zero(1, sizeof *pot);
    pot->arena = arena_new();
    names_init(&pot->keys, pot->arena);
    return pot;
}

void pot_free(struct pot **pot)
{
    if (!*pot)
        return;
    for (size_t i = 0; i < (*pot)->count; i++) {
        buf_done(&(*pot)->entries[i].notes);
        buf_done(&(*pot)->entries[i].places);
    }
    free((*pot)->entries);
    arena_free(&(*pot)->arena);
    free(*pot);
    *pot = NULL;
}

/* The entry of MESSAGE, made where there is none yet. */
static struct entry *entry_of(
    struct pot *pot, const struct scenario *scenario, const struct message *message)
{
    const char *key = arena_format(pot->arena, "%s\004%s", message->context, *message->raw);
    int place = names_add(&pot->keys, key);
    if (place < 0)
        return &pot->entries[names_find(&pot->keys, key)];
    MEM_GROW(pot->entries, pot->count, pot->capacity);
    struct entry *entry = &pot->entries[pot->count++];
    *entry = (struct entry){
        .context = arena_string(pot->arena, message->context),
        .text = arena_string(pot->arena, *message->raw),
    };
    pot_notes(scenario, message, &entry->notes);
    return entry;
}

struct adding {
    struct pot *pot;
    const struct scenario *scenario;
};

static void add(void *data, const struct message *message)
{
    struct adding *adding = data;
    const char *file = adding->scenario->file;
    struct entry *entry = entry_of(adding->pot, adding->scenario, message);
    bool blank = strchr(file, ' ') != NULL;
    buf_format(&entry->places, "#: %s%s%s:%d\n", blank ? NAME_BEGINS : "", file,
        blank ? NAME_ENDS : "", message->place.line);
}

void pot_add(struct pot *pot, struct scenario *scenario)
{
    struct adding adding = {pot, scenario};
    messages_visit(scenario, add, &adding);
}

/* A letter that the gate would not let pass, in a form that gettext reads back. */
static void add_octal(struct buf *out, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        buf_format(out, "\\%03o", (unsigned char)bytes[i]);
}

static void add_escaped(struct buf *out, const char *text, size_t length)
{
    const char *end = text + length;
    int marks = 0;

    while (text < end) {
        const char *letter = text;
        uint32_t code = utf8_next(&text, end);
        if (code == '\n')
            buf_add(out, "\\n");
        else if (code == '\t')
            buf_add(out, "\\t");
        else if (code == '"' || code == '\\')
            buf_format(out, "\\%c", (char)code);
        else if (clean_passes(code, &marks))
            buf_add_bytes(out, letter, (size_t)(text - letter));
        else
            add_octal(out, letter, (size_t)(text - letter));
    }
}

/* One line as it is; several below each other, as gettext writes them. */
static void add_string(struct buf *out, const char *key, const char *text)
{
    buf_format(out, "%s ", key);
    bool several = strchr(text, '\n') && strchr(text, '\n')[1];
    if (several)
        buf_add(out, "\"\"\n");
    do {
        size_t length = strcspn(text, "\n");
        length += text[length] == '\n';
        buf_add_char(out, '"');
        add_escaped(out, text, length);
        buf_add(out, "\"\n");
        text += length;
    } while (*text);
}

static const char HEAD[] = "# Text of scenarios for Kancil, to be translated.\n"
                           "#\n"
                           "#, fuzzy\n"
                           "msgid \"\"\n"
                           "msgstr \"\"\n"
                           "\"Project-Id-Version: kancil-scenarios\\n\"\n"
                           "\"Report-Msgid-Bugs-To: \\n\"\n"
                           "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
                           "\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"\n"
                           "\"Language-Team: LANGUAGE <LL@li.org>\\n\"\n"
                           "\"Language: \\n\"\n"
                           "\"MIME-Version: 1.0\\n\"\n"
                           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "\"Content-Transfer-Encoding: 8bit\\n\"\n";

void pot_write(const struct pot *pot, struct buf *out)
{
    buf_add(out, HEAD);
    for (size_t i = 0; i < pot->count; i++) {
        const struct entry *entry = &pot->entries[i];
        buf_format(out, "\n%s%s", buf_text(&entry->notes), buf_text(&entry->places));
        add_string(out, "msgctxt", entry->context);
        add_string(out, "msgid", entry->text);
        buf_add(out, "msgstr \"\"\n");
    }
}
