/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/condition.h"

static int value_of(const struct condition *node, const struct condition_facts *facts)
{
    const void *state = facts->state;

    switch (node->op) {
    case CONDITION_NUMBER: return node->value;
    case CONDITION_VARIABLE: return facts->variable(state, node->value);
    case CONDITION_VISITED: return facts->visits(state, node->value) > 0;
    case CONDITION_VISITS: return facts->visits(state, node->value);
    case CONDITION_FLAGGED: return facts->flagged(state, node->value);
    case CONDITION_INSPECTED: return facts->inspected(state, node->value);
    case CONDITION_NOT: return !value_of(node->left, facts);
    case CONDITION_AND: return value_of(node->left, facts) && value_of(node->right, facts);
    case CONDITION_OR: return value_of(node->left, facts) || value_of(node->right, facts);
    case CONDITION_EQ: return value_of(node->left, facts) == value_of(node->right, facts);
    case CONDITION_NE: return value_of(node->left, facts) != value_of(node->right, facts);
    case CONDITION_LT: return value_of(node->left, facts) < value_of(node->right, facts);
    case CONDITION_LE: return value_of(node->left, facts) <= value_of(node->right, facts);
    case CONDITION_GT: return value_of(node->left, facts) > value_of(node->right, facts);
    case CONDITION_GE: return value_of(node->left, facts) >= value_of(node->right, facts);
    }
    return 0;
}

bool condition_holds(const struct condition *when, const struct condition_facts *facts)
{
    return !when || value_of(when, facts) != 0;
}
