/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-document.h"
#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_SHARE_PAGE (kt_share_page_get_type ())
G_DECLARE_FINAL_TYPE (KtSharePage, kt_share_page, KT, SHARE_PAGE, AdwBin)

/**
 * KtSharePage:
 *
 * The page Delen of a casus: which notes go into the summary for intervisie, how it will read, and the file.
 */
GtkWidget *kt_share_page_new (KtSession *session, gint64 casus_id);

/* Writes the summary that is shown to @file, as after a choice in the file dialog, or says why it was held back. Does
 * nothing while there is no summary to write. */
void kt_share_page_write (KtSharePage *self, KtDocumentFormat format, GFile *file);

G_END_DECLS
