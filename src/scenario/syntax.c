/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/syntax.h"

#include "base/i18n.h"

#include <string.h>

static char byte_at(const struct input *input, size_t offset)
{
    return offset < input->length ? input->text[offset] : '\0';
}

/* The last byte before PLACE on its line that is no blank, or 0. */
static char byte_before(const struct input *input, struct place place)
{
    size_t start = input_offset(input, (struct place){place.line, 1});
    size_t at = input_offset(input, place);

    while (at > start && strchr(" \t", input->text[at - 1]))
        at--;
    return at > start ? input->text[at - 1] : '\0';
}

static bool says(const char *sentence, const char *part)
{
    return strstr(sentence, part) != NULL;
}

/* ": " where no key can be: unquoted text with a colon, or a line indented too far. */
static const char *explain_colon(const struct syntax_problem *problem)
{
    if (problem->previous && problem->previous->place.line < problem->place.line)
        return _("this line is indented further than the one before and goes on with its text: "
                 "indent the keys of one map alike");
    return _("': ' inside unquoted text begins a new key: put the whole text in quotes");
}

/* Text behind something that ended already; NULL where it is something else. */
static const char *explain_behind(struct reading *reading, const struct syntax_problem *problem)
{
    char before = byte_before(&reading->input, problem->place);

    if (before == '"')
        return _("text goes on after its closing quote: put the whole text in single quotes, "
                 "or write \\\" for a quote inside");
    if (before == '\'')
        return _("text goes on after its closing quote: put the whole text in double quotes, "
                 "or write '' for an apostrophe inside");
    if (before == '}' || before == ']')
        return _("text goes on after a closing bracket: put the whole text in quotes");
    return NULL;
}

/* Something stands where the next key or list entry should. */
static const char *explain_key(struct reading *reading, const struct syntax_problem *problem)
{
    const struct input *input = &reading->input;
    const char *message = explain_behind(reading, problem);
    char here = byte_at(input, input_offset(input, problem->place));

    if (message)
        return message;
    if (byte_before(input, problem->place) == '\0' && here == '-')
        return _("a list entry stands where a key is expected: look at the indentation");
    return _("this line is indented like none of those above it");
}

/* Inside of brackets, where a comma or the closing one should be. */
static const char *explain_comma(struct reading *reading, const struct syntax_problem *problem)
{
    const struct input *input = &reading->input;
    const char *message = explain_behind(reading, problem);
    char here = byte_at(input, input_offset(input, problem->place));

    if (here == ':')
        return explain_colon(problem);
    if (message && here != ',' && here != '}' && here != ']' && here != '{' && here != '[')
        return message;
    return says(problem->problem, "]") ? _("',' or ']' is missing") : _("',' or '}' is missing");
}

static const char *explain_start(struct reading *reading, const struct syntax_problem *problem)
{
    const struct input *input = &reading->input;
    char here = byte_at(input, input_offset(input, problem->place));

    if (here == '\t')
        return _("a tab cannot indent: use spaces");
    if (here == '@')
        return _("text cannot begin with '@' in YAML: put it in quotes");
    if (here == '`')
        return _("text cannot begin with '`' in YAML: put it in quotes");
    if (here == '%')
        return _("text cannot begin with '%' in YAML: put it in quotes");
    return _("this character cannot begin anything in YAML: put the text in quotes");
}

static const char *explain_simple(const struct syntax_problem *problem)
{
    /* Our words for sentences of libyaml that say all by themselves. */
    static const struct {
        const char *part, *message;
    } words[] = {
        {"found unexpected document indicator",
            N_("'---' inside quoted text: the closing quote is missing")},
        {"found unknown escape character",
            N_("this is no escape of double quotes: write \\\\ for a backslash, or use single "
               "quotes")},
        {"hexdecimal", N_("hexadecimal digits are missing behind this escape")},
        {"invalid Unicode character", N_("this escape stands for no character")},
        {"tab character", N_("a tab cannot indent: use spaces")},
        {"expected comment or line break",
            N_("after '|' or '>' the text begins on the next line: put text that begins so in "
               "quotes")},
        {"indentation indicator equal to 0", N_("the number behind '|' or '>' is 1 to 9")},
        {"sequence entries are not allowed",
            N_("'- ' cannot begin a list here: begin it on the next line, or put the text in "
               "quotes")},
        {"mapping keys are not allowed",
            N_("text cannot begin with '? ' in YAML: put it in quotes")},
        {"did not find expected <document start>", N_("something follows the end of the document")},
        {"directive", N_("a line that begins with '%' is a directive: Kancil takes none")},
        {"incompatible YAML", N_("this version of YAML cannot be read: leave '%YAML' away")},
        {"node content",
            N_("a value is missing before this sign: put text that begins with it in quotes")},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (says(problem->problem, words[i].part))
            return _(words[i].message);
    return NULL;
}

/* Signs that we refuse anyway: the mistake is at the sign, not where libyaml gave up. */
static bool report_refused(struct reading *reading, const struct syntax_problem *problem)
{
    const char *message;

    if (says(problem->context, "alias"))
        message = _("'*' begins an alias in YAML, and Kancil takes none: put text that begins with "
                    "'*' in quotes");
    else if (says(problem->context, "anchor"))
        message =
            _("'&' begins an anchor in YAML, and Kancil takes none: put text that begins with "
              "'&' in quotes");
    else if (says(problem->context, "tag") || says(problem->problem, "tag handle"))
        message = _("'!' begins a tag in YAML, and Kancil takes none: put text that begins with "
                    "'!' in quotes");
    else
        return false;
    reading_stop(reading, problem->context_place, 1, "anchor", "%s", message);
    return true;
}

/* Mistakes that have to name the line where what is missing began. */
static bool report_unfinished(struct reading *reading, const struct syntax_problem *problem)
{
    int line = problem->context_place.line;

    if (says(problem->problem, "unexpected end of stream"))
        reading_stop(reading, problem->place, 1, "syntax",
            _("the quoted text that begins in line %d never ends"), line);
    else if (says(problem->problem, "could not find expected ':'"))
        reading_stop(reading, problem->place, 1, "syntax",
            _("line %d has a key without ': ' behind it"), line);
    else if (says(problem->problem, "expected ',' or") && line != problem->place.line)
        reading_stop(reading, problem->place, 1, "syntax",
            _("the bracket that opens in line %d is not closed, or a ',' is missing"), line);
    else
        return false;
    return true;
}

void syntax_report(struct reading *reading, const struct syntax_problem *problem)
{
    const char *message;

    if (report_refused(reading, problem) || report_unfinished(reading, problem))
        return;
    if (says(problem->problem, "expected ',' or"))
        message = explain_comma(reading, problem);
    else if (says(problem->problem, "mapping values are not allowed"))
        message = explain_colon(problem);
    else if (says(problem->problem, "expected key") || says(problem->problem, "expected '-'"))
        message = explain_key(reading, problem);
    else if (says(problem->problem, "cannot start any token"))
        message = explain_start(reading, problem);
    else
        message = explain_simple(problem);
    if (message)
        reading_stop(reading, problem->place, 1, "syntax", "%s", message);
    else
        reading_stop(
            reading, problem->place, 1, "syntax", _("this is no YAML: %s"), problem->problem);
}
