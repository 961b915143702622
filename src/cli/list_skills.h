/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The skills, and where they stand in frameworks: the end of kancil list --skills. */
#ifndef KANCIL_CLI_LIST_SKILLS_H
#define KANCIL_CLI_LIST_SKILLS_H

/* Prints each skill of the set SKILLS with its parts of each framework, then what the parts are
 * called. */
void list_skills(unsigned skills);

#endif
