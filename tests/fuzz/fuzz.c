/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/fuzz/fuzz.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/file.h"
#include "base/i18n.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    i18n_start(); /* widths are those of a UTF-8 locale */
    return 0;
}

/* What is written need not last: these stand in for the C library's. */
int fsync(int descriptor)
{
    (void)descriptor;
    return 0;
}

void fuzz_assert_clean(const char *text)
{
    if (!clean_is_clean(text, CLEAN_KEEP_BREAKS)) {
        fprintf(stderr, "not clean: %s\n", text);
        abort();
    }
}

void fuzz_print_diags(struct diag_list *diags)
{
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);

    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stream, diag_at(diags, i), true);
    fclose(stream);
    fuzz_assert_clean(text);
    free(text);
}

void fuzz_draw(struct app *app, struct canvas *canvas)
{
    struct buf picture = {0};

    app_draw(app, canvas);
    canvas_picture(canvas, false, &picture);
    fuzz_assert_clean(buf_text(&picture));
    buf_done(&picture);
}

char *fuzz_string(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);

    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    return text;
}

char *fuzz_tree_path(const char *name)
{
    const char *top = getenv("TOP_SRCDIR");
    return file_join(top ? top : ".", name);
}

const struct catalogue *fuzz_catalogue(const char *name)
{
    static const struct catalogue *catalogue;

    if (catalogue == NULL) {
        char *path = fuzz_tree_path(name);
        setenv("XDG_DATA_HOME", "/nonexistent", 1);
        setenv("KANCIL_BUILT_IN", path, 1);
        catalogue = catalogue_open(NULL);
        free(path);
    }
    return catalogue;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *place)
{
    (void)info;
    (void)kind;
    if (place->level > 0)
        remove(path);
    return 0;
}

void fuzz_folder_clear(void)
{
    nftw(fuzz_folder(), remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void remove_folder(void)
{
    fuzz_folder_clear();
    rmdir(folder);
}

const char *fuzz_folder(void)
{
    if (folder[0] != '\0')
        return folder;
    strcpy(folder,
        access("/dev/shm", W_OK) == 0 ? "/dev/shm/kancil-fuzz-XXXXXX" : "/tmp/kancil-fuzz-XXXXXX");
    if (mkdtemp(folder) == NULL)
        exit(2);
    atexit(remove_folder);
    return folder;
}

void fuzz_write(const char *name, const void *data, size_t size)
{
    char *path = file_join(fuzz_folder(), name), *slash = strrchr(path, '/');

    *slash = '\0';
    file_make_folders(path, 0700, NULL);
    *slash = '/';
    if (!file_replace(path, data, size, 0600, NULL))
        exit(2);
    free(path);
}
