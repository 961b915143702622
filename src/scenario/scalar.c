/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/scalar.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "scenario/load.h"
#include "scenario/template.h"

#include <string.h>

/* Whether a mapping is what YAML made of a text such as "- Remember: wait": one pair on the line of
 * its list's sign. */
static bool is_split_text(const struct input *input, const struct node *map)
{
    const struct node *value = map->count == 2 ? map->child->next : NULL;
    size_t start = input_offset(input, (struct place){map->place.line, 1});
    size_t indent = input_span(input, start, " ");

    return value && map->child->kind == NODE_SCALAR && value->kind == NODE_SCALAR &&
        value->place.line == map->place.line && start + indent < input_offset(input, map->place);
}

/* Whether NODE is a scalar; what else it is gets reported as no text. */
static bool expect_scalar(struct reading *reading, const struct node *node, const char *label)
{
    const struct input *input = &reading->input;

    if (node->kind == NODE_SCALAR || node->kind == NODE_REFUSED)
        return node->kind == NODE_SCALAR;
    size_t offset = input_offset(input, node->place);
    char first = offset < input->length ? input->text[offset] : '\0';
    if (first == '{')
        reading_error(reading, node, "quote-it",
            _("'%s' must be text: put text that begins with '{' in quotes"), label);
    else if (first == '[')
        reading_error(reading, node, "quote-it",
            _("'%s' must be text: put text that begins with '[' in quotes"), label);
    else if (node->kind == NODE_LIST)
        reading_error(reading, node, "bad-type", _("'%s' must be text, not a list"), label);
    else if (is_split_text(input, node))
        reading_error(reading, node, "quote-it",
            _("'%s' must be text: put text with ': ' in it in quotes"), label);
    else
        reading_error(reading, node, "bad-type", _("'%s' must be text, not a map"), label);
    return false;
}

bool expect_list(struct reading *reading, const struct node *node, const char *label)
{
    if (node->kind != NODE_LIST && node->kind != NODE_REFUSED)
        reading_error(reading, node, "bad-type", _("'%s' must be a list"), label);
    return node->kind == NODE_LIST;
}

bool expect_map(struct reading *reading, const struct node *node, const char *label)
{
    if (node->kind != NODE_MAP && node->kind != NODE_REFUSED)
        reading_error(reading, node, "bad-type", _("'%s' must be a map of keys and values"), label);
    return node->kind == NODE_MAP;
}

/* Plain text that editors and validators would not take for this text; true where all is well. */
static bool check_resolved(struct reading *reading, const struct node *node, unsigned flags)
{
    int number;
    enum resolved resolved = scalar_resolve(node->text);

    if (resolved == RESOLVED_TEXT ||
        (resolved == RESOLVED_NUMBER && (flags & TEXT_NUMBER_TOO) &&
            scalar_is_whole(node->text, &number)))
        return true;
    const char *shown = reading_shown(reading, node->text);
    switch (resolved) {
    case RESOLVED_BOOLEAN:
        reading_error(reading, node, "quote-it",
            _("YAML reads %s as true or false: put it in quotes"), shown);
        break;
    case RESOLVED_NUMBER:
        reading_error(
            reading, node, "quote-it", _("YAML reads %s as a number: put it in quotes"), shown);
        break;
    case RESOLVED_DATE:
        reading_error(
            reading, node, "quote-it", _("YAML reads %s as a date: put it in quotes"), shown);
        break;
    default:
        reading_error(
            reading, node, "quote-it", _("YAML reads %s as nothing: put it in quotes"), shown);
        break;
    }
    return false;
}

/* Whether a comment follows the plain scalar on its last line. */
static bool comment_follows(const struct input *input, const struct node *node)
{
    size_t at = input_offset(input, node->end);
    size_t blanks = 0;
    while (at < input->length && (input->text[at] == ' ' || input->text[at] == '\t')) {
        at++;
        blanks++;
    }
    return blanks && at < input->length && input->text[at] == '#';
}

static bool check_plain(struct reading *reading, const struct node *node, unsigned flags)
{
    int number;

    if (node->length && !check_resolved(reading, node, flags))
        return false;
    if ((flags & TEXT_NUMBER_TOO) && scalar_is_whole(node->text, &number))
        return true;
    if (node->flow && node->length) {
        reading_error(reading, node, "quote-it",
            _("text inside [...] or {...} must be in quotes, or a comma cuts it in two"));
        return false;
    }
    if (comment_follows(&reading->input, node)) {
        reading_error(reading, node, "quote-it",
            _("what follows '#' is read as a comment: put the whole text in quotes, "
              "or the comment on a line of its own"));
        return false;
    }
    return true;
}

/* Folds runs of blanks and line breaks to single spaces and trims both ends; returns the length. */
static size_t fold(char *text, size_t length)
{
    size_t to = 0;
    bool gap = false;

    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == ' ' || c == '\n' || c == '\t') {
            gap = to > 0;
            continue;
        }
        if (gap)
            text[to++] = ' ';
        gap = false;
        text[to++] = c;
    }
    text[to] = '\0';
    return to;
}

/* A literal block keeps its line breaks; tabs become spaces, and what is empty at the end goes. */
static size_t fold_literal(char *text, size_t length)
{
    for (char *tab = text; (tab = strchr(tab, '\t')); tab++)
        *tab = ' ';
    while (length && (text[length - 1] == '\n' || text[length - 1] == ' '))
        length--;
    text[length] = '\0';
    return length;
}

static bool needs_folding(const struct node *node)
{
    const char *text = node->text;
    size_t length = node->length;

    return length &&
        (text[0] == ' ' || text[length - 1] == ' ' || memchr(text, '\n', length) ||
            memchr(text, '\t', length) || strstr(text, "  "));
}

static size_t fold_node(struct reading *reading, const struct node *node)
{
    if (node->style != STYLE_LITERAL && !needs_folding(node))
        return node->length;
    reading->locator = (struct locator){0};
    return node->style == STYLE_LITERAL ? fold_literal(node->text, node->length)
                                        : fold(node->text, node->length);
}

static bool check_folded(struct reading *reading, const struct node *node, const char *label,
    unsigned flags, size_t length)
{
    if (length == 0 && !(flags & TEXT_MAY_BE_EMPTY))
        reading_error(reading, node, "bad-value", _("'%s' is empty"), label);
    else if (length > SCENARIO_TEXT_LIMIT && utf8_count(node->text, length) > SCENARIO_TEXT_LIMIT)
        reading_error(reading, node, "limit", _("a text may have %d characters at most"),
            SCENARIO_TEXT_LIMIT);
    else if ((flags & TEXT_ONE_LINE) && node->style == STYLE_LITERAL &&
        memchr(node->text, '\n', length))
        reading_error(reading, node, "bad-value", _("'%s' must be one line"), label);
    else
        return true;
    return false;
}

static bool check_template(struct reading *reading, const struct node *node)
{
    struct template_error error;
    const char *from = node->text;
    bool sound = true;

    while (!template_check(from, reading->vars, reading->var_count, &error)) {
        size_t offset = (size_t)(from - node->text) + error.offset;
        reading_error_in(reading, node, offset, error.length, error.rule, error.message);
        from = node->text + offset + error.length;
        sound = false;
    }
    return sound;
}

bool read_text(struct reading *reading, const struct node *node, const char *label, unsigned flags,
    struct text *text)
{
    if (!expect_scalar(reading, node, label))
        return false;
    if (node->style == STYLE_PLAIN && !check_plain(reading, node, flags))
        return false;
    size_t length = fold_node(reading, node);
    if (!check_folded(reading, node, label, flags, length))
        return false;
    if (!(flags & TEXT_VERBATIM) && !check_template(reading, node))
        return false;
    *text = (struct text){node->text, node->place};
    return true;
}

const char *read_word(struct reading *reading, const struct node *node, const char *label)
{
    if (!expect_scalar(reading, node, label))
        return NULL;
    if (node->length == 0)
        reading_error(reading, node, "bad-value", _("'%s' is empty"), label);
    else if (node->length > SCENARIO_TEXT_LIMIT)
        reading_error(reading, node, "limit", _("a text may have %d characters at most"),
            SCENARIO_TEXT_LIMIT);
    else if (node->style != STYLE_PLAIN || check_resolved(reading, node, 0))
        return node->text;
    return NULL;
}

bool read_number(struct reading *reading, const struct node *node, const char *label, int min,
    int max, int *value)
{
    int number;

    if (node->kind == NODE_REFUSED)
        return false;
    if (!node_is_plain(node) || !scalar_is_whole(node->text, &number)) {
        if (node->kind == NODE_SCALAR && node->style != STYLE_PLAIN &&
            scalar_is_whole(node->text, &number))
            reading_error(reading, node, "bad-type",
                _("'%s' must be a whole number: take the quotes away"), label);
        else
            reading_error(reading, node, "bad-type",
                _("'%s' must be a whole number, without leading zeros"), label);
        return false;
    }
    if (min == max && number != min) {
        reading_error(reading, node, "bad-value", _("'%s' must be %d"), label, min);
        return false;
    }
    if (number < min || number > max) {
        reading_error(reading, node, "bad-value", _("'%s' must be from %d to %d"), label, min, max);
        return false;
    }
    *value = number;
    return true;
}

bool read_switch(struct reading *reading, const struct node *node, const char *label, bool *value)
{
    if (node->kind == NODE_REFUSED)
        return false;
    if (!node_is_plain(node) ||
        (strcmp(node->text, "true") != 0 && strcmp(node->text, "false") != 0)) {
        reading_error(reading, node, "bad-type", _("'%s' must be true or false"), label);
        return false;
    }
    *value = node->text[0] == 't';
    return true;
}
