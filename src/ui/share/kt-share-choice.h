/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SHARE_CHOICE (kt_share_choice_get_type ())
G_DECLARE_FINAL_TYPE (KtShareChoice, kt_share_choice, KT, SHARE_CHOICE, AdwBin)

/**
 * KtShareChoice:
 *
 * The notes of a casus, to choose from: one by one, all, none or a period. What is new is chosen; what was left out
 * stays out when the notes are set anew.
 *
 * Signal `changed`: other notes are chosen.
 */

/* @notes: (element-type KtNote): oldest first. Working notes and blank ones are no choice; they are left out. */
void kt_share_choice_set_notes (KtShareChoice *self, GPtrArray *notes);
/* (transfer full) (element-type KtNote): the chosen notes, oldest first. */
GPtrArray *kt_share_choice_get_chosen (KtShareChoice *self);
/* How many notes there are to choose from. */
guint kt_share_choice_get_n_notes (KtShareChoice *self);
/* Lets a person choose a look through the four windows as well. @label: (nullable): which it is; %NULL when there is
 * none */
void kt_share_choice_offer_look (KtShareChoice *self, const char *label);
gboolean kt_share_choice_has_look (KtShareChoice *self);

G_END_DECLS
