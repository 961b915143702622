/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file becomes: the example of the format, piece by piece, and what is left out of a file.
 */
#include "config.h"

#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct scenario *load_text(const char *name, const char *yaml)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load(name, yaml, strlen(yaml), diags);

    if (diag_count(diags)) {
        diag_print(stderr, diag_at(diags, 0), true);
        assert_null(scenario);
    }
    diag_list_free(&diags);
    return scenario;
}

static struct scenario *load_example(void)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    const char *top = getenv("TOP_SRCDIR");
    char *path = file_join(top ? top : ".", "tests/unit/play/prize-parcel.yaml");
    struct scenario *scenario = scenario_load_file(path, diags, &error);

    assert_non_null(scenario);
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(&diags);
    free(path);
    return scenario;
}

static void the_head(void **state)
{
    struct scenario *scenario = load_example();
    (void)state;

    assert_string_equal(scenario->id, "prize-parcel");
    assert_int_equal(scenario->format, 1);
    assert_int_equal(scenario->kind, KIND_STORY);
    assert_string_equal(scenario->title.raw, "A parcel you never ordered");
    assert_int_equal(scenario->topic, TOPIC_SCAMS);
    assert_int_equal(scenario->audience, 1u << AUDIENCE_STUDENT | 1u << AUDIENCE_FAMILY);
    assert_int_equal(scenario->age_from, 10);
    assert_int_equal(scenario->age_to, 14);
    assert_int_equal(scenario->band, BAND_9);
    assert_int_equal(scenario->minutes, 4);
    assert_int_equal(scenario->difficulty, 2);
    assert_int_equal(scenario->skills, 1u << SKILL_TRACE_THE_SOURCE | 1u << SKILL_PAUSE_FIRST);
    assert_string_equal(scenario->language, "en");
    assert_int_equal(scenario->help, 1u << HELP_SCAM | 1u << HELP_POLICE);
    assert_false(scenario->genuine);
    assert_int_equal(strlen(scenario_digest(scenario)), DIGEST_TEXT_SIZE - 1);
    assert_ptr_equal(scenario_digest(scenario), scenario_digest(scenario));
    scenario_free(&scenario);
    assert_null(scenario);
}

static void scenes_and_choices(void **state)
{
    struct scenario *scenario = load_example();
    const struct scene *text = &scenario->scenes[0], *paid = &scenario->scenes[1];
    (void)state;

    assert_int_equal(scenario->cast_count, 3);
    assert_string_equal(scenario->cast[2].name.raw, "SG-P0ST");
    assert_int_equal(scenario->scene_count, 5);
    assert_int_equal(scenario->start, 0);
    assert_int_equal(text->view, VIEW_SMS);
    assert_int_equal(paid->view, VIEW_NARRATION);
    assert_int_equal(text->line_count, 1);
    assert_int_equal(text->lines[0].speaker, 2);
    assert_int_equal(text->lines[0].sign.tell, TELL_HURRY);
    assert_false(text->lines[0].sign.weak);
    assert_int_equal(text->inspect.budget, 1);
    assert_int_equal(text->inspect.items[0].sign.tell, TELL_ODD_LINK);
    assert_int_equal(text->choice_count, 2);
    assert_int_equal(text->choices[0].to, 1);
    assert_int_equal(text->choices[0].rating, RATING_HARMFUL);
    assert_int_equal(text->choices[0].leans, LEAN_TRUST);
    assert_int_equal(text->choices[0].skills, scenario->skills);
    assert_int_equal(text->choices[1].leans, LEAN_NONE);
    assert_false(text->choices[0].spoken);
    assert_int_equal(text->go_to, -1);
    assert_int_equal(text->end, ENDING_NONE);
    assert_int_equal(scenario->scenes[4].end, ENDING_HARMED);
    assert_int_equal(scenario->choice_total, 4);
    assert_int_equal(paid->choices[1].index, 3);
    assert_int_equal(paid->choices[1].number, 2);
    scenario_free(&scenario);
}

static void places(void **state)
{
    struct scenario *scenario = load_example();
    const struct scene *text = &scenario->scenes[0];
    (void)state;

    assert_int_equal(text->place.line, 17);
    assert_int_equal(text->place.column, 3);
    assert_int_equal(text->lines[0].place.line, 20);
    assert_int_equal(text->lines[0].place.column, 9);
    assert_int_equal(text->lines[0].text.place.column, 15);
    assert_int_equal(text->choices[1].place.line, 38);
    scenario_free(&scenario);
}

#define HEAD                                                                                    \
    "kancil: 1\nid: x\ntitle: T\nsummary: S\ntopic: scams\naudience: [adult]\nages: [18, 99]\n" \
    "minutes: 3\ndifficulty: 4\nskills: [pause-first]\n"

static const char *first_line(const char *yaml_text)
{
    static char kept[256];
    char yaml[2048];

    snprintf(yaml, sizeof yaml, HEAD "scenes:\n  a:\n    lines:\n      - me: %s\n    end: safe\n",
        yaml_text);
    struct scenario *scenario = load_text("x.yaml", yaml);
    assert_non_null(scenario);
    snprintf(kept, sizeof kept, "%s", scenario->scenes[0].lines[0].text.raw);
    scenario_free(&scenario);
    return kept;
}

static void texts_are_folded(void **state)
{
    (void)state;
    assert_string_equal(first_line("plain   text\n          goes on"), "plain text goes on");
    assert_string_equal(first_line("\"two  spaces\\n\\tand more \""), "two spaces and more");
    assert_string_equal(first_line("'it''s\n\n          here'"), "it's here");
    assert_string_equal(
        first_line(">-\n          folded\n          text\n\n          twice"), "folded text twice");
    assert_string_equal(
        first_line("|\n          line  one\n            line two\n\n\n"), "line  one\n  line two");
}

static void what_is_left_out(void **state)
{
    struct scenario *scenario = load_text("-",
        HEAD "vars: {fun: {min: -2, max: 5, start: 1}, told: true}\nview: chat\nstart: b\n"
             "scenes:\n"
             "  a: {lines: [{me: \"A\", act: true}], goto: b}\n"
             "  b:\n    timer: {seconds: 9, to: c}\n    choices:\n"
             "      - {say: \"x\", to: c, add: {fun: -3}, set: {told: false, fun: 2}, once: true}\n"
             "      - {do: \"y\", to: a, id: go-back, skills: [tell-someone]}\n"
             "  c: {view: page, lines: [{narrator: \"The end.\"}], end: mixed}\n");
    (void)state;

    assert_non_null(scenario);
    const struct scene *b = &scenario->scenes[1];
    assert_int_equal(scenario->start, 1);
    assert_int_equal(scenario->scenes[0].view, VIEW_CHAT);
    assert_int_equal(scenario->scenes[2].view, VIEW_PAGE);
    assert_int_equal(scenario->scenes[0].go_to, 1);
    assert_true(scenario->scenes[0].lines[0].act);
    assert_int_equal(scenario->vars[0].min, -2);
    assert_true(scenario->vars[1].is_boolean);
    assert_int_equal(scenario->vars[1].start, 1);
    assert_int_equal(b->timer_seconds, 9);
    assert_int_equal(b->timer_to, 2);
    assert_int_equal(b->choices[0].rating, RATING_NONE);
    assert_true(b->choices[0].spoken);
    assert_true(b->choices[0].once);
    assert_int_equal(b->choices[0].effect_count, 3);
    assert_false(b->choices[0].effects[0].add); /* set comes first, whatever the file's order */
    assert_true(b->choices[0].effects[2].add);
    assert_int_equal(b->choices[0].effects[2].value, -3);
    assert_string_equal(b->choices[1].id, "go-back");
    assert_int_equal(b->choices[1].skills, 1u << SKILL_TELL_SOMEONE);
    assert_int_equal(scenario->band, BAND_18);
    scenario_free(&scenario);
}

static void decks(void **state)
{
    struct scenario *scenario = load_text("x.yaml",
        HEAD "kind: deck\ndraw: 1\nshuffle: false\nitems:\n"
             "  - {id: a, lines: [{me: \"A\"}], truth: genuine, why: \"W\", difficulty: 1}\n"
             "  - {id: b, view: sms, header: {people: 14, from: \"B\"}, lines: [{me: \"B\"}],\n"
             "     truth: fake, why: \"W\", skills: [weigh-media]}\n");
    (void)state;

    assert_non_null(scenario);
    assert_int_equal(scenario->deck.item_count, 2);
    assert_int_equal(scenario->deck.draw, 1);
    assert_false(scenario->deck.shuffle);
    assert_int_equal(scenario->deck.items[0].difficulty, 1);
    assert_int_equal(scenario->deck.items[1].difficulty, 4);
    assert_int_equal(scenario->deck.items[1].truth, TRUTH_FAKE);
    assert_int_equal(scenario->deck.items[1].skills, 1u << SKILL_WEIGH_MEDIA);
    assert_string_equal(scenario->deck.items[1].header[0].label, "people");
    assert_string_equal(scenario->deck.items[1].header[0].value.raw, "14");
    scenario_free(&scenario);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head),
        cmocka_unit_test(scenes_and_choices),
        cmocka_unit_test(places),
        cmocka_unit_test(texts_are_folded),
        cmocka_unit_test(what_is_left_out),
        cmocka_unit_test(decks),
    };
    return cmocka_run_group_tests_name("scenario model", tests, NULL, NULL);
}
