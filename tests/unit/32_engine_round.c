/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rng.h"
#include "engine/form.h"
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

static int sum_of(const struct deck *deck, const int *items, int count)
{
    int sum = 0;

    for (int i = 0; i < count; i++)
        sum += deck->items[items[i]].difficulty;
    return sum;
}

/* Both forms of DECK: nothing in common, of one size, as genuine as each other. Returns how far
 * apart their difficulties are. */
static int check_forms(const struct deck *deck)
{
    int a[MOST], b[MOST], in_a = form_items(deck, 'a', a), in_b = form_items(deck, 'b', b);
    bool met[MOST] = {false};

    assert_int_equal(in_a, in_b);
    assert_true(in_a <= deck->draw && in_a > 1);
    assert_int_equal(genuine_among(deck, a, in_a), genuine_among(deck, b, in_b));
    assert_in_range(genuine_among(deck, a, in_a), 1, in_a - 1);
    for (int i = 0; i < in_a; i++)
        met[a[i]] = true;
    for (int i = 0; i < in_b; i++)
        assert_false(met[b[i]]);
    return abs(sum_of(deck, a, in_a) - sum_of(deck, b, in_b));
}

static void forms_share_nothing_and_are_alike(void **unused)
{
    struct item items[MOST];

    (void)unused;
    for (int count = 4; count <= 28; count++) {
        for (int draw = 2; draw <= count; draw++) {
            struct deck deck = make_deck(items, count, count / 2, draw, true);

            assert_true(form_exists(&deck));
            assert_in_range(check_forms(&deck), 0, 1);
        }
    }
}

/* The smallest gap of all ways to halve DECK with half of each kind on either side. */
static int least_gap(const struct deck *deck, int genuine)
{
    int least = 1000, all = deck->item_count;

    for (unsigned set = 0; set < 1u << all; set++) {
        int size = 0, of_them = 0, gap = 0;

        for (int i = 0; i < all; i++) {
            bool here = set >> i & 1u;

            size += here;
            of_them += here && deck->items[i].truth == TRUTH_GENUINE;
            gap += here ? deck->items[i].difficulty : -deck->items[i].difficulty;
        }
        if (2 * size == all && 2 * of_them == genuine && abs(gap) < least)
            least = abs(gap);
    }
    return least;
}

/* Against all ways there are, with difficulties by chance. */
static void forms_are_as_equal_as_they_can_be(void **unused)
{
    struct item items[MOST];
    struct rng rng;

    (void)unused;
    rng_seed(&rng, 4);
    for (int i = 0; i < 400; i++) {
        int genuine = 2 + 2 * (int)rng_below(&rng, 3), fake = 2 + 2 * (int)rng_below(&rng, 3);
        struct deck deck = make_deck(items, genuine + fake, genuine, genuine + fake, true);

        for (int j = 0; j < deck.item_count; j++)
            items[j].difficulty = 1 + (int)rng_below(&rng, 5);
        assert_int_equal(check_forms(&deck), least_gap(&deck, genuine));
    }
}

/* The seed gives a form its order and nothing else. */
static void everybody_is_given_the_same_items_of_a_form(void **unused)
{
    struct item items[MOST];
    struct deck deck = make_deck(items, 28, 14, 8, true);
    int form[MOST], count = form_items(&deck, 'b', form), moved = 0;

    (void)unused;
    assert_int_equal(count, 8);
    for (uint64_t seed = 0; seed < 40; seed++) {
        int drawn[MOST];

        assert_int_equal(round_draw(&deck, seed * 1234567, 'b', drawn), 8);
        moved += memcmp(drawn, form, 8 * sizeof *form) != 0;
        for (int i = 0; i < 8; i++) {
            bool here = false;

            for (int j = 0; j < 8; j++)
                here = here || drawn[j] == form[i];
            assert_true(here);
        }
    }
    assert_true(moved > 35);
}

static void a_small_deck_has_no_forms(void **unused)
{
    struct item items[MOST];
    struct deck deck = make_deck(items, 8, 1, 4, true);
    int drawn[MOST];

    (void)unused;
    assert_false(form_exists(&deck));
    assert_int_equal(form_items(&deck, 'a', drawn), 0);
    assert_int_equal(round_draw(&deck, 1, 'a', drawn), 4);
    deck = make_deck(items, 0, 0, 0, true);
    assert_false(form_exists(&deck));
}

/* How often the items of the kind least and most often met were met. */
static void find_extremes(
    const struct deck *deck, const int *met, enum truth truth, int *least, int *most)
{
    *least = 1000000;
    *most = 0;
    for (int i = 0; i < deck->item_count; i++) {
        if (deck->items[i].truth != truth)
            continue;
        *least = met[i] < *least ? met[i] : *least;
        *most = met[i] > *most ? met[i] : *most;
    }
}

/* Of each kind no item is ever met two times more often than another. */
static void draw_in_a_row(const struct deck *deck, int genuine, uint64_t seed, char form, int plays)
{
    int met[MOST] = {0}, drawn[MOST];

    for (int play = 0; play < plays; play++) {
        int count = round_draw(deck, seed, form, drawn);

        if (form == 0)
            check_draw(deck, genuine, seed);
        for (int i = 0; i < count; i++)
            met[drawn[i]]++;
        for (int truth = 0; truth < TRUTH_COUNT && form == 0; truth++) {
            int least, most;

            find_extremes(deck, met, (enum truth)truth, &least, &most);
            assert_true(most - least <= 1);
        }
        seed = round_next_seed(seed, 99);
    }
}

static void no_item_comes_twice_until_all_have_come(void **unused)
{
    struct item items[MOST];

    (void)unused;
    for (int count = 4; count <= 20; count += 3) {
        for (int draw = 2; draw <= count; draw += 2) {
            struct deck deck = make_deck(items, count, count / 2, draw, true);

            draw_in_a_row(&deck, count / 2, (uint64_t)(31 * count + draw), 0, 30);
            draw_in_a_row(&deck, count / 2, (uint64_t)(31 * count + draw), 'b', 30);
        }
    }
}

static void rows_of_draws_end_and_begin_anew(void **unused)
{
    uint64_t seed = round_next_seed(ROUND_SEED_LIMIT, ROUND_SLICE + 7);
    int draws = 1;

    (void)unused;
    assert_int_equal(seed, 7);
    while (round_next_seed(seed, 12) != 12) {
        seed = round_next_seed(seed, 12);
        assert_int_equal(seed % ROUND_SLICE, 7);
        assert_true(seed < ROUND_SEED_LIMIT);
        draws++;
    }
    assert_int_equal(draws, 8192);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_keep_the_share_of_genuine_ones),
        cmocka_unit_test(the_seed_alone_decides),
        cmocka_unit_test(every_item_gets_its_turn),
        cmocka_unit_test(without_shuffling_the_order_is_the_files),
        cmocka_unit_test(forms_share_nothing_and_are_alike),
        cmocka_unit_test(forms_are_as_equal_as_they_can_be),
        cmocka_unit_test(everybody_is_given_the_same_items_of_a_form),
        cmocka_unit_test(a_small_deck_has_no_forms),
        cmocka_unit_test(no_item_comes_twice_until_all_have_come),
        cmocka_unit_test(rows_of_draws_end_and_begin_anew),
    };

    return cmocka_run_group_tests_name("engine round", tests, NULL, NULL);
}
