/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KtSideRows:
 *
 * Fills a list from above. Rows that it has are taken for what comes next and only told what is other than it was,
 * because to make them anew takes longer than a frame:
 *
 *     KtSideRows rows = kt_side_rows_begin (list);
 *     kt_side_rows_add (&rows, "Wonen", "", "2 better");
 *     kt_side_rows_end (&rows);
 */
typedef struct
{
  GtkListBox *list;
  gint n;
} KtSideRows;

KtSideRows kt_side_rows_begin (GtkListBox *list);
/* @amount: what stands at the end, may be empty. All are plain texts. */
void kt_side_rows_add (KtSideRows *self, const char *title, const char *subtitle, const char *amount);
/* The same for what the rows below it come to. */
void kt_side_rows_add_sum (KtSideRows *self, const char *title, const char *subtitle, const char *amount);
/* One with an arrow, that fires @action with @target: (transfer floating). */
void
kt_side_rows_add_way (KtSideRows *self, const char *title, const char *subtitle, const char *action, GVariant *target);
/* That there are @n more which the list does not show; nothing for 0. */
void kt_side_rows_add_more (KtSideRows *self, guint n);
/* Removes the rows that are left over. */
void kt_side_rows_end (KtSideRows *self);

G_END_DECLS
