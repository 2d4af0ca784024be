/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/kt-venster-print.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/**
 * KtCliLook:
 * @source: what is printed of it, all of which is held by the rest
 *
 * The latest look at a casus through the four windows.
 */
typedef struct
{
  KtVensterReview *review;
  KtQuestionBank *bank;  /* (nullable) */
  KtQuestionBank *start; /* (nullable) */
  KtVensterPrintSource source;
} KtCliLook;

/* Fills @self; %KT_ERROR_NOT_FOUND when nobody looked at the casus. */
gboolean kt_cli_look_read (KtCliLook *self, KtStore *store, gint64 casus_id, GError **error);
void kt_cli_look_clear (KtCliLook *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KtCliLook, kt_cli_look_clear)

G_END_DECLS
