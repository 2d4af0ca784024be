/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sidebyside/kt-side-sums.h"

#include "core/kt-text.h"
#include "publish/kt-collection-words.h"
#include "ui/sidebyside/kt-remarks-dialog.h"
#include "ui/sidebyside/kt-side-lists.h"
#include "ui/sidebyside/kt-side-plane.h"
#include "ui/widgets/kt-chart-view.h"

#include <glib/gi18n-lib.h>

struct _KtSideSums
{
  AdwBin parent_instance;

  AdwActionRow *indicative_row;
  AdwActionRow *how_row;
  GtkBox *sums_box;
  GtkWidget *left_out_group;
  GtkListBox *left_out_list;
  GtkWidget *plane;
  GtkWidget *effects_group;
  GtkListBox *effects_list;
  GtkBox *remarks_box;
  GtkEditable *name_row;
  GtkTextBuffer *how;
  GtkWidget *how_text;
  AdwSpinRow *below_row;

  KtSession *session;
  GSettings *settings;
  KtCollections *collections;
  KtSideModel *model;
  gboolean is_filling; /* its fields, from the choice that is open */
  gboolean is_stale;   /* it was not shown when something changed */
  guint update_id;
};

G_DEFINE_FINAL_TYPE (KtSideSums, kt_side_sums, ADW_TYPE_BIN)

static void
show_plane (KtSideSums *self, const KtCollection *collection)
{
  g_autoptr (KtChart) chart = kt_side_plane_new (self->model, TRUE);
  g_autoptr (KtChart) leaving = kt_side_plane_new (self->model, FALSE);
  g_autoptr (GArray) casussen = kt_collection_list_casussen (collection);

  kt_chart_view_set_chart (KT_CHART_VIEW (self->plane), chart);
  kt_chart_view_set_outgoing (KT_CHART_VIEW (self->plane), leaving);
  kt_chart_view_set_casussen (KT_CHART_VIEW (self->plane), self->session, casussen);
  gtk_widget_set_visible (self->plane, collection->n > 0);
}

static void
show_indicative (KtSideSums *self, const KtCollection *collection, guint below)
{
  g_autofree char *words = kt_collection_words_indicative (collection->n, below);

  gtk_widget_set_visible (GTK_WIDGET (self->indicative_row), words != NULL);
  adw_action_row_set_subtitle (self->indicative_row, words != NULL ? words : "");
}

static void
update (KtSideSums *self)
{
  const KtCollection *collection = kt_side_model_get_collection (self->model);
  guint below = (guint)g_settings_get_int (self->settings, KT_SETTING_INDICATIVE_BELOW);

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale || collection == NULL)
    return;
  show_indicative (self, collection, below);
  kt_side_lists_fill_groups (self->sums_box, collection, below);
  gtk_widget_set_visible (self->left_out_group, kt_side_lists_fill_left_out (self->left_out_list, self->model) > 0);
  show_plane (self, collection);
  gtk_widget_set_visible (self->effects_group, kt_side_lists_fill_effects (self->effects_list, collection) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks_box), kt_side_lists_fill_remarks (self->remarks_box, self->model));
}

static gboolean
update_cb (gpointer user_data)
{
  KtSideSums *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* The rows of the casussen have just been told what is other: keys that are pressed come before the sums. */
static void
changed_cb (KtSideSums *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
kt_side_sums_map (GtkWidget *widget)
{
  KtSideSums *self = KT_SIDE_SUMS (widget);

  GTK_WIDGET_CLASS (kt_side_sums_parent_class)->map (widget);
  if (self->is_stale)
    update (self);
}

/* --- The choice --- */

/* What is told of the choice stands above its sums, and its field below them. */
static void
show_how (KtSideSums *self)
{
  const char *how = kt_collections_get_how (self->collections);

  adw_action_row_set_subtitle (self->how_row, kt_text_is_blank (how) ? _ ("Nobody has said so yet") : how);
}

static void
how_activated_cb (KtSideSums *self)
{
  gtk_widget_grab_focus (self->how_text);
}

static void
fill (KtSideSums *self)
{
  show_how (self);
  self->is_filling = TRUE;
  gtk_editable_set_text (self->name_row, kt_collections_get_title (self->collections));
  gtk_text_buffer_set_text (self->how, kt_collections_get_how (self->collections), -1);
  self->is_filling = FALSE;
}

static void
name_changed_cb (KtSideSums *self)
{
  if (self->collections != NULL && !self->is_filling)
    kt_collections_set_title (self->collections, gtk_editable_get_text (self->name_row));
}

static void
how_changed_cb (KtSideSums *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->collections == NULL || self->is_filling)
    return;
  gtk_text_buffer_get_bounds (self->how, &start, &end);
  text = gtk_text_buffer_get_text (self->how, &start, &end, FALSE);
  kt_collections_set_how (self->collections, text);
  show_how (self);
}

static void
show_remarks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KtSideSums *self = KT_SIDE_SUMS (widget);
  guint kind = MIN (g_variant_get_uint32 (parameter), KT_REMARK_KIND_COUNT - 1);

  adw_dialog_present (kt_remarks_dialog_new (self->model, (KtRemarkKind)kind), widget);
}

/* --- Object --- */

static void
kt_side_sums_dispose (GObject *object)
{
  KtSideSums *self = KT_SIDE_SUMS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->collections);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  /* First, because the bin does not notice when its child goes with the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_SIDE_SUMS);
  G_OBJECT_CLASS (kt_side_sums_parent_class)->dispose (object);
}

static void
kt_side_sums_class_init (KtSideSumsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_side_sums_dispose;
  widget_class->map = kt_side_sums_map;

  g_type_ensure (KT_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/sidebyside/kt-side-sums.ui");
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, below_row);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, effects_group);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, effects_list);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, how);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, how_row);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, how_text);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, indicative_row);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, left_out_list);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, name_row);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, plane);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, remarks_box);
  gtk_widget_class_bind_template_child (widget_class, KtSideSums, sums_box);
  gtk_widget_class_bind_template_callback (widget_class, how_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, how_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_install_action (widget_class, "side.show-remarks", "u", show_remarks_action);
}

static void
kt_side_sums_init (KtSideSums *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kt_side_sums_set_model (KtSideSums *self, KtSession *session, KtCollections *collections, KtSideModel *model)
{
  g_return_if_fail (KT_IS_SIDE_SUMS (self) && self->model == NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (kt_session_get_settings (session));
  self->collections = g_object_ref (collections);
  self->model = g_object_ref (model);
  g_settings_bind (self->settings, KT_SETTING_INDICATIVE_BELOW, self->below_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::" KT_SETTING_INDICATIVE_BELOW, G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (collections, "opened", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  update (self);
}
