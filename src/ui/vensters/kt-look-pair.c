/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-look-pair.h"

#include "ui/widgets/kt-choice-name.h"

#include <glib/gi18n-lib.h>

struct _KtLookPair
{
  GtkBox parent_instance;

  GtkDropDown *earlier_drop_down;
  GtkDropDown *later_drop_down;

  GPtrArray *looks;            /* (nullable) (element-type KtLook) */
  gint64 earlier_id, later_id; /* 0 until somebody chose them */
  gboolean is_filled;          /* whether the drop-downs offer these looks; they do when the pair is asked for */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (KtLookPair, kt_look_pair, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
find_look (KtLookPair *self, gint64 id, guint otherwise)
{
  for (guint i = 0; i < self->looks->len; i++)
    if (((const KtLook *)self->looks->pdata[i])->id == id)
      return i;
  return otherwise;
}

static void
fill (KtLookPair *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint earlier = 0, later = 0;

  for (guint i = 0; i < self->looks->len; i++)
    gtk_string_list_take (titles, kt_look_make_short_title (self->looks->pdata[i]));
  if (self->looks->len > 1)
    kt_look_pick_pair (self->looks, &earlier, &later);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->earlier_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_model (self->later_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->earlier_drop_down, find_look (self, self->earlier_id, earlier));
  gtk_drop_down_set_selected (self->later_drop_down, find_look (self, self->later_id, later));
  self->is_filling = FALSE;
  self->is_filled = TRUE;
}

GPtrArray *
kt_look_pair_get_chosen (KtLookPair *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint one, other;

  if (self->looks == NULL)
    return chosen;
  if (!self->is_filled)
    fill (self);
  one = gtk_drop_down_get_selected (self->earlier_drop_down);
  other = gtk_drop_down_get_selected (self->later_drop_down);
  for (guint i = 0; i < self->looks->len; i++)
    if (i == one || i == other)
      g_ptr_array_add (chosen, self->looks->pdata[i]);
  return chosen;
}

static gint64
get_selected_id (KtLookPair *self, GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < self->looks->len ? ((const KtLook *)self->looks->pdata[selected])->id : 0;
}

static void
selected_cb (KtLookPair *self)
{
  if (self->looks == NULL || self->is_filling)
    return;
  self->earlier_id = get_selected_id (self, self->earlier_drop_down);
  self->later_id = get_selected_id (self, self->later_drop_down);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kt_look_pair_dispose (GObject *object)
{
  KtLookPair *self = KT_LOOK_PAIR (object);

  g_clear_pointer (&self->looks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), KT_TYPE_LOOK_PAIR);

  G_OBJECT_CLASS (kt_look_pair_parent_class)->dispose (object);
}

static void
kt_look_pair_class_init (KtLookPairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_look_pair_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/vensters/kt-look-pair.ui");
  gtk_widget_class_bind_template_child (widget_class, KtLookPair, earlier_drop_down);
  gtk_widget_class_bind_template_child (widget_class, KtLookPair, later_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
kt_look_pair_init (KtLookPair *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kt_choice_name_set (self->earlier_drop_down, _ ("Earlier look"));
  kt_choice_name_set (self->later_drop_down, _ ("Later look"));
}

void
kt_look_pair_set_looks (KtLookPair *self, GPtrArray *looks)
{
  g_ptr_array_ref (looks);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  self->looks = looks;
  self->is_filled = FALSE;
}
