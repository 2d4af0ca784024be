/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CASUS_ROWS (kt_casus_rows_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusRows, kt_casus_rows, KT, CASUS_ROWS, AdwBin)

/**
 * KtCasusRows:
 *
 * Casussen from which one opens them, in a dialog that goes then. Of many the first are shown, and how many there are.
 *
 * Signals: `added (gint64 casus_id)` and `removed (gint64 casus_id)`: what a person wants.
 */
/* @ids: (element-type gint64), in the place of those that were; hides itself when there are none, unless they can be
 * changed. */
void kt_casus_rows_show (KtCasusRows *self, KtSession *session, const GArray *ids);
/* Stands above them, until others are shown, in the place of how many they are. */
void kt_casus_rows_set_title (KtCasusRows *self, const char *title);
/* Lets a person add casussen and take them off, which whoever holds the rows does; once. */
void kt_casus_rows_let_change (KtCasusRows *self);

G_END_DECLS
