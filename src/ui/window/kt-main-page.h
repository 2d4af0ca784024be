/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/kt-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KT_TYPE_MAIN_PAGE (kt_main_page_get_type ())
G_DECLARE_FINAL_TYPE (KtMainPage, kt_main_page, KT, MAIN_PAGE, AdwBin)

/**
 * KtMainPage:
 *
 * What a window shows while the vault is unlocked: places and caseload on the side, and beside it what was chosen.
 */
KtMainPage *kt_main_page_new (KtSession *session, gboolean is_example);

/* With casus 0, the notes of no casus. */
void kt_main_page_show_casus (KtMainPage *self, gint64 casus_id);
void kt_main_page_show_note (KtMainPage *self, gint64 casus_id, gint64 note_id, const char *words);
void kt_main_page_show_analysis (KtMainPage *self, gint64 casus_id, gint64 analysis_id);
/* The page `verloop`, `netwerk` or `delen` of the casus that is shown, if there is one. */
void kt_main_page_show_page (KtMainPage *self, const char *name);
/* The place of this name in kt-places.h. */
void kt_main_page_show_place (KtMainPage *self, const char *name);
/* 0 when none is shown. */
gint64 kt_main_page_get_casus_id (KtMainPage *self);
void kt_main_page_focus_search (KtMainPage *self);

G_END_DECLS
