/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/round.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MOST 40

/* A deck of COUNT items of which the first GENUINE are genuine; difficulties go round. */
static struct deck make_deck(struct item *items, int count, int genuine, int draw, bool shuffle)
{
    for (int i = 0; i < count; i++)
        items[i] = (struct item){
            .index = i, .difficulty = 1 + i % 5, .truth = i < genuine ? TRUTH_GENUINE : TRUTH_FAKE};
    return (struct deck){.items = items, .item_count = count, .draw = draw, .shuffle = shuffle};
}

static int genuine_among(const struct deck *deck, const int *drawn, int count)
{
    int genuine = 0;

    for (int i = 0; i < count; i++)
        genuine += deck->items[drawn[i]].truth == TRUTH_GENUINE;
    return genuine;
}

static void check_draw(const struct deck *deck, int genuine, uint64_t seed)
{
    int drawn[MOST], count = round_draw(deck, seed, 0, drawn);
    bool met[MOST] = {false};
    double share = (double)deck->draw * genuine / deck->item_count;
    double off = genuine_among(deck, drawn, count) - share;

    assert_int_equal(count, deck->draw);
    assert_true(off > -1 && off < 1);
    for (int i = 0; i < count; i++) {
        assert_in_range(drawn[i], 0, deck->item_count - 1);
        assert_false(met[drawn[i]]);
        met[drawn[i]] = true;
        assert_true(deck->shuffle || i == 0 || drawn[i] > drawn[i - 1]);
    }
}

static void draws_keep_the_share_of_genuine_ones(void **unused)
{
    struct item items[MOST];

    (void)unused;
    for (int count = 1; count <= 18; count++) {
        for (int genuine = 0; genuine <= count; genuine++) {
            for (int draw = 1; draw <= count; draw++) {
                struct deck deck = make_deck(items, count, genuine, draw, draw % 2 == 0);

                check_draw(&deck, genuine, (uint64_t)(count * 100 + draw));
            }
        }
    }
}

static void the_seed_alone_decides(void **unused)
{
    struct item items[MOST];
    struct deck deck = make_deck(items, 20, 10, 8, true);
    int first[MOST], again[MOST], different = 0;

    (void)unused;
    for (uint64_t seed = 0; seed < 50; seed++) {
        int other[MOST];

        round_draw(&deck, seed, 0, first);
        round_draw(&deck, seed, 0, again);
        round_draw(&deck, seed + 1, 0, other);
        assert_memory_equal(first, again, 8 * sizeof *first);
        different += memcmp(first, other, 8 * sizeof *first) != 0;
    }
    assert_true(different > 45);
}

/* Over many seeds every item gets its turn, in every place, and a rounded share evens out. */
static void every_item_gets_its_turn(void **unused)
{
    struct item items[MOST];
    struct deck deck = make_deck(items, 9, 4, 3, true);
    int first_place[9] = {0}, met[9] = {0}, genuine = 0;

    (void)unused;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        int drawn[MOST];
        int count = round_draw(&deck, seed, 0, drawn);

        first_place[drawn[0]]++;
        for (int i = 0; i < count; i++)
            met[drawn[i]]++;
        genuine += genuine_among(&deck, drawn, count);
    }
    for (int i = 0; i < 9; i++) {
        assert_in_range(met[i], 850, 1150);
        assert_in_range(first_place[i], 250, 420);
    }
    /* 3 x 4 / 9 of 3,000 plays. */
    assert_in_range(genuine, 3900, 4100);
}

static void without_shuffling_the_order_is_the_files(void **unused)
{
    struct item items[MOST];
    struct deck deck = make_deck(items, 6, 3, 6, false);
    int drawn[MOST];

    (void)unused;
    assert_int_equal(round_draw(&deck, 5, 0, drawn), 6);
    for (int i = 0; i < 6; i++)
        assert_int_equal(drawn[i], i);
}

static void the_two_forms_share_nothing_and_leave_nothing(void **unused)
{
    struct item items[MOST];

    (void)unused;
    for (int count = 2; count <= 24; count++) {
        struct deck deck = make_deck(items, count, count / 2, count, true);
        bool met[MOST] = {false};
        int a[MOST], b[MOST];
        int in_a = round_draw(&deck, 1, 'a', a), in_b = round_draw(&deck, 2, 'b', b);

        assert_int_equal(in_a + in_b, count);
        assert_in_range(in_a - in_b + 2, 0, 4);
        assert_in_range(genuine_among(&deck, a, in_a) - genuine_among(&deck, b, in_b) + 1, 0, 2);
        for (int i = 0; i < in_a; i++)
            met[a[i]] = true;
        for (int i = 0; i < in_b; i++)
            assert_false(met[b[i]]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_keep_the_share_of_genuine_ones),
        cmocka_unit_test(the_seed_alone_decides),
        cmocka_unit_test(every_item_gets_its_turn),
        cmocka_unit_test(without_shuffling_the_order_is_the_files),
        cmocka_unit_test(the_two_forms_share_nothing_and_leave_nothing),
    };

    return cmocka_run_group_tests_name("engine round", tests, NULL, NULL);
}
