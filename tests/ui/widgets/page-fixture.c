/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "store/kt-vault-edition.h"
#include "store/kt-vault-review.h"

#include <glib/gstdio.h>

#define PASSPHRASE "geheim aan tafel"

void
page_fixture_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **call = user_data;

  *call = g_object_ref (result);
}

GAsyncResult *
page_fixture_wait_for (GAsyncResult **call)
{
  wait_until (*call != NULL);
  return *call;
}

static void
fired_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PageFixture *self = user_data;
  g_autofree char *printed = parameter != NULL ? g_variant_print (parameter, TRUE) : g_strdup ("");

  g_free (self->fired);
  self->fired = g_strchomp (g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), printed));
}

static const GActionEntry entries[] = {
  { "new-casus", fired_cb },        { "open-casus", fired_cb, "x" }, { "open-note", fired_cb, "(xxs)" },
  { "open-loose-notes", fired_cb }, { "show-place", fired_cb, "s" }, { "lock", fired_cb },
  { "show-page", fired_cb, "s" },   { "edit-casus", fired_cb, "x" }, { "open-analysis", fired_cb, "(xx)" },
};

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

void
page_fixture_set_up (PageFixture *self, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSettings) settings = g_settings_new ("nl.keukentafel.Keukentafel");
  g_autoptr (GError) error = NULL;
  KtClock *clock = kt_clock_new_at (START);
  char *code = NULL;
  GAsyncResult *call = NULL;

  self->folder = g_dir_make_tmp ("keukentafel-page-XXXXXX", &error);
  g_assert_no_error (error);
  kt_vault_create_async (self->folder, PASSPHRASE, KT_KEY_STRENGTH_MINIMAL, clock, NULL, page_fixture_answered_cb,
                         &call);
  self->vault = kt_vault_create_finish (page_fixture_wait_for (&call), &code, &error);
  g_assert_no_error (error);
  g_object_unref (call);
  kt_secret_string_free (code);
  self->session = kt_session_new (self->vault, settings, clock);
  kt_clock_unref (clock);

  self->fired = NULL;
  self->window = GTK_WINDOW (adw_window_new ());
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_window_set_default_size (self->window, 900, 700);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->overlay));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (actions));
}

/* Waits until nobody keeps the vault any more: what a thread is making for a page keeps it until it is made. */
static void
let_go (PageFixture *self)
{
  gpointer vault = self->vault;

  g_object_add_weak_pointer (vault, &vault);
  g_object_unref (self->vault);
  wait_until (vault == NULL);
}

void
page_fixture_tear_down (PageFixture *self, gconstpointer data)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  gtk_window_destroy (self->window);
  kt_vault_close (self->vault);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (self->session);
  let_go (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->fired);
}

void
page_fixture_crash (PageFixture *self)
{
  g_autoptr (KtClock) clock = kt_clock_ref (kt_session_get_clock (self->session));
  g_autoptr (GSettings) settings = g_object_ref (kt_session_get_settings (self->session));
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  kt_vault_close (self->vault);
  adw_toast_overlay_set_child (self->overlay, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (self->session);
  let_go (self);
  kt_vault_open_async (self->folder, PASSPHRASE, clock, NULL, page_fixture_answered_cb, &call);
  self->vault = kt_vault_open_finish (page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  self->session = kt_session_new (self->vault, settings, clock);
}

void
page_fixture_reopen (PageFixture *self)
{
  kt_session_end (self->session);
  page_fixture_crash (self);
}

void
page_fixture_show (PageFixture *self, GtkWidget *page)
{
  adw_toast_overlay_set_child (self->overlay, page);
  gtk_window_present (self->window);
}

gint64
page_fixture_add_casus (PageFixture *self, const char *title, KtCasusStatus status, KtLaws laws)
{
  g_autoptr (KtCasus) casus = kt_casus_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  gint64 id;

  g_set_str (&casus->title, title);
  g_set_str (&casus->theme, "Schulden");
  casus->status = status;
  casus->laws = laws;
  kt_vault_add_casus_async (self->vault, casus, NULL, page_fixture_answered_cb, &call);
  id = kt_vault_add_casus_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return id;
}

gint64
page_fixture_add_note (PageFixture *self, gint64 casus_id, const char *at, const char *text)
{
  g_autoptr (KtNote) note = kt_note_new (at);
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  gint64 id;

  note->casus_id = casus_id;
  g_set_str (&note->text, text);
  kt_vault_save_note_async (self->vault, note, NULL, page_fixture_answered_cb, &call);
  id = kt_vault_save_note_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return id;
}

gint64
page_fixture_add_person (PageFixture *self, gint64 casus_id, const char *name, KtPersonKind kind, const char *role)
{
  g_autoptr (KtPerson) person = kt_person_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  gint64 id;

  person->casus_id = casus_id;
  person->kind = kind;
  g_set_str (&person->name, name);
  g_set_str (&person->role, role);
  kt_vault_add_person_async (self->vault, person, NULL, page_fixture_answered_cb, &call);
  id = kt_vault_add_person_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return id;
}

KtCasus *
page_fixture_get_casus (PageFixture *self, gint64 casus_id)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  KtCasus *casus;

  kt_vault_get_casus_async (self->vault, casus_id, NULL, page_fixture_answered_cb, &call);
  casus = kt_vault_get_casus_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return casus;
}

GPtrArray *
page_fixture_list_disclosures (PageFixture *self, gint64 casus_id)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  GPtrArray *disclosures;

  kt_vault_list_disclosures_async (self->vault, casus_id, NULL, page_fixture_answered_cb, &call);
  disclosures = kt_vault_list_disclosures_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return disclosures;
}

GPtrArray *
page_fixture_list_persons (PageFixture *self, gint64 casus_id)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;
  GPtrArray *persons;

  kt_vault_list_persons_async (self->vault, casus_id, NULL, page_fixture_answered_cb, &call);
  persons = kt_vault_list_persons_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
  return persons;
}

void
page_fixture_update_casus (PageFixture *self, KtCasus *casus)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  kt_vault_update_casus_async (self->vault, casus, NULL, page_fixture_answered_cb, &call);
  kt_vault_update_casus_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
}

void
page_fixture_add_bank (PageFixture *self, const char *id, const char *document)
{
  g_autoptr (KtEditionRecord) record = kt_edition_record_new (KT_EDITION_QUESTION_BANK, id);
  g_autoptr (GError) error = NULL;
  GAsyncResult *call = NULL;

  g_set_str (&record->made, "2099-01-01");
  g_set_str (&record->document, document);
  kt_vault_add_edition_async (self->vault, record, NULL, page_fixture_answered_cb, &call);
  kt_vault_add_edition_finish (self->vault, page_fixture_wait_for (&call), &error);
  g_assert_no_error (error);
  g_object_unref (call);
}

static const char *
get_text (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  if (GTK_IS_BUTTON (widget))
    {
      const char *label = gtk_button_get_label (GTK_BUTTON (widget));

      return label != NULL ? label : gtk_widget_get_tooltip_text (widget);
    }
  return NULL;
}

gpointer
find_widget (gpointer widget, GType type, const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (text == NULL || g_strcmp0 (get_text (widget), text) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
shows_text (gpointer widget, const char *text)
{
  return find_widget (widget, GTK_TYPE_LABEL, text) != NULL || find_widget (widget, GTK_TYPE_INSCRIPTION, text) != NULL;
}

gpointer
get_child (gpointer widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

void
set_text (gpointer editable, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

void
click (gpointer button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

gboolean
press (gpointer widget, const char *key)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  g_assert_nonnull (trigger);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                                 widget, gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

gboolean
press_key (gpointer widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  return is_taken;
}
