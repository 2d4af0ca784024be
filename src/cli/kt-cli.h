/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a verb does: its result is gathered in @out, so that nothing is shown when it fails halfway. */
typedef gboolean (*KtCliRun) (int argc, char **argv, GString *out, GError **error);

/* Runs the verb that stands in @argv[0]. Returns the exit code of the program. */
int kt_cli_run (int argc, char **argv, KtCliRun run);

/* Writes `VERB: MESSAGE` on one line to standard error. Returns the exit code that belongs to @error. */
int kt_cli_fail (const char *verb, const GError *error);

/**
 * kt_cli_parse:
 * @context: (transfer none): the options of the verb
 * @least: how many arguments must remain after @argv[0]
 * @most: how many may
 *
 * Takes the options out of @argv. `--help` is answered and ends the program.
 */
gboolean kt_cli_parse (GOptionContext *context, int *argc, char ***argv, int least, int most, GError **error);

/* (transfer full): the bytes of @path, or of standard input for `-`; %NULL when there are more than @most. */
GBytes *kt_cli_read (const char *path, gsize most, GError **error);

/* Writes all of @text to standard output at once. */
gboolean kt_cli_print (const char *text, gsize length, GError **error);

/* Whether @path may be written. What is there is replaced, which would take a device or a pipe out of its place. */
gboolean kt_cli_check_target (const char *path, GError **error);
/* Writes @path as a whole or not at all, readable by its owner alone. */
gboolean kt_cli_write_file (const char *path, const char *text, gsize length, GError **error);

/* Adds @text to @out on one line: tabs, line feeds and control characters as spaces. */
void kt_cli_append_line (GString *out, const char *text);

G_END_DECLS
