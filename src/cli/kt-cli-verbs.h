/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The verbs that answer at once. @argv[0] is the verb; what is returned is the exit code of the program. */

/* kt-cli-vault.c */
int kt_cli_init (int argc, char **argv);
int kt_cli_check (int argc, char **argv);
/* kt-cli-transfer.c */
int kt_cli_import (int argc, char **argv);
int kt_cli_export (int argc, char **argv);
/* kt-cli-caseload.c */
int kt_cli_list (int argc, char **argv);
int kt_cli_show (int argc, char **argv);
/* kt-cli-note.c */
int kt_cli_note (int argc, char **argv);
/* kt-cli-search.c */
int kt_cli_search (int argc, char **argv);
/* kt-cli-summary.c */
int kt_cli_summary (int argc, char **argv);
/* kt-cli-effects.c, which needs no vault */
int kt_cli_effects (int argc, char **argv);
/* kt-cli-generate.c */
int kt_cli_generate (int argc, char **argv);

G_END_DECLS
