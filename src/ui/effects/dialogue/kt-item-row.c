/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-item-row.h"

#include "effects/kt-analysis-edit.h"
#include "ui/effects/dialogue/kt-remark-buttons.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  KtAnalysisEditor *editor;
  char *scenario;
  char *id;
  gboolean is_filling;
} KtItemRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KtItemRow, kt_item_row, ADW_TYPE_EXPANDER_ROW)

#define GET(self) ((KtItemRowPrivate *)kt_item_row_get_instance_private (self))

static void
remove_cb (KtItemRow *self)
{
  kt_analysis_editor_put (GET (self)->editor, KT_ITEM_ROW_GET_CLASS (self)->remove (self), NULL);
}

static void
differed_cb (KtItemRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}

static void
kt_item_row_finalize (GObject *object)
{
  KtItemRowPrivate *priv = GET (KT_ITEM_ROW (object));

  g_clear_object (&priv->editor);
  g_free (priv->scenario);
  g_free (priv->id);
  G_OBJECT_CLASS (kt_item_row_parent_class)->finalize (object);
}

static void
kt_item_row_class_init (KtItemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_item_row_finalize;
}

static void
kt_item_row_init (KtItemRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  GET (self)->is_filling = TRUE;
}

void
kt_item_row_begin (KtItemRow *self, KtAnalysisEditor *editor, const char *scenario, const char *id)
{
  KtItemRowPrivate *priv = GET (self);

  priv->editor = g_object_ref (editor);
  priv->scenario = g_strdup (scenario);
  priv->id = g_strdup (id);
}

void
kt_item_row_finish (KtItemRow *self)
{
  KtItemRowPrivate *priv = GET (self);
  KtRemarkButtons *remark = kt_remark_buttons_new (priv->editor, priv->scenario, priv->id);
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _ ("Remove"));
  gtk_widget_add_css_class (button, "destructive-action");
  g_signal_connect_object (button, "activated", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remark, "differed", G_CALLBACK (differed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (remark));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), kt_remark_buttons_get_row (remark));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), button);
  kt_item_row_fill (self);
}

void
kt_item_row_fill (KtItemRow *self)
{
  KtItemRowPrivate *priv = GET (self);

  priv->is_filling = TRUE;
  KT_ITEM_ROW_GET_CLASS (self)->fill (self);
  priv->is_filling = FALSE;
}

KtAnalysisEditor *
kt_item_row_get_editor (KtItemRow *self)
{
  return GET (self)->editor;
}

const char *
kt_item_row_get_id (KtItemRow *self)
{
  return GET (self)->id;
}

guint
kt_item_row_get_scenario_index (KtItemRow *self)
{
  guint index = 0;

  kt_analysis_find_scenario (kt_analysis_editor_get_analysis (GET (self)->editor), GET (self)->scenario, &index);
  return index;
}

const KtScenario *
kt_item_row_get_scenario (KtItemRow *self)
{
  return kt_analysis_editor_get_analysis (GET (self)->editor)->scenarios->pdata[kt_item_row_get_scenario_index (self)];
}

gboolean
kt_item_row_is_filling (KtItemRow *self)
{
  return GET (self)->is_filling;
}

char *
kt_item_row_name_field (KtItemRow *self, const char *field)
{
  return g_strdup_printf ("%s/%s/%s", GET (self)->scenario, GET (self)->id, field);
}

/* --- Rows in a list --- */

static KtItemRow *
get_row (GtkListBox *list, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (gint)index);

  return row != NULL ? KT_ITEM_ROW (row) : NULL;
}

static gboolean
has_id (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

GtkWidget *
kt_item_rows_find (GtkListBox *list, const char *id)
{
  KtItemRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL; i++)
    if (g_str_equal (GET (row)->id, id))
      return GTK_WIDGET (row);
  return NULL;
}

void
kt_item_rows_prepare (GtkListBox *list, const char *label)
{
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
kt_item_rows_fill (GtkListBox *list, GPtrArray *ids, KtItemRowMake make, gpointer panel)
{
  KtItemRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL;)
    if (has_id (ids, GET (row)->id))
      i++;
    else
      gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; i < ids->len; i++)
    {
      row = (KtItemRow *)kt_item_rows_find (list, ids->pdata[i]);
      if (row != NULL)
        kt_item_row_fill (row);
      else
        gtk_list_box_insert (list, make (panel, ids->pdata[i]), (gint)i);
    }
  gtk_widget_set_visible (GTK_WIDGET (list), ids->len > 0);
}
