/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screen of a terminal as an SVG picture. */
#ifndef KANCIL_DOC_SVG_H
#define KANCIL_DOC_SVG_H

#include <stdbool.h>
#include <stdio.h>
#include <vterm.h>

void svg_write(FILE *stream, VTermScreen *screen, int rows, int columns);

#endif
