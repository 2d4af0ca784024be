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
 */
/* @ids: (element-type gint64); hides itself when there are none. */
void kt_casus_rows_show (KtCasusRows *self, KtSession *session, const GArray *ids);
/* A dialog with nothing else in it. */
void kt_casus_rows_present (GtkWidget *parent, KtSession *session, const char *title, const GArray *ids);

G_END_DECLS
