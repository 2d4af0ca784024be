/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sidebyside/kt-remark.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What #KtSideSums shows beside its fields, made anew each time. Lists are cut off where they would be too long to
 * build, and say so. */

/* (returns floating): the sums of @group; @main: the largest one, which may be @group itself; @below: fewer casussen
 * are indicative. */
GtkWidget *kt_side_lists_new_group (const KtCollectionGroup *group, const KtCollectionGroup *main, guint below);
/* Fills @list with the rows that do not count; returns how many there are. */
guint kt_side_lists_fill_left_out (GtkListBox *list, KtSideModel *model);
/* Fills @list with how many are better or worse off; returns how many rows it has. */
guint kt_side_lists_fill_effects (GtkListBox *list, const KtCollection *collection);
/* (returns floating) (nullable): the first remarks of @kind; %NULL when there is none. Its last row fires
 * `side.show-remarks` (u: the kind). */
GtkWidget *kt_side_lists_new_remarks (KtSideModel *model, KtRemarkKind kind);

G_END_DECLS
