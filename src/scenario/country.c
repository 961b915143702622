/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/country.h"

#include "base/i18n.h"
#include "scenario/helpline.h"
#include "scenario/load.h"
#include "scenario/names.h"
#include "scenario/scalar.h"
#include "scenario/shape.h"
#include "scenario/tree.h"

#include <errno.h>
#include <string.h>

#define FORMAT 1

enum {
    PACK_FORMAT,
    PACK_COUNTRY,
    PACK_NAME,
    PACK_LANGUAGES,
    PACK_CURRENCY,
    PACK_TERMS,
    PACK_CHECK_LINE,
    PACK_EMERGENCY,
    PACK_HELPLINES
};
static const struct shape_key pack_keys[] = {
    [PACK_FORMAT] = {.name = "kancil-country", .type = VALUE_CUSTOM, .needed = true},
    [PACK_COUNTRY] = {.name = "country",
        .type = VALUE_WORD,
        .needed = true,
        .offset = offsetof(struct country, code)},
    [PACK_NAME] = {.name = "name", .needed = true},
    [PACK_LANGUAGES] = {.name = "languages", .needed = true},
    [PACK_CURRENCY] = {.name = "currency", .needed = true},
    [PACK_TERMS] = {.name = "terms", .needed = true},
    [PACK_CHECK_LINE] = {.name = "check_line"},
    [PACK_EMERGENCY] = {.name = "emergency"},
    [PACK_HELPLINES] = {.name = "helplines", .needed = true},
};
static const struct shape pack_shape = SHAPE(N_("a country pack"), pack_keys);

enum { CURRENCY_CODE, CURRENCY_SYMBOL, CURRENCY_RATE };
static const struct shape_key currency_keys[] = {
    [CURRENCY_CODE] = {.name = "code",
        .type = VALUE_WORD,
        .needed = true,
        .offset = offsetof(struct country, currency_code)},
    [CURRENCY_SYMBOL] = {.name = "symbol", .needed = true},
    [CURRENCY_RATE] = {.name = "rate", .needed = true},
};
static const struct shape currency_shape = SHAPE(N_("'currency'"), currency_keys);

static const struct shape_key term_keys[] = {
    {.name = "post", .needed = true, .offset = offsetof(struct country, post)},
    {.name = "bank", .needed = true, .offset = offsetof(struct country, bank)},
    {.name = "police", .needed = true, .offset = offsetof(struct country, police)},
    {.name = "school", .needed = true, .offset = offsetof(struct country, school)},
};
static const struct shape term_shape = SHAPE(N_("'terms'"), term_keys);

/* A positive number with perhaps a fraction, read without regard to the locale. */
static bool read_rate(struct reading *reading, const struct node *node, double *rate)
{
    double value = 0, unit = 1;
    const char *at = node->kind == NODE_SCALAR ? node->text : "";
    size_t whole = strspn(at, "0123456789"), fraction = 0;

    if (whole && at[whole] == '.')
        fraction = strspn(at + whole + 1, "0123456789");
    size_t length = whole + (fraction ? fraction + 1 : 0);
    for (size_t i = 0; i < length; i++) {
        if (at[i] == '.')
            continue;
        value = value * 10 + (at[i] - '0');
        unit *= i > whole ? 10 : 1;
    }
    if (!whole || whole > 9 || fraction > 9 || at[length] || !node_is_plain(node) || value <= 0) {
        if (node->kind != NODE_REFUSED)
            reading_error(reading, node, "bad-type",
                _("'%s' must be a number above zero, such as 3.5"), "rate");
        return false;
    }
    *rate = value / unit;
    return true;
}

static void read_currency(struct reading *reading, const struct node *node, struct country *country)
{
    struct fields fields;

    if (!shape_match(reading, &currency_shape, node, &fields))
        return;
    shape_store(reading, &fields, country);
    const char *code = country->currency_code;
    if (code && (strlen(code) != 3 || strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
        reading_error(reading, fields.value[CURRENCY_CODE], "bad-value",
            _("'%s' is no code of a currency such as SGD"), reading_shown(reading, code));
    if (fields.value[CURRENCY_SYMBOL])
        country->currency_symbol =
            read_exact_text(reading, fields.value[CURRENCY_SYMBOL], "symbol");
    if (fields.value[CURRENCY_RATE])
        read_rate(reading, fields.value[CURRENCY_RATE], &country->rate);
}

static void read_terms(struct reading *reading, const struct node *node, struct country *country)
{
    struct fields fields;

    if (!shape_match(reading, &term_shape, node, &fields))
        return;
    for (int i = 0; i < term_shape.count; i++) {
        if (!fields.value[i])
            continue;
        const char *word = read_exact_text(reading, fields.value[i], term_keys[i].name);
        memcpy((char *)country + term_keys[i].offset, &word, sizeof word);
    }
}

static const struct helpline *read_reference(struct reading *reading, const struct node *node,
    const char *label, const struct country *country, const struct names *names)
{
    const char *id = node ? read_id(reading, node, label) : NULL;
    int place = id ? names_find(names, id) : -1;

    if (place >= 0)
        return &country->helplines[place];
    if (!id)
        return NULL;
    const char *near = names_suggest(names, id);
    if (near)
        reading_error(reading, node, "unknown-id",
            _("there is no help line '%s'; did you mean '%s'?"), id, near);
    else
        reading_error(reading, node, "unknown-id", _("there is no help line '%s'"), id);
    return NULL;
}

static void check_code(struct reading *reading, const struct node *node, const char *code)
{
    const char *slash = strrchr(reading->input.name, '/');
    const char *name = slash ? slash + 1 : reading->input.name;
    size_t length = strlen(name);

    if (strlen(code) < 2 || strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != strlen(code)) {
        reading_error(reading, node, "bad-value", _("'%s' is no code of a country such as SG"),
            reading_shown(reading, code));
        return;
    }
    if (strcmp(reading->input.name, "-") == 0)
        return;
    if (length > 5 && strcmp(name + length - 5, ".yaml") == 0)
        length -= 5;
    if (strlen(code) != length || memcmp(code, name, length) != 0)
        reading_error(reading, node, "bad-value",
            _("the code must be the file's name without .yaml: '%.*s'"), (int)length, name);
}

static bool is_newer(struct reading *reading, const struct node *root)
{
    const struct node *value = node_value(root, "kancil-country");
    int format;

    if (value && node_is_plain(value) && scalar_is_whole(value->text, &format) && format > FORMAT) {
        reading_error(reading, value, "bad-value",
            _("this country pack is of format %d and this program reads format %d: a "
              "newer Kancil is needed"),
            format, FORMAT);
        return true;
    }
    return false;
}

static void read_languages(struct reading *reading, const struct node *node)
{
    if (!expect_list(reading, node, "languages"))
        return;
    for (const struct node *entry = node->child; entry; entry = entry->next)
        read_language(reading, entry, "languages");
}

static void read_pack(struct reading *reading, const struct fields *pack, struct country *country)
{
    struct names names;
    int format;

    names_init(&names, reading->scratch);
    if (pack->value[PACK_FORMAT])
        read_number(reading, pack->value[PACK_FORMAT], "kancil-country", FORMAT, FORMAT, &format);
    shape_store(reading, pack, country);
    if (country->code)
        check_code(reading, pack->value[PACK_COUNTRY], country->code);
    if (pack->value[PACK_NAME])
        country->name = read_exact_text(reading, pack->value[PACK_NAME], "name");
    if (pack->value[PACK_LANGUAGES])
        read_languages(reading, pack->value[PACK_LANGUAGES]);
    if (pack->value[PACK_CURRENCY])
        read_currency(reading, pack->value[PACK_CURRENCY], country);
    if (pack->value[PACK_TERMS])
        read_terms(reading, pack->value[PACK_TERMS], country);
    if (pack->value[PACK_HELPLINES])
        read_helplines(reading, pack->value[PACK_HELPLINES], country, &names);
    country->check_line =
        read_reference(reading, pack->value[PACK_CHECK_LINE], "check_line", country, &names);
    country->emergency =
        read_reference(reading, pack->value[PACK_EMERGENCY], "emergency", country, &names);
}

static void read_all(struct reading *reading, struct country *country)
{
    struct fields pack;
    const struct node *root = tree_read(reading);

    if (!root || is_newer(reading, root) || !shape_match(reading, &pack_shape, root, &pack))
        return;
    read_pack(reading, &pack, country);
}

struct country *country_load(
    const char *name, const char *yaml, size_t length, struct diag_list *diags)
{
    struct reading reading;
    struct arena *arena = arena_new(), *scratch = arena_new();
    struct country *country = arena_alloc(arena, sizeof *country);

    country->arena = arena;
    reading_start(&reading, name, yaml, length, arena, scratch, diags);
    if (length > SCENARIO_FILE_LIMIT)
        reading_error_at(&reading, (struct place){1, 1}, 1, "limit",
            _("a file may have %d bytes at most"), SCENARIO_FILE_LIMIT);
    else
        read_all(&reading, country);
    if (reading.errors)
        country_free(&country);
    arena_free(&scratch);
    return country;
}

struct country *country_load_file(
    const char *path, struct diag_list *diags, struct file_error *error)
{
    struct buf yaml = {0};
    struct country *country = NULL;

    *error = (struct file_error){0};
    if (file_read(path, SCENARIO_FILE_LIMIT, &yaml, error)) {
        country = country_load(path, buf_text(&yaml), yaml.length, diags);
    } else if (error->number == EFBIG) {
        *error = (struct file_error){0};
        diag_add(diags, path, NULL, 0, (struct diag_place){1, 1, 1}, DIAG_ERROR, "limit",
            _("a file may have %d bytes at most"), SCENARIO_FILE_LIMIT);
    }
    buf_done(&yaml);
    return country;
}

void country_free(struct country **country)
{
    if (!*country)
        return;
    struct arena *arena = (*country)->arena;
    arena_free(&arena);
    *country = NULL;
}
