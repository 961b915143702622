/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/complaint.h"

#include "base/i18n.h"
#include "scenario/condition.h"
#include "scenario/finding.h"

#include <string.h>

void complain_place(struct complaints *to, struct place place, const char *rule,
    const char *message, const struct buf *answers)
{
    /* The word before the answers is the same in every language, for programs that read it. */
    if (finding_add(to->diags, to->scenario, place, FINDING_KEY, rule, "%s", message))
        finding_add(to->diags, to->scenario, place, FINDING_KEY, "witness", "answers: %s",
            answers->length > 0 ? buf_text(answers) : _("none are needed"));
}

void complain_state(struct complaints *to, uint32_t state, const char *rule, const char *message)
{
    struct buf answers = {0};

    if (!to->paths.before)
        paths_init(&to->paths, to->space);
    witness_add(to->space, &to->paths, state, &answers);
    complain_place(to, space_scene_of(to->space, state)->place, rule, message, &answers);
    buf_done(&answers);
}

void complain_never_true(struct complaints *to, const struct condition *when)
{
    struct text text = {.raw = when->source, .place = when->place};

    finding_add_in(to->diags, to->scenario, &text, 0, strlen(text.raw), "never-true", "%s",
        _("this condition is never true"));
}

/* About a line, a choice or a look whose place is PLACE. */
static void complain_mark(struct complaints *to, const struct mark *mark,
    const struct condition *when, struct place place, const char *unreachable)
{
    if (mark->shown)
        return;
    if (when && !mark->holds)
        complain_never_true(to, when);
    else
        finding_add(to->diags, to->scenario, place, FINDING_KEY, "unreachable", "%s", unreachable);
}

static void complain_scene(struct complaints *to, const struct scene *scene)
{
    const struct marks *marks = &to->space->marks;

    for (int i = 0; i < scene->line_count; i++)
        complain_mark(to, &marks->lines[scene->lines[i].index], scene->lines[i].when,
            scene->lines[i].place,
            _("this line is never shown: its condition comes true only when the lines have gone "
              "by"));
    for (int i = 0; i < scene->inspect.item_count; i++) {
        const struct inspect_item *item = &scene->inspect.items[i];
        complain_mark(to, &marks->looks[item->index], item->when, item->place,
            scene->choice_count > 0 ? _("nobody can look into this: the budget is used up before")
                                    : _("nobody can look into this: the scene asks nothing"));
    }
    for (int i = 0; i < scene->choice_count; i++)
        complain_mark(to, &marks->choices[scene->choices[i].index], scene->choices[i].when,
            scene->choices[i].place, _("nobody can choose this"));
}

void complain_unmet(struct complaints *to)
{
    const struct scenario *scenario = to->scenario;

    for (int i = 0; i < scenario->scene_count; i++) {
        const struct scene *scene = &scenario->scenes[i];
        if (to->space->marks.scenes[i])
            complain_scene(to, scene);
        else
            finding_add(to->diags, scenario, scene->place, FINDING_KEY, "unreachable",
                _("no way leads to the scene '%s'"), scene->id);
    }
}

void complaints_done(struct complaints *to)
{
    paths_done(&to->paths);
}
