/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/kt-vault.h"
#include "ui/widgets/kt-paged-model.h"

G_BEGIN_DECLS

#define KT_TYPE_TIMELINE_MODEL (kt_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (KtTimelineModel, kt_timeline_model, KT, TIMELINE_MODEL, GObject)

/* The place of a note that is being written and was not listed before. */
#define KT_TIMELINE_DRAFT_ID G_GINT64_CONSTANT (-1)

/* A note on the time line: its id, and its month as years times twelve and months from 0. */
typedef struct
{
  gint64 id;
  int month;
} KtTimelineEntry;

/**
 * KtTimelineModel:
 *
 * The notes of a casus, oldest first, as a #GListModel of #KtPagedItem with a section for each month.
 */
KtTimelineModel *kt_timeline_model_new (KtVault *vault);

/* What stays in place is not reported as changed. */
void kt_timeline_model_set_entries (KtTimelineModel *self, const KtTimelineEntry *entries, guint n_entries);
/* (transfer none) (element-type KtTimelineEntry) */
GArray *kt_timeline_model_get_entries (KtTimelineModel *self);
/* (transfer none): holds the records. */
KtPagedModel *kt_timeline_model_get_paged (KtTimelineModel *self);
/* Whether @id is there, and if so at which position: (out) (optional). */
gboolean kt_timeline_model_find (KtTimelineModel *self, gint64 id, guint *position);
/* The position of the first note of @month, or -1. */
int kt_timeline_model_find_month (KtTimelineModel *self, int month);

/* The month of a moment in minutes as kt_moment_to_minutes() counts. */
int kt_timeline_month_of_minutes (gint64 minutes);
int kt_timeline_month_of_moment (const char *moment);

/**
 * kt_timeline_arrange:
 * @listed: (element-type KtTimelineEntry): the notes as they are stored, oldest first
 * @shown: (element-type KtTimelineEntry): those that are shown now
 * @place_id: the place in @shown that is being written in, or 0
 * @note_id: the id under which that note is stored; 0 when it is not stored yet
 *
 * What to show: @listed, but with the place that is being written in where it stands now, so that nobody's row moves
 * away under the cursor.
 *
 * Returns: (transfer full) (element-type KtTimelineEntry)
 */
GArray *kt_timeline_arrange (GArray *listed, GArray *shown, gint64 place_id, gint64 note_id);

G_END_DECLS
