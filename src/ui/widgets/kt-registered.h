/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-disclosure.h"
#include "store/kt-vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (element-type KtDisclosure): a line for each of @casussen, which names none of the others.
 * @casussen: (element-type gint64). @title: what leaves, in one line without client data. */
GPtrArray *kt_registered_new_lines (GArray *casussen, KtDisclosureForm form, const char *title);

/**
 * kt_registered_run:
 * @task: (transfer none): its task data is that of @func as well
 * @disclosures: (element-type KtDisclosure): not changed until @task has returned
 * @func: makes something leave, and returns a boolean or an error
 *
 * Puts @disclosures in the register and then runs @func on a thread. When that does not work nothing has left, and they
 * are taken out of the register. @task returns what @func returned: whether it was cancelled is for @func to say.
 */
void kt_registered_run (GTask *task, KtVault *vault, GPtrArray *disclosures, GTaskThreadFunc func);

G_END_DECLS
