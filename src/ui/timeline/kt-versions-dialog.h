/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_VERSIONS_DIALOG (kt_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KtVersionsDialog, kt_versions_dialog, KT, VERSIONS_DIALOG, AdwDialog)

/**
 * KtVersionsDialog:
 *
 * The earlier words of a note, to read, copy and put back. What is put back can be undone.
 */
KtVersionsDialog *kt_versions_dialog_present (GtkWidget *parent, KtSession *session, gint64 note_id);

G_END_DECLS
