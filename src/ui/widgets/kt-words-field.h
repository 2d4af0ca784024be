/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WORDS_FIELD (kt_words_field_get_type ())
G_DECLARE_FINAL_TYPE (KtWordsField, kt_words_field, KT, WORDS_FIELD, AdwBin)

/**
 * KtWordsField:
 *
 * A field for several lines.
 *
 * Signal `changed`: a person typed.
 */
/* @label is for who cannot see what stands beside it; it stands above the field when @is_shown. */
KtWordsField *kt_words_field_new (const char *label, gboolean is_shown);

/* No higher than its words, for where there are many below each other. */
void kt_words_field_set_low (KtWordsField *self);
/* Does nothing when @text is shown. */
void kt_words_field_set_text (KtWordsField *self, const char *text);
/* (transfer full) */
char *kt_words_field_get_text (KtWordsField *self);
/* @fault: (nullable): why what is in it cannot stay so; it stands below, and is read out with the field. */
void kt_words_field_set_fault (KtWordsField *self, const char *fault);
/* What is typed can be undone in the field itself, where nothing else undoes it. */
void kt_words_field_enable_undo (KtWordsField *self);

G_END_DECLS
