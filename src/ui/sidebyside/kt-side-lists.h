/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-remark.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What #KtSideSums shows beside its fields. What is there already is told what became other. Lists are cut off where
 * they would be too long to build, and say so. */

/* Fills @box, which is only theirs, with a group of rows for each group of @collection. @below: fewer casussen are
 * indicative. */
void kt_side_lists_fill_groups (GtkBox *box, const KtCollection *collection, guint below);
/* Fills @list with the rows that do not count; returns how many there are. */
guint kt_side_lists_fill_left_out (GtkListBox *list, KtSideModel *model);
/* Fills @list with how many are better or worse off; returns how many there are. */
guint kt_side_lists_fill_effects (GtkListBox *list, const KtCollection *collection);
/* Fills @box, which is only theirs, with the first remarks of each kind; returns whether there are any. The last row of
 * many fires `side.show-remarks` (u: the kind). */
gboolean kt_side_lists_fill_remarks (GtkBox *box, KtSideModel *model);

G_END_DECLS
