/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the references of @analysis in @drop_down, reference @selected chosen, which can be seen only when there is
 * something to choose. */
void kt_reference_choice_show (GtkDropDown *drop_down, const KtAnalysis *analysis, guint selected);

G_END_DECLS
