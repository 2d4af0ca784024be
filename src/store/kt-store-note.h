/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/kt-note.h"
#include "store/kt-store.h"

G_BEGIN_DECLS

/* A run of typing is one version: the words as they were are kept when they last changed longer ago than this. */
#define KT_VERSION_AFTER_SECONDS (5 * 60)

/* The words of a note as they were. */
typedef struct
{
  gint64 saved; /* seconds since 1970 */
  char *text;
  char *own_words;
  char *impression;
} KtNoteVersion;

void kt_note_version_free (KtNoteVersion *self);

/* So many notes fill a window. */
#define KT_LATEST_NOTES 12

/* What the time line of a casus is made of. */
typedef struct
{
  GArray *ids;       /* (element-type gint64): oldest first */
  GArray *moments;   /* (element-type gint64): of the same notes, in minutes as kt_moment_to_minutes() counts them */
  GPtrArray *latest; /* (nullable) (element-type KtNote): the last KT_LATEST_NOTES of them, oldest first */
} KtTimeline;

void kt_timeline_free (KtTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtTimeline, kt_timeline_free)

/* Stores @note, under a new id when it has none, and keeps the earlier words as a version by the rule above. Returns
 * the id, 0 on error: %KT_ERROR_NOT_FOUND when there is no such note or casus, %KT_ERROR_INVALID for what
 * kt_note_check() refuses. Saving what is stored already changes nothing. */
gint64 kt_store_save_note (KtStore *self, const KtNote *note, GError **error);
/* Hides the note, or brings it back. What stays hidden is gone after the next opening. */
gboolean kt_store_set_note_deleted (KtStore *self, gint64 id, gboolean deleted, GError **error);
/* (transfer full): %NULL with %KT_ERROR_NOT_FOUND when there is none. */
KtNote *kt_store_get_note (KtStore *self, gint64 id, GError **error);
/* (transfer full) (element-type gint64): the notes of a casus, or with 0 those of none, oldest first. */
GArray *kt_store_list_notes (KtStore *self, gint64 casus_id, GError **error);
/* (transfer full): of the notes of a casus, or with 0 of those of none; no note is read unless @with_latest. */
KtTimeline *kt_store_read_timeline (KtStore *self, gint64 casus_id, gboolean with_latest, GError **error);
/* (transfer full) (element-type KtNote): in the order of @ids, leaving out what is not there. */
GPtrArray *kt_store_get_notes (KtStore *self, const gint64 *ids, gsize n_ids, GError **error);
/* (transfer full) (element-type KtNoteVersion): earlier words of a note, latest first. */
GPtrArray *kt_store_list_versions (KtStore *self, gint64 note_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KtNoteVersion, kt_note_version_free)

G_END_DECLS
