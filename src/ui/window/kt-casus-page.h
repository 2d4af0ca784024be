/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_CASUS_PAGE (kt_casus_page_get_type ())
G_DECLARE_FINAL_TYPE (KtCasusPage, kt_casus_page, KT, CASUS_PAGE, AdwNavigationPage)

/**
 * KtCasusPage:
 *
 * A casus with its pages Verloop, Netwerk and Delen, each made when it is first looked at; or, for casus 0, the notes
 * of no casus, which have a time line only. Signal: `gone ()`, when the casus was deleted.
 */
KtCasusPage *kt_casus_page_new (KtSession *session, gint64 casus_id);

gint64 kt_casus_page_get_casus_id (KtCasusPage *self);
/* Shows the note on the time line, with @words (nullable) marked. */
void kt_casus_page_show_note (KtCasusPage *self, gint64 note_id, const char *words);
/* Shows the analysis on the page Effecten. */
void kt_casus_page_show_analysis (KtCasusPage *self, gint64 analysis_id);
/* @name: `verloop`, `netwerk` or `delen`. */
void kt_casus_page_show_page (KtCasusPage *self, const char *name);

G_END_DECLS
