/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-moment-text.h"
#include "ui/timeline/kt-timeline-page-private.h"

/* The rows around the one that is gone to that are filled before the first layout. */
#define NEAR_ROWS 2
/* How long the rest of the rows may be filled before the main loop gets its turn. */
#define FILL_USEC 3000

KtNoteRow *
kt_timeline_rows_find (KtTimelinePage *self, gint64 id)
{
  GHashTableIter iter;
  gpointer item, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    {
      if (kt_paged_item_get_id (gtk_list_item_get_item (item)) == id)
        return row;
    }
  return NULL;
}

static void
fill_row (KtTimelinePage *self, GtkListItem *item, KtNoteRow *row)
{
  KtNote *note = kt_paged_item_get_record (gtk_list_item_get_item (item));
  g_autofree char *now = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *description = NULL;
  g_autofree char *label = NULL;

  if (note == NULL || note == kt_note_row_get_note (row))
    return;

  now = kt_clock_get_moment (kt_session_get_clock (self->session));
  kt_note_row_set_note (row, note, now);
  if (note->id == self->look_id && self->look == KT_SIGHT_MARK)
    kt_note_row_mark_words (row, self->target_words);
  moment = kt_moment_text_format (note->at, now);
  description = kt_note_row_describe (note);
  label = g_strdup_printf ("%s, %s", moment, description);
  gtk_list_item_set_accessible_label (item, label);
}

static gboolean
needs_fill (GtkListItem *item, KtNoteRow *row)
{
  KtNote *note = kt_paged_item_get_record (gtk_list_item_get_item (item));

  return note != NULL && note != kt_note_row_get_note (row);
}

static guint
distance (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

/* The position of the row in the middle of what is seen. */
static void
find_centre (KtTimelinePage *self)
{
  float middle = (float)gtk_widget_get_height (self->list) / 2;
  float nearest = G_MAXFLOAT;
  GHashTableIter iter;
  gpointer item, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, self->list, &bounds))
        continue;

      float off = ABS (bounds.origin.y + bounds.size.height / 2 - middle);

      if (off < nearest)
        {
          nearest = off;
          self->centre = gtk_list_item_get_position (item);
        }
    }
}

/* What is read comes first; what can be done with it may come a frame later. */
static gboolean
add_some_actions (KtTimelinePage *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      if (kt_note_row_needs_actions (row))
        {
          kt_note_row_add_actions (row);
          return TRUE;
        }
    }
  return FALSE;
}

/* Fills the row that is nearest to what is seen; whether there was one. */
static gboolean
fill_nearest (KtTimelinePage *self)
{
  GtkListItem *nearest = NULL;
  guint least = G_MAXUINT;
  GHashTableIter iter;
  gpointer item, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    {
      guint off = distance (gtk_list_item_get_position (item), self->centre);

      if (off < least && needs_fill (item, row))
        {
          nearest = item;
          least = off;
        }
    }
  if (nearest == NULL)
    return FALSE;

  fill_row (self, nearest, g_hash_table_lookup (self->rows, nearest));
  return TRUE;
}

/* Whoever scrolls or goes far never sees an empty place: this is before the frame is drawn. */
void
kt_timeline_rows_fill_in_sight (KtTimelinePage *self)
{
  float height = (float)gtk_widget_get_height (self->list);
  GHashTableIter iter;
  gpointer item, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    {
      graphene_rect_t bounds;

      if (needs_fill (item, row) && gtk_widget_get_mapped (row) &&
          gtk_widget_compute_bounds (row, self->list, &bounds) && bounds.origin.y < height &&
          bounds.origin.y + bounds.size.height > 0)
        fill_row (self, item, row);
    }
}

static gboolean
fill_cb (gpointer user_data)
{
  KtTimelinePage *self = user_data;
  gint64 end = g_get_monotonic_time () + FILL_USEC;

  if (self->look == KT_SIGHT_ANYWHERE || self->look == KT_SIGHT_CURSOR)
    find_centre (self);
  while (fill_nearest (self) || add_some_actions (self))
    {
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }
  self->fill = 0;
  return G_SOURCE_REMOVE;
}

void
kt_timeline_rows_queue_fill (KtTimelinePage *self)
{
  if (self->fill == 0)
    self->fill = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
}

static void
record_changed_cb (KtPagedItem *paged_item, GParamSpec *pspec, gpointer user_data)
{
  GtkListItem *item = user_data;
  KtNoteRow *row = KT_NOTE_ROW (gtk_list_item_get_child (item));
  KtTimelinePage *self = g_object_get_data (G_OBJECT (row), "kt-page");

  /* What is read already is not taken away: a row that is shown changes at once. */
  if (kt_note_row_get_note (row) != NULL || distance (gtk_list_item_get_position (item), self->centre) <= NEAR_ROWS)
    fill_row (self, item, row);
  kt_timeline_rows_queue_fill (self);
}

void
kt_timeline_rows_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = kt_note_row_new ();

  g_object_set_data (G_OBJECT (row), "kt-page", user_data);
  gtk_list_item_set_child (item, row);
}

void
kt_timeline_rows_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KtTimelinePage *self = user_data;
  KtPagedItem *paged_item = gtk_list_item_get_item (item);
  KtNoteRow *row = KT_NOTE_ROW (gtk_list_item_get_child (item));

  g_hash_table_insert (self->rows, item, row);
  g_signal_connect_object (paged_item, "notify::record", G_CALLBACK (record_changed_cb), item, 0);

  if (distance (gtk_list_item_get_position (item), self->centre) <= NEAR_ROWS)
    fill_row (self, item, row);
  kt_timeline_rows_queue_fill (self);
  if (self->place_id != 0 && kt_paged_item_get_id (paged_item) == self->place_id)
    kt_note_row_set_editor (row, self->editor);
}

void
kt_timeline_rows_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KtTimelinePage *self = user_data;
  KtNoteRow *row = KT_NOTE_ROW (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_changed_cb, item);
  g_hash_table_remove (self->rows, item);
  kt_note_row_set_editor (row, NULL);
  kt_note_row_set_note (row, NULL, NULL);
}

static void
update_header (GtkListHeader *header, GParamSpec *pspec, gpointer user_data)
{
  KtTimelinePage *self = user_data;
  GArray *entries = kt_timeline_model_get_entries (self->model);
  guint position = gtk_list_header_get_start (header);
  g_autofree char *month = NULL;

  if (position >= entries->len)
    return;

  month = kt_moment_text_format_month (g_array_index (entries, KtTimelineEntry, position).month);
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), month);
}

void
kt_timeline_rows_header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_header_set_child (header, label);
  g_signal_connect_object (header, "notify::start", G_CALLBACK (update_header), user_data, 0);
}

void
kt_timeline_rows_header_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  update_header (header, NULL, user_data);
}
