/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-actions.h"
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-timeline-page-private.h"

static void
stored_cb (KtTimelinePage *self)
{
  if (self->is_stale)
    kt_timeline_reading_refresh (self);
}

void
kt_timeline_writing_place_editor (KtTimelinePage *self, KtNote *note, gint64 place_id)
{
  KtNoteRow *row;
  guint position;

  self->editor = g_object_ref_sink (kt_note_editor_new (self->session, note, FALSE));
  self->place_id = place_id;
  g_signal_connect_object (self->editor, "done", G_CALLBACK (kt_timeline_writing_finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "stored", G_CALLBACK (stored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "cursor-moved", G_CALLBACK (kt_timeline_sight_cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);

  row = kt_timeline_rows_find (self, place_id);
  if (row != NULL)
    kt_note_row_set_editor (row, self->editor);
  if (kt_timeline_model_find (self->model, place_id, &position))
    {
      self->centre = position;
      gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), position, GTK_LIST_SCROLL_SELECT, NULL);
    }
  gtk_widget_grab_focus (self->editor);
  kt_timeline_sight_look_at (self, KT_SIGHT_EDITOR, 0);
}

static void
unlist (KtTimelinePage *self, gint64 id)
{
  for (guint i = self->listed->len; i > 0; i--)
    {
      if (g_array_index (self->listed, KtTimelineEntry, i - 1).id == id)
        g_array_remove_index (self->listed, i - 1);
    }
}

/* Knows @note without asking the vault. */
static void
take_note (KtTimelinePage *self, KtNote *note, gboolean is_new)
{
  GPtrArray *records = g_ptr_array_new ();
  KtTimelineEntry entry = { note->id, kt_timeline_month_of_moment (note->at) };

  g_ptr_array_add (records, kt_note_ref (note));
  kt_paged_model_put_records (kt_timeline_model_get_paged (self->model), records);
  if (is_new)
    {
      unlist (self, note->id);
      g_array_append_val (self->listed, entry);
    }
}

/* The note is saved meanwhile; it is shown from the editor, so that the old words do not come back for a moment. */
void
kt_timeline_writing_finish (KtTimelinePage *self)
{
  g_autoptr (GtkWidget) editor = g_steal_pointer (&self->editor);
  gint64 place_id = self->place_id;
  gboolean had_focus;
  KtNoteRow *row;

  if (editor == NULL)
    return;

  had_focus = gtk_widget_get_focus_child (editor) != NULL;
  kt_note_editor_finish (KT_NOTE_EDITOR (editor));
  self->place_id = 0;

  g_autoptr (KtNote) note = kt_note_editor_dup_note (KT_NOTE_EDITOR (editor));
  KtNote *original = kt_note_editor_get_original (KT_NOTE_EDITOR (editor));
  gboolean is_blank = kt_note_is_blank (note);

  if (is_blank && !kt_note_is_blank (original))
    kt_note_actions_offer_words (GTK_WIDGET (self), self->session, original);

  if (is_blank)
    unlist (self, note->id != 0 ? note->id : place_id);
  else if (note->id != 0)
    take_note (self, note, place_id == KT_TIMELINE_DRAFT_ID);

  row = kt_timeline_rows_find (self, place_id);
  if (row != NULL)
    kt_note_row_set_editor (row, NULL);
  if (is_blank || place_id == KT_TIMELINE_DRAFT_ID)
    kt_timeline_reading_show_listed (self);

  guint position;

  if (had_focus && kt_timeline_model_find (self->model, note->id, &position))
    kt_timeline_sight_go_to_position (
        self, position,
        position + 1 == g_list_model_get_n_items (G_LIST_MODEL (self->model)) ? KT_SIGHT_BOTTOM : KT_SIGHT_ANYWHERE);
  else if (had_focus)
    gtk_widget_grab_focus (self->add);

  /* Its moment may have moved it. */
  kt_timeline_reading_refresh (self);
}

void
kt_timeline_writing_begin (KtTimelinePage *self, gint64 id)
{
  guint position;

  if (self->editor != NULL &&
      (self->place_id == id || kt_note_editor_get_note_id (KT_NOTE_EDITOR (self->editor)) == id))
    {
      gtk_widget_grab_focus (self->editor);
      return;
    }
  kt_timeline_writing_finish (self);
  if (!kt_timeline_model_find (self->model, id, &position))
    return;

  g_autoptr (KtPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  KtNote *note = kt_paged_item_get_record (item);

  if (note != NULL)
    kt_timeline_writing_place_editor (self, note, id);
}

gint64
kt_timeline_writing_settle (KtTimelinePage *self, gint64 id)
{
  if (self->editor != NULL &&
      (id == self->place_id || id == kt_note_editor_get_note_id (KT_NOTE_EDITOR (self->editor))))
    kt_timeline_writing_finish (self);
  return id;
}
