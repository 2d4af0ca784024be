/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-signal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer full): "3 casussen". */
char *kt_signal_words_count_casussen (guint n);
/* (transfer full): its kind, its venster and how many casussen it has. */
char *kt_signal_words_describe (const KtSignal *signal);
/* Shows the words of @vocabulary in @row, with @index chosen. */
void kt_signal_words_fill (AdwComboRow *row, KtVocabulary vocabulary, guint index);
/* (transfer floating): a row that shows plain text and can be pressed. */
GtkWidget *kt_signal_words_make_row (const char *title, const char *subtitle);
/* (transfer floating): takes something off; @label says what. */
GtkWidget *kt_signal_words_make_remove_button (const char *label);

G_END_DECLS
