/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The head of a scene or item in words: "Chat: U12 Tigers, 14 people", "From", "Subject".
 */
#ifndef KANCIL_PRESENT_HEADER_H
#define KANCIL_PRESENT_HEADER_H

#include "present/document.h"
#include "present/present.h"

/* Adds a PLACE paragraph for the view and a FIELD for each header field (quote: its label as the
 * file has it). A scene of narration without a header adds nothing. */
void present_header(const struct present *present, enum view view,
    const struct header_field *fields, int count, struct document *document);

/* Whether a field's LABEL, as the file has it, is one whose value speaks for itself ("14 people", a
 * time). */
bool present_header_is_known(const char *label);

#endif
