/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/kt-review-list.h"

#include "ui/share/kt-passage-row.h"
#include "ui/widgets/kt-focus.h"

struct _KtReviewList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkSingleSelection *selection;

  KtReviewModel *model;
  gboolean is_moving;   /* the selection after the current place, not the other way round */
  gboolean wants_focus; /* of the current row, as soon as there is one */
  guint tick_id;
  guint n_ticks;
};

/* So many frames are waited for a row. */
#define TICKS_MAX 20

enum
{
  WORDS_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtReviewList, kt_review_list, ADW_TYPE_BIN)

/* GTK focuses the row that is scrolled to only while the list has the focus already. */
static void
scroll_to (KtReviewList *self, guint position)
{
  gtk_list_view_scroll_to (self->view, position, self->wants_focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE,
                           NULL);
  if (self->wants_focus && !kt_focus_is_within (GTK_WIDGET (self->view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static KtPassageRow *
find_current_row (KtReviewList *self, graphene_rect_t *bounds)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (KT_IS_PASSAGE_ROW (row) && gtk_widget_get_mapped (row) &&
          kt_passage_row_get_current_bounds (KT_PASSAGE_ROW (row), GTK_WIDGET (self->scroller), bounds))
        return KT_PASSAGE_ROW (row);
    }
  return NULL;
}

/* Asked for a row in each frame before it has laid out any, the list would begin anew each time and show none. */
static gboolean
has_rows (KtReviewList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_get_height (child) > 0)
      return TRUE;
  return FALSE;
}

/* The rows are there only after the list was laid out. Then the focus can go to one, and a place that is far down in a
 * paragraph longer than the window is high can be scrolled to. */
static gboolean
laid_out_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  KtReviewList *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  guint position = kt_review_model_get_current_position (self->model);
  double height = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  gboolean is_there = find_current_row (self, &bounds) != NULL;

  if (is_there && (bounds.origin.y < 0 || bounds.origin.y + bounds.size.height > height))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - height / 3);
  if (is_there && (!self->wants_focus || kt_focus_is_within (GTK_WIDGET (self->view))))
    self->n_ticks = TICKS_MAX;
  if (self->n_ticks++ < TICKS_MAX && position != GTK_INVALID_LIST_POSITION)
    {
      if (has_rows (self))
        scroll_to (self, position);
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  self->wants_focus = FALSE;
  return G_SOURCE_REMOVE;
}

/* Another row was chosen in the list. */
static void
selected_cb (KtReviewList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (KtReviewItem) item = NULL;

  if (self->is_moving || self->model == NULL || position == GTK_INVALID_LIST_POSITION ||
      position == kt_review_model_get_current_position (self->model))
    return;
  item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  kt_review_model_set_current (self->model, position, kt_review_item_find (item, KT_REVIEW_NO_PLACE, TRUE, TRUE));
}

/* Words that are selected with the mouse or the keyboard may be acted upon. */
static gboolean
selection_may_change_cb (GtkEventController *controller, GdkEvent *event, KtReviewList *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_RELEASE || type == GDK_KEY_RELEASE)
    g_signal_emit (self, signals[WORDS_SELECTED], 0);
  return GDK_EVENT_PROPAGATE;
}

static void
kt_review_list_dispose (GObject *object)
{
  KtReviewList *self = KT_REVIEW_LIST (object);

  if (self->view != NULL && self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_REVIEW_LIST);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (kt_review_list_parent_class)->dispose (object);
}

static void
kt_review_list_class_init (KtReviewListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_review_list_dispose;

  signals[WORDS_SELECTED] = g_signal_new ("words-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  g_type_ensure (KT_TYPE_PASSAGE_ROW);
  g_type_ensure (KT_TYPE_REVIEW_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/share/kt-review-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KtReviewList, scroller);
  gtk_widget_class_bind_template_child (widget_class, KtReviewList, view);
  gtk_widget_class_bind_template_child (widget_class, KtReviewList, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
kt_review_list_init (KtReviewList *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (controller, "event", G_CALLBACK (selection_may_change_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

void
kt_review_list_set_model (KtReviewList *self, KtReviewModel *model)
{
  g_return_if_fail (KT_IS_REVIEW_LIST (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
}

void
kt_review_list_mark_current (KtReviewList *self)
{
  g_return_if_fail (KT_IS_REVIEW_LIST (self));

  self->is_moving = TRUE;
  gtk_single_selection_set_selected (self->selection, kt_review_model_get_current_position (self->model));
  self->is_moving = FALSE;
}

void
kt_review_list_show_current (KtReviewList *self, gboolean focus)
{
  guint position;

  g_return_if_fail (KT_IS_REVIEW_LIST (self));

  position = kt_review_model_get_current_position (self->model);
  kt_review_list_mark_current (self);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->wants_focus = self->wants_focus || focus;
  if (gtk_widget_get_height (GTK_WIDGET (self->view)) > 0)
    scroll_to (self, position);
  self->n_ticks = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), laid_out_cb, self, NULL);
}

char *
kt_review_list_get_selected (KtReviewList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, KT_TYPE_PASSAGE_ROW);
  return row != NULL ? kt_passage_row_get_selected (KT_PASSAGE_ROW (row)) : NULL;
}
