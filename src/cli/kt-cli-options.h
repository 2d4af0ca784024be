/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-words.h"

G_BEGIN_DECLS

/* Whether @text is a word of @vocabulary, by its nick; %NULL leaves @index as it is. */
gboolean
kt_cli_option_get_word (const char *option, const char *text, KtVocabulary vocabulary, guint *index, GError **error);
/* As kt_cli_option_get_word() for an option that may be given several times, as a mask of `1 << index`. */
gboolean
kt_cli_option_get_mask (const char *option, char **texts, KtVocabulary vocabulary, guint *mask, GError **error);
/* Whether @text is a date; %NULL is one too. */
gboolean kt_cli_option_check_date (const char *option, const char *text, GError **error);

G_END_DECLS
