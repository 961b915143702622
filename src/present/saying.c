/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "present/saying.h"

#include "base/i18n.h"

static const char *const SAYINGS[SKILL_COUNT] = {
    [SKILL_PAUSE_FIRST] = N_("I never decide in a hurry. I'll tell you tomorrow."),
    [SKILL_VERIFY_INDEPENDENTLY] = N_("I'll call you back on the number I already have."),
    [SKILL_TRACE_THE_SOURCE] = N_("Where is this from? I want to see it there first."),
    [SKILL_WEIGH_MEDIA] = N_("A voice is not enough for me. Tell me our word."),
    [SKILL_CALIBRATE_TRUST] = N_("Thanks for waiting while I checked. Now I know it is you."),
    [SKILL_GUARD_ACCOUNTS] = N_("My codes stay with me. Nobody real asks for them."),
    [SKILL_SAFE_MONEY_AND_TRADE] = N_("I pay in the app itself, or not at all."),
    [SKILL_SPOT_MANIPULATION] = N_("If it has to be a secret, I don't want it."),
    [SKILL_HOLD_BOUNDARIES] = N_("No. And I don't have to say why."),
    [SKILL_PROTECT_IMAGES_AND_DETAILS] = N_("I don't send pictures, not of me and not of others."),
    [SKILL_TELL_SOMEONE] = N_("Something happened online. Can I show you?"),
    [SKILL_SAVE_AND_REPORT] = N_("I have kept it, and I am reporting it."),
    [SKILL_STAND_BY_OTHERS] = N_("It isn't your fault. I'm with you."),
    [SKILL_HEALTHY_HABITS] = N_("That's it for me today. See you tomorrow."),
};

const char *present_saying(enum skill skill)
{
    return _(SAYINGS[skill]);
}
