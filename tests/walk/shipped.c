/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The scenarios that are shipped, walked completely by real sessions: to every state, and from
 * there by every answer. Then again with the play written to a file and read back before each
 * answer: both plays come to the same, to the letter.
 */
#include "config.h"

#include "base/file.h"
#include "prove/witness.h"
#include "scenario/load.h"
#include "store/current.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int cases;

static void result(bool good, const char *scenario, const char *what)
{
    printf("%sok %d - %s: %s\n", good ? "" : "not ", ++cases, scenario, what);
}

/* From STATE by each of its answers. */
static bool take_all_answers(
    const struct space *space, const struct paths *paths, uint32_t state, struct script *script)
{
    struct situation at = {.state = state_new(space->facts->scenario)};
    struct moves moves = {0};
    bool well = true;

    facts_unpack(space->facts, space_at(space, state), &at);
    moves_find(space->facts, &at, &moves);
    for (size_t i = 0; i < moves.count && well; i++)
        well = witness_play(space, paths, state, script) && script_give(script, &moves.list[i]);
    moves_done(&moves);
    state_free(&at.state);
    return well;
}

static bool walk_all(const struct space *space, const struct paths *paths)
{
    struct script script;
    bool well = true;

    script_init(&script, space->facts->scenario);
    for (uint32_t i = 0; i < space->count && well; i++) {
        well = witness_play(space, paths, i, &script);
        if (space_scene_of(space, i)->choice_count > 0)
            well = well && script_reach_question(&script) &&
                take_all_answers(space, paths, i, &script);
    }
    script_done(&script);
    return well;
}

/* Writes the play to the file DATA and goes on with what is read back. */
static struct session *save_and_load(void *data, struct session *session)
{
    const char *path = data;
    const struct scenario *scenario = session_scenario(session);
    struct arena *arena = arena_new();
    struct current current = {0};
    struct file_error error = {0};
    struct buf text = {0};
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    current_add_head(&text, session, "0193b0a0-0000-7000-8000-000000000001");
    current_add_line(&text, session_attempt(session), NULL, answers, count, 0);
    /* A new file each time: writing over an old one waits for the disk on some file systems. */
    unlink(path);
    FILE *file = fopen(path, "w");
    if (!file || fwrite(buf_text(&text), 1, text.length, file) != text.length ||
        fclose(file) != 0 || !current_read(path, arena, &current, &error) ||
        current.answer_count != count)
        abort();
    session_free(&session);
    session = session_new(scenario, &(struct session_options){.seed = current.attempt.seed});
    if (!session_replay(session, current.answers, current.answer_count, NULL, NULL))
        abort();
    /* Where it was saved, a question had been asked. */
    while (!session_is_waiting(session))
        session_next(session);
    arena_free(&arena);
    buf_done(&text);
    return session;
}

static void describe(const struct script *script, struct buf *out)
{
    struct json *object = json_object();

    attempt_json_add_outcome(object, session_attempt(script->session));
    attempt_json_add_lists(object, session_attempt(script->session), NULL, false);
    buf_clear(out);
    json_write(object, true, out);
    json_free(&object);
}

static bool walk_saving(const struct space *space, const struct paths *paths, char *path)
{
    struct script once, saved;
    struct buf first = {0}, second = {0};
    bool well = true;

    script_init(&once, space->facts->scenario);
    script_init(&saved, space->facts->scenario);
    saved.between = save_and_load;
    saved.data = path;
    for (uint32_t i = 0; i < space->count && well; i++) {
        well = witness_play(space, paths, i, &once) && witness_play(space, paths, i, &saved);
        script_reach_question(&once);
        script_reach_question(&saved);
        describe(&once, &first);
        describe(&saved, &second);
        well = well && strcmp(buf_text(&first), buf_text(&second)) == 0;
    }
    script_done(&once);
    script_done(&saved);
    buf_done(&first);
    buf_done(&second);
    return well;
}

static void walk_story(const struct scenario *scenario)
{
    char path[] = "walk-shipped-XXXXXX";
    struct space *space = space_new(scenario, SPACE_LIMIT);
    struct paths paths;
    int descriptor = mkstemp(path);

    if (descriptor < 0)
        abort();
    close(descriptor);
    paths_init(&paths, space);
    result(
        space->complete && walk_all(space, &paths), scenario->id, "every state and every answer");
    result(walk_saving(space, &paths, path), scenario->id, "the same with a file in between");
    unlink(path);
    paths_done(&paths);
    space_free(&space);
}

static int walk_file(const char *path, const struct stat *about, int type, struct FTW *place)
{
    size_t length = strlen(path);
    struct diag_list *diags;
    struct scenario *scenario;
    struct file_error error;

    (void)about;
    (void)place;
    if (type != FTW_F || length < 5 || strcmp(path + length - 5, ".yaml") != 0 ||
        strstr(path, "/countries/"))
        return 0;
    diags = diag_list_new();
    scenario = scenario_load_file(path, diags, &error);
    if (!scenario)
        result(false, path, "is read");
    else if (scenario->kind == KIND_STORY)
        walk_story(scenario);
    scenario_free(&scenario);
    diag_list_free(&diags);
    return 0;
}

int main(void)
{
    const char *folder = getenv("KANCIL_BUILT_IN");

    nftw(folder ? folder : "scenarios", walk_file, 16, FTW_PHYS);
    printf("1..%d\n", cases);
    return 0;
}
