/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/digest.h"

#include "base/clock.h"
#include "base/rng.h"

#include <pthread.h>
#include <sha2.h>
#include <string.h>

static const char hexadecimal[] = "0123456789abcdef";

static void digest_bytes(const char *data, size_t length, uint8_t out[SHA256_DIGEST_LENGTH])
{
    SHA2_CTX context;

    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)data, length);
    SHA256Final(out, &context);
}

void digest_text(const char *data, size_t length, char out[DIGEST_TEXT_SIZE])
{
    uint8_t bytes[SHA256_DIGEST_LENGTH];

    digest_bytes(data, length, bytes);
    memcpy(out, "sha256:", 7);
    out += 7;
    for (size_t i = 0; i < sizeof bytes; i++) {
        *out++ = hexadecimal[bytes[i] >> 4];
        *out++ = hexadecimal[bytes[i] & 15];
    }
    *out = '\0';
}

/* Sets version and variant in 16 bytes and writes them in the grouping of RFC 9562. */
static void format_uuid(uint8_t bytes[16], unsigned version, char out[UUID_TEXT_SIZE])
{
    bytes[6] = (uint8_t)((bytes[6] & 0x0F) | version << 4);
    bytes[8] = (uint8_t)((bytes[8] & 0x3F) | 0x80);
    for (int i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *out++ = '-';
        *out++ = hexadecimal[bytes[i] >> 4];
        *out++ = hexadecimal[bytes[i] & 15];
    }
    *out = '\0';
}

/* Milliseconds in the high bits, and below them twelve that count within one millisecond: each
 * result is larger than the last, also when the clock stands or is set back. */
static uint64_t next_stamp(void)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static uint64_t last;
    int64_t now = clock_now();
    uint64_t stamp = now > 0 ? (uint64_t)now << 12 : 0;

    pthread_mutex_lock(&lock);
    if (stamp <= last)
        stamp = last + 1;
    last = stamp;
    pthread_mutex_unlock(&lock);
    return stamp;
}

void uuid_v7(char out[UUID_TEXT_SIZE])
{
    uint64_t stamp = next_stamp(), random = rng_fresh();
    uint8_t bytes[16];

    for (int i = 0; i < 6; i++)
        bytes[i] = (uint8_t)(stamp >> (52 - 8 * i));
    bytes[6] = (uint8_t)(stamp >> 8 & 0x0F);
    bytes[7] = (uint8_t)stamp;
    memcpy(bytes + 8, &random, sizeof random);
    format_uuid(bytes, 7, out);
}

void uuid_v8(const char *text, char out[UUID_TEXT_SIZE])
{
    uint8_t bytes[SHA256_DIGEST_LENGTH];

    digest_bytes(text, strlen(text), bytes);
    format_uuid(bytes, 8, out);
}
