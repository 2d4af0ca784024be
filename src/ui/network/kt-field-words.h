/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is to be said about what somebody typed in a field. Pure. */

/* Whether @text has a BSN: nine digits, perhaps with spaces, full stops or hyphens between, that are no part of a
 * longer number and pass the elfproef. */
gboolean kt_field_words_has_bsn (const char *text);

/* (transfer full) (nullable): why @text cannot be kept in the field with the title @title, which may have several lines
 * if @has_lines is set; %NULL when it can. */
char *kt_field_words_get_fault (const char *title, const char *text, gboolean has_lines);

G_END_DECLS
