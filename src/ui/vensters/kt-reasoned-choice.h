/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_REASONED_CHOICE (kt_reasoned_choice_get_type ())
G_DECLARE_FINAL_TYPE (KtReasonedChoice, kt_reasoned_choice, KT, REASONED_CHOICE, AdwBin)

/**
 * KtReasonedChoice:
 *
 * One of a few, or none, and why in words. Its keys: 1 to 9 choose, 0 takes it back.
 *
 * Signals:
 *  - `chosen`: a person chose, or took it back;
 *  - `reasoned`: a person typed why.
 */
/* @title: what is chosen, as it is asked
 * @explained: (nullable): what there is to know of what may be chosen */
GtkWidget *kt_reasoned_choice_new (const char *title, const char *explained);

/* @tooltip: (nullable) */
void kt_reasoned_choice_append (KtReasonedChoice *self, const char *label, const char *tooltip);
/* @chosen: from 0, -1 for none */
void kt_reasoned_choice_show (KtReasonedChoice *self, gint chosen, const char *why);
gint kt_reasoned_choice_get_chosen (KtReasonedChoice *self);
/* (transfer full) */
char *kt_reasoned_choice_get_why (KtReasonedChoice *self);

G_END_DECLS
