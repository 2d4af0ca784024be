/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-person-dialog.h"

#include "core/kt-text.h"
#include "ui/network/kt-doubles-group.h"
#include "ui/network/kt-field-words.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-date-row.h"
#include "ui/widgets/kt-date-words.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KtPersonDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *save_button;
  AdwBanner *banner;
  AdwEntryRow *name_row;
  KtDoublesGroup *doubles;
  AdwToggleGroup *kind_group;
  AdwEntryRow *role_row;
  AdwEntryRow *organisation_row;
  AdwEntryRow *phone_row;
  AdwEntryRow *email_row;
  AdwEntryRow *address_row;
  KtDateRow *born_row;
  GtkLabel *age_label;

  KtSession *session;
  KtPerson *person; /* as it was when the dialog opened */
  char *today;
  GWeakRef parent;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (KtPersonDialog, kt_person_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
take_text (AdwEntryRow *row, char **field)
{
  g_free (*field);
  *field = g_strstrip (g_strdup (get_text (row)));
}

/* (transfer full): the first thing that keeps what was typed from being saved; NULL when nothing does. Marks its row.
 */
static char *
find_fault (KtPersonDialog *self)
{
  AdwEntryRow *rows[] = { self->name_row,  self->role_row,  self->organisation_row,
                          self->phone_row, self->email_row, self->address_row };
  const char *born = kt_date_row_get_date (self->born_row);
  char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fault = kt_field_words_get_fault (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows[i])),
                                                         get_text (rows[i]), rows[i] == self->address_row);

      if (fault != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (rows[i]), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (rows[i]), "error");
      if (first == NULL)
        first = g_steal_pointer (&fault);
    }
  if (first == NULL && born != NULL && strcmp (born, self->today) > 0)
    first = g_strdup (_ ("The birth date is still to come."));
  return first;
}

static gboolean
has_bsn (KtPersonDialog *self)
{
  AdwEntryRow *rows[] = { self->name_row,  self->role_row,    self->organisation_row,        self->phone_row,
                          self->email_row, self->address_row, ADW_ENTRY_ROW (self->born_row) };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (kt_field_words_has_bsn (get_text (rows[i])))
        return TRUE;
    }
  return FALSE;
}

static void
update (KtPersonDialog *self)
{
  g_autofree char *fault = NULL;
  g_autofree char *age = NULL;
  const char *born;
  const char *warning;

  if (self->person == NULL)
    return;
  fault = find_fault (self);
  born = kt_date_row_get_date (self->born_row);
  if (born != NULL)
    age = kt_date_words_age (born, self->today);
  gtk_label_set_label (self->age_label, age != NULL ? age : "");
  gtk_widget_set_visible (GTK_WIDGET (self->age_label), age != NULL);
  warning = fault != NULL ? fault : has_bsn (self) ? _ ("A BSN does not belong here; leave it out.") : NULL;
  if (warning != NULL)
    adw_banner_set_title (self->banner, warning);
  adw_banner_set_revealed (self->banner, warning != NULL);
  gtk_widget_set_sensitive (self->save_button, !self->is_saving && fault == NULL &&
                                                   !kt_text_is_blank (get_text (self->name_row)) &&
                                                   kt_date_row_get_is_valid (self->born_row));
}

/* --- Doubles --- */

static const KtDoublesSource doubles_source = { kt_vault_find_double_persons_async,
                                                kt_vault_find_double_persons_finish };

static void
name_changed_cb (KtPersonDialog *self)
{
  gboolean is_professional;

  update (self);
  if (self->person == NULL)
    return;
  is_professional = adw_toggle_group_get_active (self->kind_group) == KT_PERSON_KIND_PROFESSIONAL;
  /* A professional is in many casussen; that is no mistake. */
  kt_doubles_group_look_for (self->doubles, is_professional ? NULL : get_text (self->name_row));
}

static void
open_double_cb (KtPersonDialog *self, gint64 casus_id)
{
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);

  adw_dialog_close (ADW_DIALOG (self));
  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.open-casus", "x", casus_id);
}

/* --- Saving --- */

static KtPerson *
read_person (KtPersonDialog *self)
{
  KtPerson *person = kt_person_copy (self->person);

  take_text (self->name_row, &person->name);
  take_text (self->role_row, &person->role);
  take_text (self->organisation_row, &person->organisation);
  take_text (self->phone_row, &person->phone);
  take_text (self->email_row, &person->email);
  take_text (self->address_row, &person->address);
  person->kind = (KtPersonKind)adw_toggle_group_get_active (self->kind_group);
  g_set_str (&person->born, kt_date_row_get_date (self->born_row));
  return person;
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtPersonDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = self->person->id == 0 ? kt_vault_add_person_finish (KT_VAULT (object), result, &error) != 0
                                            : kt_vault_update_person_finish (KT_VAULT (object), result, &error);

  self->is_saving = FALSE;
  if (is_saved)
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }
  kt_toast_error (GTK_WIDGET (self->toasts), error);
  update (self);
}

static void
save_cb (KtPersonDialog *self)
{
  KtVault *vault = kt_session_get_vault (self->session);
  g_autoptr (KtPerson) person = read_person (self);
  g_autoptr (GError) error = NULL;

  if (!kt_person_check (person, "", &error))
    {
      kt_toast_error (GTK_WIDGET (self->toasts), error);
      return;
    }
  self->is_saving = TRUE;
  update (self);
  if (person->id == 0)
    kt_vault_add_person_async (vault, person, NULL, saved_cb, g_object_ref (self));
  else
    kt_vault_update_person_async (vault, person, NULL, saved_cb, g_object_ref (self));
}

static void
cancel_cb (KtPersonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Object --- */

static void
kt_person_dialog_dispose (GObject *object)
{
  KtPersonDialog *self = KT_PERSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_PERSON_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_person_dialog_parent_class)->dispose (object);
}

static void
kt_person_dialog_finalize (GObject *object)
{
  KtPersonDialog *self = KT_PERSON_DIALOG (object);

  g_clear_pointer (&self->person, kt_person_unref);
  g_free (self->today);
  g_weak_ref_clear (&self->parent);
  G_OBJECT_CLASS (kt_person_dialog_parent_class)->finalize (object);
}

static void
kt_person_dialog_class_init (KtPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_person_dialog_dispose;
  object_class->finalize = kt_person_dialog_finalize;

  g_type_ensure (KT_TYPE_DATE_ROW);
  g_type_ensure (KT_TYPE_DOUBLES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/network/kt-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, age_label);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, born_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, doubles);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, email_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, kind_group);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, phone_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtPersonDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_double_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_person_dialog_init (KtPersonDialog *self)
{
  g_weak_ref_init (&self->parent, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KT_PERSON_KIND_COUNT; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, kt_vocabulary_get_label (KT_VOCABULARY_PERSON_KIND, i));
      adw_toggle_group_add (self->kind_group, toggle);
    }
}

static void
present (GtkWidget *parent, KtSession *session, KtPerson *person)
{
  KtPersonDialog *self = g_object_new (KT_TYPE_PERSON_DIALOG, NULL);
  g_autoptr (KtPerson) shown = person;

  self->session = g_object_ref (session);
  self->today = kt_clock_get_date (kt_session_get_clock (session));
  g_weak_ref_set (&self->parent, parent);
  kt_date_row_set_today (self->born_row, self->today);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), person->name);
  gtk_editable_set_text (GTK_EDITABLE (self->role_row), person->role);
  gtk_editable_set_text (GTK_EDITABLE (self->organisation_row), person->organisation);
  gtk_editable_set_text (GTK_EDITABLE (self->phone_row), person->phone);
  gtk_editable_set_text (GTK_EDITABLE (self->email_row), person->email);
  gtk_editable_set_text (GTK_EDITABLE (self->address_row), person->address);
  kt_date_row_set_date (self->born_row, person->born);
  adw_toggle_group_set_active (self->kind_group, person->kind);
  if (person->id != 0)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit person"));
      gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Done"));
    }
  kt_doubles_group_set_source (self->doubles, kt_session_get_vault (session), &doubles_source, person->id);
  self->person = g_steal_pointer (&shown);
  update (self);
  kt_first_focus_set (GTK_WIDGET (self->name_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
kt_person_dialog_present_new (GtkWidget *parent, KtSession *session, gint64 casus_id, KtPersonKind kind)
{
  kt_person_dialog_present_named (parent, session, casus_id, kind, "");
}

void
kt_person_dialog_present_named (GtkWidget *parent,
                                KtSession *session,
                                gint64 casus_id,
                                KtPersonKind kind,
                                const char *name)
{
  KtPerson *person = kt_person_new ();

  person->casus_id = casus_id;
  person->kind = kind;
  g_set_str (&person->name, name);
  present (parent, session, person);
}

void
kt_person_dialog_present_edit (GtkWidget *parent, KtSession *session, KtPerson *person)
{
  present (parent, session, kt_person_ref (person));
}
