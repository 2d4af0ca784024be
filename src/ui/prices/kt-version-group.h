/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VERSION_GROUP (kt_version_group_get_type ())
G_DECLARE_FINAL_TYPE (KtVersionGroup, kt_version_group, KT, VERSION_GROUP, AdwPreferencesGroup)

/**
 * KtVersionGroup:
 *
 * Says that what is done makes a new version of the price list, and asks how that is called and what it has otherwise.
 *
 * Signal `changed ()`: something was typed.
 */

/* What is proposed, until somebody writes something else. */
void kt_version_group_propose_title (KtVersionGroup *self, const char *title);
void kt_version_group_propose_changes (KtVersionGroup *self, const char *changes);

/* (transfer full) (nullable): why this cannot be the title or the sentence of a version; %NULL when it can. */
char *kt_version_group_find_fault (KtVersionGroup *self);

/* Gives @next, from kt_price_list_make_next(), what it lacks to be the version after @newest. */
void kt_version_group_complete (KtVersionGroup *self, KtPriceList *next, KtPriceList *newest, KtClock *clock);

/* The same without asking. */
void kt_version_complete (KtPriceList *next, KtPriceList *newest, KtClock *clock, const char *changes);

G_END_DECLS
