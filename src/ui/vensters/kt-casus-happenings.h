/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-happening.h"
#include "ui/widgets/kt-session.h"

G_BEGIN_DECLS

#define KT_TYPE_CASUS_HAPPENINGS (kt_casus_happenings_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusHappenings, kt_casus_happenings, KT, CASUS_HAPPENINGS, GObject)

/**
 * KtCasusHappenings:
 *
 * What is known to have happened in a casus besides its notes, as the vault has it now.
 *
 * Signals: `changed`, when it was read.
 */

KtCasusHappenings *kt_casus_happenings_new (KtSession *session, gint64 casus_id);
/* (transfer none) (nullable) (element-type KtHappeningRecord): by day; %NULL until it was read. */
GPtrArray *kt_casus_happenings_get_all (KtCasusHappenings *self);

G_END_DECLS
