/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vensters/kt-look-chooser.h"

#include <glib/gi18n-lib.h>

#define HEIGHT_MAX 360 /* pixels */

struct _KtLookChooser
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *box;     /* (nullable) until the list was opened */
  GPtrArray *looks;   /* (nullable) (element-type KtLook) */
  GHashTable *chosen; /* (nullable) (element-type gint64): their numbers; NULL until somebody chose */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (KtLookChooser, kt_look_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GPtrArray *
kt_look_chooser_get_chosen (KtLookChooser *self)
{
  GPtrArray *chosen;

  if (self->looks == NULL)
    return g_ptr_array_new ();
  if (self->chosen == NULL)
    return kt_look_pick_latest (self->looks);
  chosen = g_ptr_array_new ();
  for (guint i = 0; i < self->looks->len; i++)
    if (g_hash_table_contains (self->chosen, &((const KtLook *)self->looks->pdata[i])->id))
      g_ptr_array_add (chosen, self->looks->pdata[i]);
  return chosen;
}

static void
tell (KtLookChooser *self)
{
  g_autoptr (GPtrArray) chosen = kt_look_chooser_get_chosen (self);
  /* Translators: how many looks of all at a casus are laid beside each other. */
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u of %u look", "%u of %u looks", self->looks->len), chosen->len, self->looks->len);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
}

static void
toggled_cb (KtLookChooser *self)
{
  guint i = 0;

  if (self->is_filling)
    return;
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (GtkWidget *check = gtk_widget_get_first_child (self->box); check != NULL;
       check = gtk_widget_get_next_sibling (check), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_hash_table_add (self->chosen, g_memdup2 (&((const KtLook *)self->looks->pdata[i])->id, sizeof (gint64)));
  tell (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_check (KtLookChooser *self, const KtLook *look, gboolean is_chosen)
{
  g_autofree char *title = kt_look_make_title (look);
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
fill_list (KtLookChooser *self)
{
  g_autoptr (GPtrArray) chosen = kt_look_chooser_get_chosen (self);
  GtkWidget *child;

  self->is_filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < self->looks->len; i++)
    gtk_box_append (GTK_BOX (self->box),
                    make_check (self, self->looks->pdata[i], g_ptr_array_find (chosen, self->looks->pdata[i], NULL)));
  self->is_filling = FALSE;
}

static void
create_list_cb (GtkMenuButton *button, gpointer user_data)
{
  KtLookChooser *self = user_data;
  GtkWidget *popover, *scroller;

  if (self->box != NULL)
    return;
  popover = gtk_popover_new ();
  scroller = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  fill_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_MAX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

/* --- Object --- */

static gboolean
kt_look_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KT_LOOK_CHOOSER (widget)->button);
}

static void
kt_look_chooser_dispose (GObject *object)
{
  KtLookChooser *self = KT_LOOK_CHOOSER (object);

  g_clear_pointer (&self->looks, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (kt_look_chooser_parent_class)->dispose (object);
}

static void
kt_look_chooser_class_init (KtLookChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kt_look_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kt_look_chooser_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kt_look_chooser_init (KtLookChooser *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_list_cb, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _ ("Choose which looks take part"));
  adw_bin_set_child (ADW_BIN (self), self->button);
}

void
kt_look_chooser_set_looks (KtLookChooser *self, GPtrArray *looks)
{
  g_ptr_array_ref (looks);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  self->looks = looks;
  if (self->box != NULL)
    fill_list (self);
  tell (self);
}
