/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What happened in a play so far, as the thing it is: bubbles left and right, a mail with its head,
 * a call, a post, a page, a story told. Laid out once a width; new paragraphs are added at the end.
 */
#ifndef KANCIL_UI_THREAD_H
#define KANCIL_UI_THREAD_H

#include "ui/flow.h"

/* Whether people talk in VIEW, with pauses and bubbles. */
bool thread_is_talk(enum view view);

/* Lays out what DOCUMENT has more than FLOW. FRAMED: bubbles have frames (there is room for them).
 */
void thread_lay(struct flow *flow, const struct document *document, const struct canvas *canvas,
    int width, bool framed, const char *language);

#endif
