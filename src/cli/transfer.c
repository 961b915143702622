/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil export and kancil import: progress as JSON, out and in again. */

#include "config.h"

#include "cli/context.h"
#include "cli/output.h"

#include "base/clean.h"
#include "base/clock.h"
#include "base/file.h"
#include "store/history.h"
#include "store/transfer.h"

#include <stdio.h>
#include <string.h>

static void tell_complaint(struct store *store)
{
    const char *complaint = store_complaint(store);
    if (complaint)
        complain(STATUS_WELL, "%s", complaint);
}

static int export_profile(struct context *context)
{
    struct history history;
    struct file_error error = {0};
    if (!history_load(context->store, &context->profile, &history, &error))
        return complain_file(&error);
    tell_complaint(context->store);
    const struct transfer_options options = {
        .anonymous = context->invocation->values[OPTION_ANONYMOUS] != NULL,
        .frameworks = context->invocation->values[OPTION_FRAMEWORKS] != NULL,
        .catalogue = context_catalogue(context),
    };
    struct json *document = transfer_export(&context->profile, &history, &options, clock_now());
    struct buf text = {0};
    json_write(document, true, &text);
    int status = output_write(context->invocation, &text);
    buf_done(&text);
    json_free(&document);
    history_done(&history);
    return status;
}

static int run_export(const struct invocation *invocation)
{
    struct context context;
    int status;
    if (context_open(&context, invocation, &status) && context_profile(&context, false, &status)) {
        if (!context.store)
            status = context_complain_storeless();
        else if (!context.profile_known)
            status = complain(STATUS_WRONG, "%s", _("nobody has played here yet"));
        else
            status = export_profile(&context);
    }
    context_close(&context);
    return status;
}

const struct command COMMAND_EXPORT = {
    .name = "export",
    .operands = "",
    .sentence = N_("write progress as JSON"),
    .options = OPTION_BIT(OUTPUT) | OPTION_BIT(ANONYMOUS) | OPTION_BIT(FRAMEWORKS) |
        OPTION_BIT(PROFILE) | OPTION_BIT(LANG) | OPTION_BIT(SCENARIOS),
    .operands_least = 0,
    .operands_most = 0,
    .run = run_export,
};

static int import_file(struct context *context, const char *path)
{
    struct buf text = {0}, reason = {0};
    struct file_error error = {0};
    if (!file_read(path, TRANSFER_SIZE_LIMIT, &text, &error)) {
        buf_done(&text);
        return complain_file(&error);
    }
    struct transfer_result result = {0};
    const struct profile *into =
        context->invocation->values[OPTION_PROFILE] ? &context->profile : NULL;
    int status = STATUS_WELL;
    if (transfer_import(context->store, context_catalogue(context), buf_text(&text), text.length,
            into, &result, &reason, &error))
        clean_format(stdout,
            P_("%zu attempt added, %zu known already.\n",
                "%zu attempts added, %zu known already.\n", result.added),
            result.added, result.known);
    else if (error.number)
        status = complain_file(&error);
    else
        status = complain(STATUS_WRONG, "%s: %s", path, buf_text(&reason));
    buf_done(&text);
    buf_done(&reason);
    return status;
}

static int run_import(const struct invocation *invocation)
{
    struct context context;
    int status;
    if (context_open(&context, invocation, &status) &&
        (!invocation->values[OPTION_PROFILE] || context_profile(&context, true, &status)))
        status = context.store ? import_file(&context, invocation->operands[0])
                               : context_complain_storeless();
    context_close(&context);
    return status;
}

const struct command COMMAND_IMPORT = {
    .name = "import",
    .operands = "FILE",
    .sentence = N_("read progress that was exported"),
    .options = OPTION_BIT(PROFILE) | OPTION_BIT(LANG) | OPTION_BIT(SCENARIOS),
    .operands_least = 1,
    .operands_most = 1,
    .run = run_import,
};
