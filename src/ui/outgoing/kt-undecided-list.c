/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outgoing/kt-undecided-list.h"

#include "ui/outgoing/kt-undecided-row.h"

#include <glib/gi18n-lib.h>

/* So many are asked at once; who has decided about these gets the next. */
#define ROWS_MAX 50

struct _KtUndecidedList
{
  AdwBin parent_instance;

  GtkListBox *list;
};

enum
{
  DECIDED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtUndecidedList, kt_undecided_list, ADW_TYPE_BIN)

static void
decided_cb (KtUndecidedList *self, gpointer decision)
{
  g_signal_emit (self, signals[DECIDED], 0, decision);
}

/* The row that asks about @place, or none. */
static KtUndecidedRow *
find_row (KtUndecidedList *self, const KtReviewPlace *place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (kt_undecided_row_get_form (KT_UNDECIDED_ROW (row)), place->form) &&
          g_str_equal (kt_undecided_row_get_place (KT_UNDECIDED_ROW (row)), place->place))
        return KT_UNDECIDED_ROW (row);
    }
  return NULL;
}

static KtUndecidedRow *
add_row (KtUndecidedList *self, const KtReviewPassage *passage, const KtReviewPlace *place)
{
  GtkWidget *row = kt_undecided_row_new (passage, place);

  g_signal_connect_object (row, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  return KT_UNDECIDED_ROW (row);
}

/* (transfer full): the rows for what is undecided; those that were there already stay where they are. */
static GHashTable *
find_wanted (KtUndecidedList *self, const KtReview *review)
{
  GHashTable *wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < review->passages->len; i++)
    {
      const KtReviewPassage *passage = g_ptr_array_index (review->passages, i);

      for (guint k = 0; k < passage->places->len && g_hash_table_size (wanted) < ROWS_MAX; k++)
        {
          const KtReviewPlace *place = g_ptr_array_index (passage->places, k);
          KtUndecidedRow *row;

          if (place->state != KT_REVIEW_STATE_SUSPECT)
            continue;
          row = find_row (self, place);
          if (row == NULL)
            row = add_row (self, passage, place);
          kt_undecided_row_ask_again (row);
          g_hash_table_add (wanted, row);
        }
    }
  return wanted;
}

/* Who answers with the keys goes on with the row behind the one that was answered, before that goes with the focus. */
static void
move_focus (KtUndecidedList *self, GHashTable *wanted)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, KT_TYPE_UNDECIDED_ROW) : NULL;
  GtkWidget *other = row;

  if (row == NULL || g_hash_table_contains (wanted, row))
    return;
  while (other != NULL && !g_hash_table_contains (wanted, other))
    other = gtk_widget_get_next_sibling (other);
  for (other = other != NULL ? other : row; other != NULL && !g_hash_table_contains (wanted, other);)
    other = gtk_widget_get_prev_sibling (other);
  if (other != NULL)
    gtk_widget_grab_focus (other);
  else
    g_signal_emit (self, signals[DONE], 0);
}

static void
kt_undecided_list_class_init (KtUndecidedListClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[DECIDED] =
      g_signal_new ("decided", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_undecided_list_init (KtUndecidedList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("To decide"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
kt_undecided_list_set_review (KtUndecidedList *self, const KtReview *review)
{
  g_autoptr (GHashTable) wanted = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (KT_IS_UNDECIDED_LIST (self));

  wanted = find_wanted (self, review);
  move_focus (self, wanted);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      if (g_hash_table_contains (wanted, row))
        i++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (wanted) > 0);
}
