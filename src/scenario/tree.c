/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libyaml 0.2.5 takes time that grows with the square of the nesting of [ and {, so nesting is
 * limited on the event, before it reads on. Its document API would do the same for anchors: events
 * do not.
 */
#include "config.h"

#include "scenario/tree.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "scenario/fault.h"
#include "scenario/load.h"
#include "scenario/syntax.h"

#include <stdio.h>
#include <string.h>
#include <yaml.h>

struct level {
    struct node *node;
    struct node **end; /* where the next child goes */
};

struct builder {
    struct reading *reading;
    const struct tree_taker *taker; /* NULL: the whole tree is built */
    struct arena *part;             /* the nodes of the part that is being read */
    bool head_only, had_head, in_content, done;
    int documents;
    int depth;
    struct level levels[SCENARIO_DEPTH_LIMIT];
    struct node *root;
    struct node *previous; /* the scalar that came last */
    struct node *closed;   /* the list or mapping that ended last */
    int refused_line;      /* the line of the last refused anchor, alias or tag */
};

static struct place mark_place(yaml_mark_t mark)
{
    return (struct place){(int)mark.line + 1, (int)mark.column + 1};
}

static struct node *add_node(
    struct builder *builder, const yaml_event_t *event, enum node_kind kind)
{
    bool in_part = builder->in_content && builder->depth > 1;
    struct node *node =
        arena_alloc(in_part ? builder->part : builder->reading->scratch, sizeof *node);

    node->kind = (unsigned char)kind;
    node->place = mark_place(event->start_mark);
    node->end = mark_place(event->end_mark);
    if (builder->depth) {
        struct level *level = &builder->levels[builder->depth - 1];
        node->flow = level->node->flow;
        *level->end = node;
        level->end = &node->next;
        level->node->count++;
    } else {
        builder->root = node;
    }
    return node;
}

static void stop(struct builder *builder)
{
    for (int i = 0; i < builder->depth; i++)
        builder->levels[i].node->open = true;
    builder->done = true;
}

/* Gives the part that has just ended to the taker, and forgets it. */
static void give_part(struct builder *builder)
{
    struct level *content = &builder->levels[1];
    struct node *key = content->node->kind == NODE_MAP ? content->node->child : NULL;
    struct node *value = key ? key->next : content->node->child;

    if (!value) /* it was the key */
        return;
    builder->taker->part(builder->taker->context, key, value);
    content->node->child = NULL;
    content->end = &content->node->child;
    builder->previous = builder->closed = NULL;
    arena_reset(builder->part);
}

/* What has just ended may be a part of the content, or the content. */
static void end_part(struct builder *builder)
{
    if (builder->in_content && builder->depth == 2)
        give_part(builder);
    else if (builder->depth == 1)
        builder->in_content = false;
}

static void begin_level(
    struct builder *builder, const yaml_event_t *event, enum node_kind kind, bool flow)
{
    if (builder->depth == SCENARIO_DEPTH_LIMIT) {
        reading_stop(builder->reading, mark_place(event->start_mark), 1, "limit",
            _("nested more than %d levels deep"), SCENARIO_DEPTH_LIMIT);
        stop(builder);
        return;
    }
    struct node *node = add_node(builder, event, kind);
    node->flow = node->flow || flow;
    builder->levels[builder->depth++] = (struct level){node, &node->child};
}

static void end_level(struct builder *builder, const yaml_event_t *event)
{
    struct node *node = builder->levels[--builder->depth].node;
    node->end = mark_place(event->end_mark);
    builder->closed = node;
    end_part(builder);
}

/* The character at which an anchor, alias or tag begins, underlined to the end of its word. */
static void refuse(struct builder *builder, yaml_mark_t mark)
{
    struct place place = mark_place(mark);
    const struct input *input = &builder->reading->input;
    size_t at = input_offset(input, place);
    char sign = at < input->length ? input->text[at] : '\0';
    size_t span = input_span_until(input, at, " \t\r\n,[]{}");
    const char *message = sign == '*'
        ? _("'*' begins an alias in YAML, and Kancil takes none: put text that begins "
            "with '*' in quotes")
        : sign == '&' ? _("'&' begins an anchor in YAML, and Kancil takes none: put text that "
                          "begins with '&' in quotes")
                      : _("'!' begins a tag in YAML, and Kancil takes none: put text that begins "
                          "with '!' in quotes");

    reading_error_at(builder->reading, place, (int)span, "anchor", "%s", message);
    builder->refused_line = place.line;
}

static enum node_style style_of(const yaml_event_t *event)
{
    switch (event->data.scalar.style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: return STYLE_SINGLE;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return STYLE_DOUBLE;
    case YAML_LITERAL_SCALAR_STYLE: return STYLE_LITERAL;
    case YAML_FOLDED_SCALAR_STYLE: return STYLE_FOLDED;
    default: return STYLE_PLAIN;
    }
}

/* Control characters that came out of escapes such as "\e" and "\u202e". */
static void check_escapes(struct builder *builder, const struct node *node)
{
    const char *at = node->text, *end = at + node->length;

    while (at < end) {
        const char *start = at;
        uint32_t code = utf8_next(&at, end);
        if (!input_is_control(code))
            continue;
        char message[128];
        snprintf(message, sizeof message, _("the escape makes the control character U+%04X"),
            (unsigned)code);
        reading_error_in(
            builder->reading, node, (size_t)(start - node->text), 1, "control-character", message);
    }
}

/* Whether NODE, just read, is the top-level key that ends the head. */
static bool ends_head(const struct builder *builder, const struct node *node)
{
    return builder->depth == 1 && builder->root->kind == NODE_MAP &&
        builder->root->count % 2 == 1 &&
        (strcmp(node->text, "scenes") == 0 || strcmp(node->text, "items") == 0);
}

static void take_head(struct builder *builder)
{
    if (builder->head_only)
        builder->done = true;
    if (!builder->taker || builder->had_head) /* of two contents the first alone is given */
        return;
    builder->had_head = builder->in_content = true;
    builder->taker->head(builder->taker->context, builder->root);
}

static void take_scalar(struct builder *builder, const yaml_event_t *event)
{
    struct node *node = add_node(builder, event, NODE_SCALAR);

    if (event->data.scalar.anchor || event->data.scalar.tag) {
        refuse(builder, event->start_mark);
        if (event->data.scalar.length == 0) /* all of it was the sign */
            node->kind = NODE_REFUSED;
    }
    node->style = (unsigned char)style_of(event);
    node->length = (uint32_t)event->data.scalar.length;
    node->text = arena_copy(
        builder->reading->arena, (const char *)event->data.scalar.value, event->data.scalar.length);
    if (node->style == STYLE_DOUBLE && builder->reading->input.escapes)
        check_escapes(builder, node);
    builder->previous = node;
    end_part(builder);
    if (ends_head(builder, node))
        take_head(builder);
}

static void take_document(struct builder *builder, const yaml_event_t *event)
{
    if (event->data.document_start.tag_directives.start !=
        event->data.document_start.tag_directives.end)
        refuse(builder, event->start_mark);
    if (builder->documents++ == 0)
        return;
    reading_stop(builder->reading, mark_place(event->start_mark), 3, "syntax",
        _("a file holds one document: '---' begins a second"));
    stop(builder);
}

static void take(struct builder *builder, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT: take_document(builder, event); break;
    case YAML_SCALAR_EVENT: take_scalar(builder, event); break;
    case YAML_ALIAS_EVENT:
        refuse(builder, event->start_mark);
        add_node(builder, event, NODE_REFUSED)->text = arena_string(builder->reading->arena, "");
        break;
    case YAML_SEQUENCE_START_EVENT:
        if (event->data.sequence_start.anchor || event->data.sequence_start.tag)
            refuse(builder, event->start_mark);
        begin_level(builder, event, NODE_LIST,
            event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        break;
    case YAML_MAPPING_START_EVENT:
        if (event->data.mapping_start.anchor || event->data.mapping_start.tag)
            refuse(builder, event->start_mark);
        begin_level(
            builder, event, NODE_MAP, event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: end_level(builder, event); break;
    case YAML_STREAM_END_EVENT: builder->done = true; break;
    default: break;
    }
}

static struct node *last_child(const struct node *node)
{
    struct node *last = node->child;

    while (last && last->next)
        last = last->next;
    return last;
}

/* What the input was cut off in is the last of each level. A value that was not there yet counts as
 * unknown. */
static void leave_open(struct node *node)
{
    for (; node; node = last_child(node)) {
        node->open = true;
        if (node->kind == NODE_SCALAR && node->length == 0)
            node->kind = NODE_REFUSED;
    }
}

/* Mappings and lists that ended only because of the wrong line at PLACE may have gone on. */
static void reopen(struct node *node, struct place place)
{
    for (; node; node = last_child(node)) {
        if (node->kind != NODE_SCALAR && node->end.line == place.line &&
            node->end.column == place.column)
            node->open = true;
    }
}

/* Brackets that syntax_report speaks of are no list or mapping: nothing else is said of them. */
static void refuse_brackets(struct builder *builder, const struct syntax_problem *problem)
{
    const struct input *input = &builder->reading->input;
    struct node *closed = builder->closed;

    if (closed && closed->flow && closed->end.line == problem->place.line) {
        size_t from = input_offset(input, closed->end);
        size_t to = input_offset(input, problem->place);
        if (from <= to && from + input_span(input, from, " \t") == to)
            closed->kind = NODE_REFUSED;
    }
    for (int i = 0; i < builder->depth; i++) {
        struct node *node = builder->levels[i].node;
        if (node->flow && node->place.line == problem->context_place.line &&
            node->place.column == problem->context_place.column &&
            strstr(problem->problem, "',' or"))
            node->kind = NODE_REFUSED;
    }
}

/* Says what libyaml could not read; nothing where it only ran into the end of what it was given
 * (END), or where the refused sign on the same line has been told already. */
static void take_failure(struct builder *builder, const yaml_parser_t *parser, size_t end)
{
    struct reading *reading = builder->reading;
    struct place place = mark_place(parser->problem_mark);
    struct syntax_problem problem = {
        .problem = parser->problem ? parser->problem : "",
        .context = parser->context ? parser->context : "",
        .place = place,
        .context_place = mark_place(parser->context_mark),
        .previous = builder->previous,
    };

    if (parser->error == YAML_MEMORY_ERROR)
        mem_exhausted();
    stop(builder);
    if (end < reading->input.length && input_offset(&reading->input, place) >= end)
        return;
    reopen(builder->root, place);
    if (builder->refused_line == place.line) {
        reading->stop = place;
        return;
    }
    refuse_brackets(builder, &problem);
    syntax_report(reading, &problem);
}

static void parse(struct builder *builder, size_t end)
{
    yaml_parser_t parser;
    yaml_event_t event;

    if (!yaml_parser_initialize(&parser))
        mem_exhausted();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)builder->reading->input.text, end);
    while (!builder->done) {
        if (!yaml_parser_parse(&parser, &event)) {
            take_failure(builder, &parser, end);
            break;
        }
        take(builder, &event);
        yaml_event_delete(&event);
        if (builder->taker && builder->reading->errors)
            builder->done = true;
    }
    yaml_parser_delete(&parser);
}

static struct node *build(struct builder *builder)
{
    struct reading *reading = builder->reading;
    const struct input *input = &reading->input;
    struct fault fault = fault_find(input);
    size_t end = input->length;

    if (fault.kind != INPUT_WELL)
        end = input->lines[input_place(input, fault.offset).line - 1];
    parse(builder, end);
    if (fault.softer)
        fault_report_before(
            reading, reading->stop.line ? input_offset(input, reading->stop) : fault.offset);
    if (fault.kind != INPUT_WELL && !reading->stop.line) {
        leave_open(builder->root);
        fault_report(reading, &fault);
    }
    if (!builder->root && !reading->errors)
        reading_stop(reading, (struct place){1, 1}, 1, "syntax", _("the file is empty"));
    return builder->root;
}

struct node *tree_read(struct reading *reading)
{
    return build(&(struct builder){.reading = reading});
}

struct node *tree_read_head(struct reading *reading)
{
    return build(&(struct builder){.reading = reading, .head_only = true});
}

struct node *tree_read_parts(struct reading *reading, const struct tree_taker *taker)
{
    struct builder builder = {.reading = reading, .taker = taker};

    builder.part = arena_new();
    struct node *root = build(&builder);

    arena_free(&builder.part);
    return root;
}
