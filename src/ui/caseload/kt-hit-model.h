/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/caseload/kt-hit-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KT_TYPE_HIT_MODEL (kt_hit_model_get_type ())
G_DECLARE_FINAL_TYPE (KtHitModel, kt_hit_model, KT, HIT_MODEL, GObject)

/**
 * KtHitModel:
 *
 * What a search found: a #GListModel of #KtHitItem, and a #GtkSectionModel with a section for each kind of hit.
 * Other hits come to stand in the same items, so that only their number is ever reported as changed.
 */
KtHitModel *kt_hit_model_new (void);
/* Takes the hits over, which must stand together by kind, and empties @hits. */
void kt_hit_model_take_hits (KtHitModel *self, GPtrArray *hits);

G_END_DECLS
