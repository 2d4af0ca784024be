/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "effects/kt-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @names with what the references of @analysis are called. A name that is there stays as it is, because a list
 * that is shown makes its rows anew for one that comes. */
void kt_reference_names_show (GtkStringList *names, const KtAnalysis *analysis);

G_END_DECLS
