/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From YAML to a scenario, or to diagnostics: all of a file's mistakes in one run, each with its
 * exact place (kancil-scenario(5)). Nothing half-loaded ever comes out.
 */
#ifndef KANCIL_SCENARIO_LOAD_H
#define KANCIL_SCENARIO_LOAD_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "scenario/model.h"

#define SCENARIO_FILE_LIMIT (1024 * 1024) /* bytes */
#define SCENARIO_DEPTH_LIMIT 64
#define SCENARIO_SCENE_LIMIT 2000 /* scenes or items */
#define SCENARIO_TEXT_LIMIT 4000  /* characters */
#define SCENARIO_VARIABLE_LIMIT 64

/* Loads LENGTH bytes of YAML. NAME is what diagnostics call the file; its last part without ".yaml"
 * must be the id, unless it is "-". The caller owns the result (scenario_free); NULL where DIAGS
 * got an error. Warnings may come with a result. */
struct scenario *scenario_load(
    const char *name, const char *yaml, size_t length, struct diag_list *diags);
/* The same of the bytes in YAML, which the result keeps: YAML is empty afterwards. */
struct scenario *scenario_load_buf(const char *name, struct buf *yaml, struct diag_list *diags);

/* Reads PATH ("-": standard input) and loads it. NULL with ERROR->number set where it cannot be
 * read (a file over the limit is a diagnostic [limit] instead), NULL with diagnostics where it is
 * wrong. */
struct scenario *scenario_load_file(
    const char *path, struct diag_list *diags, struct file_error *error);

/* Whether the YAML is a country pack: its first key is kancil-country. */
bool scenario_is_country_pack(const char *yaml, size_t length);

#endif
