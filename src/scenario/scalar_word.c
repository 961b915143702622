/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that have a form: names, ids, addresses, days, languages. */
#include "config.h"

#include "scenario/scalar.h"

#include "base/clock.h"
#include "base/i18n.h"

#include <string.h>

/* "https:" and the like, then what no blank parts. */
static bool is_address(const char *text)
{
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-";
    size_t kind = strspn(text, letters);

    return kind > 0 && !strchr("0123456789+.-", *text) && text[kind] == ':' &&
        text[kind + 1] != '\0' && !strpbrk(text, " \t\n");
}

const char *read_address(struct reading *reading, const struct node *node, const char *label)
{
    const char *address = read_word(reading, node, label);

    if (address && !is_address(address)) {
        reading_error(reading, node, "bad-value",
            _("'%s' is no whole address such as https://example.org/page"),
            reading_shown(reading, address));
        return NULL;
    }
    return address;
}

const char *read_day(struct reading *reading, const struct node *node, const char *label)
{
    const char *day = read_word(reading, node, label);
    int64_t at;

    if (day && (strlen(day) != 10 || !clock_parse(day, &at))) {
        reading_error(reading, node, "bad-value", _("'%s' is no day such as \"2026-11-21\""),
            reading_shown(reading, day));
        return NULL;
    }
    return day;
}

static bool is_name(const char *name)
{
    if (*name == '-')
        return false;
    for (; *name; name++) {
        char lower = (char)(*name | 0x20);
        if (!(lower >= 'a' && lower <= 'z') && !(*name >= '0' && *name <= '9') && *name != '-' &&
            *name != '_')
            return false;
    }
    return true;
}

const char *read_name(struct reading *reading, const struct node *node, const char *label)
{
    const char *name = read_word(reading, node, label);

    if (name && !is_name(name)) {
        reading_error(reading, node, "bad-value",
            _("'%s' is no name: it has letters, digits, '-' and '_' alone"),
            reading_shown(reading, name));
        return NULL;
    }
    return name;
}

const char *read_id(struct reading *reading, const struct node *node, const char *label)
{
    const char *id = read_word(reading, node, label);

    if (id && !scalar_is_kebab(id)) {
        reading_error(reading, node, "bad-value",
            _("'%s' is no id: it has small letters and digits, words joined by '-'"),
            reading_shown(reading, id));
        return NULL;
    }
    return id;
}

/* A BCP 47 tag as far as its form goes: letters, then parts of up to eight letters and digits. */
static bool is_language(const char *tag)
{
    size_t part = 0, parts = 0;

    for (;; tag++) {
        bool letter = (*tag >= 'a' && *tag <= 'z') || (*tag >= 'A' && *tag <= 'Z');
        bool digit = *tag >= '0' && *tag <= '9' && parts > 0;
        if (letter || digit) {
            part++;
            continue;
        }
        if (part < (parts ? 1 : 2) || part > 8)
            return false;
        if (!*tag)
            return true;
        if (*tag != '-')
            return false;
        part = 0;
        parts++;
    }
}

const char *read_language(struct reading *reading, const struct node *node, const char *label)
{
    const char *tag = read_word(reading, node, label);

    if (tag && !is_language(tag)) {
        reading_error(reading, node, "bad-value",
            _("'%s' is no language tag such as en, ms or zh-Hans"), reading_shown(reading, tag));
        return NULL;
    }
    return tag;
}
