/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-note-editor.h"
#include "ui/timeline/kt-timeline-page-private.h"

/* What stands above the first note of a month. */
#define HEADER_HEIGHT 52
/* What is left between the cursor and the edge. */
#define MARGIN 16
/* How often a frame may be laid out anew for what is to be in sight; the frame clock gives up after four layouts. */
#define PASSES_MAX 2

static void
scroll_by (KtTimelinePage *self, double pixels)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (ABS (pixels) >= 1)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + pixels);
}

/* Scrolls no further than needed to have @bounds, in coordinates of the scroller, in sight. */
static void
scroll_into_sight (KtTimelinePage *self, const graphene_rect_t *bounds)
{
  double top = (double)bounds->origin.y - MARGIN;
  double bottom = (double)(bounds->origin.y + bounds->size.height) + MARGIN - gtk_widget_get_height (self->scroller);

  if (top < 0)
    scroll_by (self, top);
  else if (bottom > 0)
    scroll_by (self, MIN (bottom, top));
}

static gboolean
fits (KtTimelinePage *self, const graphene_rect_t *bounds)
{
  return (int)bounds->size.height + 2 * MARGIN <= gtk_widget_get_height (self->scroller);
}

/* The editor; if it is too high where one writes and the button below that; if that is too, where one writes. */
static void
scroll_to_whole_editor (KtTimelinePage *self)
{
  GtkWidget *area = kt_note_editor_get_first_area (KT_NOTE_EDITOR (self->editor));
  graphene_rect_t whole, writing, below;

  if (!gtk_widget_compute_bounds (self->editor, self->scroller, &whole) ||
      !gtk_widget_compute_bounds (area, self->scroller, &writing))
    return;

  below = writing;
  below.size.height = whole.origin.y + whole.size.height - writing.origin.y;
  if (fits (self, &whole))
    scroll_into_sight (self, &whole);
  else
    scroll_into_sight (self, fits (self, &below) ? &below : &writing);
}

static void
scroll_to_editor (KtTimelinePage *self, gboolean whole)
{
  graphene_rect_t bounds;

  if (self->editor == NULL)
    return;
  if (whole)
    scroll_to_whole_editor (self);
  else if (kt_note_editor_get_cursor_bounds (KT_NOTE_EDITOR (self->editor), self->scroller, &bounds))
    scroll_into_sight (self, &bounds);
}

static gboolean
next_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  KT_TIMELINE_PAGE (widget)->next_frame = 0;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  return G_SOURCE_REMOVE;
}

/* Whether this frame may be laid out once more; else the next one is. */
static gboolean
begin_pass (KtTimelinePage *self)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (self)));

  self->passes = frame == self->frame ? self->passes + 1 : 1;
  self->frame = frame;
  if (self->passes <= PASSES_MAX)
    return TRUE;
  if (self->next_frame == 0 && (self->look != KT_SIGHT_ANYWHERE || self->fill != 0))
    self->next_frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), next_frame_cb, NULL, NULL);
  return FALSE;
}

/* After the layout of a frame and before it is drawn. What is filled or scrolled makes the frame clock lay out once
 * more. */
void
kt_timeline_sight_laid_out_cb (KtTimelinePage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  KtNoteRow *row = self->look_id != 0 ? kt_timeline_rows_find (self, self->look_id) : NULL;
  graphene_rect_t bounds;
  double value;

  if (!gtk_widget_get_mapped (self->list) || !begin_pass (self))
    return;

  value = gtk_adjustment_get_value (adjustment);
  switch (self->look)
    {
    case KT_SIGHT_BOTTOM:
      scroll_by (self, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
                           gtk_adjustment_get_value (adjustment));
      break;
    case KT_SIGHT_EDITOR:
      scroll_to_editor (self, TRUE);
      break;
    case KT_SIGHT_CURSOR:
      scroll_to_editor (self, FALSE);
      self->look = KT_SIGHT_ANYWHERE;
      break;
    case KT_SIGHT_MONTH:
      if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), self->scroller, &bounds))
        scroll_by (self, (double)bounds.origin.y - HEADER_HEIGHT);
      break;
    case KT_SIGHT_MARK:
      if (row != NULL && kt_note_row_get_mark_bounds (row, self->scroller, &bounds))
        scroll_into_sight (self, &bounds);
      break;
    case KT_SIGHT_ANYWHERE:
    default:
      break;
    }

  if (self->fill != 0 && gtk_adjustment_get_value (adjustment) == value)
    kt_timeline_rows_fill_in_sight (self);
}

void
kt_timeline_sight_look_at (KtTimelinePage *self, KtSight look, gint64 id)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  self->look = look;
  self->look_id = id;
  if (clock != NULL && look != KT_SIGHT_ANYWHERE)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

gboolean
kt_timeline_sight_event_cb (KtTimelinePage *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS)
    kt_timeline_sight_look_at (self, KT_SIGHT_ANYWHERE, 0);
  return FALSE;
}

void
kt_timeline_sight_cursor_moved_cb (KtTimelinePage *self)
{
  if (self->look == KT_SIGHT_ANYWHERE)
    kt_timeline_sight_look_at (self, KT_SIGHT_CURSOR, 0);
}

void
kt_timeline_sight_go_to_position (KtTimelinePage *self, guint position, KtSight look)
{
  kt_timeline_sight_look_at (self, look, kt_paged_model_get_id (kt_timeline_model_get_paged (self->model), position));
  self->centre = position;
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  kt_timeline_rows_queue_fill (self);
}

void
kt_timeline_sight_go_to_target (KtTimelinePage *self)
{
  guint position;
  KtNoteRow *row;

  if (self->target_id == 0 || !self->is_opened || self->show_rest != 0)
    return;
  if (!kt_timeline_model_find (self->model, self->target_id, &position))
    {
      /* It may have been deleted meanwhile. */
      if (!self->is_listing)
        self->target_id = 0;
      return;
    }

  kt_timeline_sight_go_to_position (self, position, KT_SIGHT_MARK);
  self->target_id = 0;
  /* To scroll gives an item the focus only when the list has it already; who is writing keeps it. */
  if (self->editor == NULL)
    gtk_widget_grab_focus (self->list);
  row = kt_timeline_rows_find (self, self->look_id);
  if (row != NULL)
    kt_note_row_mark_words (row, self->target_words);
}
