/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every option at once, as data: name, letter, argument, sentence. --help, completion and the man
 * page agree with this table (a test compares them).
 *
 *   X(ENUM, "long-name", 'letter' or 0, ARGUMENT or NULL, sentence)
 *
 * An argument that may be left out begins with "[".
 */
#ifndef KANCIL_CLI_OPTION_H
#define KANCIL_CLI_OPTION_H

#include "base/i18n.h"

#define OPTION_LIST(X)                                                                             \
    X(PLAIN, "plain", 0, NULL, N_("play as lines of text, without moving the cursor"))             \
    X(PROFILE, "profile", 'p', N_("NAME"), N_("play as NAME; made when it is new"))                \
    X(LANG, "lang", 0, N_("TAG"), N_("use this language, such as en or ms"))                       \
    X(COUNTRY, "country", 0, N_("CC"), N_("use this country's money and help lines"))              \
    X(SEED, "seed", 0, N_("N"), N_("draw and shuffle by this number"))                             \
    X(FORM, "form", 0, N_("a|b"), N_("judge this form of the items, before or after"))        \
    X(SCENARIOS, "scenarios", 0, N_("DIR"), N_("look for scenarios in DIR first"))                 \
    X(NO_TIMERS, "no-timers", 0, NULL, N_("let no timer run"))                                     \
    X(NEW, "new", 0, NULL, N_("begin anew even where a play was left"))                            \
    X(NO_SAVE, "no-save", 0, NULL, N_("store nothing"))                                            \
    X(TOPIC, "topic", 0, N_("TOPIC"), N_("only scenarios about TOPIC"))                            \
    X(AGES, "ages", 0, N_("AGE[-AGE]"), N_("only scenarios for these ages"))                       \
    X(SKILLS, "skills", 0, N_("[=SKILL,...]"), N_("show skills; only scenarios that train these")) \
    X(JSON, "json", 0, NULL, N_("print JSON"))                                                     \
    X(STRICT, "strict", 0, NULL, N_("let warnings count as errors"))                               \
    X(EXCERPT, "excerpt", 0, NULL, N_("show the line and the place, also into a pipe"))            \
    X(PROOF, "proof", 0, NULL, N_("tell what was proved"))                                         \
    X(EXPLAIN, "explain", 0, N_("RULE"), N_("say why there is a rule ('all': every one)"))         \
    X(RUNS, "runs", 0, N_("N"), N_("play N times by chance instead"))                              \
    X(PLAYERS, "players", 0, NULL, N_("let players of each kind play, too"))                       \
    X(TEXT, "text", 0, NULL, N_("draw with text, for a terminal"))                                 \
    X(OUTPUT, "output", 'o', N_("FILE"), N_("write to FILE instead of standard output"))           \
    X(FORMAT, "format", 0, N_("FORMAT"), N_("write in this format"))                               \
    X(ANONYMOUS, "anonymous", 0, NULL, N_("leave out names and times of day"))                     \
    X(FRAMEWORKS, "frameworks", 0, NULL, N_("say where the skills stand in frameworks"))           \
    X(HELP, "help", 0, NULL, N_("print this help"))                                                \
    X(VERSION, "version", 0, NULL, N_("print the version"))

enum option_id {
#define X(id, name, letter, argument, sentence) OPTION_##id,
    OPTION_LIST(X)
#undef X
        OPTION_COUNT
};

struct option_info {
    const char *name;
    char letter;
    const char *argument; /* untranslated, or NULL */
    const char *sentence; /* untranslated */
};
extern const struct option_info OPTIONS[OPTION_COUNT];

/* A set of options: bit 1u << OPTION_... */
#define OPTION_BIT(id) (1ul << OPTION_##id)

#endif
