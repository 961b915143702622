/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All heads are read once, when the first question is asked: the title is painted before that.
 * Country packs are read when they are asked for. Memory that one head took is used again for the
 * next, so that only what an entry keeps stays. The program starts with this, so of the built-in
 * scenarios no more is read than an entry needs: their cast and sources are most of their heads.
 */
#include "config.h"

#include "scenario/catalogue.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/catalogue_scan.h"
#include "scenario/load.h"
#include "scenario/load_head.h"
#include "scenario/names.h"
#include "scenario/packs.h"
#include "scenario/suggest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What the folders hold, once they were read. */
struct shelf {
    char *folder; /* NULL: none was named */
    bool is_read;
    struct arena *arena; /* what the entries keep */
    struct catalogue_entry *entries;
    size_t count, capacity;
    struct names ids; /* of usable entries */
    int *by_id;       /* the entry of each of ids */
    struct packs *packs;
};

struct catalogue {
    struct shelf *shelf;
};

/* What reading the heads needs, one after the other. */
struct head_reader {
    struct shelf *shelf;
    struct arena *arena, *scratch;
    struct diag_list *diags;
    struct buf text;
    enum origin origin;
    size_t first; /* entry of the folder that is being read */
};

static char *file_id(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    return arena_copy(arena, name, strlen(name) - strlen(".yaml"));
}

/* The first of the mistakes from index FROM on, in the order of the file. */
static const char *first_mistake(struct arena *arena, const struct diag_list *diags, size_t from)
{
    const struct diag *first = diag_at(diags, from);

    for (size_t i = from + 1; i < diag_count(diags); i++) {
        const struct diag *diag = diag_at(diags, i);
        if (diag->place.line < first->place.line ||
            (diag->place.line == first->place.line && diag->place.column < first->place.column))
            first = diag;
    }
    return arena_format(
        arena, _("line %d, column %d: %s"), first->place.line, first->place.column, first->message);
}

static const char *keep(struct arena *arena, const char *text)
{
    return text ? arena_string(arena, text) : NULL;
}

static void fill_entry(
    struct arena *arena, const struct scenario *scenario, struct catalogue_entry *entry)
{
    entry->kind = scenario->kind;
    entry->title = keep(arena, scenario->title.raw);
    entry->summary = keep(arena, scenario->summary.raw);
    entry->content_note = keep(arena, scenario->content_note.raw);
    entry->language = keep(arena, scenario->language);
    entry->topic = scenario->topic;
    entry->audience = scenario->audience;
    entry->age_from = scenario->age_from;
    entry->age_to = scenario->age_to;
    entry->band = scenario->band;
    entry->minutes = scenario->minutes;
    entry->difficulty = scenario->difficulty;
    entry->skills = scenario->skills;
    entry->help = scenario->help;
    entry->genuine = scenario->genuine;
}

/* Reads the head of ENTRY's file: what is wrong becomes its error. */
static void read_entry(struct head_reader *reader, struct catalogue_entry *entry, bool whole)
{
    struct arena *arena = reader->shelf->arena;

    buf_clear(&reader->text);
    int number = read_head_bytes(entry->file, whole, &reader->text);
    if (number) {
        entry->error = arena_string(arena, strerror(number));
        return;
    }
    if (reader->text.length > SCENARIO_FILE_LIMIT) {
        entry->error =
            arena_format(arena, _("a file may have %d bytes at most"), SCENARIO_FILE_LIMIT);
        return;
    }
    if (entry->origin == ORIGIN_BUILT_IN && !whole) /* the project's tests have read them all */
        skim_head(&reader->text);
    arena_reset(reader->arena);
    arena_reset(reader->scratch);
    size_t mistakes = diag_count(reader->diags);
    const struct scenario *scenario =
        scenario_load_head(entry->file, reader->text.data ? reader->text.data : "",
            reader->text.length, reader->arena, reader->scratch, reader->diags);
    if (scenario)
        fill_entry(arena, scenario, entry);
    else if (!whole) /* a quoted text may have gone past the cut: judged by all of the file */
        read_entry(reader, entry, true);
    else
        entry->error = first_mistake(arena, reader->diags, mistakes);
}

/* Gives ENTRY its id unless an entry before it has it: of the same folder, then this one is
 * unusable; of an earlier one, then this one is left out (false), and the earlier one is told. */
static bool claim_id(struct head_reader *reader, struct catalogue_entry *entry, size_t index)
{
    struct shelf *shelf = reader->shelf;
    int place = names_add(&shelf->ids, entry->id);

    if (place >= 0) {
        shelf->by_id = mem_resize(shelf->by_id, (size_t)shelf->ids.capacity, sizeof *shelf->by_id);
        shelf->by_id[place] = (int)index;
        return true;
    }
    size_t winner = (size_t)shelf->by_id[names_find(&shelf->ids, entry->id)];
    if (winner >= reader->first) {
        entry->error = arena_format(
            shelf->arena, _("the id '%s' is taken by %s"), entry->id, shelf->entries[winner].file);
        return true;
    }
    if (entry->origin == ORIGIN_BUILT_IN)
        shelf->entries[winner].replaces = true;
    return false;
}

static void add_entry(struct head_reader *reader, const char *path)
{
    struct shelf *shelf = reader->shelf;

    MEM_GROW(shelf->entries, shelf->count, shelf->capacity);
    struct catalogue_entry *entry = &shelf->entries[shelf->count];
    *entry = (struct catalogue_entry){
        .file = path, .origin = reader->origin, .id = file_id(shelf->arena, path)};
    read_entry(reader, entry, false);
    if (entry->error || claim_id(reader, entry, shelf->count))
        shelf->count++;
}

/* One folder of the search path, unless it was read before under another name. */
static void add_folder(struct head_reader *reader, const char *folder, struct path_list *seen)
{
    struct path_list scenarios = {0}, packs = {0};
    struct stat status;

    if (!*folder || stat(folder, &status) != 0 || !S_ISDIR(status.st_mode))
        return;
    const char *identity = arena_format(reader->shelf->arena, "%llu:%llu",
        (unsigned long long)status.st_dev, (unsigned long long)status.st_ino);
    for (size_t i = 0; i < seen->count; i++)
        if (strcmp(seen->paths[i], identity) == 0)
            return;
    MEM_GROW(seen->paths, seen->count, seen->capacity);
    seen->paths[seen->count++] = identity;
    reader->first = reader->shelf->count;
    scan_folder(folder, reader->shelf->arena, &scenarios, &packs);
    for (size_t i = 0; i < scenarios.count; i++)
        add_entry(reader, scenarios.paths[i]);
    for (size_t i = 0; i < packs.count; i++)
        packs_add(
            reader->shelf->packs, packs.paths[i], file_id(reader->shelf->arena, packs.paths[i]));
    path_list_done(&scenarios);
    path_list_done(&packs);
}

static void add_search_path(struct head_reader *reader, const char *folders, struct path_list *seen)
{
    while (folders && *folders) {
        size_t length = strcspn(folders, ":");
        add_folder(reader, arena_copy(reader->shelf->arena, folders, length), seen);
        folders += length + (folders[length] == ':');
    }
}

static void add_user_folder(struct head_reader *reader, struct path_list *seen)
{
    struct arena *arena = reader->shelf->arena;
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

    if (data && *data == '/')
        add_folder(reader, arena_format(arena, "%s/kancil/scenarios", data), seen);
    else if (home && *home)
        add_folder(reader, arena_format(arena, "%s/.local/share/kancil/scenarios", home), seen);
}

static int compare_entries(const void *a, const void *b)
{
    const struct catalogue_entry *one = a, *two = b;

    if (!one->error != !two->error)
        return one->error ? 1 : -1;
    if (one->topic != two->topic)
        return one->topic < two->topic ? -1 : 1;
    if (one->age_from != two->age_from)
        return one->age_from < two->age_from ? -1 : 1;
    int order = strcmp(one->id, two->id);
    return order ? order : strcmp(one->file, two->file);
}

static void sort_entries(struct shelf *shelf)
{
    if (shelf->count)
        qsort(shelf->entries, shelf->count, sizeof *shelf->entries, compare_entries);
    for (size_t i = 0; i < shelf->count; i++) {
        int place = names_find(&shelf->ids, shelf->entries[i].id);
        if (place >= 0 && !shelf->entries[i].error)
            shelf->by_id[place] = (int)i;
    }
}

static void read_folders(struct shelf *shelf)
{
    struct head_reader reader = {
        .shelf = shelf, .arena = arena_new(), .scratch = arena_new(), .diags = diag_list_new()};
    struct path_list seen = {0};
    const char *built_in = getenv("KANCIL_BUILT_IN");

    reader.origin = ORIGIN_USER;
    if (shelf->folder)
        add_folder(&reader, shelf->folder, &seen);
    add_search_path(&reader, getenv("KANCIL_SCENARIOS"), &seen);
    add_user_folder(&reader, &seen);
    reader.origin = ORIGIN_BUILT_IN;
    add_folder(&reader, built_in && *built_in ? built_in : PKGDATADIR "/scenarios", &seen);
    sort_entries(shelf);
    path_list_done(&seen);
    buf_done(&reader.text);
    diag_list_free(&reader.diags);
    arena_free(&reader.arena);
    arena_free(&reader.scratch);
}

struct catalogue *catalogue_open(const char *folder)
{
    struct catalogue *catalogue = mem_zero(1, sizeof *catalogue);
    struct shelf *shelf = mem_zero(1, sizeof *shelf);

    shelf->folder = folder ? mem_copy_string(folder) : NULL;
    shelf->arena = arena_new();
    shelf->packs = packs_new();
    names_init(&shelf->ids, shelf->arena);
    catalogue->shelf = shelf;
    return catalogue;
}

void catalogue_free(struct catalogue **catalogue)
{
    if (!*catalogue)
        return;
    struct shelf *gone = (*catalogue)->shelf;
    packs_free(&gone->packs);
    free(gone->entries);
    free(gone->by_id);
    arena_free(&gone->arena);
    free(gone->folder);
    free(gone);
    free(*catalogue);
    *catalogue = NULL;
}

static const struct shelf *shelf_of(const struct catalogue *catalogue)
{
    struct shelf *shelf = catalogue->shelf;

    if (!shelf->is_read)
        read_folders(shelf);
    shelf->is_read = true;
    return shelf;
}

int catalogue_count(const struct catalogue *catalogue)
{
    return (int)shelf_of(catalogue)->count;
}

const struct catalogue_entry *catalogue_at(const struct catalogue *catalogue, int index)
{
    const struct shelf *shelf = shelf_of(catalogue);

    return index >= 0 && (size_t)index < shelf->count ? &shelf->entries[index] : NULL;
}

bool catalogue_has_digest(const struct catalogue_entry *entry, const char *digest)
{
    char found[DIGEST_TEXT_SIZE] = "";
    struct file_error error;
    struct buf text = {0};

    if (file_read(entry->file, SCENARIO_FILE_LIMIT, &text, &error))
        digest_text(buf_text(&text), text.length, found);
    buf_done(&text);
    return strcmp(found, digest) == 0;
}

int catalogue_index(const struct catalogue *catalogue, const struct catalogue_entry *entry)
{
    return (int)(entry - shelf_of(catalogue)->entries);
}

const struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, const char *id)
{
    const struct shelf *shelf = shelf_of(catalogue);
    int place = names_find(&shelf->ids, id);

    if (place >= 0)
        return &shelf->entries[shelf->by_id[place]];
    for (size_t i = shelf->count; i > 0 && shelf->entries[i - 1].error; i--) /* they come last */
        if (strcmp(shelf->entries[i - 1].id, id) == 0)
            return &shelf->entries[i - 1];
    return NULL;
}

const char *catalogue_suggest(const struct catalogue *catalogue, const char *id)
{
    const struct shelf *shelf = shelf_of(catalogue);
    struct suggestion near;

    suggest_start(&near, id);
    for (int i = 0; i < shelf->ids.count; i++)
        suggest_offer(&near, shelf->ids.names[i]);
    return near.best;
}

int catalogue_country_count(const struct catalogue *catalogue)
{
    return packs_count(shelf_of(catalogue)->packs);
}

const struct country *catalogue_country_at(const struct catalogue *catalogue, int index)
{
    return packs_at(shelf_of(catalogue)->packs, index);
}

const struct country *catalogue_country(const struct catalogue *catalogue, const char *code)
{
    return packs_find(shelf_of(catalogue)->packs, code);
}
