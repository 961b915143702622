/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "present/pause.h"

#include "base/i18n.h"

const char *present_pause(void)
{
    return _(
        "Twenty minutes have gone by. This is a good place for a pause: everything stays as it "
        "is, and nothing is lost by stopping.");
}
