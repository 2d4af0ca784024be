/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_ALIKE_GROUP (kt_alike_group_get_type ())
G_DECLARE_FINAL_TYPE (KtAlikeGroup, kt_alike_group, KT, ALIKE_GROUP, AdwPreferencesGroup)

/**
 * KtAlikeGroup:
 *
 * How many casussen of the caseload are like one; not to be seen while that is not known.
 */

/* Which; once. */
void kt_alike_group_set_casus (KtAlikeGroup *self, KtSession *session, gint64 casus_id);

G_END_DECLS
