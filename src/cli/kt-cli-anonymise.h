/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anonymise/kt-anonymiser.h"

G_BEGIN_DECLS

/* The verb `anonymise`; @argv[0] is the verb. Returns the exit code of the program. */
int kt_cli_anonymise (int argc, char **argv);

/* Adds to @out what the verb answers to one line of its input; nothing when the line is wrong. */
gboolean kt_cli_anonymise_line (KtAnonymiser *anonymiser, const char *line, gsize length, GString *out, GError **error);

G_END_DECLS
