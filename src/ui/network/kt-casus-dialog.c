/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/network/kt-casus-dialog.h"

#include "core/kt-text.h"
#include "ui/network/kt-doubles-group.h"
#include "ui/network/kt-field-words.h"
#include "ui/widgets/kt-first-focus.h"
#include "ui/widgets/kt-date-row.h"
#include "ui/widgets/kt-suggest-row.h"
#include "ui/widgets/kt-result.h"
#include "ui/widgets/kt-toast.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What casussen are often about; suggested beside the themes that were used before. Dutch in every language. */
static const char *const common_themes[] = {
  "Dagbesteding", "Eenzaamheid",      "Huiselijk geweld", "Huisvesting",     "Mantelzorg",
  "Opvoeding",    "Psychische zorg",  "Rouw en verlies",  "Schoolverzuim",   "Schulden",
  "Scheiding",    "Veiligheid thuis", "Verslaving",       "Werk en inkomen", "Zelfstandig wonen",
};

struct _KtCasusDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *save_button;
  AdwBanner *banner;
  AdwEntryRow *title_row;
  KtDoublesGroup *doubles;
  AdwWrapBox *law_box;
  KtSuggestRow *theme_row;
  AdwComboRow *status_row;
  KtDateRow *opened_row;
  KtDateRow *closed_row;
  GtkWidget *people_group;
  AdwComboRow *coordinator_row;
  AdwComboRow *contact_row;

  KtSession *session;
  KtCasus *casus;  /* as it was when the dialog opened */
  GArray *persons; /* ids; the place in it is the place in the combo rows, after "nobody" */
  char *today;
  GWeakRef parent;
  GCancellable *cancellable;
  gboolean is_filled;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (KtCasusDialog, kt_casus_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static char *
find_fault (KtCasusDialog *self)
{
  AdwEntryRow *rows[] = { self->title_row, ADW_ENTRY_ROW (self->theme_row) };
  const char *opened = kt_date_row_get_date (self->opened_row);
  const char *closed = kt_date_row_get_date (self->closed_row);
  char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fault = kt_field_words_get_fault (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows[i])),
                                                         get_text (rows[i]), FALSE);

      if (fault != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (rows[i]), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (rows[i]), "error");
      if (first == NULL)
        first = g_steal_pointer (&fault);
    }
  if (first == NULL && opened != NULL && closed != NULL && strcmp (closed, opened) < 0)
    first = g_strdup (_ ("It is closed before it was opened."));
  return first;
}

static void
update (KtCasusDialog *self)
{
  g_autofree char *fault = NULL;
  const char *warning;
  gboolean has_bsn;

  if (!self->is_filled)
    return;
  fault = find_fault (self);
  has_bsn = kt_field_words_has_bsn (get_text (self->title_row)) || kt_field_words_has_bsn (get_text (self->theme_row));
  warning = fault != NULL ? fault : has_bsn ? _ ("A BSN does not belong here; leave it out.") : NULL;
  if (warning != NULL)
    adw_banner_set_title (self->banner, warning);
  adw_banner_set_revealed (self->banner, warning != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->closed_row),
                          adw_combo_row_get_selected (self->status_row) == KT_CASUS_STATUS_CLOSED);
  gtk_widget_set_sensitive (self->save_button, !self->is_saving && fault == NULL &&
                                                   !kt_text_is_blank (get_text (self->title_row)) &&
                                                   kt_date_row_get_is_valid (self->opened_row) &&
                                                   kt_date_row_get_is_valid (self->closed_row));
}

/* A casus that is closed by hand is closed today unless another day is given; one that is open again is not closed. */
static void
status_changed_cb (KtCasusDialog *self)
{
  gboolean is_closed = adw_combo_row_get_selected (self->status_row) == KT_CASUS_STATUS_CLOSED;

  if (!self->is_filled)
    return;
  if (is_closed && kt_date_row_get_date (self->closed_row) == NULL)
    kt_date_row_set_date (self->closed_row, self->today);
  else if (!is_closed)
    gtk_editable_set_text (GTK_EDITABLE (self->closed_row), "");
  update (self);
}

/* --- Doubles --- */

static const KtDoublesSource doubles_source = { kt_vault_find_double_casussen_async,
                                                kt_vault_find_double_casussen_finish };

static void
title_changed_cb (KtCasusDialog *self)
{
  if (!self->is_filled)
    return;
  update (self);
  kt_doubles_group_look_for (self->doubles, get_text (self->title_row));
}

static void
open_and_close (KtCasusDialog *self, gint64 casus_id)
{
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);

  adw_dialog_close (ADW_DIALOG (self));
  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.open-casus", "x", casus_id);
}

/* --- Saving --- */

static KtLaws
get_laws (KtCasusDialog *self)
{
  guint laws = 0;
  guint i = 0;

  for (GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->law_box)); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle), i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)))
        laws |= 1u << i;
    }
  return (KtLaws)laws;
}

static gint64
get_person (KtCasusDialog *self, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected > self->persons->len ? 0 : g_array_index (self->persons, gint64, selected - 1);
}

static KtCasus *
read_casus (KtCasusDialog *self)
{
  KtCasus *casus = kt_casus_copy (self->casus);

  g_free (casus->title);
  casus->title = g_strstrip (g_strdup (get_text (self->title_row)));
  g_free (casus->theme);
  casus->theme = g_strstrip (g_strdup (get_text (self->theme_row)));
  casus->laws = get_laws (self);
  casus->status = (KtCasusStatus)adw_combo_row_get_selected (self->status_row);
  g_set_str (&casus->opened, kt_date_row_get_date (self->opened_row));
  g_set_str (&casus->closed, kt_date_row_get_date (self->closed_row));
  if (casus->id != 0)
    {
      casus->coordinator = get_person (self, self->coordinator_row);
      casus->contact = get_person (self, self->contact_row);
    }
  return casus;
}

static void
failed (KtCasusDialog *self, const GError *error)
{
  self->is_saving = FALSE;
  kt_toast_error (GTK_WIDGET (self->toasts), error);
  update (self);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = kt_vault_add_casus_finish (KT_VAULT (object), result, &error);

  if (id == 0)
    failed (self, error);
  else
    open_and_close (self, id);
}

static void
updated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!kt_vault_update_casus_finish (KT_VAULT (object), result, &error))
    failed (self, error);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (KtCasusDialog *self)
{
  KtVault *vault = kt_session_get_vault (self->session);
  g_autoptr (KtCasus) casus = read_casus (self);
  g_autoptr (GError) error = NULL;

  if (!kt_casus_check (casus, "", &error))
    {
      failed (self, error);
      return;
    }
  self->is_saving = TRUE;
  update (self);
  if (casus->id == 0)
    kt_vault_add_casus_async (vault, casus, NULL, added_cb, g_object_ref (self));
  else
    kt_vault_update_casus_async (vault, casus, NULL, updated_cb, g_object_ref (self));
}

static void
cancel_cb (KtCasusDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Filling --- */

static void
themes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusDialog) self = user_data;
  g_autoptr (GPtrArray) themes = kt_vault_list_themes_finish (KT_VAULT (object), result, NULL);
  g_autoptr (GStrvBuilder) suggestions = g_strv_builder_new ();
  g_auto (GStrv) suggested = NULL;

  if (kt_result_is_unwanted (result))
    return;
  for (guint i = 0; themes != NULL && i < themes->len; i++)
    g_strv_builder_add (suggestions, g_ptr_array_index (themes, i));
  for (gsize i = 0; i < G_N_ELEMENTS (common_themes); i++)
    {
      if (themes == NULL || !g_ptr_array_find_with_equal_func (themes, common_themes[i], g_str_equal, NULL))
        g_strv_builder_add (suggestions, common_themes[i]);
    }
  suggested = g_strv_builder_end (suggestions);
  kt_suggest_row_set_suggestions (self->theme_row, (const char *const *)suggested);
}

static void
fill_people (KtCasusDialog *self, GPtrArray *persons)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint coordinator = 0;
  guint contact = 0;

  /* Translators: nobody is regisseur or aanspreekpunt yet. */
  gtk_string_list_append (names, _ ("Nobody yet"));
  for (guint i = 0; i < persons->len; i++)
    {
      const KtPerson *person = g_ptr_array_index (persons, i);

      gtk_string_list_append (names, person->name);
      g_array_append_val (self->persons, person->id);
      if (person->id == self->casus->coordinator)
        coordinator = i + 1;
      if (person->id == self->casus->contact)
        contact = i + 1;
    }
  adw_combo_row_set_model (self->coordinator_row, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->contact_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->coordinator_row, coordinator);
  adw_combo_row_set_selected (self->contact_row, contact);
  gtk_widget_set_visible (self->people_group, persons->len > 0);
}

static void
fill (KtCasusDialog *self)
{
  const KtCasus *casus = self->casus;
  guint i = 0;

  gtk_editable_set_text (GTK_EDITABLE (self->title_row), casus->title);
  gtk_editable_set_text (GTK_EDITABLE (self->theme_row), casus->theme);
  adw_combo_row_set_selected (self->status_row, casus->status);
  kt_date_row_set_date (self->opened_row, casus->opened);
  kt_date_row_set_date (self->closed_row, casus->closed);
  for (GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->law_box)); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle), i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), (casus->laws & (1u << i)) != 0);
  kt_doubles_group_set_source (self->doubles, kt_session_get_vault (self->session), &doubles_source, casus->id);
  self->is_filled = TRUE;
  update (self);
}

/* --- Object --- */

static void
kt_casus_dialog_dispose (GObject *object)
{
  KtCasusDialog *self = KT_CASUS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), KT_TYPE_CASUS_DIALOG);
  g_clear_object (&self->session);
  g_weak_ref_set (&self->parent, NULL);
  G_OBJECT_CLASS (kt_casus_dialog_parent_class)->dispose (object);
}

static void
kt_casus_dialog_finalize (GObject *object)
{
  KtCasusDialog *self = KT_CASUS_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->casus, kt_casus_unref);
  g_clear_pointer (&self->persons, g_array_unref);
  g_free (self->today);
  g_weak_ref_clear (&self->parent);
  G_OBJECT_CLASS (kt_casus_dialog_parent_class)->finalize (object);
}

static void
kt_casus_dialog_class_init (KtCasusDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kt_casus_dialog_dispose;
  object_class->finalize = kt_casus_dialog_finalize;

  g_type_ensure (KT_TYPE_DATE_ROW);
  g_type_ensure (KT_TYPE_DOUBLES_GROUP);
  g_type_ensure (KT_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/keukentafel/Keukentafel/network/kt-casus-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, closed_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, contact_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, coordinator_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, doubles);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, law_box);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, opened_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, people_group);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, status_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, KtCasusDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_and_close);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
kt_casus_dialog_init (KtCasusDialog *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);

  g_weak_ref_init (&self->parent, NULL);
  self->cancellable = g_cancellable_new ();
  self->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KT_LAW_COUNT; i++)
    adw_wrap_box_append (self->law_box,
                         gtk_toggle_button_new_with_label (kt_vocabulary_get_label (KT_VOCABULARY_LAW, i)));
  for (guint i = 0; i < KT_CASUS_STATUS_COUNT; i++)
    gtk_string_list_append (statuses, kt_vocabulary_get_label (KT_VOCABULARY_CASUS_STATUS, i));
  adw_combo_row_set_model (self->status_row, G_LIST_MODEL (statuses));
}

static KtCasusDialog *
create (GtkWidget *parent, KtSession *session)
{
  KtCasusDialog *self = g_object_ref_sink (g_object_new (KT_TYPE_CASUS_DIALOG, NULL));

  self->session = g_object_ref (session);
  self->today = kt_clock_get_date (kt_session_get_clock (session));
  g_weak_ref_set (&self->parent, parent);
  kt_date_row_set_today (self->opened_row, self->today);
  kt_date_row_set_today (self->closed_row, self->today);
  kt_vault_list_themes_async (kt_session_get_vault (session), self->cancellable, themes_cb, g_object_ref (self));
  return self;
}

void
kt_casus_dialog_present_new (GtkWidget *parent, KtSession *session)
{
  g_autoptr (KtCasusDialog) self = create (parent, session);

  self->casus = kt_casus_new ();
  g_set_str (&self->casus->opened, self->today);
  fill (self);
  kt_first_focus_set (GTK_WIDGET (self->title_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

static void
persons_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = kt_vault_list_persons_finish (KT_VAULT (object), result, &error);

  if (parent == NULL || kt_result_is_unwanted (result))
    return;
  if (persons == NULL)
    {
      kt_toast_error (parent, error);
      return;
    }
  fill_people (self, persons);
  fill (self);
  kt_first_focus_set (GTK_WIDGET (self->title_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

static void
casus_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KtCasusDialog) self = user_data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;

  self->casus = kt_vault_get_casus_finish (KT_VAULT (object), result, &error);
  if (parent == NULL || kt_result_is_unwanted (result))
    return;
  if (self->casus == NULL)
    {
      kt_toast_error (parent, error);
      return;
    }
  kt_vault_list_persons_async (KT_VAULT (object), self->casus->id, self->cancellable, persons_cb, g_object_ref (self));
}

void
kt_casus_dialog_present_edit (GtkWidget *parent, KtSession *session, gint64 casus_id)
{
  g_autoptr (KtCasusDialog) self = create (parent, session);

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit casus"));
  gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Done"));
  kt_vault_get_casus_async (kt_session_get_vault (session), casus_id, self->cancellable, casus_cb, g_object_ref (self));
}
