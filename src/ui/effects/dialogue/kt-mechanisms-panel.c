/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/kt-text.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/effects/dialogue/kt-outcome-panel.h"
#include "ui/widgets/kt-typing.h"

#include <glib/gi18n-lib.h>

/* What made it cheaper, and what made it dearer. */
#define N_SIDES 2

typedef struct
{
  AdwPreferencesGroup *group;
  AdwEntryRow *entry;
  GPtrArray *rows; /* (element-type AdwEntryRow) (unowned) */
} Side;

struct _KtMechanismsPanel
{
  KtDialoguePanel parent_instance;

  Side sides[N_SIDES]; /* by whether it is dearer */
};

G_DEFINE_FINAL_TYPE (KtMechanismsPanel, kt_mechanisms_panel, KT_TYPE_DIALOGUE_PANEL)

#define INDEX "kt-index"

static guint
get_index (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, INDEX));
}

static void
entered_cb (KtMechanismsPanel *self, AdwEntryRow *entry)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (kt_text_is_blank (text))
    return;
  kt_dialogue_panel_put_dialogue (
      panel, kt_dialogue_add_mechanism (kt_dialogue_panel_get_dialogue (panel), entry == self->sides[1].entry, text),
      NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
typed_cb (KtMechanismsPanel *self, AdwEntryRow *row)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);
  const KtMechanism *mechanism = dialogue->mechanisms->pdata[get_index (row)];
  g_autofree char *field = g_strdup_printf ("mechanism/%u", get_index (row));

  if (kt_dialogue_panel_is_filling (panel))
    return;
  kt_typing_begin (row);
  kt_dialogue_panel_put_dialogue (panel,
                                  kt_dialogue_set_mechanism (dialogue, get_index (row), mechanism->dearer,
                                                             gtk_editable_get_text (GTK_EDITABLE (row))),
                                  field);
  kt_typing_end (row);
}

static void
remove_cb (KtMechanismsPanel *self, GtkWidget *button)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);

  kt_dialogue_panel_put_dialogue (
      panel, kt_dialogue_remove_mechanism (kt_dialogue_panel_get_dialogue (panel), get_index (row)), NULL);
}

static void
add_row (KtMechanismsPanel *self, Side *side)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), side == &self->sides[1] ? _ ("Dearer") : _ ("Cheaper"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  adw_preferences_group_add (side->group, row);
  g_ptr_array_add (side->rows, row);
}

static void
kt_mechanisms_panel_fill (KtDialoguePanel *panel)
{
  KtMechanismsPanel *self = KT_MECHANISMS_PANEL (panel);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);
  guint n[N_SIDES] = { 0 };

  for (guint i = 0; i < dialogue->mechanisms->len; i++)
    {
      const KtMechanism *mechanism = dialogue->mechanisms->pdata[i];
      Side *side = &self->sides[mechanism->dearer ? 1 : 0];
      guint place = n[mechanism->dearer ? 1 : 0]++;
      GtkEditable *row;

      if (place == side->rows->len)
        add_row (self, side);
      row = side->rows->pdata[place];
      g_object_set_data (G_OBJECT (row), INDEX, GUINT_TO_POINTER (i));
      kt_typing_show_text (row, mechanism->text);
    }
  for (guint s = 0; s < N_SIDES; s++)
    while (self->sides[s].rows->len > n[s])
      {
        GPtrArray *rows = self->sides[s].rows;

        adw_preferences_group_remove (self->sides[s].group, rows->pdata[rows->len - 1]);
        g_ptr_array_set_size (rows, (gint)rows->len - 1);
      }
}

static void
kt_mechanisms_panel_build (KtDialoguePanel *panel)
{
  KtMechanismsPanel *self = KT_MECHANISMS_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  const char *titles[N_SIDES] = { _ ("Made it cheaper; then Enter"), _ ("Made it dearer; then Enter") };

  for (guint i = 0; i < N_SIDES; i++)
    {
      Side *side = &self->sides[i];

      side->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      side->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
      side->rows = g_ptr_array_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (side->entry), titles[i]);
      g_signal_connect_object (side->entry, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (side->group, GTK_WIDGET (side->entry));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (side->group));
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
kt_mechanisms_panel_finalize (GObject *object)
{
  KtMechanismsPanel *self = KT_MECHANISMS_PANEL (object);

  for (guint i = 0; i < N_SIDES; i++)
    g_clear_pointer (&self->sides[i].rows, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_mechanisms_panel_parent_class)->finalize (object);
}

static void
kt_mechanisms_panel_class_init (KtMechanismsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kt_mechanisms_panel_finalize;
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_mechanisms_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_mechanisms_panel_fill;
}

static void
kt_mechanisms_panel_init (KtMechanismsPanel *self)
{
}
