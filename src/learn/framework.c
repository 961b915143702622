/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/framework.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *key, *brief, *name;
} FRAMEWORKS[FRAMEWORK_COUNT] = {
    [FRAMEWORK_DIGCOMP] = {"digcomp", "DigComp", "DigComp 2.2"},
    [FRAMEWORK_DQ] = {"dq", "DQ", "DQ (IEEE 3527.1-2020), level of citizenship"},
    [FRAMEWORK_ECW] = {"ecw", "ECW", "Education for a Connected World (UKCIS 2020)"},
    [FRAMEWORK_MOE] = {"moe-cyber-wellness", "MOE", "Cyber Wellness in CCE (MOE Singapore)"},
};

/* Parts are separated by commas. */
static const char *const PARTS[SKILL_COUNT][FRAMEWORK_COUNT] = {
    [SKILL_PAUSE_FIRST] = {"4.3,1.2", "Safety", "5,6", "P2,use"},
    [SKILL_VERIFY_INDEPENDENTLY] = {"1.2,2.1", "Safety", "2,7", "P2,relationships"},
    [SKILL_TRACE_THE_SOURCE] = {"1.1,1.2", "Literacy", "5", "P2,citizenship"},
    [SKILL_WEIGH_MEDIA] = {"1.2", "Literacy", "5", "citizenship"},
    [SKILL_CALIBRATE_TRUST] = {"1.2", "Literacy", "5", "P2"},
    [SKILL_GUARD_ACCOUNTS] = {"4.1,4.2,0.2", "Security", "7", "P2"},
    [SKILL_SAFE_MONEY_AND_TRADE] = {"2.2,4.2", "Safety", "5,7", "P2"},
    [SKILL_SPOT_MANIPULATION] = {"2.1,4.3", "Safety", "2", "relationships"},
    [SKILL_HOLD_BOUNDARIES] = {"2.1,2.5", "Emotional Intelligence", "2", "P1"},
    [SKILL_PROTECT_IMAGES_AND_DETAILS] = {"2.2,2.6,4.2", "Rights,Communication", "3,7",
        "P1,ethics"},
    [SKILL_TELL_SOMEONE] = {"4.3,5.2", "Safety", "2,4", "P2"},
    [SKILL_SAVE_AND_REPORT] = {"4.2,1.3", "Safety", "4,7", "P2"},
    [SKILL_STAND_BY_OTHERS] = {"2.3,2.5", "Emotional Intelligence", "4", "P3"},
    [SKILL_HEALTHY_HABITS] = {"4.3", "Use", "6", "use"},
};

static const struct {
    enum framework framework;
    const char *part, *title;
} TITLES[] = {
    {FRAMEWORK_DIGCOMP, "0.2", "Software operations (DLGF)"},
    {FRAMEWORK_DIGCOMP, "1.1",
        "Browsing, searching and filtering data, information and digital content"},
    {FRAMEWORK_DIGCOMP, "1.2", "Evaluating data, information and digital content"},
    {FRAMEWORK_DIGCOMP, "1.3", "Managing data, information and digital content"},
    {FRAMEWORK_DIGCOMP, "2.1", "Interacting through digital technologies"},
    {FRAMEWORK_DIGCOMP, "2.2", "Sharing through digital technologies"},
    {FRAMEWORK_DIGCOMP, "2.3", "Engaging in citizenship through digital technologies"},
    {FRAMEWORK_DIGCOMP, "2.5", "Netiquette"},
    {FRAMEWORK_DIGCOMP, "2.6", "Managing digital identity"},
    {FRAMEWORK_DIGCOMP, "4.1", "Protecting devices"},
    {FRAMEWORK_DIGCOMP, "4.2", "Protecting personal data and privacy"},
    {FRAMEWORK_DIGCOMP, "4.3", "Protecting health and well-being"},
    {FRAMEWORK_DIGCOMP, "5.2", "Identifying needs and technological responses"},
    {FRAMEWORK_ECW, "2", "Online relationships"},
    {FRAMEWORK_ECW, "3", "Online reputation"},
    {FRAMEWORK_ECW, "4", "Online bullying"},
    {FRAMEWORK_ECW, "5", "Managing online information"},
    {FRAMEWORK_ECW, "6", "Health, well-being and lifestyle"},
    {FRAMEWORK_ECW, "7", "Privacy and security"},
    {FRAMEWORK_MOE, "P1", "Respect for self and others"},
    {FRAMEWORK_MOE, "P2", "Safe and responsible use"},
    {FRAMEWORK_MOE, "P3", "Positive peer influence"},
};

const char *framework_key(enum framework framework)
{
    return FRAMEWORKS[framework].key;
}

const char *framework_short(enum framework framework)
{
    return FRAMEWORKS[framework].brief;
}

const char *framework_name(enum framework framework)
{
    return FRAMEWORKS[framework].name;
}

bool framework_part(enum framework framework, enum skill skill, int number, char *out, size_t size)
{
    const char *part = PARTS[skill][framework];

    for (int i = 0; i < number; i++) {
        part = strchr(part, ',');
        if (part == NULL)
            return false;
        part++;
    }
    snprintf(out, size, "%.*s", (int)strcspn(part, ","), part);
    return true;
}

bool framework_title_at(enum framework framework, int index, const char **part, const char **title)
{
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++) {
        if (TITLES[i].framework != framework || index-- > 0)
            continue;
        *part = TITLES[i].part;
        *title = TITLES[i].title;
        return true;
    }
    return false;
}
