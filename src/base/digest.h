/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SHA-256 (through libmd) and the identifiers made with it: UUIDv7 and UUIDv8 (RFC 9562).
 */
#ifndef KANCIL_BASE_DIGEST_H
#define KANCIL_BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DIGEST_TEXT_SIZE (7 + 64 + 1) /* "sha256:" and 64 hexadecimal digits */
#define UUID_TEXT_SIZE 37

void digest_text(const char *data, size_t length, char out[DIGEST_TEXT_SIZE]);

/* A new UUIDv7 of the present moment: later ones of one process sort behind earlier ones. */
void uuid_v7(char out[UUID_TEXT_SIZE]);
/* The UUIDv8 that stands for TEXT: the first 128 bits of its SHA-256, version and variant set. */
void uuid_v8(const char *text, char out[UUID_TEXT_SIZE]);

#endif
