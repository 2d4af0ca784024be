/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_DOUBLES_GROUP (kt_doubles_group_get_type ())
G_DECLARE_FINAL_TYPE (KtDoublesGroup, kt_doubles_group, KT, DOUBLES_GROUP, AdwPreferencesGroup)

/**
 * KtDoublesGroup:
 *
 * A warning that what is being entered is perhaps there already, with a row for each likely double; not to be seen when
 * there is none. Signal `open (gint64 casus_id)`: that casus is wanted instead.
 */

/* @doubles: (element-type KtDouble) (nullable): the likely doubles. */
void kt_doubles_group_set_doubles (KtDoublesGroup *self, GPtrArray *doubles);

G_END_DECLS
