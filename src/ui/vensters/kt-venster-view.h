/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/vensters/kt-casus-notes.h"
#include "ui/vensters/kt-venster-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VENSTER_VIEW (kt_venster_view_get_type ())
G_DECLARE_FINAL_TYPE (KtVensterView, kt_venster_view, KT, VENSTER_VIEW, AdwBin)

/**
 * KtVensterView:
 *
 * One review: its picture, and beside or above it the window that is open.
 *
 * Property: `is-form-alone` (boolean): whether the window that is open has taken the place of the picture, for want of
 * room.
 */
GtkWidget *kt_venster_view_new (KtSession *session, KtVensterEditor *editor, KtCasusNotes *notes);

/* (transfer none) */
KtVensterEditor *kt_venster_view_get_editor (KtVensterView *self);
/* Opens a window of it. */
void kt_venster_view_open (KtVensterView *self, KtVenster venster);

G_END_DECLS
