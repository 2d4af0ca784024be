/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-chart-grid.h"

#include "chart/kt-chart-table.h"

#define NAME_CHARS_MIN 12
#define NAME_CHARS_MAX 50
/* More rows than these are scrolled in their place. */
#define ROWS_MAX 20
#define LONG_HEIGHT 420

struct _KtChartGrid
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkStringList *names;
  KtChartTable *table;
};

G_DEFINE_FINAL_TYPE (KtChartGrid, kt_chart_grid, ADW_TYPE_BIN)

static const char *const *
get_row (KtChartGrid *self, guint position)
{
  return self->table->rows->pdata[position + 1];
}

static const char *const *
get_head (KtChartGrid *self)
{
  return self->table->rows->pdata[0];
}

static void
set_up_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  gboolean is_name = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")) == 0;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), is_name ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_name ? NAME_CHARS_MAX : -1);
  if (!is_name)
    gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, KtChartGrid *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));

  GtkLabel *label = GTK_LABEL (gtk_column_view_cell_get_child (cell));
  const char *text = get_row (self, gtk_column_view_cell_get_position (cell))[column];

  gtk_label_set_label (label, text);
  if (column == 0)
    {
      gtk_label_set_width_chars (label, (int)MIN (g_utf8_strlen (text, -1), NAME_CHARS_MIN));
      gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
    }
  /* Words stand to the left, figures below one another. */
  gtk_label_set_xalign (label, column > 0 && !g_unichar_isalpha (g_utf8_get_char (text)) ? 1 : 0);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, KtChartGrid *self)
{
  const char *const *cells = get_row (self, gtk_column_view_row_get_position (row));
  g_autoptr (GString) text = g_string_new (cells[0]);

  for (guint i = 1; i < self->table->n_columns; i++)
    if (cells[i][0] != '\0')
      g_string_append_printf (text, ", %s %s", get_head (self)[i], cells[i]);
  gtk_column_view_row_set_accessible_label (row, text->str);
}

static void
add_column (KtChartGrid *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (get_head (self)[i], factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (i));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, 0);
  gtk_column_view_append_column (self->view, column);
}

static void
remove_columns (KtChartGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
set_names (KtChartGrid *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 1; i < self->table->rows->len; i++)
    g_strv_builder_add (builder, get_row (self, i - 1)[0]);
  names = g_strv_builder_end (builder);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *const *)names);
}

static void
kt_chart_grid_dispose (GObject *object)
{
  KtChartGrid *self = KT_CHART_GRID (object);

  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_CHART_GRID);
  g_clear_pointer (&self->table, kt_chart_table_free);
  G_OBJECT_CLASS (kt_chart_grid_parent_class)->dispose (object);
}

static void
kt_chart_grid_class_init (KtChartGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_chart_grid_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-chart-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, KtChartGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, KtChartGrid, view);
  gtk_widget_class_bind_template_child (widget_class, KtChartGrid, names);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
kt_chart_grid_init (KtChartGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_chart_grid_set_chart (KtChartGrid *self, const KtChart *chart)
{
  KtChartTable *table = kt_chart_get_table (chart);
  gboolean has_same_head, is_long;

  g_return_if_fail (KT_IS_CHART_GRID (self));

  has_same_head = self->table != NULL && g_strv_equal (get_head (self), (const char *const *)table->rows->pdata[0]);
  if (!has_same_head)
    {
      gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
      remove_columns (self);
    }
  /* Rows may be bound until the new names are there, so the old table is kept as long. */
  g_autoptr (KtChartTable) old = g_steal_pointer (&self->table);

  self->table = table;
  if (!has_same_head)
    for (guint i = 0; i < table->n_columns; i++)
      add_column (self, i);
  set_names (self);
  is_long = table->rows->len > ROWS_MAX;
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC,
                                  is_long ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (self->scroller, is_long ? LONG_HEIGHT : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title, -1);
}
