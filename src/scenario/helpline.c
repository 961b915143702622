/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/helpline.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "scenario/scalar.h"
#include "scenario/shape.h"

#include <string.h>

static const struct term states[] = {
    [HELPLINE_READY] = {"ready", "", NULL},
    [HELPLINE_RECHECK] = {"recheck", "", NULL},
    [HELPLINE_HIDE] = {"hide", "", NULL},
};
static const struct term_list state_terms = {states, 3};
static const struct term people[] = {
    {"student", "", NULL}, {"parent", "", NULL}, {"both", "", NULL}};
static const struct term_list people_terms = {people, 3};
static const struct term kinds[] = {{"official", "", NULL}, {"un-agency", "", NULL},
    {"ngo", "", NULL}, {"press", "", NULL}, {"secondary", "", NULL}};
static const struct term_list kind_terms = {kinds, 5};

/* A helpline as the file has it; what only its editors need is judged and dropped. */
struct entry {
    struct helpline line;
    struct text hours, note, source, source_date;
    const char *country;
    int audience, source_kind, state;
    bool hours_verified, verified;
};

enum {
    LINE_ID,
    LINE_COUNTRY,
    LINE_NAME,
    LINE_CONTACT,
    LINE_AUDIENCE,
    LINE_CHILD_FACING,
    LINE_TOPICS,
    LINE_HOURS,
    LINE_HOURS_VERIFIED,
    LINE_SOURCE,
    LINE_SOURCE_KIND,
    LINE_SOURCE_DATE,
    LINE_VERIFIED,
    LINE_SHIP,
    LINE_NOTE,
    LINE_CHECKED
};

#define AT(member) offsetof(struct entry, member)
static const struct shape_key line_keys[] = {
    [LINE_ID] = {.name = "id", .type = VALUE_ID, .needed = true, .offset = AT(line.id)},
    [LINE_COUNTRY] = {.name = "country", .type = VALUE_WORD, .needed = true, .offset = AT(country)},
    [LINE_NAME] = {.name = "name", .needed = true},
    [LINE_CONTACT] = {.name = "contact", .needed = true},
    [LINE_AUDIENCE] = {.name = "audience",
        .type = VALUE_TERM,
        .needed = true,
        .offset = AT(audience),
        .terms = &people_terms},
    [LINE_CHILD_FACING] = {.name = "child_facing",
        .type = VALUE_SWITCH,
        .needed = true,
        .offset = AT(line.child_facing)},
    [LINE_TOPICS] = {.name = "topics",
        .type = VALUE_TERM_SET,
        .needed = true,
        .offset = AT(line.topics),
        .terms = &TERMS_HELP},
    [LINE_HOURS] = {.name = "hours", .type = VALUE_VERBATIM, .offset = AT(hours)},
    [LINE_HOURS_VERIFIED] = {.name = "hours_verified",
        .type = VALUE_SWITCH,
        .offset = AT(hours_verified)},
    [LINE_SOURCE] = {.name = "source", .type = VALUE_VERBATIM, .offset = AT(source)},
    [LINE_SOURCE_KIND] = {.name = "source_kind",
        .type = VALUE_TERM,
        .offset = AT(source_kind),
        .terms = &kind_terms},
    [LINE_SOURCE_DATE] = {.name = "source_date", .type = VALUE_VERBATIM, .offset = AT(source_date)},
    [LINE_VERIFIED] = {.name = "verified",
        .type = VALUE_SWITCH,
        .needed = true,
        .offset = AT(verified)},
    [LINE_SHIP] = {.name = "ship",
        .type = VALUE_TERM,
        .needed = true,
        .offset = AT(state),
        .terms = &state_terms},
    [LINE_NOTE] = {.name = "note", .type = VALUE_VERBATIM, .offset = AT(note)},
    [LINE_CHECKED] = {.name = "checked",
        .type = VALUE_DAY,
        .needed = true,
        .offset = AT(line.checked)},
};
#undef AT
static const struct shape line_shape = SHAPE(N_("a help line"), line_keys);

const char *read_exact_text(struct reading *reading, const struct node *node, const char *label)
{
    struct text text = {0};

    read_text(reading, node, label, TEXT_ONE_LINE | TEXT_VERBATIM, &text);
    return text.raw;
}

static void read_contacts(struct reading *reading, const struct node *node, struct helpline *line)
{
    if (!expect_list(reading, node, "contact"))
        return;
    if (node->count == 0 && !node->open)
        reading_error(reading, node, "bad-value", _("'%s' is empty"), "contact");
    line->contacts = arena_array(reading->arena, (size_t)node->count, sizeof *line->contacts);
    for (const struct node *entry = node->child; entry; entry = entry->next) {
        const char *contact = read_exact_text(reading, entry, "contact");
        if (contact)
            line->contacts[line->contact_count++] = contact;
    }
}

static void read_helpline(struct reading *reading, const struct node *node,
    const struct country *country, struct helpline *line)
{
    struct entry entry = {0};
    struct fields fields;

    if (!shape_match(reading, &line_shape, node, &fields))
        return;
    shape_store(reading, &fields, &entry);
    *line = entry.line;
    if (fields.value[LINE_NAME])
        line->name = read_exact_text(reading, fields.value[LINE_NAME], "name");
    line->audience = term_id(&people_terms, entry.audience);
    line->hours = entry.hours_verified ? entry.hours.raw : NULL;
    line->note = entry.note.raw ? entry.note.raw : "";
    line->state = (enum helpline_state)entry.state;
    if (fields.value[LINE_CONTACT])
        read_contacts(reading, fields.value[LINE_CONTACT], line);
    if (line->checked)
        clock_parse(line->checked, &line->checked_at);
    if (entry.country && country->code && strcmp(entry.country, country->code) != 0)
        reading_error(reading, fields.value[LINE_COUNTRY], "bad-value", _("this pack is of '%s'"),
            country->code);
    if (fields.value[LINE_SHIP] && line->state == HELPLINE_READY && fields.value[LINE_VERIFIED] &&
        !entry.verified)
        reading_error(reading, fields.value[LINE_SHIP], "conflict",
            _("a line that nobody verified cannot be 'ready'"));
}

void read_helplines(
    struct reading *reading, const struct node *node, struct country *country, struct names *names)
{
    if (!expect_list(reading, node, "helplines"))
        return;
    country->helplines =
        arena_array(reading->arena, (size_t)node->count, sizeof *country->helplines);
    for (const struct node *entry = node->child; entry; entry = entry->next) {
        struct helpline *line = &country->helplines[country->helpline_count++];
        read_helpline(reading, entry, country, line);
        const char *id = line->id
            ? line->id
            : arena_format(reading->scratch, "(line %d)", country->helpline_count);
        if (names_add(names, id) < 0) {
            const struct node *named = node_value(entry, "id"); /* none where the key is mistyped */
            reading_error(reading, named ? named : entry, "conflict",
                _("another help line is called '%s' already"), id);
            names_add(names, arena_format(reading->scratch, "(line %d)", country->helpline_count));
        }
    }
}
