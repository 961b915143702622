/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/template.h"

#include "base/i18n.h"
#include "scenario/scalar.h"
#include "scenario/suggest.h"

#include <stdio.h>
#include <string.h>

/* Longer names are no placeholder: they are cut, and then not known. */
#define NAME_SIZE 64

enum hole_kind { HOLE_NAME, HOLE_CURRENCY, HOLE_CHECK_LINE, HOLE_TERM, HOLE_VARIABLE };

/* {NAME}, {NAME|REST} or {NAME:REST}. */
struct hole {
    size_t length; /* from brace to brace */
    char name[NAME_SIZE];
    char separator; /* '|', ':' or '\0' */
    const char *rest;
    size_t rest_length;
};

enum { TERM_POST, TERM_BANK, TERM_POLICE, TERM_SCHOOL, TERM_NAMES };
static const char *const term_names[TERM_NAMES] = {"post", "bank", "police", "school"};

/* The place of NAME among the terms, with *CAPITAL where it begins with a capital letter; or -1. */
static int find_country_term(const char *name, bool *capital)
{
    char lower[NAME_SIZE];

    snprintf(lower, sizeof lower, "%s", name);
    *capital = lower[0] >= 'A' && lower[0] <= 'Z';
    if (*capital)
        lower[0] = (char)(lower[0] - 'A' + 'a');
    for (int i = 0; i < TERM_NAMES; i++)
        if (strcmp(lower, term_names[i]) == 0)
            return i;
    return -1;
}

bool template_reserves(const char *name)
{
    bool capital;

    return strcmp(name, "name") == 0 || strcmp(name, "currency") == 0 ||
        strcmp(name, "check_line") == 0 || find_country_term(name, &capital) >= 0;
}

/* Reads the hole that begins at BRACE; false where it is not closed. */
static bool read_hole(const char *brace, struct hole *hole)
{
    const char *name = brace + 1, *end = name + strcspn(name, "{}");

    if (*end != '}')
        return false;
    size_t name_length = strcspn(name, "|:}");
    *hole = (struct hole){.length = (size_t)(end - brace) + 1};
    hole->separator = name[name_length] == '}' ? '\0' : name[name_length];
    if (hole->separator) {
        hole->rest = name + name_length + 1;
        hole->rest_length = (size_t)(end - hole->rest);
    }
    if (name_length >= NAME_SIZE)
        name_length = NAME_SIZE - 1;
    memcpy(hole->name, name, name_length);
    return true;
}

static int find_variable(const struct variable *vars, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(vars[i].name, name) == 0)
            return i;
    return -1;
}

/* What NAME stands for, and which one of its kind in *INDEX; -1 where it is unknown. */
static int find_kind(const char *name, const struct variable *vars, int count, int *index)
{
    bool capital;

    if (strcmp(name, "name") == 0)
        return HOLE_NAME;
    if (strcmp(name, "currency") == 0)
        return HOLE_CURRENCY;
    if (strcmp(name, "check_line") == 0)
        return HOLE_CHECK_LINE;
    if ((*index = find_country_term(name, &capital)) >= 0)
        return HOLE_TERM;
    *index = find_variable(vars, count, name);
    return *index >= 0 ? HOLE_VARIABLE : -1;
}

/* The N of {currency:N}: a whole number not below zero in *VALUE, or a variable in *INDEX (else
 * -1). */
static bool read_amount(
    const struct hole *hole, const struct variable *vars, int count, int *value, int *index)
{
    char text[NAME_SIZE];

    if (hole->separator != ':' || hole->rest_length == 0 || hole->rest_length >= sizeof text)
        return false;
    snprintf(text, sizeof text, "%.*s", (int)hole->rest_length, hole->rest);
    *index = -1;
    if (scalar_is_whole(text, value) && *value >= 0)
        return true;
    *index = find_variable(vars, count, text);
    return *index >= 0;
}

static const char *suggest(const char *name, const struct variable *vars, int count)
{
    struct suggestion near;

    suggest_start(&near, name);
    suggest_offer(&near, "name");
    suggest_offer(&near, "currency");
    suggest_offer(&near, "check_line");
    for (int i = 0; i < TERM_NAMES; i++)
        suggest_offer(&near, term_names[i]);
    for (int i = 0; i < count; i++)
        suggest_offer(&near, vars[i].name);
    return near.best;
}

static bool fail_unknown(
    const struct hole *hole, const struct variable *vars, int count, struct template_error *error)
{
    const char *near = suggest(hole->name, vars, count);

    error->rule = "unknown-id";
    if (near)
        snprintf(error->message, sizeof error->message,
            _("there is no placeholder '{%s}'; did you mean '{%s}'? A literal brace is doubled"),
            hole->name, near);
    else
        snprintf(error->message, sizeof error->message,
            _("there is no placeholder '{%s}'; a literal brace is doubled"), hole->name);
    return false;
}

static bool fail(struct template_error *error, const char *message)
{
    error->rule = "bad-value";
    snprintf(error->message, sizeof error->message, "%s", message);
    return false;
}

static bool check_hole(
    const struct hole *hole, const struct variable *vars, int count, struct template_error *error)
{
    int index = -1, value;
    int kind = find_kind(hole->name, vars, count, &index);

    if (kind < 0)
        return fail_unknown(hole, vars, count, error);
    if (kind == HOLE_CURRENCY) {
        if (!read_amount(hole, vars, count, &value, &index))
            return fail(
                error, _("'{currency:N}' needs a whole number or a numeric variable for N"));
        if (index >= 0 && vars[index].is_boolean)
            return fail(
                error, _("'{currency:N}' needs a whole number or a numeric variable for N"));
        return true;
    }
    if (hole->separator && !(kind == HOLE_NAME && hole->separator == '|'))
        return fail(
            error, _("only '{name|...}' and '{currency:...}' have something behind the name"));
    if (kind == HOLE_VARIABLE && vars[index].is_boolean)
        return fail(error, _("a variable that is true or false has no value to show"));
    return true;
}

bool template_check(
    const char *raw, const struct variable *vars, int var_count, struct template_error *error)
{
    struct hole hole;

    for (const char *at = raw; (at = strpbrk(at, "{}"));) {
        if (at[1] == at[0]) {
            at += 2;
            continue;
        }
        error->offset = (size_t)(at - raw);
        error->length = 1;
        if (*at == '}')
            return fail(error, _("a '}' without its '{': a literal brace is doubled"));
        if (!read_hole(at, &hole))
            return fail(error, _("a '{' without its '}': a literal brace is doubled"));
        error->length = hole.length;
        if (!check_hole(&hole, vars, var_count, error))
            return false;
        at += hole.length;
    }
    return true;
}

/* The post, the bank ... with a capital where the placeholder has one. */
static void add_country_term(const struct country *country, const char *name, struct buf *out)
{
    bool capital;
    const char *const words[TERM_NAMES] = {
        country->post, country->bank, country->police, country->school};
    int term = find_country_term(name, &capital);
    const char *word = term >= 0 ? words[term] : "";

    if (capital && *word >= 'a' && *word <= 'z')
        buf_add_char(out, (char)(*word++ - 'a' + 'A'));
    buf_add(out, word);
}

/* "ScamShield, 1799": the line's name and its first contact. */
static void add_check_line(const struct country *country, struct buf *out)
{
    const struct helpline *line = country->check_line;

    if (!line || !helpline_is_shown(line)) {
        buf_add(out, _("a grown-up you trust"));
        return;
    }
    buf_format(out, "%s, %s", line->name, line->contacts[0]);
}

static int variable_value(const struct template_values *values, int variable)
{
    return values->variable ? values->variable(values->state, variable)
                            : values->scenario->vars[variable].start;
}

static void add_hole(const struct hole *hole, const struct template_values *values, struct buf *out)
{
    const struct scenario *scenario = values->scenario;
    const struct variable *vars = scenario ? scenario->vars : NULL;
    int count = scenario ? scenario->var_count : 0, index = -1, value = 0;

    switch (find_kind(hole->name, vars, count, &index)) {
    case HOLE_NAME:
        if (values->nickname && *values->nickname)
            buf_add(out, values->nickname);
        else if (hole->separator)
            buf_add_bytes(out, hole->rest, hole->rest_length);
        else
            buf_add(out, _("you"));
        break;
    case HOLE_CURRENCY:
        if (read_amount(hole, vars, count, &value, &index))
            country_add_amount(
                values->country, index >= 0 ? variable_value(values, index) : value, out);
        break;
    case HOLE_CHECK_LINE: add_check_line(values->country, out); break;
    case HOLE_TERM: add_country_term(values->country, hole->name, out); break;
    case HOLE_VARIABLE: buf_format(out, "%d", variable_value(values, index)); break;
    default: break;
    }
}

void template_expand(const char *raw, const struct template_values *values, struct buf *out)
{
    struct hole hole;

    for (;;) {
        size_t plain = strcspn(raw, "{}");
        buf_add_bytes(out, raw, plain);
        raw += plain;
        if (!*raw)
            return;
        if (raw[1] == raw[0] || *raw == '}' || !read_hole(raw, &hole)) {
            buf_add_char(out, *raw);
            raw += raw[1] == raw[0] ? 2 : 1;
            continue;
        }
        add_hole(&hole, values, out);
        raw += hole.length;
    }
}
