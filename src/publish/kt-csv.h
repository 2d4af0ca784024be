/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Tables as spreadsheets exchange them (RFC 4180). Dutch spreadsheets part fields with a semicolon, because the comma
 * is in their numbers.
 */

/**
 * kt_csv_read:
 * @text: UTF-8, with or without a byte order mark
 * @bad_row: the row, from 1, whose quotation marks do not match, when %NULL is returned
 *
 * Takes the sign that parts the fields from the first row: a semicolon, a tab or a comma, whichever it has most of.
 * Rows without anything in them are left out of the result, but counted.
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): the rows; each has its number before its fields
 */
GPtrArray *kt_csv_read (const char *text, guint *bad_row);

/* Appends the row of @fields, %NULL at the end, to @out. What a spreadsheet would take for a formula, and is no
 * number such as -12,50, gets an apostrophe before it, which kt_csv_read() takes off. */
void kt_csv_append_row (GString *out, const char *const *fields);

G_END_DECLS
