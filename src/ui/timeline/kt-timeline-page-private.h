/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/timeline/kt-note-row.h"
#include "ui/timeline/kt-timeline-model.h"
#include "ui/timeline/kt-timeline-page.h"

G_BEGIN_DECLS

/* The page Verloop is in five files: rows fills what is in sight, sight keeps a place in sight, reading follows the
 * vault, writing has the editor in a row, and the page itself is what one calls and presses. Each calls only those
 * before it. */

/* What is kept in sight while the heights of rows become known, until the user looks elsewhere. */
typedef enum
{
  KT_SIGHT_ANYWHERE,
  KT_SIGHT_BOTTOM,
  KT_SIGHT_EDITOR,
  KT_SIGHT_CURSOR, /* once */
  KT_SIGHT_MONTH,  /* above the row of look_id */
  KT_SIGHT_MARK,   /* the first found word in the row of look_id */
} KtSight;

struct _KtTimelinePage
{
  GtkWidget parent_instance;

  KtSession *session;
  gint64 casus_id;
  KtTimelineModel *model;
  GtkSingleSelection *selection;
  GCancellable *cancellable;
  GHashTable *rows; /* of GtkListItem -> KtNoteRow, those that are bound */

  /* Reading the list. */
  GArray *listed; /* of KtTimelineEntry */
  gboolean is_listing;
  gboolean is_stale;
  gboolean is_opened;
  guint show_rest;

  /* Writing in a row. */
  GtkWidget *editor;
  gint64 place_id; /* of the row; 0 without an editor */

  /* What is kept in sight. */
  KtSight look;
  gint64 look_id;
  guint centre;     /* the position of the row in the middle of what is seen */
  gint64 target_id; /* to go to when it is there, or 0 */
  char *target_words;
  guint fill;
  gulong laid_out;
  gint64 frame; /* the last one that was laid out */
  int passes;   /* in it */
  guint next_frame;

  GtkWidget *view;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *add;
  GtkWidget *months;
};

/* --- Rows --- */

/* (transfer none) (nullable): the row of the note @id while it is bound. */
KtNoteRow *kt_timeline_rows_find (KtTimelinePage *self, gint64 id);
void kt_timeline_rows_fill_in_sight (KtTimelinePage *self);
void kt_timeline_rows_queue_fill (KtTimelinePage *self);
void kt_timeline_rows_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data);
void kt_timeline_rows_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data);
void kt_timeline_rows_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data);
void kt_timeline_rows_header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data);
void kt_timeline_rows_header_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data);

/* --- Sight --- */

void kt_timeline_sight_laid_out_cb (KtTimelinePage *self);
void kt_timeline_sight_look_at (KtTimelinePage *self, KtSight look, gint64 id);
gboolean kt_timeline_sight_event_cb (KtTimelinePage *self, GdkEvent *event);
void kt_timeline_sight_cursor_moved_cb (KtTimelinePage *self);
void kt_timeline_sight_go_to_position (KtTimelinePage *self, guint position, KtSight look);
void kt_timeline_sight_go_to_target (KtTimelinePage *self);

/* --- Reading --- */

/* Reads the list anew, as soon as the answer that is under way is there. */
void kt_timeline_reading_refresh (KtTimelinePage *self);
/* A #GAsyncReadyCallback of kt_vault_read_timeline_async(), which takes its reference of the page. */
void kt_timeline_reading_read_cb (GObject *source, GAsyncResult *result, gpointer user_data);
void kt_timeline_reading_notes_changed_cb (KtVault *vault, gint64 casus_id, gint64 note_id, gpointer user_data);
/* Shows @entries (element-type KtTimelineEntry), or that there are none. */
void kt_timeline_reading_show (KtTimelinePage *self, GArray *entries);
/* Shows what was read last, with the row that is being written in where it stands. */
void kt_timeline_reading_show_listed (KtTimelinePage *self);

/* --- Writing --- */

/* Opens an editor for @note in the row @place_id, which is shown, and goes there. */
void kt_timeline_writing_place_editor (KtTimelinePage *self, KtNote *note, gint64 place_id);
/* Opens one for the note @id, when it is shown and loaded; another is finished first. */
void kt_timeline_writing_begin (KtTimelinePage *self, gint64 id);
/* Shows the text again in the place of the editor, and saves it. Nothing without an editor. */
void kt_timeline_writing_finish (KtTimelinePage *self);
/* Finishes the editor of the note @id if it has one, so that what is done to the note is done to the words as they were
 * written last. Returns @id. */
gint64 kt_timeline_writing_settle (KtTimelinePage *self, gint64 id);

G_END_DECLS
