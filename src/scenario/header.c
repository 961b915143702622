/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/header.h"

#include "base/i18n.h"

#include <string.h>
#include <strings.h>

#define DIGITS_OF_A_NUMBER 5 /* as many digits as this could be called */

static bool is_one_of(const char *label, const char *const *labels)
{
    for (; *labels; labels++)
        if (strcasecmp(label, *labels) == 0)
            return true;
    return false;
}

/* Whether TEXT could be dialled: digits and no word, or very many digits. */
static bool is_dialled(const char *text)
{
    int digits = 0, letters = 0;

    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        digits += c >= '0' && c <= '9';
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }
    return digits >= DIGITS_OF_A_NUMBER || (digits >= 3 && letters == 0);
}

/* Whether LENGTH bytes of HOST are "example" or end in ".example". */
static bool is_example(const char *host, size_t length)
{
    static const char name[] = "example";
    size_t size = sizeof name - 1;

    if (length < size || strncasecmp(host + length - size, name, size) != 0)
        return false;
    return length == size || host[length - size - 1] == '.';
}

/* The length of a host's name: to the first character that can be none of it. A full stop at its
 * end is the sentence's. */
static size_t host_length(const char *host)
{
    size_t length = strcspn(host, "/:?#@<>()[]{},;\"' \t\n");
    while (length && host[length - 1] == '.')
        length--;
    return length;
}

/* Where the host begins: behind "https://" and behind whatever is before an @. */
static const char *find_host(const char *text)
{
    const char *scheme = strstr(text, "://");
    if (scheme)
        text = scheme + 3;
    const char *at = memchr(text, '@', strcspn(text, "/ "));
    return at ? at + 1 : text;
}

static void report_host(
    struct reading *reading, const struct node *value, const char *host, size_t length)
{
    reading_error_in(reading, value, (size_t)(host - value->text), length ? length : 1, "bad-value",
        _("an address in a scenario ends in .example, which nobody can own"));
}

static void check_address(struct reading *reading, const struct node *value)
{
    const char *host = find_host(value->text);
    size_t length = host_length(host);

    if (!is_example(host, length))
        report_host(reading, value, *host ? host : value->text, length);
}

/* Every mail address inside of a sender. */
static void check_mail(struct reading *reading, const struct node *value)
{
    for (const char *at = value->text; (at = strchr(at, '@')); at++) {
        size_t length = host_length(at + 1);
        if (memchr(at + 1, '.', length) && !is_example(at + 1, length))
            report_host(reading, value, at + 1, length);
    }
}

void check_header(struct reading *reading, const struct node *value, const char *label)
{
    static const char *const senders[] = {"number", "from", "name", NULL};
    static const char *const mails[] = {"from", "to", "name", "cc", "reply-to", NULL};

    if (strcasecmp(label, "address") == 0)
        check_address(reading, value);
    if (is_one_of(label, mails))
        check_mail(reading, value);
    if (is_one_of(label, senders) && is_dialled(value->text))
        reading_error(reading, value, "bad-value",
            _("'%s' is given in words (saved, unknown, hidden) or as a name, not in digits"),
            label);
}
