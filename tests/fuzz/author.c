/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever loads as a scenario can be judged by every rule, proved, walked, drawn and made into a
 * template for translators; what is said of it is clean, and the same when it is said again.
 */
#include "config.h"

#include "prove/proof.h"
#include "prove/walk.h"
#include "report/graph.h"
#include "report/pot.h"
#include "scenario/load.h"
#include "scenario/rules.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

#define STATES 500
#define MAP_COLUMNS 40

static void judge(const struct scenario *scenario)
{
    struct diag_list *diags = diag_list_new();
    struct proof proof;

    rules_judge(scenario, diags);
    proof_make(scenario, STATES, diags, &proof);
    if (proof.complete)
        proof_tell(scenario, &proof, diags);
    if (proof.states > STATES)
        abort();
    fuzz_print_diags(diags);
    diag_list_free(&diags);
}

static void walk(const struct scenario *scenario)
{
    const struct walk_options options = {.runs = 2, .seed = WALK_SEED, .players = true};
    struct walk once, again;

    walk_make(scenario, &options, &once);
    walk_make(scenario, &options, &again);
    for (int player = 0; player < PLAYER_COUNT; player++) {
        if (walk_score(&once.groups[player]) != walk_score(&again.groups[player]))
            abort();
    }
    walk_done(&again);
    walk_done(&once);
}

static void print(struct scenario *scenario)
{
    struct buf text = {0};
    struct pot *pot = pot_new();

    graph_add_dot(scenario, &text);
    graph_add_map(scenario, MAP_COLUMNS, &text);
    pot_add(pot, scenario);
    pot_write(pot, &text);
    fuzz_assert_clean(buf_text(&text));
    pot_free(&pot);
    buf_done(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("-", (const char *)data, size, diags);

    if (scenario != NULL) {
        judge(scenario);
        walk(scenario);
        print(scenario);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
    return 0;
}
