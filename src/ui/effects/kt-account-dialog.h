/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-analysis-record.h"
#include "ui/widgets/kt-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows over @parent the printed account of an analysis on its way out. @record does not change any more. */
void kt_account_dialog_present (GtkWidget *parent, KtSession *session, KtAnalysisRecord *record);

G_END_DECLS
