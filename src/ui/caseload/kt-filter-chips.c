/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/caseload/kt-filter-chips.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

struct _KtFilterChips
{
  AdwBin parent_instance;

  AdwWrapBox *box;
};

enum
{
  REMOVED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KtFilterChips, kt_filter_chips, ADW_TYPE_BIN)

static void
clicked_cb (KtFilterChips *self, GtkWidget *button)
{
  g_signal_emit (self, signals[REMOVED], 0, g_object_get_data (G_OBJECT (button), "chip"));
}

/* @chip: (transfer full). */
static GtkWidget *
create_button (KtFilterChips *self, KtFilterChip *chip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (chip->label);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), chip->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data_full (G_OBJECT (button), "chip", chip, (GDestroyNotify)kt_filter_chip_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
kt_filter_chips_class_init (KtFilterChipsClass *klass)
{
  signals[REMOVED] = g_signal_new ("removed", KT_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_POINTER);
}

static void
kt_filter_chips_init (KtFilterChips *self)
{
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", SPACING, "line-spacing", SPACING, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Active filters"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
kt_filter_chips_set_filter (KtFilterChips *self, const KtSearchQuery *filter)
{
  g_autoptr (GPtrArray) chips = kt_filter_list_chips (filter);
  gsize n_chips;
  g_autofree gpointer *taken = g_ptr_array_steal (chips, &n_chips);
  GtkWidget *old;

  g_return_if_fail (KT_IS_FILTER_CHIPS (self));

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, old);
  for (gsize i = 0; i < n_chips; i++)
    adw_wrap_box_append (self->box, create_button (self, taken[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), n_chips > 0);
}
