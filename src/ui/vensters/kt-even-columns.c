/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-even-columns.h"

struct _KtEvenColumns
{
  GtkLayoutManager parent_instance;

  guint room;
  int spacing;
};

G_DEFINE_FINAL_TYPE (KtEvenColumns, kt_even_columns, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* The least width of a column, so that large text has larger ones. */
static int
get_room (KtEvenColumns *self, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = (int)self->room * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (width, 1);
}

static guint
count_columns (KtEvenColumns *self, GtkWidget *widget, int width)
{
  guint n = (guint)MAX ((width + self->spacing) / (get_room (self, widget) + self->spacing), 1);

  return MIN (n, MAX (count_children (widget), 1));
}

static int
get_column_width (KtEvenColumns *self, int width, guint n)
{
  return MAX ((width - (int)(n - 1) * self->spacing) / (int)n, 1);
}

/* How high the row of columns is that begins with @child, which is put behind it. */
static int
measure_row (GtkWidget **child, int column, guint n)
{
  int height = 0;

  for (guint i = 0; *child != NULL && i < n; *child = gtk_widget_get_next_sibling (*child))
    {
      int natural = 0, least = 0;

      if (!gtk_widget_should_layout (*child))
        continue;
      gtk_widget_measure (*child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (*child, GTK_ORIENTATION_VERTICAL, MAX (column, least), NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
      i++;
    }
  return height;
}

static GtkSizeRequestMode
kt_even_columns_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (KtEvenColumns *self, GtkWidget *widget, int *minimum, int *natural)
{
  guint n = count_children (widget);

  *natural = (int)n * (get_room (self, widget) + self->spacing);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*natural, *minimum);
}

static void
kt_even_columns_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  KtEvenColumns *self = KT_EVEN_COLUMNS (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int width = for_size, height = 0;
  guint n;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  if (width < 0)
    {
      int least = 0;

      measure_width (self, widget, &least, &width);
    }
  n = count_columns (self, widget, width);
  while (child != NULL)
    height += measure_row (&child, get_column_width (self, width, n), n) + self->spacing;
  *minimum = *natural = MAX (height - self->spacing, 0);
}

static void
kt_even_columns_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  KtEvenColumns *self = KT_EVEN_COLUMNS (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = count_columns (self, widget, width);
  int column = get_column_width (self, width, n), y = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;)
    {
      GtkWidget *next = first;
      int row = measure_row (&next, column, n), x = 0;

      for (GtkWidget *child = first; child != next; child = gtk_widget_get_next_sibling (child))
        {
          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_size_allocate (child, &(GtkAllocation){ is_mirrored ? width - x - column : x, y, column, row },
                                    -1);
          x += column + self->spacing;
        }
      y += row + self->spacing;
      first = next;
    }
}

static void
kt_even_columns_class_init (KtEvenColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = kt_even_columns_get_request_mode;
  manager_class->measure = kt_even_columns_measure;
  manager_class->allocate = kt_even_columns_allocate;
}

static void
kt_even_columns_init (KtEvenColumns *self)
{
}

GtkLayoutManager *
kt_even_columns_new (guint room, int spacing)
{
  KtEvenColumns *self = g_object_new (KT_TYPE_EVEN_COLUMNS, NULL);

  self->room = room;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
