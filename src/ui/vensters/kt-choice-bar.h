/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CHOICE_BAR (kt_choice_bar_get_type ())
G_DECLARE_FINAL_TYPE (KtChoiceBar, kt_choice_bar, KT, CHOICE_BAR, AdwBin)

/**
 * KtChoiceBar:
 *
 * One of a few words, or none. The Tab key stops at one of them, and the arrow keys go along them.
 *
 * Signal `chosen`: a person chose, or took it back.
 */
/* @label: for who cannot see what stands beside it */
GtkWidget *kt_choice_bar_new (const char *label);
/* @tooltip: (nullable) */
void kt_choice_bar_append (KtChoiceBar *self, const char *label, const char *tooltip);
/* @chosen: from 0, -1 for none */
void kt_choice_bar_show (KtChoiceBar *self, gint chosen);
gint kt_choice_bar_get_chosen (KtChoiceBar *self);
/* Chooses as a person does. */
void kt_choice_bar_choose (KtChoiceBar *self, gint chosen);
/* Whether @key, a key value, is the digit of a word, which is chosen then, or takes back what was. */
gboolean kt_choice_bar_take_key (KtChoiceBar *self, guint key);

G_END_DECLS
