/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads of scenes and items: known labels get their words, others are shown as they are. */

#include "config.h"

#include "present/header.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *label, *title;
} TITLES[] = {
    {"from", N_("From")},
    {"to", N_("To")},
    {"subject", N_("Subject")},
    {"date", N_("Date")},
    {"name", N_("Name")},
    {"number", N_("Number")},
    {"group", N_("Group")},
    {"people", N_("People")},
    {"time", N_("Time")},
    {"likes", N_("Likes")},
    {"shares", N_("Shares")},
    {"address", N_("Address")},
};

/* What a phone shows instead of a number or a sender. */
static const struct {
    const char *word, *title;
} NUMBERS[] = {
    {"saved", N_("saved in your contacts")},
    {"unknown", N_("not in your contacts")},
    {"hidden", N_("hidden number")},
};

static const char *find_title(const char *label)
{
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++)
        if (strcmp(label, TITLES[i].label) == 0)
            return _(TITLES[i].title);
    return NULL;
}

static const char *title_of(const char *label)
{
    const char *title = find_title(label);
    return title ? title : label;
}

bool present_header_is_known(const char *label)
{
    return find_title(label) != NULL;
}

static bool is_whole(const char *text)
{
    return *text && strlen(text) < 9 && strspn(text, "0123456789") == strlen(text);
}

/* Counts read as words ("14 people"), a phone's own words for a number likewise. */
static void add_field(struct document *document, const char *label, const char *value)
{
    struct paragraph *field;
    unsigned long count = is_whole(value) ? strtoul(value, NULL, 10) : 0;
    if (is_whole(value) && strcmp(label, "people") == 0) {
        field = document_addf(document, PARAGRAPH_FIELD, title_of(label),
            P_("%lu person", "%lu people", count), count);
    } else if (is_whole(value) && strcmp(label, "likes") == 0) {
        field = document_addf(
            document, PARAGRAPH_FIELD, title_of(label), P_("%lu like", "%lu likes", count), count);
    } else if (is_whole(value) && strcmp(label, "shares") == 0) {
        field = document_addf(document, PARAGRAPH_FIELD, title_of(label),
            P_("%lu share", "%lu shares", count), count);
    } else {
        if (strcmp(label, "number") == 0 || strcmp(label, "name") == 0 ||
            strcmp(label, "from") == 0)
            for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++)
                if (strcmp(value, NUMBERS[i].word) == 0)
                    value = _(NUMBERS[i].title);
        field = document_add(document, PARAGRAPH_FIELD, title_of(label), value);
    }
    field->quote = arena_string(document->arena, label);
}

void present_header(const struct present *present, enum view view,
    const struct header_field *fields, int count, struct document *document)
{
    if (view == VIEW_NARRATION && count == 0)
        return;
    size_t first = document->count;
    document_add(document, PARAGRAPH_PLACE, term_title(&TERMS_VIEW, (int)view), "");
    for (int i = 0; i < count; i++)
        add_field(
            document, fields[i].label, present_text(present, fields[i].value.raw, document->arena));
    for (size_t i = first; i < document->count; i++)
        document->paragraphs[i].view = view;
}
