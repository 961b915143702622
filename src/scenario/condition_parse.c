/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A descent through the grammar of condition.h. Every function returns NULL once ERROR is set, and
 * the first error stays.
 */
#include "config.h"

#include "base/i18n.h"
#include "scenario/condition.h"
#include "scenario/condition_token.h"
#include "scenario/load.h"
#include "scenario/scalar.h"

#include <stdio.h>
#include <string.h>

struct parser {
    const char *source, *at;
    const struct condition_names *names;
    struct arena *arena;
    struct condition_error *error;
    bool failed;  /* it is told in error */
    bool unknown; /* a name is not known, and UNKNOWN was told */
    int depth;
    struct token token;    /* the one that is looked at */
    struct token previous; /* the one before it, for what ends too soon */
};

static void advance(struct parser *parser)
{
    parser->previous = parser->token;
    parser->token = token_next(parser->source, &parser->at);
}

static bool is_token(const struct parser *parser, const char *text)
{
    return parser->token.kind != TOKEN_END && strcmp(parser->token.text, text) == 0;
}

/* Where the next message goes: NULL when there was one already. */
static char *fail(struct parser *parser, const struct token *token, const char *rule)
{
    if (parser->failed)
        return NULL;
    parser->failed = true;
    parser->error->rule = rule;
    parser->error->offset = token->offset;
    parser->error->length = token->length;
    return parser->error->message;
}

#define FAIL(parser, token, rule, ...)                                       \
    do {                                                                     \
        char *message_ = fail((parser), (token), (rule));                    \
        if (message_)                                                        \
            snprintf(message_, sizeof(parser)->error->message, __VA_ARGS__); \
    } while (0)

/* What the words of other languages are called here. */
static const char *own_word(const char *text)
{
    static const char *const words[][2] = {{"&&", "and"}, {"||", "or"}, {"!", "not"}, {"&", "and"},
        {"|", "or"}, {"=", "=="}, {"AND", "and"}, {"OR", "or"}, {"NOT", "not"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(text, words[i][0]) == 0)
            return words[i][1];
    return NULL;
}

static void fail_here(struct parser *parser)
{
    const struct token *token = &parser->token;
    const char *own = own_word(token->text);

    if (token->kind == TOKEN_END && parser->previous.length)
        FAIL(parser, &parser->previous, "bad-condition",
            _("something is missing behind '%s' in the condition"), parser->previous.text);
    else if (token->kind == TOKEN_END)
        FAIL(parser, token, "bad-condition", _("the condition is empty"));
    else if (own)
        FAIL(parser, token, "bad-condition", _("'%s' is no word of conditions: write '%s'"),
            token->text, own);
    else
        FAIL(parser, token, "bad-condition", _("'%s' cannot stand here in a condition"),
            token->text);
}

static struct condition *new_node(struct parser *parser, enum condition_op op, int value,
    const struct condition *left, const struct condition *right)
{
    struct condition *node = arena_alloc(parser->arena, sizeof *node);
    *node = (struct condition){.op = op, .value = value, .left = left, .right = right};
    return node;
}

static struct condition *parse_or(struct parser *parser);

static struct condition *parse_number(struct parser *parser)
{
    int value;

    if (!scalar_is_whole(parser->token.text, &value)) {
        FAIL(parser, &parser->token, "bad-condition",
            _("'%s' is no whole number: write it without leading zeros"), parser->token.text);
        return NULL;
    }
    advance(parser);
    return new_node(parser, CONDITION_NUMBER, value, NULL, NULL);
}

static void describe_unknown(struct parser *parser, const struct token *token, enum condition_op op)
{
    const struct condition_names *names = parser->names;
    const char *near = names->near ? names->near(names->names, op, token->text) : NULL;
    const char *name = token->text;

    switch (op) {
    case CONDITION_VISITED:
        if (near)
            FAIL(parser, token, "unknown-id", _("there is no scene '%s'; did you mean '%s'?"), name,
                near);
        FAIL(parser, token, "unknown-id", _("there is no scene '%s'"), name);
        break;
    case CONDITION_FLAGGED:
        if (near)
            FAIL(parser, token, "unknown-id", _("there is no sign '%s'; did you mean '%s'?"), name,
                near);
        FAIL(parser, token, "unknown-id", _("there is no sign '%s'"), name);
        break;
    case CONDITION_INSPECTED:
        if (near)
            FAIL(parser, token, "unknown-id", _("there is no look '%s'; did you mean '%s'?"), name,
                near);
        FAIL(parser, token, "unknown-id", _("there is no look '%s'"), name);
        break;
    default:
        if (near)
            FAIL(parser, token, "unknown-id", _("there is no variable '%s'; did you mean '%s'?"),
                name, near);
        FAIL(parser, token, "unknown-id", _("there is no variable '%s'"), name);
        break;
    }
}

/* False where parsing is to end: nobody listens to every unknown name. */
static bool report_unknown(struct parser *parser, const struct token *token, enum condition_op op)
{
    describe_unknown(parser, token, op);
    if (!parser->names->unknown)
        return false;
    parser->names->unknown(parser->names->context, parser->error);
    parser->unknown = true;
    parser->failed = false;
    parser->error->rule = NULL;
    return true;
}

/* The name in parentheses behind visited, visits, flagged, inspected. */
static struct condition *parse_call(struct parser *parser, enum condition_op op)
{
    const struct condition_names *names = parser->names;

    advance(parser);
    if (!is_token(parser, "(")) {
        fail_here(parser);
        return NULL;
    }
    advance(parser);
    struct token name = parser->token;
    if (name.kind != TOKEN_WORD && name.kind != TOKEN_NUMBER) {
        fail_here(parser);
        return NULL;
    }
    int value = op == CONDITION_FLAGGED ? term_find(&TERMS_TELL, name.text)
        : op == CONDITION_INSPECTED     ? names->item(names->names, name.text)
                                        : names->scene(names->names, name.text);
    if (value < 0 &&
        !report_unknown(parser, &name, op == CONDITION_VISITS ? CONDITION_VISITED : op))
        return NULL;
    advance(parser);
    if (!is_token(parser, ")")) {
        fail_here(parser);
        return NULL;
    }
    advance(parser);
    return new_node(parser, op, value, NULL, NULL);
}

static struct condition *parse_variable(struct parser *parser)
{
    const struct token name = parser->token;
    bool is_boolean = false;

    if (is_token(parser, "true") || is_token(parser, "false") || is_token(parser, "and") ||
        is_token(parser, "or") || is_token(parser, "not") || own_word(name.text)) {
        fail_here(parser);
        return NULL;
    }
    int variable = parser->names->variable(parser->names->names, name.text, &is_boolean);
    if (variable < 0 && !report_unknown(parser, &name, CONDITION_VARIABLE))
        return NULL;
    advance(parser);
    struct condition *node = new_node(parser, CONDITION_VARIABLE, variable, NULL, NULL);
    /* What a node gives is kept in its place while it is compiled: a boolean has line 1. */
    node->place.line = is_boolean;
    return node;
}

/* A variable that nobody knows is taken for what fits where it stands. */
static bool is_unknown(const struct condition *node)
{
    return node->op == CONDITION_VARIABLE && node->value < 0;
}

static bool is_number(const struct condition *node)
{
    return node->op == CONDITION_NUMBER || node->op == CONDITION_VISITS ||
        (node->op == CONDITION_VARIABLE && !node->place.line);
}

static struct condition *parse_primary(struct parser *parser)
{
    static const struct {
        const char *word;
        enum condition_op op;
    } calls[] = {{"visited", CONDITION_VISITED}, {"visits", CONDITION_VISITS},
        {"flagged", CONDITION_FLAGGED}, {"inspected", CONDITION_INSPECTED}};

    if (parser->token.kind == TOKEN_NUMBER)
        return parse_number(parser);
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++)
        if (is_token(parser, calls[i].word))
            return parse_call(parser, calls[i].op);
    if (parser->token.kind == TOKEN_WORD)
        return parse_variable(parser);
    if (!is_token(parser, "(")) {
        fail_here(parser);
        return NULL;
    }
    advance(parser);
    struct condition *inside = parse_or(parser);
    if (!inside)
        return NULL;
    if (!is_token(parser, ")")) {
        fail_here(parser);
        return NULL;
    }
    advance(parser);
    return inside;
}

static int comparison(const struct parser *parser)
{
    static const char *const signs[] = {"==", "!=", "<", "<=", ">", ">="};
    for (int i = 0; i < 6; i++)
        if (is_token(parser, signs[i]))
            return CONDITION_EQ + i;
    return -1;
}

/* A number that nothing is compared with, or a truth that is compared. */
static void fail_kind(struct parser *parser, const struct token *token, bool number)
{
    if (number)
        FAIL(parser, token, "bad-condition", _("'%s' is a number: compare it, as in '%s > 0'"),
            token->text, token->text);
    else
        FAIL(parser, token, "bad-condition",
            _("'%s' is true or false: it stands alone or behind 'not', never in a comparison"),
            token->text);
}

/* Sides of a comparison may be numbers only, and what stands alone no number; FIRST is where the
 * left one begins. */
static struct condition *parse_comparison(struct parser *parser)
{
    struct token first = parser->token;
    struct condition *left = parse_primary(parser);
    if (!left)
        return NULL;
    int op = comparison(parser);
    if (op < 0)
        return left;
    if (!is_number(left) && !is_unknown(left)) {
        fail_kind(parser, &first, false);
        return NULL;
    }
    advance(parser);
    struct token second = parser->token;
    struct condition *right = parse_primary(parser);
    if (!right)
        return NULL;
    if (!is_number(right) && !is_unknown(right)) {
        fail_kind(parser, &second, false);
        return NULL;
    }
    if (comparison(parser) >= 0) {
        FAIL(parser, &parser->token, "bad-condition",
            _("comparisons cannot be chained: join two of them with 'and'"));
        return NULL;
    }
    return new_node(parser, (enum condition_op)op, 0, left, right);
}

/* What 'not', 'and' and 'or' join must be true or false. */
static struct condition *truth(
    struct parser *parser, const struct token *first, struct condition *node)
{
    if (!node || is_unknown(node))
        return node;
    if (is_number(node) && parser->token.kind == TOKEN_SIGN && own_word(parser->token.text)) {
        fail_here(parser);
        return NULL;
    }
    if (is_number(node)) {
        fail_kind(parser, first, true);
        return NULL;
    }
    return node;
}

static struct condition *parse_not(struct parser *parser)
{
    if (!is_token(parser, "not"))
        return parse_comparison(parser);
    if (++parser->depth > SCENARIO_DEPTH_LIMIT) {
        FAIL(parser, &parser->token, "limit", _("nested more than %d levels deep"),
            SCENARIO_DEPTH_LIMIT);
        return NULL;
    }
    advance(parser);
    struct token first = parser->token;
    struct condition *inside = truth(parser, &first, parse_not(parser));
    parser->depth--;
    return inside ? new_node(parser, CONDITION_NOT, 0, inside, NULL) : NULL;
}

static struct condition *parse_and(struct parser *parser)
{
    struct token first = parser->token;
    struct condition *left = parse_not(parser);

    while (left && is_token(parser, "and")) {
        left = truth(parser, &first, left);
        advance(parser);
        struct token second = parser->token;
        struct condition *right = truth(parser, &second, left ? parse_not(parser) : NULL);
        left = right ? new_node(parser, CONDITION_AND, 0, left, right) : NULL;
    }
    return left;
}

static struct condition *parse_or(struct parser *parser)
{
    struct token first = parser->token;

    if (++parser->depth > SCENARIO_DEPTH_LIMIT) {
        FAIL(parser, &parser->token, "limit", _("nested more than %d levels deep"),
            SCENARIO_DEPTH_LIMIT);
        return NULL;
    }
    struct condition *left = parse_and(parser);
    while (left && is_token(parser, "or")) {
        left = truth(parser, &first, left);
        advance(parser);
        struct token second = parser->token;
        struct condition *right = truth(parser, &second, left ? parse_and(parser) : NULL);
        left = right ? new_node(parser, CONDITION_OR, 0, left, right) : NULL;
    }
    parser->depth--;
    return left;
}

const struct condition *condition_compile(const char *source, const struct condition_names *names,
    struct arena *arena, struct condition_error *error)
{
    struct parser parser = {
        .source = source, .at = source, .names = names, .arena = arena, .error = error};

    error->rule = NULL;
    advance(&parser);
    struct token first = parser.token;
    struct condition *root = truth(&parser, &first, parse_or(&parser));
    if (root && parser.token.kind != TOKEN_END) {
        fail_here(&parser);
        root = NULL;
    }
    if (!root || parser.unknown)
        return NULL;
    root->source = arena_string(arena, source);
    root->place = (struct place){0, 0};
    return root;
}
