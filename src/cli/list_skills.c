/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids first, so that a line stays short; what they mean stands below, once. */

#include "config.h"

#include "cli/list_skills.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/i18n.h"
#include "base/text.h"
#include "learn/framework.h"

#include <stdio.h>
#include <string.h>

#define PART_SIZE 40

static void add_parts(struct buf *out, enum framework framework, enum skill skill)
{
    char part[PART_SIZE];
    for (int i = 0; framework_part(framework, skill, i, part, sizeof part); i++)
        buf_format(out, "%s%s", i > 0 ? ", " : "", part);
}

static void print_skill(enum skill skill)
{
    const char *title = term_title(&TERMS_SKILL, (int)skill);
    struct buf line = {0};
    int used = text_width(title);
    buf_format(&line, "  %s%*s%s", title, used < 33 ? 33 - used : 2, "",
        term_id(&TERMS_SKILL, (int)skill));
    clean_format(stdout, "%s\n", buf_text(&line));
    buf_clear(&line);
    for (int i = 0; i < FRAMEWORK_COUNT; i++) {
        buf_format(&line, "%s%s: ", i > 0 ? "; " : "    ", framework_short((enum framework)i));
        add_parts(&line, (enum framework)i, skill);
    }
    clean_format(stdout, "%s\n", buf_text(&line));
    buf_done(&line);
}

static bool uses(unsigned skills, enum framework framework, const char *wanted)
{
    char part[PART_SIZE];
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        for (int i = 0; framework_part(framework, (enum skill)skill, i, part, sizeof part); i++)
            if (skills >> skill & 1u && strcmp(part, wanted) == 0)
                return true;
    return false;
}

/* Only of what is used above. */
static void print_titles(unsigned skills, enum framework framework)
{
    const char *part, *title;
    clean_format(stdout, "%s: %s\n", framework_short(framework), framework_name(framework));
    for (int i = 0; framework_title_at(framework, i, &part, &title); i++)
        if (uses(skills, framework, part))
            clean_format(stdout, "  %s  %s\n", part, title);
}

void list_skills(unsigned skills)
{
    putchar('\n');
    clean_format(stdout, "%s\n", _("Skills, and where they stand in frameworks"));
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        if (skills >> skill & 1u)
            print_skill((enum skill)skill);
    putchar('\n');
    for (int i = 0; i < FRAMEWORK_COUNT; i++)
        print_titles(skills, (enum framework)i);
}
