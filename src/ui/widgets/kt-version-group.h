/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-clock.h"
#include "ui/widgets/kt-editions.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VERSION_GROUP (kt_version_group_get_type ())
G_DECLARE_FINAL_TYPE (KtVersionGroup, kt_version_group, KT, VERSION_GROUP, AdwPreferencesGroup)

/**
 * KtVersionGroup:
 *
 * Says that what is done makes a new version, asks how that is called and what it has otherwise, and adds it. Its
 * description is for whoever uses it to fill.
 *
 * Signals: `changed ()`: something was typed, or kt_version_group_is_adding() says otherwise; `added ()`: the version
 * is there.
 */

/* What is proposed, until somebody writes something else. */
void kt_version_group_propose_title (KtVersionGroup *self, const char *title);
void kt_version_group_propose_changes (KtVersionGroup *self, const char *changes);

/* (transfer full) (nullable): why this cannot be the title or the sentence of a version; %NULL when it can. */
char *kt_version_group_find_fault (KtVersionGroup *self);

/* (transfer full): what was filled in. */
char *kt_version_group_get_title (KtVersionGroup *self);
char *kt_version_group_get_changes (KtVersionGroup *self);

/* Adds @edition, as kt_editions_add_async(); what goes wrong is told in the toast overlay around. */
void kt_version_group_add (KtVersionGroup *self, KtEditions *editions, gpointer edition);
/* Whether a version is being added, or was. */
gboolean kt_version_group_is_adding (KtVersionGroup *self);

/* Fills the @id and the day of a version that follows on the one of @newest_made: never before that one, because the
 * vault tells the order of versions by their days. */
void kt_version_complete (char **id, char **made, const char *newest_made, KtClock *clock);

G_END_DECLS
