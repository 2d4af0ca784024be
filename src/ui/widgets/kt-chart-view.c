/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/kt-chart-view.h"

#include "ui/widgets/kt-chart-area.h"
#include "ui/widgets/kt-chart-export.h"
#include "ui/widgets/kt-chart-grid.h"
#include "ui/widgets/kt-late-menu.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>

struct _KtChartView
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  KtChartArea *area;
  KtChartGrid *grid;
  GtkPopover *context_menu; /* (nullable) until it was asked for */
  GMenuModel *menu;

  KtChart *chart;
  KtChart *outgoing; /* (nullable): what leaves in its place */
  KtSession *session;
  GArray *casussen; /* (nullable): with a line in the register when it leaves */
  char *file_name;
  gboolean show_table;
  GCancellable *cancellable;
};

enum
{
  PROP_FILE_NAME = 1,
  PROP_SHOW_TABLE,
  N_PROPERTIES,
};

enum
{
  LEAVING,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtChartView, kt_chart_view, GTK_TYPE_WIDGET)

static const struct
{
  const char *action;
  KtChartFormat format;
  const char *ending;
  const char *mime_type;
} ways[] = {
  [KT_CHART_WAY_COPY_PICTURE] = { "chart.copy-picture", KT_CHART_FORMAT_PNG, NULL, NULL },
  [KT_CHART_WAY_COPY_NUMBERS] = { "chart.copy-numbers", KT_CHART_FORMAT_PNG, NULL, NULL },
  [KT_CHART_WAY_SAVE_SVG] = { "chart.save-svg", KT_CHART_FORMAT_SVG, "svg", "image/svg+xml" },
  [KT_CHART_WAY_SAVE_PNG] = { "chart.save-png", KT_CHART_FORMAT_PNG, "png", "image/png" },
};

static gboolean
is_closed (KtChartView *self)
{
  return self->stack == NULL;
}

static void
update (KtChartView *self)
{
  gboolean has_numbers = self->chart != NULL && !kt_chart_is_empty (self->chart);

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), ways[way].action, has_numbers);
  if (self->chart != NULL && self->show_table)
    kt_chart_grid_set_chart (self->grid, self->chart);
  gtk_stack_set_visible_child_name (self->stack, self->chart != NULL && self->show_table ? "table" : "picture");
}

/* --- Leaving --- */

static KtChartExport
get_export (KtChartView *self)
{
  KtVault *vault = self->session != NULL ? kt_session_get_vault (self->session) : NULL;

  return (KtChartExport){ self->outgoing != NULL ? self->outgoing : self->chart, vault, self->casussen };
}

static void
put_on_clipboard (KtChartView *self, GAsyncResult *result, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = kt_chart_export_copy_finish (result, &error);

  if (is_closed (self))
    return;
  if (content == NULL)
    {
      kt_toast_error (GTK_WIDGET (self), error);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  kt_toast_say (GTK_WIDGET (self), words);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtChartView) self = user_data;

  put_on_clipboard (self, result, _ ("Picture copied"));
}

static void
numbers_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtChartView) self = user_data;

  put_on_clipboard (self, result, _ ("Numbers copied"));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtChartView) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = kt_chart_export_save_finish (result, &error);

  if (is_closed (self))
    return;
  if (is_saved)
    kt_toast_say (GTK_WIDGET (self), _ ("Picture saved"));
  else
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtChartView) self = user_data;
  KtChartWay way = (KtChartWay)GPOINTER_TO_INT (g_object_get_data (source, "way"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (is_closed (self))
    return;
  if (file != NULL)
    kt_chart_view_save (self, way, file);
  else if (error->domain != GTK_DIALOG_ERROR)
    kt_toast_error (GTK_WIDGET (self), error);
}

static void
choose_file (KtChartView *self, KtChartWay way)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strconcat (self->file_name, ".", ways[way].ending, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_add_mime_type (filter, ways[way].mime_type);
  gtk_file_dialog_set_title (dialog, _ ("Save picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  g_object_set_data (G_OBJECT (dialog), "way", GINT_TO_POINTER (way));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, file_chosen_cb,
                        g_object_ref (self));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtChartView *self = KT_CHART_VIEW (widget);

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      gboolean is_kept = FALSE;

      if (!g_str_equal (name, ways[way].action))
        continue;
      g_signal_emit (self, signals[LEAVING], 0, (int)way, &is_kept);
      if (!is_kept)
        kt_chart_view_leave (self, (KtChartWay)way);
      return;
    }
}

/* --- The menu --- */

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (KT_CHART_VIEW (widget)->menu_button);
}

static void
pressed_cb (KtChartView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const GdkRectangle place = { (int)x, (int)y, 1, 1 };

  if (self->context_menu == NULL)
    {
      self->context_menu = GTK_POPOVER (gtk_popover_menu_new_from_model (self->menu));
      gtk_popover_set_has_arrow (self->context_menu, FALSE);
      gtk_widget_set_halign (GTK_WIDGET (self->context_menu), GTK_ALIGN_START);
      gtk_widget_set_parent (GTK_WIDGET (self->context_menu), GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (self->context_menu, &place);
  gtk_popover_popup (self->context_menu);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (KtChartView *self, double x, double y, GtkGesture *gesture)
{
  pressed_cb (self, 1, x, y, gesture);
}

/* --- Object --- */

static void
kt_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KtChartView *self = KT_CHART_VIEW (object);

  switch (id)
    {
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, self->show_table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KtChartView *self = KT_CHART_VIEW (object);

  switch (id)
    {
    case PROP_FILE_NAME:
      kt_chart_view_set_file_name (self, g_value_get_string (value));
      break;
    case PROP_SHOW_TABLE:
      kt_chart_view_set_show_table (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kt_chart_view_dispose (GObject *object)
{
  KtChartView *self = KT_CHART_VIEW (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_CHART_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->chart, kt_chart_unref);
  g_clear_pointer (&self->outgoing, kt_chart_unref);
  g_clear_pointer (&self->casussen, g_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->file_name, g_free);
  G_OBJECT_CLASS (kt_chart_view_parent_class)->dispose (object);
}

static void
kt_chart_view_class_init (KtChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = kt_chart_view_dispose;
  object_class->get_property = kt_chart_view_get_property;
  object_class->set_property = kt_chart_view_set_property;

  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  properties[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[LEAVING] = g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);

  g_type_ensure (KT_TYPE_CHART_AREA);
  g_type_ensure (KT_TYPE_CHART_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/widgets/kt-chart-view.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, area);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, grid);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, title);
  gtk_widget_class_bind_template_child (widget_class, KtChartView, menu);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);

  gtk_widget_class_install_property_action (widget_class, "chart.show-table", "show-table");
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    gtk_widget_class_install_action (widget_class, ways[way].action, NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup", NULL);
}

static void
kt_chart_view_init (KtChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_late_menu_set (self->menu_button, self->menu);
  self->cancellable = g_cancellable_new ();
  update (self);
}

GtkWidget *
kt_chart_view_new (const char *file_name)
{
  return g_object_new (KT_TYPE_CHART_VIEW, "file-name", file_name, NULL);
}

KtChart *
kt_chart_view_get_chart (KtChartView *self)
{
  g_return_val_if_fail (KT_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

void
kt_chart_view_set_chart (KtChartView *self, KtChart *chart)
{
  g_return_if_fail (KT_IS_CHART_VIEW (self));

  if (chart != NULL)
    kt_chart_ref (chart);
  g_clear_pointer (&self->chart, kt_chart_unref);
  self->chart = chart;
  gtk_label_set_label (self->title, chart != NULL ? chart->title : "");
  kt_chart_area_set_chart (self->area, chart);
  update (self);
}

void
kt_chart_view_set_outgoing (KtChartView *self, KtChart *chart)
{
  g_return_if_fail (KT_IS_CHART_VIEW (self));

  if (chart != NULL)
    kt_chart_ref (chart);
  g_clear_pointer (&self->outgoing, kt_chart_unref);
  self->outgoing = chart;
}

void
kt_chart_view_set_casussen (KtChartView *self, KtSession *session, GArray *casussen)
{
  g_return_if_fail (KT_IS_CHART_VIEW (self));

  g_set_object (&self->session, session);
  g_array_ref (casussen);
  g_clear_pointer (&self->casussen, g_array_unref);
  self->casussen = casussen;
}

const char *
kt_chart_view_get_file_name (KtChartView *self)
{
  g_return_val_if_fail (KT_IS_CHART_VIEW (self), NULL);

  return self->file_name;
}

void
kt_chart_view_set_file_name (KtChartView *self, const char *file_name)
{
  g_return_if_fail (KT_IS_CHART_VIEW (self));

  if (g_set_str (&self->file_name, file_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE_NAME]);
}

gboolean
kt_chart_view_get_show_table (KtChartView *self)
{
  g_return_val_if_fail (KT_IS_CHART_VIEW (self), FALSE);

  return self->show_table;
}

void
kt_chart_view_set_show_table (KtChartView *self, gboolean show_table)
{
  g_return_if_fail (KT_IS_CHART_VIEW (self));

  if (self->show_table == show_table)
    return;
  self->show_table = show_table;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}

void
kt_chart_view_leave (KtChartView *self, KtChartWay way)
{
  KtChartExport export;

  g_return_if_fail (KT_IS_CHART_VIEW (self));

  if (self->chart == NULL)
    return;
  export = get_export (self);
  switch (way)
    {
    case KT_CHART_WAY_COPY_PICTURE:
      kt_chart_export_copy_async (&export, self->cancellable, copied_cb, g_object_ref (self));
      break;
    case KT_CHART_WAY_COPY_NUMBERS:
      kt_chart_export_copy_numbers_async (&export, self->cancellable, numbers_copied_cb, g_object_ref (self));
      break;
    case KT_CHART_WAY_SAVE_SVG:
    case KT_CHART_WAY_SAVE_PNG:
      choose_file (self, way);
      break;
    default:
      g_return_if_reached ();
    }
}

void
kt_chart_view_save (KtChartView *self, KtChartWay way, GFile *file)
{
  KtChartExport export;

  g_return_if_fail (KT_IS_CHART_VIEW (self));
  g_return_if_fail (way == KT_CHART_WAY_SAVE_SVG || way == KT_CHART_WAY_SAVE_PNG);

  if (self->chart == NULL)
    return;
  export = get_export (self);
  kt_chart_export_save_async (&export, ways[way].format, file, self->cancellable, saved_cb, g_object_ref (self));
}
