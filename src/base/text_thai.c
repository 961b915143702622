/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Thai writes no spaces between words. libthai finds them in its dictionary, which is opened when
 * the first Thai text is laid out (it costs some milliseconds) and kept. Without it, or where its
 * dictionary is missing, a line may begin with one of the vowels that stand before their consonant:
 * a syllable always begins there, so at least none is torn.
 */
#include "config.h"

#include "base/text_break.h"

#ifdef HAVE_LIBTHAI
#include <thai/thwbrk.h>
#include <wchar.h>
#endif

#define LONGEST_RUN 512

static void leading_vowel_breaks(const uint32_t *codes, size_t count, bool *allowed)
{
    for (size_t i = 1; i < count; i++) {
        if (codes[i] >= 0x0E40 && codes[i] <= 0x0E44)
            allowed[i] = true;
    }
}

#ifdef HAVE_LIBTHAI
static ThBrk *dictionary(void)
{
    static ThBrk *opened;
    static bool tried;

    if (!tried)
        opened = th_brk_new(NULL);
    tried = true;
    return opened;
}

static bool dictionary_breaks(const uint32_t *codes, size_t count, bool *allowed)
{
    thwchar_t letters[LONGEST_RUN + 1];
    int places[LONGEST_RUN];
    ThBrk *words = dictionary();

    if (words == NULL || count > LONGEST_RUN)
        return false;
    for (size_t i = 0; i < count; i++)
        letters[i] = (thwchar_t)codes[i];
    letters[count] = 0;
    int found = th_brk_wc_find_breaks(words, letters, places, LONGEST_RUN);
    for (int i = 0; i < found; i++) {
        if (places[i] > 0 && (size_t)places[i] < count)
            allowed[places[i]] = true;
    }
    return true;
}
#endif

void text_thai_breaks(const uint32_t *codes, size_t count, bool *allowed)
{
#ifdef HAVE_LIBTHAI
    if (dictionary_breaks(codes, count, allowed))
        return;
#endif
    leading_vowel_breaks(codes, count, allowed);
}
