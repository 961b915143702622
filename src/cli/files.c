/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/files.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void files_complain(struct files *files, const struct file_error *error)
{
    struct buf text = {0};
    file_error_describe(error, &text);
    complain(STATUS_USAGE, "%s", buf_text(&text));
    buf_done(&text);
    files->unreadable = true;
}

static void add_file(struct files *files, const char *path)
{
    MEM_GROW(files->paths, files->count, files->capacity);
    files->paths[files->count++] = mem_copy_string(path);
}

static int is_listed(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool ends_in_yaml(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

/* All .yaml files below FOLDER in the order of their names; links to folders are not followed. */
static void add_folder(struct files *files, const char *folder, int depth)
{
    struct dirent **entries;
    int count = depth < 16 ? scandir(folder, &entries, is_listed, alphasort) : 0;
    if (count < 0) {
        struct file_error error = {.number = errno};
        snprintf(error.path, sizeof error.path, "%s", folder);
        files_complain(files, &error);
        return;
    }
    for (int i = 0; i < count; i++) {
        char *path = file_join(folder, entries[i]->d_name);
        struct stat about;
        if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode))
            add_folder(files, path, depth + 1);
        else if (ends_in_yaml(path))
            add_file(files, path);
        free(path);
        free(entries[i]);
    }
    if (depth < 16)
        free(entries);
}

/* A folder without any is no mistake, but whoever named it should not think that all is well. */
static void add_named_folder(struct files *files, const char *folder)
{
    size_t before = files->count;
    add_folder(files, folder, 0);
    if (files->count == before && !files->unreadable)
        complain(STATUS_WELL, _("%s: no file in it ends in .yaml"), folder);
}

void files_init(struct files *files, const struct invocation *invocation)
{
    *files = (struct files){0};
    for (int i = 0; i < invocation->operand_count; i++) {
        struct stat about;
        const char *name = invocation->operands[i];
        if (strcmp(name, "-") != 0 && stat(name, &about) == 0 && S_ISDIR(about.st_mode))
            add_named_folder(files, name);
        else
            add_file(files, name);
    }
}

void files_done(struct files *files)
{
    for (size_t i = 0; i < files->count; i++)
        free(files->paths[i]);
    free(files->paths);
    *files = (struct files){0};
}
