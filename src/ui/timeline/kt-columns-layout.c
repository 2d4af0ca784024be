/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/kt-columns-layout.h"

struct _KtColumnsLayout
{
  GtkLayoutManager parent_instance;

  int n_columns;
  int column_width;
  int spacing;
};

G_DEFINE_FINAL_TYPE (KtColumnsLayout, kt_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_child (GtkWidget *widget)
{
  return next_child (gtk_widget_get_first_child (widget));
}

#define FOREACH_CHILD(widget, child)                                                                                   \
  for (GtkWidget *child = first_child (widget); child != NULL; child = next_child (gtk_widget_get_next_sibling (child)))

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  FOREACH_CHILD (widget, child)
  n++;
  return n;
}

/* The width of a column when @width holds @n children side by side; -1 when they go under each other. */
static int
get_column (KtColumnsLayout *self, int width, int n)
{
  int column = n > 0 ? (width - (n - 1) * self->spacing) / n : -1;

  return n > 1 && n <= self->n_columns && column >= self->column_width ? column : -1;
}

static GtkSizeRequestMode
kt_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kt_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  KtColumnsLayout *self = KT_COLUMNS_LAYOUT (manager);
  int n = count_children (widget);

  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      FOREACH_CHILD (widget, child)
      {
        int child_minimum;

        gtk_widget_measure (child, orientation, -1, &child_minimum, NULL, NULL, NULL);
        *minimum = MAX (*minimum, child_minimum);
      }
      *natural = self->n_columns * (self->column_width + self->spacing) - self->spacing;
      *natural = MAX (*natural, *minimum);
      return;
    }

  int column = for_size < 0 ? -1 : get_column (self, for_size, n);

  FOREACH_CHILD (widget, child)
  {
    int child_minimum, child_natural;

    gtk_widget_measure (child, orientation, column < 0 ? for_size : column, &child_minimum, &child_natural, NULL, NULL);
    if (column >= 0)
      {
        *minimum = MAX (*minimum, child_minimum);
        *natural = MAX (*natural, child_natural);
      }
    else
      {
        *minimum += child_minimum;
        *natural += child_natural;
      }
  }
  if (column < 0)
    {
      *minimum += MAX (n - 1, 0) * self->spacing;
      *natural += MAX (n - 1, 0) * self->spacing;
    }
}

static void
kt_columns_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  KtColumnsLayout *self = KT_COLUMNS_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n = count_children (widget);
  int column = get_column (self, width, n);
  int at = 0;

  FOREACH_CHILD (widget, child)
  {
    int minimum, natural;

    if (column >= 0)
      {
        int x = mirrored ? width - at - column : at;

        gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, column, height }, -1);
        at += column + self->spacing;
      }
    else
      {
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
        gtk_widget_size_allocate (child, &(GtkAllocation){ 0, at, width, natural }, -1);
        at += natural + self->spacing;
      }
  }
}

static void
kt_columns_layout_class_init (KtColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = kt_columns_layout_get_request_mode;
  layout_class->measure = kt_columns_layout_measure;
  layout_class->allocate = kt_columns_layout_allocate;
}

static void
kt_columns_layout_init (KtColumnsLayout *self)
{
}

GtkLayoutManager *
kt_columns_layout_new (int n_columns, int column_width, int spacing)
{
  KtColumnsLayout *self = g_object_new (KT_TYPE_COLUMNS_LAYOUT, NULL);

  self->n_columns = n_columns;
  self->column_width = column_width;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
