/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/effects/dialogue/kt-seats-panel.h"

#include "core/kt-text.h"
#include "effects/kt-dialogue-edit.h"
#include "ui/effects/dialogue/kt-answer-panel.h"
#include "ui/effects/dialogue/kt-item-row.h"
#include "ui/widgets/kt-words-field.h"
#include "ui/widgets/kt-focus.h"
#include "ui/widgets/kt-result.h"

#include <glib/gi18n-lib.h>

/* How many of the casus can be had with a digit. */
#define DIGITS 9

struct _KtSeatsPanel
{
  KtDialoguePanel parent_instance;

  AdwWrapBox *offers;
  AdwEntryRow *who_row;
  GtkListBox *seats;
  KtWordsField *why;

  GPtrArray *persons; /* (element-type KtPerson) (nullable) */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KtSeatsPanel, kt_seats_panel, KT_TYPE_DIALOGUE_PANEL)

#define INDEX "kt-index"

static guint
get_index (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, INDEX));
}

static void
add_seat (KtSeatsPanel *self, const char *who)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);

  if (!kt_text_is_blank (who) && !kt_dialogue_has_seat (dialogue, who))
    kt_dialogue_panel_put_dialogue (panel, kt_dialogue_add_seat (dialogue, who, TRUE), NULL);
}

/* --- The people of the casus --- */

/* (transfer full): as somebody is called at the table. */
static char *
call_person (const KtPerson *person)
{
  const char *role = !kt_text_is_blank (person->role) ? person->role : person->organisation;

  return kt_text_is_blank (role) ? g_strdup (person->name) : g_strdup_printf ("%s, %s", person->name, role);
}

static void
offered_cb (KtSeatsPanel *self, GtkWidget *button)
{
  g_autofree char *who = call_person (self->persons->pdata[get_index (button)]);

  add_seat (self, who);
}

/* Offers those who have no seat yet; a digit stays with who it is of. */
static void
fill_offers (KtSeatsPanel *self)
{
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (KT_DIALOGUE_PANEL (self));
  guint i = 0;
  gboolean is_any = FALSE;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->offers)); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    {
      g_autofree char *who = call_person (self->persons->pdata[i]);
      gboolean is_open = !kt_dialogue_has_seat (dialogue, who);

      gtk_widget_set_visible (button, is_open);
      is_any = is_any || is_open;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->offers), is_any);
}

static GtkWidget *
make_offer (KtSeatsPanel *self, guint index)
{
  g_autofree char *who = call_person (self->persons->pdata[index]);
  g_autofree char *label = index < DIGITS ? g_strdup_printf ("%u  %s", index + 1, who) : g_strdup (who);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), text);
  /* Translators: a person takes a seat at the table. */
  gtk_widget_set_tooltip_text (button, _ ("Is at the table"));
  g_object_set_data (G_OBJECT (button), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (offered_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtSeatsPanel) self = user_data;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (object), result, NULL);

  if (kt_result_is_unwanted (result) || persons == NULL)
    return;
  self->persons = g_steal_pointer (&persons);
  for (guint i = 0; i < self->persons->len; i++)
    adw_wrap_box_append (self->offers, make_offer (self, i));
  fill_offers (self);
}

/* No name begins with a digit, so it works in the empty field as well. */
static gboolean
key_cb (KtSeatsPanel *self, guint key, guint code, GdkModifierType modifiers)
{
  guint index = gdk_keyval_to_unicode (key) - '1';
  g_autofree char *who = NULL;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || index >= DIGITS || self->persons == NULL ||
      index >= self->persons->len || kt_focus_is_within (GTK_WIDGET (self->why)) ||
      *gtk_editable_get_text (GTK_EDITABLE (self->who_row)) != '\0')
    return GDK_EVENT_PROPAGATE;
  who = call_person (self->persons->pdata[index]);
  add_seat (self, who);
  return GDK_EVENT_STOP;
}

/* --- The seats --- */

static void
entered_cb (KtSeatsPanel *self)
{
  add_seat (self, gtk_editable_get_text (GTK_EDITABLE (self->who_row)));
  gtk_editable_set_text (GTK_EDITABLE (self->who_row), "");
}

static void
present_cb (KtSeatsPanel *self, GParamSpec *pspec, GtkWidget *toggles)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);
  guint index = get_index (toggles);
  gboolean present = adw_toggle_group_get_active (ADW_TOGGLE_GROUP (toggles)) == 0;
  const KtSeat *seat = dialogue->seats->pdata[index];

  if (!kt_dialogue_panel_is_filling (panel) && seat->present != present)
    kt_dialogue_panel_put_dialogue (panel, kt_dialogue_set_seat (dialogue, index, seat->who, present), NULL);
}

static void
remove_cb (KtSeatsPanel *self, GtkWidget *button)
{
  KtDialoguePanel *panel = KT_DIALOGUE_PANEL (self);

  kt_dialogue_panel_put_dialogue (
      panel, kt_dialogue_remove_seat (kt_dialogue_panel_get_dialogue (panel), get_index (button)), NULL);
}

static GtkWidget *
make_row (KtSeatsPanel *self, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggles = adw_toggle_group_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *labels[] = { _ ("Here"), _ ("Missing") };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, labels[i]);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (toggles), toggle);
    }
  adw_toggle_group_set_can_shrink (ADW_TOGGLE_GROUP (toggles), FALSE);
  gtk_widget_set_valign (toggles, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  g_object_set_data (G_OBJECT (toggles), INDEX, GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (button), INDEX, GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (row), "kt-toggles", toggles);
  g_signal_connect_object (toggles, "notify::active", G_CALLBACK (present_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggles);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
kt_seats_panel_fill (KtDialoguePanel *panel)
{
  KtSeatsPanel *self = KT_SEATS_PANEL (panel);
  const KtDialogue *dialogue = kt_dialogue_panel_get_dialogue (panel);
  GtkListBoxRow *row;

  for (guint i = 0; i < dialogue->seats->len; i++)
    {
      const KtSeat *seat = dialogue->seats->pdata[i];

      row = gtk_list_box_get_row_at_index (self->seats, (gint)i);
      if (row == NULL)
        {
          gtk_list_box_append (self->seats, make_row (self, i));
          row = gtk_list_box_get_row_at_index (self->seats, (gint)i);
        }
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), seat->who);
      adw_toggle_group_set_active (g_object_get_data (G_OBJECT (row), "kt-toggles"), seat->present ? 0 : 1);
    }
  while ((row = gtk_list_box_get_row_at_index (self->seats, (gint)dialogue->seats->len)) != NULL)
    gtk_list_box_remove (self->seats, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->seats), dialogue->seats->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->why), kt_dialogue_count_seats (dialogue, FALSE) > 0 ||
                                                      *kt_answer_get (panel, KT_METHOD_MISSING_NAME) != '\0');
  kt_words_field_set_text (self->why, kt_answer_get (panel, KT_METHOD_MISSING_NAME));
  fill_offers (self);
}

/* --- Object --- */

static void
why_changed_cb (KtSeatsPanel *self)
{
  g_autofree char *text = kt_words_field_get_text (self->why);

  kt_answer_put (KT_DIALOGUE_PANEL (self), KT_METHOD_MISSING_NAME, text);
}

static void
kt_seats_panel_build (KtDialoguePanel *panel)
{
  KtSeatsPanel *self = KT_SEATS_PANEL (panel);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->offers = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->offers, 6);
  adw_wrap_box_set_line_spacing (self->offers, 6);
  gtk_widget_set_visible (GTK_WIDGET (self->offers), FALSE);
  self->who_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row), _ ("Name or role, then Enter"));
  adw_entry_row_set_max_length (self->who_row, KT_LINE_MAX);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->who_row));
  self->seats = GTK_LIST_BOX (gtk_list_box_new ());
  kt_item_rows_prepare (self->seats, _ ("At the table"));
  self->why = kt_words_field_new (_ ("Why they are missing, and what that means for the outcome"), TRUE);
  g_signal_connect_object (self->who_row, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (why_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offers));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->seats));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->why));
  adw_bin_set_child (ADW_BIN (self), box);
  kt_vault_list_persons_async (kt_session_get_vault (kt_dialogue_panel_get_session (panel)),
                               kt_analysis_editor_get_casus_id (kt_dialogue_panel_get_editor (panel)),
                               self->cancellable, listed_cb, g_object_ref (self));
}

static void
kt_seats_panel_dispose (GObject *object)
{
  g_cancellable_cancel (KT_SEATS_PANEL (object)->cancellable);
  G_OBJECT_CLASS (kt_seats_panel_parent_class)->dispose (object);
}

static void
kt_seats_panel_finalize (GObject *object)
{
  KtSeatsPanel *self = KT_SEATS_PANEL (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  G_OBJECT_CLASS (kt_seats_panel_parent_class)->finalize (object);
}

static void
kt_seats_panel_class_init (KtSeatsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kt_seats_panel_dispose;
  object_class->finalize = kt_seats_panel_finalize;
  KT_DIALOGUE_PANEL_CLASS (klass)->build = kt_seats_panel_build;
  KT_DIALOGUE_PANEL_CLASS (klass)->fill = kt_seats_panel_fill;
}

static void
kt_seats_panel_init (KtSeatsPanel *self)
{
  self->cancellable = g_cancellable_new ();
}
