/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most code points that a name or any other field of one line may have. */
#define KT_LINE_MAX 1000
/* The most code points that one part of a note may have: about 80 printed pages. */
#define KT_TEXT_MAX 200000

/**
 * kt_text_check:
 * @text: bytes from outside
 * @length: the number of bytes, or -1 when @text ends with NUL
 * @max_chars: the most code points
 * @place: how the message calls the place, `notes[0].text`
 *
 * Checks that @text is UTF-8 without NUL or control characters other than tab and line feed (and, at most before
 * a line feed, carriage return), and is not too long.
 *
 * Returns: whether it is; else %KT_ERROR_INVALID
 */
gboolean kt_text_check (const char *text, gssize length, gsize max_chars, const char *place, GError **error);

/* As kt_text_check(), for a field of one line of at most %KT_LINE_MAX code points. */
gboolean kt_line_check (const char *text, const char *place, GError **error);
/* As kt_line_check(), for at most @max_chars code points. */
gboolean kt_short_line_check (const char *text, gsize max_chars, const char *place, GError **error);
/* Whether @text holds more than white space; else %KT_ERROR_INVALID. */
gboolean kt_text_check_filled (const char *text, const char *place, GError **error);

/* (transfer full): the first @max_chars code points of @text with every run of white space as one space; an ellipsis
 * stands at the end when something was left out. */
char *kt_text_gist (const char *text, gsize max_chars);

/* (transfer full): the first @max_chars code points of what somebody typed or pasted, as the checks above want it:
 * without control characters, and with every end of a line as a line feed, or as a space when it is for @one_line. */
char *kt_text_clean (const char *text, gsize max_chars, gboolean one_line);

/* Whether @text holds nothing but white space; %NULL counts as blank. */
gboolean kt_text_is_blank (const char *text);

G_END_DECLS
