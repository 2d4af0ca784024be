/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vensters/kt-question-bank.h"
#include "vensters/kt-venster-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_WINDOW_PICTURE (kt_window_picture_get_type ())
G_DECLARE_FINAL_TYPE (KtWindowPicture, kt_window_picture, KT, WINDOW_PICTURE, AdwBin)

/**
 * KtWindowPicture:
 *
 * A review as one window: four panes in a frame, whose sill is samenhang. Each is a button that tells what helps and
 * what hinders; the arrow keys go from one to another.
 *
 * Signal `opened (guint venster)`: a #KtVenster was pressed.
 */
GtkWidget *kt_window_picture_new (void);

/* @bank: (nullable): the one that @review was made with */
void kt_window_picture_show (KtWindowPicture *self, const KtVensterReview *review, const KtQuestionBank *bank);
/* @venster: a #KtVenster that is open now, or -1 */
void kt_window_picture_set_open (KtWindowPicture *self, gint venster);
/* (transfer none) */
GtkWidget *kt_window_picture_get_pane (KtWindowPicture *self, KtVenster venster);

G_END_DECLS
