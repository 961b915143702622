/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A struct json is a cJSON under another name, so that no other file depends on that library.
 */
#include "config.h"

#include "base/json.h"

#include "base/i18n.h"
#include "base/json_check.h"
#include "base/mem.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_WHOLE 9007199254740991.0 /* 2^53 - 1: beyond it a double skips whole numbers */

static cJSON *inner(struct json *value)
{
    return (cJSON *)value;
}

static const cJSON *inner_const(const struct json *value)
{
    return (const cJSON *)value;
}

static void take_memory(void)
{
    cJSON_Hooks hooks = {.malloc_fn = mem_alloc, .free_fn = free};

    cJSON_InitHooks(&hooks);
}

/* cJSON takes its memory from us, so that running out ends as everywhere. Progress is written by a
 * thread of its own, so two may be here at once. */
static void use_own_memory(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    pthread_once(&once, take_memory);
}

struct json *json_parse(const char *text, size_t length, struct buf *reason)
{
    use_own_memory();
    if (length > JSON_LARGEST) {
        if (reason != NULL)
            buf_add(reason, _("the text is too large"));
        return NULL;
    }
    if (!json_check(text, length, reason))
        return NULL;
    cJSON *value = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
    if (value == NULL && reason != NULL)
        buf_add(reason, _("this is no JSON"));
    return (struct json *)value;
}

void json_free(struct json **value)
{
    cJSON_Delete(inner(*value));
    *value = NULL;
}

/* Gives ITEM to PARENT, under KEY or at the end of an array. */
static struct json *attach(struct json *parent, const char *key, cJSON *item)
{
    if (key != NULL)
        cJSON_AddItemToObject(inner(parent), key, item);
    else
        cJSON_AddItemToArray(inner(parent), item);
    return (struct json *)item;
}

struct json *json_object(void)
{
    use_own_memory();
    return (struct json *)cJSON_CreateObject();
}

struct json *json_array(void)
{
    use_own_memory();
    return (struct json *)cJSON_CreateArray();
}

struct json *json_add_object(struct json *object, const char *key)
{
    return attach(object, key, cJSON_CreateObject());
}

struct json *json_add_array(struct json *object, const char *key)
{
    return attach(object, key, cJSON_CreateArray());
}

void json_add_string(struct json *object, const char *key, const char *text)
{
    attach(object, key, text != NULL ? cJSON_CreateString(text) : cJSON_CreateNull());
}

void json_add_integer(struct json *object, const char *key, int64_t number)
{
    attach(object, key, cJSON_CreateNumber((double)number));
}

void json_add_fraction(struct json *object, const char *key, double number)
{
    double rounded = round(number * 100.0) / 100.0 + 0.0; /* no minus before a zero */

    attach(object, key, isfinite(rounded) ? cJSON_CreateNumber(rounded) : cJSON_CreateNull());
}

void json_add_boolean(struct json *object, const char *key, bool value)
{
    attach(object, key, cJSON_CreateBool(value));
}

void json_add_null(struct json *object, const char *key)
{
    attach(object, key, cJSON_CreateNull());
}

static const cJSON *member(const struct json *object, const char *key)
{
    if (key == NULL || object == NULL)
        return inner_const(object);
    if (!cJSON_IsObject(inner_const(object)))
        return NULL;
    return cJSON_GetObjectItemCaseSensitive(inner_const(object), key);
}

const struct json *json_get(const struct json *object, const char *key)
{
    return (const struct json *)member(object, key);
}

const char *json_string(const struct json *object, const char *key, const char *fallback)
{
    const cJSON *item = member(object, key);

    return cJSON_IsString(item) ? item->valuestring : fallback;
}

static bool is_whole(const cJSON *item)
{
    return cJSON_IsNumber(item) && fabs(item->valuedouble) <= LARGEST_WHOLE &&
        trunc(item->valuedouble) == item->valuedouble;
}

int64_t json_integer(const struct json *object, const char *key, int64_t fallback)
{
    const cJSON *item = member(object, key);

    return is_whole(item) ? (int64_t)item->valuedouble : fallback;
}

double json_number(const struct json *object, const char *key, double fallback)
{
    const cJSON *item = member(object, key);

    return cJSON_IsNumber(item) && isfinite(item->valuedouble) ? item->valuedouble : fallback;
}

bool json_boolean(const struct json *object, const char *key, bool fallback)
{
    const cJSON *item = member(object, key);

    return cJSON_IsBool(item) ? (bool)cJSON_IsTrue(item) : fallback;
}

bool json_is_null(const struct json *value)
{
    return value == NULL || cJSON_IsNull(inner_const(value));
}

bool json_is_string(const struct json *value)
{
    return cJSON_IsString(inner_const(value));
}

bool json_is_object(const struct json *value)
{
    return cJSON_IsObject(inner_const(value));
}

bool json_is_array(const struct json *value)
{
    return cJSON_IsArray(inner_const(value));
}

bool json_is_number(const struct json *value)
{
    return cJSON_IsNumber(inner_const(value));
}

bool json_is_integer(const struct json *value)
{
    return is_whole(inner_const(value));
}

bool json_is_boolean(const struct json *value)
{
    return cJSON_IsBool(inner_const(value));
}

const char *json_text(const struct json *value)
{
    return json_string(value, NULL, NULL);
}

int64_t json_whole(const struct json *value, int64_t fallback)
{
    return json_integer(value, NULL, fallback);
}

const char *json_key(const struct json *value)
{
    return value != NULL ? inner_const(value)->string : NULL;
}

const struct json *json_first(const struct json *value)
{
    if (!json_is_array(value) && !json_is_object(value))
        return NULL;
    return (const struct json *)inner_const(value)->child;
}

const struct json *json_next(const struct json *value)
{
    return value != NULL ? (const struct json *)inner_const(value)->next : NULL;
}

size_t json_length(const struct json *value)
{
    size_t count = 0;

    for (const struct json *child = json_first(value); child != NULL; child = json_next(child))
        count++;
    return count;
}
