/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-date-row.h"

G_BEGIN_DECLS

/*
 * What is typed goes into the analysis at every key, and what is in the analysis is shown in its field. While a field
 * tells of a key it is left as it is, so that nothing is cleaned or completed under the hands of who types.
 */

/* Between these, @widget tells of what was typed in it. */
void kt_typing_begin (gpointer widget);
void kt_typing_end (gpointer widget);
gboolean kt_typing_is_on (gpointer widget);

/* Shows a text, which does nothing when it is shown: the cursor stays where it is. */
void kt_typing_show_text (gpointer editable, const char *text);
/* Shows a date, or %NULL. What is half typed stays. */
void kt_typing_show_date (KtDateRow *row, const char *date);

G_END_DECLS
