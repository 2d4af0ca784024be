/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-timeline-menus.h"
#include "ui/timeline/kt-timeline-page-private.h"
#include "ui/widgets/kt-toast.h"

#include <adwaita.h>

void
kt_timeline_reading_show (KtTimelinePage *self, GArray *entries)
{
  kt_timeline_model_set_entries (self->model, (const KtTimelineEntry *)(gpointer)entries->data, entries->len);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), entries->len > 0 ? "notes" : "empty");
  gtk_widget_set_visible (self->months, entries->len > 0);
}

void
kt_timeline_reading_show_listed (KtTimelinePage *self)
{
  gint64 note_id = self->editor != NULL ? kt_note_editor_get_note_id (KT_NOTE_EDITOR (self->editor)) : 0;
  g_autoptr (GArray) entries =
      kt_timeline_arrange (self->listed, kt_timeline_model_get_entries (self->model), self->place_id, note_id);

  kt_timeline_reading_show (self, entries);
  kt_timeline_sight_go_to_target (self);
}

static gboolean
show_rest_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  KtTimelinePage *self = KT_TIMELINE_PAGE (widget);
  int *frames = user_data;
  g_autoptr (GMenuModel) kinds = NULL;

  /* One frame is drawn first. */
  if ((*frames)++ == 0)
    return G_SOURCE_CONTINUE;

  self->show_rest = 0;
  kinds = kt_timeline_menus_new_kinds ();
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->add), kinds);
  self->centre += self->listed->len - g_list_model_get_n_items (G_LIST_MODEL (self->model));
  kt_timeline_reading_show_listed (self);
  return G_SOURCE_REMOVE;
}

static void
open_at_bottom (KtTimelinePage *self)
{
  guint n = MIN (self->listed->len, KT_LATEST_NOTES);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (KtTimelineEntry));

  self->is_opened = TRUE;
  self->centre = n > 0 ? n - 1 : 0;
  if (n > 0)
    g_array_append_vals (entries, &g_array_index (self->listed, KtTimelineEntry, self->listed->len - n), n);
  if (self->look == KT_SIGHT_ANYWHERE)
    kt_timeline_sight_look_at (self, KT_SIGHT_BOTTOM, 0);
  kt_timeline_reading_show (self, entries);
  self->show_rest = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, g_new0 (int, 1), g_free);
}

static void
end_listing (KtTimelinePage *self)
{
  self->is_listing = FALSE;
  if (self->is_stale)
    kt_timeline_reading_refresh (self);
}

void
kt_timeline_reading_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtTimelinePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KtTimeline) timeline = kt_vault_read_timeline_finish (KT_VAULT (source), result, &error);

  if (self->session == NULL)
    return;
  if (timeline == NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      end_listing (self);
      return;
    }

  g_array_set_size (self->listed, 0);
  for (guint i = 0; i < timeline->ids->len; i++)
    {
      KtTimelineEntry entry = { g_array_index (timeline->ids, gint64, i),
                                kt_timeline_month_of_minutes (g_array_index (timeline->moments, gint64, i)) };

      g_array_append_val (self->listed, entry);
    }

  if (!self->is_opened)
    {
      if (timeline->latest != NULL)
        kt_paged_model_put_records (kt_timeline_model_get_paged (self->model), g_steal_pointer (&timeline->latest));
      open_at_bottom (self);
    }
  else if (self->show_rest == 0)
    kt_timeline_reading_show_listed (self);
  end_listing (self);
}

void
kt_timeline_reading_refresh (KtTimelinePage *self)
{
  self->is_stale = self->is_listing;
  if (self->is_listing)
    return;

  self->is_listing = TRUE;
  kt_vault_read_timeline_async (kt_session_get_vault (self->session), self->casus_id, !self->is_opened,
                                self->cancellable, kt_timeline_reading_read_cb, g_object_ref (self));
}

void
kt_timeline_reading_notes_changed_cb (KtVault *vault, gint64 casus_id, gint64 note_id, gpointer user_data)
{
  KtTimelinePage *self = user_data;
  gint64 editor_id;

  if (casus_id != self->casus_id)
    return;

  /* The row that is being written in knows best what is in it, also before its first save has answered. */
  editor_id = self->editor != NULL ? kt_note_editor_get_note_id (KT_NOTE_EDITOR (self->editor)) : 0;
  if (self->editor != NULL && (editor_id == note_id || editor_id == 0))
    {
      if (editor_id == 0)
        self->is_stale = TRUE;
      return;
    }

  kt_paged_model_invalidate (kt_timeline_model_get_paged (self->model), note_id);
  kt_timeline_reading_refresh (self);
}
