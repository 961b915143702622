/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/catalogue_scan.h"

#include "base/mem.h"
#include "scenario/load.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 4096
#define FOLDER_DEPTH 16

static void add_path(struct path_list *list, const char *path)
{
    MEM_GROW(list->paths, list->count, list->capacity);
    list->paths[list->count++] = path;
}

void path_list_done(struct path_list *list)
{
    free(list->paths);
    *list = (struct path_list){0};
}

static bool is_yaml(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

enum entry_kind { ENTRY_FILE, ENTRY_FOLDER, ENTRY_OTHER };

/* A link to a file counts as a file; a link to a folder as nothing. */
static enum entry_kind kind_of(int folder, const struct dirent *entry)
{
    struct stat status;

    if (entry->d_type == DT_REG)
        return ENTRY_FILE;
    if (entry->d_type == DT_DIR)
        return ENTRY_FOLDER;
    if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
        return ENTRY_OTHER;
    if (fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISDIR(status.st_mode))
        return ENTRY_FOLDER;
    if (fstatat(folder, entry->d_name, &status, 0) == 0 && S_ISREG(status.st_mode))
        return ENTRY_FILE;
    return ENTRY_OTHER;
}

struct scan {
    struct arena *arena;
    struct path_list *scenarios, *packs;
};

static void scan_into(
    const struct scan *scan, const char *folder, struct path_list *list, int depth)
{
    DIR *stream = opendir(folder);
    if (!stream && errno == ENOMEM)
        mem_exhausted();
    if (!stream)
        return;
    for (struct dirent *entry; (entry = readdir(stream));) {
        if (entry->d_name[0] == '.')
            continue;
        enum entry_kind kind = kind_of(dirfd(stream), entry);
        if (kind == ENTRY_OTHER || (kind == ENTRY_FILE && !is_yaml(entry->d_name)))
            continue;
        char *path = arena_format(scan->arena, "%s/%s", folder, entry->d_name);
        if (kind == ENTRY_FILE)
            add_path(list, path);
        else if (depth == 0 && strcmp(entry->d_name, "countries") == 0)
            scan_into(scan, path, scan->packs, FOLDER_DEPTH);
        else if (depth < FOLDER_DEPTH)
            scan_into(scan, path, list, depth + 1);
    }
    closedir(stream);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_from(struct path_list *list, size_t first)
{
    if (list->count > first + 1)
        qsort(list->paths + first, list->count - first, sizeof *list->paths, compare_paths);
}

void scan_folder(
    const char *folder, struct arena *arena, struct path_list *scenarios, struct path_list *packs)
{
    const struct scan scan = {arena, scenarios, packs};
    size_t first_scenario = scenarios->count, first_pack = packs->count;

    scan_into(&scan, folder, scenarios, 0);
    sort_from(scenarios, first_scenario);
    sort_from(packs, first_pack);
}

static bool begins_content(const char *line, size_t length)
{
    return (length >= 7 && memcmp(line, "scenes:", 7) == 0) ||
        (length >= 6 && memcmp(line, "items:", 6) == 0);
}

/* The length up to the colon of the content's key, or 0. *FROM is the first line that was not yet
 * looked at. */
static size_t find_content(const struct buf *text, size_t *from)
{
    const char *end = text->data + text->length;

    for (;;) {
        const char *line = text->data + *from;
        if (begins_content(line, (size_t)(end - line)))
            return *from + (*line == 's' ? 7 : 6);
        const char *line_end = memchr(line, '\n', (size_t)(end - line));
        if (!line_end)
            return 0;
        *from = (size_t)(line_end - text->data) + 1;
    }
}

int read_head_bytes(const char *path, bool whole, struct buf *out)
{
    char chunk[CHUNK];
    size_t from = 0, content = 0;
    ssize_t got = 1;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

    if (descriptor < 0)
        return errno;
    while (got > 0 && !content && out->length <= SCENARIO_FILE_LIMIT) {
        got = read(descriptor, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR) {
            got = 1;
            continue;
        }
        if (got > 0)
            buf_add_bytes(out, chunk, (size_t)got);
        if (got > 0 && !whole)
            content = find_content(out, &from);
    }
    int number = got < 0 ? errno : 0;
    close(descriptor);
    if (content)
        out->length = content;
    return number;
}

static bool begins_unused(const char *line, size_t length)
{
    static const char *const keys[] = {"sources:", "cast:", "vars:", "reviewed:"};

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        size_t key = strlen(keys[i]);
        if (length >= key && memcmp(line, keys[i], key) == 0)
            return true;
    }
    return false;
}

void skim_head(struct buf *text)
{
    if (text->length == 0)
        return;
    char *end = text->data + text->length, *to = text->data;
    bool unused = false;

    for (char *line = text->data, *next; line < end; line = next) {
        char *line_end = memchr(line, '\n', (size_t)(end - line));
        next = line_end ? line_end + 1 : end;
        if (!strchr(" -#\r\n", *line))
            unused = begins_unused(line, (size_t)(next - line));
        if (unused)
            continue;
        memmove(to, line, (size_t)(next - line));
        to += next - line;
    }
    text->length = (size_t)(to - text->data);
}
