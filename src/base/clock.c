/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The civil calendar is counted here and not by the C library, whose calls look at time zones and
 * differ at the edges. Days are counted in eras of 400 years that begin on the first of March, so
 * that the leap day is the last of a year.
 */
#include "config.h"

#include "base/clock.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define DAY_SECONDS INT64_C(86400)
#define ERA_DAYS 146097
#define DAYS_BEFORE_1970 719468            /* from 0000-03-01 */
#define FIRST_SECOND INT64_C(-62167219200) /* 0000-01-01T00:00:00Z */
#define LAST_SECOND INT64_C(253402300799)  /* 9999-12-31T23:59:59Z */

struct moment {
    int year, month, day;
    int hour, minute, second;
};

static _Atomic int64_t standing = -1;

static int64_t read_clock(clockid_t which)
{
    struct timespec time;
    int64_t fixed = atomic_load(&standing);

    if (fixed >= 0)
        return fixed;
    clock_gettime(which, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int64_t clock_now(void)
{
    return read_clock(CLOCK_REALTIME);
}

int64_t clock_monotonic(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

void clock_set(int64_t now)
{
    atomic_store(&standing, now);
}

static int64_t days_of(int year, int month, int day)
{
    int shifted = month > 2 ? year : year - 1;
    int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    int year_of_era = shifted - era * 400;
    int month_from_march = (month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return (int64_t)era * ERA_DAYS + day_of_era - DAYS_BEFORE_1970;
}

static struct moment moment_of(int64_t seconds)
{
    int64_t days = (seconds - FIRST_SECOND) / DAY_SECONDS; /* from 0000-01-01: never negative */
    int rest = (int)((seconds - FIRST_SECOND) % DAY_SECONDS);
    int from_march =
        (int)days - 60 + ERA_DAYS; /* 0000 has a leap day; an era more stays positive */
    int era = from_march / ERA_DAYS - 1;
    int day_of_era = from_march % ERA_DAYS;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    struct moment moment = {
        .day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
        .month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9,
        .hour = rest / 3600,
        .minute = rest / 60 % 60,
        .second = rest % 60,
    };

    moment.year = year_of_era + era * 400 + (moment.month <= 2);
    return moment;
}

static struct moment moment_of_milliseconds(int64_t milliseconds)
{
    int64_t seconds = milliseconds / 1000 - (milliseconds % 1000 < 0);

    if (seconds < FIRST_SECOND)
        seconds = FIRST_SECOND;
    if (seconds > LAST_SECOND)
        seconds = LAST_SECOND;
    return moment_of(seconds);
}

/* COUNT digits of VALUE at OUT, and where the next character goes. */
static char *put_digits(char *out, int value, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        out[i] = (char)('0' + value % 10);
        value /= 10;
    }
    return out + count;
}

static char *put_number(char *out, int value, int count, char after)
{
    out = put_digits(out, value, count);
    *out = after;
    return out + 1;
}

static char *put_day(char *out, const struct moment *moment, char after)
{
    out = put_number(out, moment->year, 4, '-');
    out = put_number(out, moment->month, 2, '-');
    return put_number(out, moment->day, 2, after);
}

void clock_format(int64_t milliseconds, char out[CLOCK_TEXT_SIZE])
{
    struct moment moment = moment_of_milliseconds(milliseconds);

    out = put_day(out, &moment, 'T');
    out = put_number(out, moment.hour, 2, ':');
    out = put_number(out, moment.minute, 2, ':');
    out = put_number(out, moment.second, 2, 'Z');
    *out = '\0';
}

void clock_format_day(int64_t milliseconds, char out[CLOCK_TEXT_SIZE])
{
    struct moment moment = moment_of_milliseconds(milliseconds);

    put_day(out, &moment, '\0');
}

/* COUNT digits at *TEXT into *VALUE, then the character AFTER where it is not NUL. */
static bool read_number(const char **text, int count, char after, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++, (*text)++) {
        if (**text < '0' || **text > '9')
            return false;
        *value = *value * 10 + (**text - '0');
    }
    if (after == '\0')
        return true;
    return *(*text)++ == after;
}

static bool is_day(const struct moment *moment)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = moment->year;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    if (moment->month < 1 || moment->month > 12)
        return false;
    int length = lengths[moment->month - 1] + (leap && moment->month == 2);
    return moment->day >= 1 && moment->day <= length;
}

/* Thousandths from digits behind a full stop; more digits than three are passed over. */
static bool read_fraction(const char **text, int *thousandths)
{
    int scale = 100;

    *thousandths = 0;
    if (**text != '.')
        return true;
    (*text)++;
    if (**text < '0' || **text > '9')
        return false;
    for (; **text >= '0' && **text <= '9'; (*text)++, scale /= 10)
        *thousandths += (**text - '0') * scale;
    return true;
}

/* "Z" or "+08:00" as seconds east of UTC, and the end of the text behind it. */
static bool read_offset(const char *text, int *seconds)
{
    int hours, minutes, sign = *text == '-' ? -1 : 1;

    *seconds = 0;
    if (*text == 'Z' || *text == 'z')
        return text[1] == '\0';
    if (*text != '+' && *text != '-')
        return false;
    text++;
    if (!read_number(&text, 2, ':', &hours) || !read_number(&text, 2, '\0', &minutes))
        return false;
    *seconds = sign * (hours * 3600 + minutes * 60);
    return hours < 24 && minutes < 60 && *text == '\0';
}

static bool read_time(const char *text, int64_t *milliseconds)
{
    int hour, minute, second, thousandths, offset;

    if (!read_number(&text, 2, ':', &hour) || !read_number(&text, 2, ':', &minute) ||
        !read_number(&text, 2, '\0', &second) || !read_fraction(&text, &thousandths) ||
        !read_offset(text, &offset))
        return false;
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    *milliseconds = (hour * INT64_C(3600) + minute * 60 + second - offset) * 1000 + thousandths;
    return true;
}

bool clock_parse(const char *text, int64_t *milliseconds)
{
    struct moment moment = {0};
    int64_t time = 0;

    if (!read_number(&text, 4, '-', &moment.year) || !read_number(&text, 2, '-', &moment.month) ||
        !read_number(&text, 2, '\0', &moment.day) || !is_day(&moment))
        return false;
    if (*text != '\0' && *text != 'T' && *text != 't')
        return false;
    if (*text != '\0' && !read_time(text + 1, &time))
        return false;
    *milliseconds = days_of(moment.year, moment.month, moment.day) * DAY_SECONDS * 1000 + time;
    return true;
}
