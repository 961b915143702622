/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where to find help, as a document. First a person, then the lines: most children tell a person
 * first. */

#include "config.h"

#include "present/helplines.h"

#include "base/buf.h"
#include "base/i18n.h"

static bool is_wanted(const struct helplines_wanted *wanted, const struct helpline *line)
{
    return helpline_is_shown(line) && (!wanted->child || line->child_facing);
}

static void add_line(
    const struct helplines_wanted *wanted, const struct helpline *line, struct document *document)
{
    struct buf text = {0};
    for (int i = 0; i < line->contact_count; i++) {
        buf_add(&text, i > 0 ? "  ·  " : "");
        buf_add(&text, line->contacts[i]);
    }
    if (line->hours)
        buf_format(&text, "  ·  %s", line->hours);
    document_add(document, PARAGRAPH_LINE, line->name, buf_text(&text));
    buf_clear(&text);
    if (helpline_is_old(line, wanted->now))
        buf_format(&text, _("Please check this first: it was last checked on %s."), line->checked);
    else
        buf_format(&text, _("Checked on %s."), line->checked);
    document_add(document, PARAGRAPH_NOTE, NULL, buf_text(&text));
    buf_done(&text);
}

/* Lines about what the scenario is about first, then the others. */
static int add_lines(
    const struct helplines_wanted *wanted, const struct country *country, struct document *document)
{
    int added = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < country->helpline_count; i++) {
            const struct helpline *line = &country->helplines[i];
            bool first = (line->topics & wanted->topics) != 0;
            if (first != (pass == 0) || !is_wanted(wanted, line) || line == country->emergency)
                continue;
            add_line(wanted, line, document);
            added++;
        }
    return added;
}

static void add_danger(const struct helplines_wanted *wanted, struct document *document)
{
    document_add(document, PARAGRAPH_HEADING, NULL, _("In danger now"));
    const struct helpline *line = wanted->country->emergency;
    if (line && helpline_is_shown(line))
        add_line(wanted, line, document);
    else
        document_add(document, PARAGRAPH_TEXT, NULL,
            _("Go to people: a neighbour, a shop, a school, a clinic, the police."));
}

void present_helplines(const struct helplines_wanted *wanted, struct document *document)
{
    document_add(document, PARAGRAPH_HEADING, NULL, _("Tell somebody you trust"));
    document_add(document, PARAGRAPH_TEXT, NULL,
        _("A parent, a grandparent, an aunt, a teacher, a school counsellor. "
          "If the first one does not listen, tell a second one."));
    document_add(document, PARAGRAPH_SAY, NULL,
        _("Something happened online and I do not want to be alone with it."));
    document_add(document, PARAGRAPH_TEXT, NULL,
        _("It is not your fault, and it is never too late to tell."));
    add_danger(wanted, document);

    document_add(document, PARAGRAPH_HEADING, NULL,
        wanted->country == country_nowhere() ? _("No country is chosen") : wanted->country->name);
    if (add_lines(wanted, wanted->country, document) == 0)
        document_add(document, PARAGRAPH_TEXT, NULL,
            _("No lines are known for this place. A school or a clinic can help, "
              "and so can the international lines."));
    if (wanted->international && wanted->international != wanted->country) {
        document_add(document, PARAGRAPH_HEADING, NULL, _("Anywhere in the world"));
        add_lines(wanted, wanted->international, document);
    }
    document_add(document, PARAGRAPH_NOTE, NULL,
        _("Kancil never contacts anybody. You decide whom to tell."));
}
