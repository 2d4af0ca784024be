/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-person-row.h"

#include "core/kt-text.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-late-menu.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _KtPersonRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name_label;
  GtkWidget *coordinator_label;
  GtkWidget *contact_label;
  GtkLabel *role_label;
  GtkLabel *phone_label;
  GtkLabel *email_label;
  GtkLabel *address_label;
  GtkLabel *born_label;
  GtkMenuButton *menu_button;

  KtPersonItem *item;
  KtClock *clock;
};

G_DEFINE_FINAL_TYPE (KtPersonRow, kt_person_row, GTK_TYPE_LIST_BOX_ROW)

/* Shows @text in @label; the box around it, with its icon, is there only when there is something to show. */
static void
show_detail (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (label)), !kt_text_is_blank (text));
}

static char *
describe_role (const KtPerson *person)
{
  if (kt_text_is_blank (person->role) || kt_text_is_blank (person->organisation))
    return g_strconcat (person->role, person->organisation, NULL);
  return g_strdup_printf ("%s · %s", person->role, person->organisation);
}

static char *
describe_birth (KtPersonRow *self, const KtPerson *person)
{
  g_autofree char *date = NULL;
  g_autofree char *age = NULL;
  g_autofree char *today = NULL;

  if (person->born == NULL)
    return NULL;
  today = kt_clock_get_date (self->clock);
  date = kt_date_words_long (person->born);
  age = kt_date_words_age (person->born, today);
  /* Translators: age and birth date: "43 years (3 May 1983)". */
  return age != NULL ? g_strdup_printf (_ ("%s (%s)"), age, date) : g_steal_pointer (&date);
}

static void
add_menu_item (GMenu *menu, const char *label, const char *action, gint64 person_id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_int64 (person_id));
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (const KtPerson *person)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) parts = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  add_menu_item (edit, _ ("_Edit"), "network.edit-person", person->id);
  add_menu_item (parts, _ ("_Regisseur"), "network.coordinator", person->id);
  add_menu_item (parts, _ ("_Aanspreekpunt"), "network.contact", person->id);
  add_menu_item (removal, _ ("_Delete"), "network.delete-person", person->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  return G_MENU_MODEL (menu);
}

static void
update (KtPersonRow *self)
{
  KtPerson *person = kt_person_item_get_person (self->item);
  g_autofree char *role = describe_role (person);
  g_autofree char *born = describe_birth (self, person);
  g_autofree char *menu_label = g_strdup_printf (_ ("Menu for %s"), person->name);

  gtk_label_set_label (self->name_label, person->name);
  gtk_label_set_label (self->role_label, role);
  gtk_widget_set_visible (GTK_WIDGET (self->role_label), *role != '\0');
  gtk_widget_set_visible (self->coordinator_label, kt_person_item_is_coordinator (self->item));
  gtk_widget_set_visible (self->contact_label, kt_person_item_is_contact (self->item));
  show_detail (self->phone_label, person->phone);
  show_detail (self->email_label, person->email);
  show_detail (self->address_label, person->address);
  show_detail (self->born_label, born);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, person->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, role, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_label, -1);
}

static void
kt_person_row_dispose (GObject *object)
{
  KtPersonRow *self = KT_PERSON_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_PERSON_ROW);
  g_clear_object (&self->item);
  g_clear_pointer (&self->clock, kt_clock_unref);
  G_OBJECT_CLASS (kt_person_row_parent_class)->dispose (object);
}

static void
kt_person_row_class_init (KtPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kt_person_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/network/kt-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, address_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, born_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, contact_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, coordinator_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, email_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, phone_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonRow, role_label);
}

static void
kt_person_row_init (KtPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kt_person_row_new (KtPersonItem *item, KtClock *clock)
{
  KtPersonRow *self = g_object_new (KT_TYPE_PERSON_ROW, NULL);
  const KtPerson *person = kt_person_item_get_person (item);
  g_autoptr (GMenuModel) menu = create_menu (person);

  self->item = g_object_ref (item);
  self->clock = kt_clock_ref (clock);
  kt_late_menu_set (self->menu_button, menu);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "network.edit-person");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", person->id);
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
