/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-plain-text.h"

G_BEGIN_DECLS

/* What is typed or pasted into a note, and what is found in it. Pure: text in, verdict out. */

/* The most code points that may be inserted without a line end: each letter typed in a paragraph lays all of it out. */
#define KT_PARAGRAPH_MAX 20000

typedef enum
{
  KT_NOTE_TEXT_FINE,
  KT_NOTE_TEXT_CLEANED,        /* control characters were left out */
  KT_NOTE_TEXT_TOO_LONG,       /* does not fit, nothing is kept */
  KT_NOTE_TEXT_LONG_PARAGRAPH, /* nothing is kept either */
} KtNoteTextVerdict;

/**
 * kt_note_text_clean:
 * @text: UTF-8
 * @length: bytes, or -1
 * @room: how many code points still fit
 * @cleaned: (out) (transfer full): @text with line ends as line feeds and without control characters, when the verdict
 *   is %KT_NOTE_TEXT_CLEANED or line ends had to be changed; else %NULL
 *
 * Looks at what is about to be inserted into a note.
 */
KtNoteTextVerdict kt_note_text_clean (const char *text, gssize length, gsize room, char **cleaned);

/* (transfer full): @text as a field of one line: every run of control characters and line ends is a space, and at most
 * KT_LINE_MAX code points are kept. */
char *kt_note_text_one_line (const char *text);

/* Whether @text has a BSN: nine digits on their own, perhaps with dots or spaces between, that pass the elfproef. */
gboolean kt_note_text_has_bsn (const char *text);

/**
 * kt_note_text_find_words:
 * @text: UTF-8
 * @words: what is looked for, any number of words
 *
 * Finds the words of @text that begin with a word of @words, whatever the case and diacritics, as the search index
 * does.
 *
 * Returns: (transfer full) (element-type KtTextSpan): the whole words found, in order
 */
GArray *kt_note_text_find_words (const char *text, const char *words);

G_END_DECLS
